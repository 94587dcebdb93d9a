/** What other programs read has the shape the contract says, field by field, on all that the fixtures give. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFixtureSites } from "../../fixtures/serve.ts";
import page from "../../src/commands/page.ts";
import rulesCoverage from "../../src/commands/rules-coverage.ts";
import { stage } from "../commands/stage.ts";
import { coverageShape, pageShape } from "./contract-shapes.ts";

const network = { timeout: 1000, retries: 0, robots: "respect" } as const;

it.each(readFixtureSites().map(({ theme, host, asOf }) => [theme, host, asOf] as const))(
  "page --format json: every page of %s",
  async (theme, host, asOf) => {
    const root = join("fixtures", "sites", theme, "www");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.html?$/.test(name),
    );
    for (const file of files) {
      const { context, stdout } = stage();
      await page(
        [join(root, file)],
        { ...network, url: `http://${host}/${file}`, asOf, format: "json" },
        context,
      );
      const read = pageShape.safeParse(JSON.parse(stdout()));
      expect(read.success, `${file}: ${read.error?.message}`).toBe(true);
    }
  },
);

it("rules coverage --format json", async () => {
  const { context, stdout } = stage();
  await rulesCoverage([], { format: "json" }, context);
  const { ruleSets } = coverageShape.parse(JSON.parse(stdout()));
  expect(ruleSets.map(({ id }) => id).sort()).toEqual([
    "baoji-2023",
    "foshan-2015",
    "hubei-2018",
    "quzhou-2008",
    "yuancheng-2017",
  ]);
});
