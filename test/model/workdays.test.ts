import { describe, expect, it } from "vitest";
import { addWorkdays, calendarThrough, workdaysBetween } from "../../src/model/workdays.ts";

describe("addWorkdays", () => {
  it.each([
    ["an ordinary week", "2026-11-16", 4, "2026-11-20"],
    ["over a weekend", "2026-11-20", 1, "2026-11-23"],
    ["from a Saturday", "2026-11-21", 1, "2026-11-23"],
    ["over National Day", "2026-09-30", 1, "2026-10-08"],
    ["a make-up Saturday is a workday", "2026-10-09", 1, "2026-10-10"],
    ["the Sunday after it is none", "2026-10-10", 1, "2026-10-12"],
    ["the Spring Festival of 2020, prolonged", "2020-01-23", 1, "2020-02-03"],
    ["the leap day", "2024-02-28", 2, "2024-03-01"],
    ["none", "2026-11-21", 0, "2026-11-21"],
  ])("%s", (_, from, n, day) => {
    expect(addWorkdays(from, n)).toEqual({ day, isKnown: true });
  });

  it("says that it guesses past the published calendar", () => {
    expect(addWorkdays(calendarThrough, 0)).toEqual({ day: "2026-12-31", isKnown: true });
    expect(addWorkdays(calendarThrough, 1).isKnown).toBe(false);
    expect(addWorkdays("2003-06-02", 1).isKnown).toBe(false);
  });
});

describe("workdaysBetween", () => {
  it.each([
    ["the same day", "2026-11-16", "2026-11-16", 0],
    ["the next day", "2026-11-16", "2026-11-17", 1],
    ["an ordinary week", "2026-11-13", "2026-11-20", 5],
    ["National Day with its make-up days", "2026-09-30", "2026-10-12", 4],
    ["backwards", "2026-11-20", "2026-11-16", 0],
  ])("%s", (_, from, to, workdays) => {
    expect(workdaysBetween(from, to)).toEqual({ workdays, isKnown: true });
  });

  it("is the inverse of addWorkdays on workdays", () => {
    for (const n of [1, 5, 20, 60])
      expect(workdaysBetween("2026-01-05", addWorkdays("2026-01-05", n).day).workdays).toBe(n);
  });

  it("says that it guesses where the span leaves the calendar", () => {
    expect(workdaysBetween("2026-12-30", "2026-12-31").isKnown).toBe(true);
    expect(workdaysBetween("2026-12-30", "2027-01-01").isKnown).toBe(false);
  });
});
