import { expect, test } from "vitest";
import { newestWithin } from "../../src/checks/newest-within.ts";
import { collection, context, item } from "./collection.ts";

const fortnight = newestWithin.options.parse({ field: "date", window: "14d" });
const dated = (...dates: (string | null)[]) => dates.map((date) => item({ date }));

test.each([
  ["first day of the window", dated("2018-07-14"), 0, "yes", "2018-07-14"],
  ["the day before it", dated("2018-07-13"), 0, "no", "2018-07-13"],
  ["one of many is enough", dated("2017-01-01", "2018-07-20", "2016-01-01"), 0, "yes", "2018-07-20"],
  ["what lies in the future does not count", dated("2018-07-29", "2018-07-01"), 0, "no", "2018-07-01"],
  ["nothing but the future", dated("2018-07-29"), 0, "unknown", null],
  ["old, and a part not seen", dated("2018-07-01"), 1, "unknown", "2018-07-01"],
  ["new, and a part not seen", dated("2018-07-20"), 1, "yes", "2018-07-20"],
  ["undated", dated(null), 0, "unknown", null],
  ["undated ones do not count", dated(null, "2018-07-01"), 0, "no", "2018-07-01"],
] as const)("%s", (_name, items, gaps, answer, newest) => {
  expect(newestWithin.decide(collection(items, gaps), fortnight, context)).toMatchObject({
    answer,
    measured: { newest },
  });
});

test("the leap day", () => {
  const ask = (date: string, asOf: string) =>
    newestWithin.decide(collection(dated(date)), fortnight, { ...context, asOf }).answer;
  expect(ask("2024-02-29", "2024-03-14T23:59:59+08:00")).toBe("yes");
  expect(ask("2024-02-28", "2024-03-14T23:59:59+08:00")).toBe("no");
  expect(ask("2023-02-28", "2023-03-14T23:59:59+08:00")).toBe("yes");
});

test("says what it measured", () => {
  const { says, threshold } = newestWithin.decide(collection(dated("2018-07-13")), fortnight, context);
  expect(says.zh).toBe("最新日期2018-07-13，应不早于2018-07-14");
  expect(threshold).toEqual({ window: "14d", from: "2018-07-14" });
});
