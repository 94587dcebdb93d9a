import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import attest from "../../src/commands/attest.ts";
import judge from "../../src/commands/judge.ts";
import { judgedDatabase, stage } from "./stage.ts";

const options = { format: "json", output: "-", failOn: "never" } as const;
const said = { explanation: "可以提交", method: "test", by: "李四", validFor: "90d" } as const;

it("lets judging use what stands beside the database, and keeps it with the judgement", async () => {
  const db = await judgedDatabase();
  const entry = { ...said, db, outcome: "pass", at: "2026-03-19" } as const;
  await attest(["甲县人民政府", "consultation-channel"], entry, stage().context);
  const { context, stdout } = stage();
  await judge([], { ...options, db }, context);
  const outcomes = JSON.parse(stdout()).sites[0].outcomes as { rule: string }[];
  expect(outcomes.find(({ rule }) => rule === "consultation-channel")).toMatchObject({
    outcome: "pass",
    reason: "attested by 李四 on 2026-03-19: 可以提交",
  });
});

it.each([
  ["a site no run lists", "nobody.gov.cn", "consultation-channel", 'unknown site "nobody.gov.cn"'],
  ["a rule no set has", "http://www.jia.gov.cn/", "no-such-rule", 'unknown rule "no-such-rule"'],
])("refuses an entry for %s", async (_, site, rule, message) => {
  const db = await judgedDatabase();
  const entry = { rule, site, outcome: "pass", explanation: "x", method: "test", by: "x", at: "2026-03-19" };
  await writeFile(join(dirname(db), "attestations.yaml"), JSON.stringify({ attestations: [entry] }));
  await expect(judge([], { ...options, db }, stage().context)).rejects.toThrow(message);
});

it("needs a file that is named to be there", async () => {
  const db = await judgedDatabase();
  const refused = judge([], { ...options, db, waivers: "/nowhere/waivers.yaml" }, stage().context);
  await expect(refused).rejects.toThrow("/nowhere/waivers.yaml cannot be read");
});
