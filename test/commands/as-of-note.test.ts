import { expect, it } from "vitest";
import { asOfNote } from "../../src/commands/as-of-note.ts";
import { head } from "../report/literal-report.ts";

it.each([
  [undefined, null],
  ["2026-03-19", null],
  ["2026-03-20", null],
  ["2026-03-21", "判定时点 2026-03-21 晚于抓取日期 2026-03-20"],
])("of a run of 2026-03-20 judged as of %s it says %s", (day, said) => {
  const note = asOfNote(head.run, day);
  expect(note === null ? null : note.zh.split("：")[0]).toBe(said);
});
