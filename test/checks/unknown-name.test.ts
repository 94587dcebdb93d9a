import { expect, test } from "vitest";
import { strictMap } from "../../src/checks/strict-map.ts";
import { unknownName } from "../../src/checks/unknown-name.ts";
import { issueText } from "../../src/model/issue-text.ts";

const check = { en: "check", zh: "检查" };
const meant = (given: string, known: readonly string[]): string | null =>
  /did you mean "(.*)"\?/.exec(unknownName(check, given, known).en)?.[1] ?? null;

test.each([
  ["presnt", "present", "a letter left out"],
  ["pressent", "present", "a letter too many"],
  ["prezent", "present", "a wrong letter"],
  ["ab", "ac", "one letter of two"],
  ["abcdef", "abcdxy", "two letters of six"],
])("%s may mean %s: %s", (given, known) => {
  expect(meant(given, [known, "something-else"])).toBe(known);
});

test.each([
  ["ab", "cd"],
  ["abcde", "abcxy"],
  ["abcdef", "abcxyz"],
  ["present", "absent-minded"],
  ["", "abc"],
])("%j does not mean %s", (given, known) => {
  expect(meant(given, [known])).toBeNull();
});

test("the nearest is meant, the first of equals", () => {
  expect(meant("count", ["mount", "counts", "court"])).toBe("mount");
  expect(meant("counted", ["count", "counter", "countless"])).toBe("counter");
});

test("names what is known, sorted, in both languages", () => {
  expect(unknownName(check, "presnt", ["present", "absent"])).toEqual({
    en: 'unknown check "presnt", did you mean "present"?; known: absent, present',
    zh: "没有检查“presnt”，是否为“present”？；已知：absent、present",
  });
  expect(unknownName(check, "xyz", ["present", "absent"])).toEqual({
    en: 'unknown check "xyz"; known: absent, present',
    zh: "没有检查“xyz”；已知：absent、present",
  });
});

test.each([
  [40, false],
  [41, true],
])("of %i names the line is cut: %j", (n, isCut) => {
  const names = Array.from({ length: n }, (_, i) => `name-${String(i).padStart(2, "0")}`);
  const { en } = unknownName(check, "x", names);
  expect(en.endsWith(isCut ? `name-39, … (${n})` : "name-39")).toBe(true);
});

test("a map tells every key it does not know, with those it does", () => {
  const { error } = strictMap({ one: strictMap({}).optional(), two: strictMap({}).optional() }).safeParse({
    on: {},
    tow: {},
  });
  const [issue] = error?.issues ?? [];
  if (issue === undefined) throw new Error("it was taken");
  expect(issueText(issue).en).toBe(
    'unknown key "on", did you mean "one"?; known: one, two; unknown key "tow"; known: one, two',
  );
  expect(strictMap({ one: strictMap({}) }).safeParse({ one: 3 }).error?.issues[0]?.message).not.toContain(
    "key",
  );
});
