import { expect, it } from "vitest";
import { govinspect } from "../e2e/govinspect.ts";

it.each<[string, string[], number, RegExp]>([
  ["an unknown option", ["page", "x.html", "--bogus"], 2, /^error: unknown option '--bogus'\n/],
  [
    "an option that belongs to another command",
    ["runs", "--delay", "1s"],
    2,
    /^error: unknown option '--delay'\n/,
  ],
  ["an unknown command", ["inspekt"], 2, /^error: unknown command 'inspekt'\n/],
  ["a time without a unit", ["inspect", "a.cn", "--delay", "5"], 2, /A time needs a unit: 500ms/],
  ["a wrong format", ["report", "-f", "nope"], 2, /Allowed choices are terminal, json/],
  [
    "a missing file",
    ["page", "/nowhere.html"],
    2,
    /^error: \/nowhere\.html cannot be read: there is no such file/,
  ],
  ["no site", ["inspect"], 2, /^error: no site is named\n/],
])("%s ends with one clear line", async (_, args, code, said) => {
  const ended = await govinspect(args);
  expect([ended.code, ended.stdout]).toEqual([code, ""]);
  expect(ended.stderr).toMatch(said);
  expect(ended.stderr).not.toMatch(/\n {4}at /);
});

it("says its version and its commands", async () => {
  expect(await govinspect(["--version"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  const help = await govinspect(["--help", "--lang", "zh"]);
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining("抓取、观察、判定并存储")]);
});

it("takes a value from the environment, and the flag's over it", async () => {
  const named = await govinspect(["runs"], { GOVINSPECT_DB: "/nowhere/env.db" });
  expect(named.stderr).toContain("/nowhere/env.db");
  const flagged = await govinspect(["runs", "--db", "/nowhere/flag.db"], {
    GOVINSPECT_DB: "/nowhere/env.db",
  });
  expect(flagged.stderr).toContain("/nowhere/flag.db");
});
