import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { declareCommands } from "../../src/cli.ts";
import { configurable } from "../../src/commands/config-file.ts";
import init from "../../src/commands/init.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { folder, stage } from "./stage.ts";

it.each(["en", "zh"] as const)("writes files that work as they are: %s", async (language) => {
  const path = join(await folder(), "quarter");
  const { context, stdout } = stage({ language });
  await init([path], {}, context);
  expect((await readSites([join(path, "sites.csv")])).map(({ kind }) => kind)).toEqual(["portal"]);
  const [set] = loadRuleSets([join(path, "rules.yaml")]);
  expect(set?.rules.find(({ id }) => id === "homepage-not-updated")?.values.window).toBe("7d");
  const config = parse(await readFile(join(path, "govinspect.config.yaml"), "utf8"));
  const known = configurable(declareCommands("en", async () => undefined));
  expect(Object.keys(config).filter((key) => !known.has(key))).toEqual([]);
  expect(stdout()).toContain("govinspect inspect sites.csv");
});

it("overwrites nothing", async () => {
  const path = await folder();
  await writeFile(join(path, "sites.csv"), "mine");
  await expect(init([path], {}, stage().context)).rejects.toThrow(
    "sites.csv exists already; nothing was written",
  );
  await expect(readFile(join(path, "rules.yaml"))).rejects.toThrow("ENOENT");
});
