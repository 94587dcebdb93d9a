import { expect, it } from "vitest";
import { countBar, verdictBar, verdictRing } from "../../../src/report/html/charts.ts";

const counts = { qualified: 2, inconclusive: 1, unqualified: 1 };

it("stacks the verdicts, the worst first, on the width of the longest bar", () => {
  expect(verdictBar(counts, 8).text.match(/class="fill-\w+" x="[\d.]+" width="[\d.]+"/g)).toEqual([
    'class="fill-unqualified" x="0" width="12.5"',
    'class="fill-inconclusive" x="12.5" width="12.5"',
    'class="fill-qualified" x="25" width="25"',
  ]);
});

it("draws no bar for nothing, and divides by nothing", () => {
  expect(countBar(0, 0).text).toContain('width="0"');
});

it.each([
  [counts, 3],
  [{ qualified: 5, inconclusive: 0, unqualified: 0 }, 1],
  [{ qualified: 0, inconclusive: 0, unqualified: 0 }, 0],
])("gives each verdict of %j its part of the ring", (given, parts) => {
  const { text } = verdictRing(given, "label");
  expect(text.match(/<path /g)?.length ?? 0).toBe(parts);
  expect(text).not.toContain("NaN");
});
