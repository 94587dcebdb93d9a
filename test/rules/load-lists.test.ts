import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileLists, loadLists, parseList } from "../../src/rules/load-lists.ts";
import { told } from "./told.ts";

const head = "id: mine\nkind: KIND\nsource: us\ndate: 2026-11-22\nlicence: MIT\n";
const list = (kind: string, entries: string) => head.replace("KIND", kind) + entries;
const written = (name: string, text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), "lists-")), name);
  writeFileSync(file, text);
  return file;
};

test("the shipped lists load, and every entry says something once", () => {
  const { words, hosts, adFilters } = loadLists();
  expect([...words.keys()]).toEqual(expect.arrayContaining(["gambling", "porn", "illicit", "spun-pairs"]));
  expect(hosts.get("trusted-hosts")?.has("xinhuanet.com")).toBe(true);
  expect(adFilters).toContain("||pos.baidu.com^");
  for (const [id, entries] of words) {
    const twice = entries.map(({ word }) => word).filter((word, i, all) => all.indexOf(word) !== i);
    expect(twice, id).toEqual([]);
  }
});

test("a user's lists stand beside the shipped ones, or add to one of the same id", () => {
  const wordings = written(
    "w.yaml",
    list("wordings", "entries:\n  - { word: 错误说法, suggestion: 正确说法, weight: soft }\n"),
  );
  const more = written("g.yaml", list("words", "entries: [新平台]\n").replace("mine", "gambling"));
  const shield = written(
    "c.yaml",
    list("challenges", "entries: [{ id: x, name: X, headers: { x-shield: no } }]\n"),
  );
  const filters = written("ads.txt", "! comment\n||ads.example.com^\r\n");
  const lists = loadLists({ files: [wordings, more, shield], adLists: [filters] });
  expect(lists.words.get("mine")).toEqual([{ word: "错误说法", suggestion: "正确说法", weight: "soft" }]);
  expect(lists.wordings).toEqual(new Set(["mine"]));
  expect(lists.words.get("gambling")?.length).toBe((loadLists().words.get("gambling")?.length ?? 0) + 1);
  expect(lists.challenges?.at(-1)).toEqual({ id: "x", name: "X", headers: { "x-shield": "no" } });
  expect(lists.adFilters.slice(-3)).toEqual(["! comment", "||ads.example.com^", ""]);
});

describe("what is wrong with a list is said with its place", () => {
  test.each([
    ["an unknown kind", list("word", "entries: []\n"), "l.yaml:2:7 kind"],
    ["a word of one character", list("words", "entries:\n  - 彩票\n  - 彩\n"), "l.yaml:8:5 entries.1"],
    [
      "an unknown weight",
      list("words", "entries:\n  - { word: 彩票, weight: heavy }\n"),
      "l.yaml:7:5 entries.0",
    ],
    ["an address for a host", list("hosts", "entries:\n  - http://a.cn/\n"), "l.yaml:7:5 entries.0"],
    [
      "a bot check without a mark",
      list("challenges", "entries:\n  - { id: a, name: A }\n"),
      "l.yaml:7:5 entries.0: has no mark",
    ],
    [
      "a date that is none",
      list("words", "entries: []\n").replace("2026-11-22", "'2026-13-40'"),
      "l.yaml:4:7 date",
    ],
    ["YAML that is broken", "id: [a\nkind: words", "l.yaml:2:1"],
  ])("%s", (_, text, message) => {
    expect(() => parseList(text, "l.yaml")).toThrow(message);
  });

  test("and in Chinese, with what a list must have", () => {
    const { zh, hint } = told(() => parseList(list("word", "entries: []\n"), "l.yaml"));
    expect(zh).toMatch(/^l\.yaml:2:7 kind: \p{Script=Han}/u);
    expect(hint?.en).toMatch(/^A list has id, kind .*, source, date, licence and entries\.$/);
    expect(hint?.zh).toMatch(/^词表须有 id、kind.*、source、date、licence 和 entries。$/);
  });

  test.each([
    ["of a host", list("hosts", "entries: [a b.cn]\n"), "not a host name", "不是主机名"],
    ["of an id", list("words", "entries: []\n").replace("mine", "My List"), "an id is kebab-case", "id 应为"],
  ])("the form %s", (_, text, en, zh) => {
    expect(told(() => parseList(text, "l.yaml"))).toMatchObject({
      en: expect.stringContaining(en),
      zh: expect.stringContaining(zh),
    });
  });

  test("a file that is not there", () => {
    expect(() => loadLists({ files: ["/nowhere/x.yaml"] })).toThrow("/nowhere/x.yaml cannot be read");
  });
});

test("lists of one id add up, hosts as well as words; a list of a kind is of that kind only", () => {
  const hosts = (entries: string) => parseList(list("hosts", `entries: [${entries}]\n`), "l.yaml");
  const words = parseList(list("words", "entries: [彩票平台]\n").replace("mine", "bets"), "l.yaml");
  const filters = parseList(list("filters", 'entries: ["||ads.cn^"]\n').replace("mine", "own-ads"), "l.yaml");
  const lists = compileLists([hosts("A.GOV.cn"), hosts("b.gov.cn"), words, filters], ["||more.cn^"]);
  expect(lists.hosts).toEqual(new Map([["mine", new Set(["a.gov.cn", "b.gov.cn"])]]));
  expect(lists.words).toEqual(new Map([["bets", [{ word: "彩票平台", weight: "hard", suggestion: null }]]]));
  expect(lists.wordings).toEqual(new Set());
  expect(lists.adFilters).toEqual(["||ads.cn^", "||more.cn^"]);
});

test("a list saved by Windows Notepad reads like any other", () => {
  const file = written(
    "bom.yaml",
    `\ufeff${list("words", "entries: [彩票平台]\n").replaceAll("\n", "\r\n")}`,
  );
  expect(loadLists({ files: [file] }).words.get("mine")).toEqual([
    { word: "彩票平台", weight: "hard", suggestion: null },
  ]);
});

test("compiling no lists gives no lists", () => {
  expect(compileLists([])).toEqual({
    words: new Map(),
    hosts: new Map(),
    wordings: new Set(),
    challenges: [],
    adFilters: [],
  });
});
