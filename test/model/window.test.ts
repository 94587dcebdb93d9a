import { expect, test } from "vitest";
import { windowEnd, windowSchema, windowStart, windowWords } from "../../src/model/window.ts";

test.each([
  ["14d", "2018-07-28", "2018-07-14"],
  ["1 day", "2018-07-28", "2018-07-27"],
  ["2 weeks", "2024-03-14", "2024-02-29"],
  ["6 months", "2026-08-31", "2026-02-28"],
  ["6 months", "2024-08-31", "2024-02-29"],
  ["1 year", "2024-02-29", "2023-02-28"],
  // 2026-02-14 is a make-up Saturday, 02-15 to 02-23 is the Spring Festival.
  ["1 workday", "2026-02-24", "2026-02-23"],
  ["2 workdays", "2026-02-24", "2026-02-13"],
  ["5 workdays", "2026-01-16", "2026-01-11"],
])("%s before %s starts on %s", (window, day, start) => {
  expect(windowStart(window, day)).toBe(start);
});

test.each([
  ["14d", "2018-07-14", "2018-07-28"],
  ["2 weeks", "2024-02-29", "2024-03-14"],
  ["1 month", "2026-01-31", "2026-03-01"],
  ["1 month", "2026-01-28", "2026-02-28"],
  ["1 year", "2023-02-28", "2024-02-28"],
  ["2 workdays", "2026-02-13", "2026-02-24"],
])("%s from %s on ends on %s", (window, day, end) => {
  expect(windowEnd(window, day)).toBe(end);
  expect(windowStart(window, end) >= day).toBe(true);
});

test.each([
  ["14d", "14天", "14 days"],
  ["1 day", "1天", "1 day"],
  ["2 weeks", "2周", "2 weeks"],
  ["1 month", "1个月", "1 month"],
  ["3 years", "3年", "3 years"],
  ["5 workdays", "5个工作日", "5 workdays"],
])("%s in words", (window, zh, en) => {
  expect(windowWords(window)).toEqual({ zh, en });
});

test.each(["14", "d14", "2 fortnights", "-1d", "12345d", ""])("%s is no window", (window) => {
  expect(windowSchema.safeParse(window).success).toBe(false);
});
