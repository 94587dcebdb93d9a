import { expect, it } from "vitest";
import ndjson from "../../src/report/ndjson.ts";
import { written } from "./literal-report.ts";

it("has the head and then one site a line", async () => {
  const lines = (await written(ndjson))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ type }) => type)).toEqual(["report", "site", "site"]);
  expect(lines[0]).toMatchObject({ schema: "govinspect/report/1", totals: { sites: 2 } });
  expect(lines[1]).toMatchObject({ url: "http://www.jia.gov.cn/", verdict: "unqualified" });
});
