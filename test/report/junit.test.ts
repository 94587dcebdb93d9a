import { Parser } from "htmlparser2";
import { expect, it } from "vitest";
import junit from "../../src/report/junit.ts";
import { site, verdict, written } from "./literal-report.ts";

function tagsOf(xml: string): Record<string, number> {
  const tags: Record<string, number> = {};
  const count = (tag: string): void => {
    tags[tag] = (tags[tag] ?? 0) + 1;
  };
  new Parser({ onopentag: count }, { xmlMode: true }).end(xml);
  return tags;
}

it("has a suite per site, a case per rule, and skips what could not be told", async () => {
  expect(tagsOf(await written(junit))).toMatchObject({
    testsuites: 1,
    testsuite: 2,
    testcase: 6,
    failure: 1,
    skipped: 3,
    property: 6,
  });
});

it("says why a case is skipped, and what would settle it", async () => {
  expect(await written(junit)).toContain("cannot tell: a reason; needed: another look");
  const needs = { en: "a week of samples", zh: "一周的监测记录" };
  const reason = { en: "not assessed", zh: "未检测" };
  const outcomes = verdict.outcomes.map((one) => ({ ...one, reason, needs }));
  const said = await written(junit, { language: "zh" }, [{ site, verdict: { ...verdict, outcomes } }]);
  expect(said).toContain("未检测；尚需：一周的监测记录");
});

it("lets nothing of a page break out", async () => {
  const xml = await written(junit);
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  expect(tagsOf(xml).script).toBeUndefined();
  expect(xml).toContain("0123456789abcdef");
});

it("keeps a text that ends a CDATA section inside it", async () => {
  const [outcome] = verdict.outcomes;
  const [finding] = outcome?.findings ?? [];
  if (outcome === undefined || finding === undefined) throw new Error("the literal report has a finding");
  const findings = [{ ...finding, message: { en: "]]><b>", zh: "]]><b>" } }];
  const xml = await written(junit, {}, [
    { site, verdict: { ...verdict, outcomes: [{ ...outcome, findings }] } },
  ]);
  expect(tagsOf(xml).b).toBeUndefined();
});
