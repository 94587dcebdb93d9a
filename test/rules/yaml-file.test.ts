import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parsePart, parseYaml, readYaml } from "../../src/rules/yaml-file.ts";
import { told } from "./told.ts";

const text = `id: a
rules:
  - id: first
    all: [absent: {}, count: { under: 5 }]
  - just a name
on: true
7: seven
empty:
`;
const source = parseYaml(text, "x.yaml");

describe("the place of a part is where a person looks for it", () => {
  test.each([
    ["the file", [], "1:1"],
    ["a value", ["id"], "1:5"],
    ["an entry of a list", ["rules", 0], "3:5"],
    ["a value inside of an entry", ["rules", 0, "id"], "3:9"],
    ["a text in a list", ["rules", 1], "5:5"],
    ["an option deep inside", ["rules", 0, "all", 1, "count", "under"], "4:39"],
    ["a key that is no text", ["7"], "7:4"],
    ["what is missing: the map that lacks it", ["rules", 0, "title"], "3:5"],
    ["an entry that is missing: the list", ["rules", 2], "3:3"],
    ["beneath a plain value: that value", ["id", "deeper", "still"], "1:5"],
    ["a key without a value", ["empty"], "8:7"],
  ])("%s", (_, path, place) => {
    expect(source.placeOf(path)).toBe(`x.yaml:${place}`);
  });

  test.each([
    ["the key itself", ["rules", 0, "all", 1, "count"], "4:23"],
    ["a missing key: the map that lacks it", ["rules", 0, "none"], "3:5"],
  ])("asked for keys: %s", (_, path, place) => {
    expect(source.placeOf(path, true)).toBe(`x.yaml:${place}`);
  });
});

test("broken YAML is told with its place, in both languages", () => {
  const { en, zh } = told(() => parseYaml("id: a\nid: b\n", "x.yaml"));
  expect(en).toBe("x.yaml:2:1 Map keys must be unique");
  expect(zh).toBe("x.yaml:2:1 同一层中有重复的键");
});

test("a file larger than any person writes is refused before it is read", () => {
  const longest = `# ${"x".repeat(5_000_000 - 2)}`;
  expect(parseYaml(longest, "x.yaml").value).toBeNull();
  expect(told(() => parseYaml(`${longest}x`, "x.yaml"))).toMatchObject({
    en: "x.yaml: larger than 5000000 characters",
    zh: "x.yaml：超过 5000000 个字符",
  });
});

test("aliases that unfold without end are refused", () => {
  const bomb = ["a0: &a0 [x]", ...[1, 2, 3, 4, 5].map((i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`)];
  expect(() => parseYaml(bomb.join("\n"), "x.yaml")).toThrow(/alias/);
});

test("a file that changed is read anew; one that did not is the same", () => {
  const file = join(mkdtempSync(join(tmpdir(), "yaml-")), "x.yaml");
  writeFileSync(file, "id: a\n");
  const first = readYaml(file);
  expect(readYaml(file)).toBe(first);
  writeFileSync(file, "id: b\n");
  expect(readYaml(file).value).toEqual({ id: "b" });
});

test.each([
  ["id: 3\n", "x.yaml:1:5 id: 应为文字，现为数字"],
  ["- 3\n", "x.yaml:1:1 应为键值表，现为列表"],
  ["id: a\nsizes: [1, b]\n", "x.yaml:2:12 应为数字，现为文字"],
  ["id: a\nkind: no\n", 'x.yaml:2:7 kind: 应为以下之一："one"|"two"'],
])("what stands in place of what is expected is said in Chinese: %j", (yaml, said) => {
  const schema = z.strictObject({
    id: z.string(),
    sizes: z.array(z.number()).optional(),
    kind: z.enum(["one", "two"]).optional(),
  });
  const file = parseYaml(yaml, "x.yaml");
  expect(told(() => parsePart(schema, file.value, file)).zh).toBe(said);
});

test("the key is named where the message does not name it", () => {
  const schema = z.strictObject({ id: z.string(), sizes: z.array(z.number()).optional() });
  const said = (yaml: string) => {
    const file = parseYaml(yaml, "x.yaml");
    return told(() => parsePart(schema, file.value, file)).en;
  };
  expect(said("id: 3\n")).toMatch(/^x\.yaml:1:5 id: /);
  expect(said("id: a\nsizes: [1, b]\n")).toMatch(/^x\.yaml:2:12 Invalid input/);
  expect(said("id: a\nsize: 1\n")).toMatch(/^x\.yaml:2:1 unknown key "size"|^x\.yaml:2:1 Unrecognized key/);
});
