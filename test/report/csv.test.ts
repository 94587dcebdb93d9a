import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import csv from "../../src/report/csv.ts";
import { site, verdict, written } from "./literal-report.ts";

const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

it("has one row per finding, with a byte order mark and CRLF", async () => {
  const text = await written(csv);
  expect(text.startsWith("\ufeffsite_code,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    site_code: "1100000001",
    site_name: "甲县人民政府",
    rule: "homepage-not-updated",
    finding: "0123456789abcdef",
    referrers: "http://www.jia.gov.cn/a.html http://www.jia.gov.cn/b.html",
    waived: "no",
    column: "首页",
    missing: "a date",
  });
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1", "\u202e=1"])(
  "makes %j harmless",
  async (message) => {
    const [outcome] = verdict.outcomes;
    const [finding] = outcome?.findings ?? [];
    if (outcome === undefined || finding === undefined) throw new Error("the literal report has a finding");
    const findings = [{ ...finding, message: { en: message, zh: message } }];
    const text = await written(csv, {}, [
      { site, verdict: { ...verdict, outcomes: [{ ...outcome, findings }] } },
    ]);
    expect(rowsOf(text)[0]?.message).toMatch(/^'/);
  },
);

it("lets no control character through", async () => {
  expect((await written(csv)).replace(/\r\n/g, "")).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
});
