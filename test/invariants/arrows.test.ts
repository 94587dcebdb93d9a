import { expect, test } from "vitest";
import { filesBelow, type Import, importsOf, textOf } from "./source.ts";

/** Which rooms of `src/` a room may look into; its own is always allowed. `cli.ts` may see everything. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  sites: ["model"],
  observe: ["model"],
  checks: ["model"],
  rules: ["model", "checks", "observe"],
  store: ["model"],
  crawl: ["model", "observe", "store", "version.ts"],
  judge: ["model", "checks", "rules", "observe", "store"],
  report: ["model", "store", "judge", "rules"],
  commands: [
    "model",
    "sites",
    "observe",
    "checks",
    "rules",
    "store",
    "crawl",
    "judge",
    "report",
    "version.ts",
  ],
};

/** Packages that only some rooms may know. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  undici: ["crawl"],
  cheerio: ["crawl", "observe"],
  htmlparser2: ["crawl", "observe"],
  chalk: ["commands", "report", "cli.ts"],
  "better-sqlite3": ["store"],
  commander: ["cli.ts", "commands"],
  yaml: ["rules", "sites", "commands"],
};

const roomOf = (file: string): string => file.split("/")[1] ?? "";
const imports = filesBelow("src", ".ts").flatMap(importsOf);
const said = (wrong: readonly Import[]): string[] => wrong.map((i) => `${i.from} imports ${i.to}`);

test("rooms look only where the arrows point", () => {
  const wrong = imports.filter(({ from, to }) => {
    if (!to.startsWith("src/") || from === "src/cli.ts") return false;
    return roomOf(from) !== roomOf(to) && !arrows[roomOf(from)]?.includes(roomOf(to));
  });
  expect(said(wrong)).toEqual([]);
});

test("only cli.ts knows which store it is", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith("src/store/") &&
      to !== "src/store/store.ts" &&
      roomOf(from) !== "store" &&
      from !== "src/cli.ts",
  );
  expect(said(wrong)).toEqual([]);
});

test("a package is known only to its keepers", () => {
  const wrong = imports.filter(
    ({ from, to }) => keepers[to] !== undefined && !keepers[to].includes(roomOf(from)),
  );
  expect(said(wrong)).toEqual([]);
});

test("the middle reads no clock, no chance and no locale", () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\btoLocale\w*\(|\bIntl\.|\blocaleCompare\(|\bprocess\.env\b|\bperformance\.now\(/;
  const wrong = ["src/observe", "src/checks", "src/judge"]
    .flatMap((folder) => filesBelow(folder, ".ts"))
    .filter((file) => impure.test(textWithoutComments(file)));
  expect(wrong).toEqual([]);
});

function textWithoutComments(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
}

test("the command line needs commander alone until a command runs", () => {
  const byFile = new Map<string, Import[]>();
  for (const one of imports.filter((i) => !i.typeOnly && !i.dynamic))
    byFile.set(one.from, [...(byFile.get(one.from) ?? []), one]);
  const loaded = new Set(["src/cli.ts"]);
  for (const file of loaded) for (const { to } of byFile.get(file) ?? []) loaded.add(to);
  const packages = [...loaded].filter((to) => !to.startsWith("src/") && !to.startsWith("node:"));
  expect(packages).toEqual(["commander"]);
});
