/** Nothing is forgotten: every piece of a registry folder is registered, tested and, where a person calls it, documented. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteChecks } from "../../src/checks/registry.ts";
import { factNames } from "../../src/model/observation.ts";
import { observers } from "../../src/observe/registry.ts";
import { formatNames, loadFormat } from "../../src/report/registry.ts";
import { filesBelow, root, textOf } from "./source.ts";

const stem = (file: string): string => file.replace(/^.*\//, "").replace(/\.ts$/, "");
/** Path of a piece below its registry's folder, without its ending. */
const pathBelow = (folder: string, file: string): string =>
  file.slice(`src/${folder}/`.length).replace(/\.ts$/, "");
const isTested = (folder: string, name: string): boolean =>
  existsSync(join(root, "test", folder, `${name}.test.ts`));
const isRegistered = (folder: string, name: string): boolean =>
  textOf(`src/${folder}/registry.ts`).includes(`"./${name}.ts"`);

/** Files of a folder that declare one of its pieces, by how such a declaration looks. */
const declaring = (folder: string, sign: RegExp): string[] =>
  filesBelow(`src/${folder}`, ".ts")
    .filter((file) => !/\/(?:registry|observer|check|report)\.ts$/.test(file) && sign.test(textOf(file)))
    .map((file) => pathBelow(folder, file));

describe.each([
  { folder: "observe", sign: /^export const \w+: Observer<|^const \w+: Observer</m },
  { folder: "checks", sign: /= siteCheck[<(]/ },
  { folder: "report", sign: /: ReportFormat = \{/ },
])("$folder", ({ folder, sign }) => {
  const names = declaring(folder, sign);
  test("has pieces", () => expect(names.length).toBeGreaterThan(2));
  test.each(names)("%s is registered", (name) => expect(isRegistered(folder, name)).toBe(true));
  test.each(names)("%s is tested", (name) => expect(isTested(folder, name)).toBe(true));
});

test("every fact is stated by one observer, and an observer reads only what stands before it", () => {
  const stated = observers.map((o) => o.fact);
  expect([...stated].sort()).toEqual([...factNames].sort());
  const early = observers.filter((o, i) => o.reads?.some((fact) => stated.indexOf(fact) >= i));
  expect(early.map((o) => o.fact)).toEqual([]);
});

test("every check and every format bears the name it is registered under", async () => {
  for (const [id, check] of siteChecks) expect(check.id).toBe(id);
  for (const name of formatNames) expect((await loadFormat(name)).id).toBe(name);
});

describe("commands", () => {
  const declared = [...textOf("src/cli.ts").matchAll(/=> import\("\.\/commands\/([\w-]+)\.ts"\)/g)].map(
    ([, name]) => name ?? "",
  );
  const written = filesBelow("src/commands", ".ts").filter((f) =>
    /^export default async function/m.test(textOf(f)),
  );
  test("every one is declared in cli.ts", () =>
    expect(written.map(stem).sort()).toEqual([...new Set(declared)].sort()));
  test.each(written.map(stem))("%s is tested", (name) => expect(isTested("commands", name)).toBe(true));
  test.each(["README.md", "README.zh-CN.md"])("every one is in %s", (readme) => {
    const missing = [...new Set(declared)].filter(
      (name) => !textOf(readme).includes(`\`${name.replace("-", " ")}`),
    );
    expect(missing).toEqual([]);
  });
});

test("nothing of the tests is left to do", () => {
  const todo = filesBelow("test", ".test.ts").filter(
    (file) =>
      /\btest\.(?:todo|only)\(|\bdescribe\.only\(/.test(textOf(file)) && !file.includes("invariants/"),
  );
  expect(todo).toEqual([]);
});
