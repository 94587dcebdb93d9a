import { expect, it } from "vitest";
import { wantedFormat } from "../../src/commands/wanted-format.ts";
import { type FormatName, formatNames } from "../../src/report/registry.ts";

const said = new Set(["format"]);
const silent = new Set<string>();

it.each<[format: FormatName, output: string, given: ReadonlySet<string>, wanted: FormatName]>([
  ["terminal", "-", silent, "terminal"],
  ["terminal", "通报.docx", silent, "docx"],
  ["terminal", "a.b/REPORT.HTML", silent, "html"],
  ["terminal", "report.txt", silent, "terminal"],
  ["terminal", "report.json", said, "terminal"],
  ["csv", "report.json", silent, "csv"],
])("%s into %s", (format, output, given, wanted) => {
  expect(wantedFormat({ format, output }, { given }, formatNames)).toBe(wanted);
});

it("takes only what the command can write", () => {
  const known = ["terminal", "json"] as const;
  const options = { format: "terminal", output: "x.xlsx" } as const;
  expect(wantedFormat(options, { given: silent }, known)).toBe("terminal");
});
