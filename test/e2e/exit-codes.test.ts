/** Every exit code of the contract and which goes first, as a CI job meets them. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Estate, serveEstate, siteListOf } from "../../fixtures/serve.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { newFolder } from "./govinspect.ts";
import { type Ended, restoreProcess, runHere } from "./in-process.ts";

const run = (...words: string[]): Promise<Ended> => runHere(...words, "--lang", "en");
afterEach(restoreProcess);

const folder = newFolder();
const inFolder = (name: string): string => join(folder, name);
let estate: Estate;
beforeAll(async () => {
  estate = await serveEstate();
});
afterAll(() => estate.close());

function listOf(...themes: string[]): string {
  const file = inFolder(`${themes.join("+")}.yaml`);
  writeFileSync(file, siteListOf(estate.sites.filter(({ theme }) => themes.includes(theme))));
  return file;
}
const network = (): string[] => [
  ...["--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8"],
  ...estate.resolve.flatMap((entry) => ["--resolve", entry]),
];
const inspect = (db: string, themes: string[], ...more: string[]): Promise<Ended> =>
  run("inspect", listOf(...themes), "--db", inFolder(db), "--as-of", "2026-03-20", ...network(), ...more);
const exitIn = async (db: string): Promise<unknown> =>
  JSON.parse((await run("report", "-f", "json", "--db", inFolder(db))).stdout).run.exit;

const [good, bad, guarded] = ["songxi-education", "qingyan-portal", "baita-district"];

describe("an inspection", () => {
  it.each<[string, string, string[], string[], number, string]>([
    ["all qualified", "good.db", [good], [], 0, "no site is unqualified or inconclusive"],
    ["one unqualified", "bad.db", [good, bad], [], 1, "1 unqualified"],
    ["one inconclusive", "open.db", [good, guarded], [], 3, "1 inconclusive"],
    ["both: 1 goes before 3", "both.db", [bad, guarded], [], 1, "1 unqualified"],
    [
      "an inconclusive that fails",
      "strict.db",
      [guarded],
      ["--fail-on", "inconclusive"],
      1,
      "1 inconclusive",
    ],
    ["nothing that fails", "never.db", [bad, guarded], ["--fail-on", "never"], 0, "judged; --fail-on never"],
    [
      "a veto that is required",
      "required.db",
      [good],
      ["--require", "site-unreachable"],
      3,
      "1 inconclusive",
    ],
  ])("%s", async (_, db, themes, more, code, reason) => {
    const ended = await inspect(db, themes, "-f", "json", ...more);
    expect([ended.code, JSON.parse(ended.stdout).run.exit], ended.stderr).toEqual([code, { code, reason }]);
    expect(await exitIn(db)).toEqual({ code, reason });
    if (code !== 0) expect(ended.stderr).toMatch(/^Next: govinspect show .*\n$/m);
  });

  it("that its time stops is 6, also where a site is unqualified, and goes on", async () => {
    const slow = ["--delay", "100ms", "--per-host", "1", "--max-duration", "1500ms"];
    const stopped = await inspect("stopped.db", [bad], ...slow);
    expect(stopped.code).toBe(6);
    expect(stopped.stderr).toMatch(
      /stopped \(its time is over\) and is saved; go on with: govinspect inspect --resume/,
    );
    expect(await exitIn("stopped.db")).toEqual({ code: 6, reason: "max-duration" });
    const resumed = await run("inspect", "--resume", "--db", inFolder("stopped.db"), "--fail-on", "never");
    expect([resumed.code, await exitIn("stopped.db")]).toEqual([
      0,
      { code: 0, reason: "judged; --fail-on never" },
    ]);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("that %s stops is %i before 6, saved and resumable", async (signal, code) => {
    const db = `${signal}.db`;
    const asked = estate.requests.length;
    const underway = setInterval(() => {
      if (estate.requests.length < asked + 3) return;
      clearInterval(underway);
      process.emit(signal, signal);
    }, 10);
    const stopped = await inspect(db, [bad], "--delay", "100ms", "--per-host", "1", "--max-duration", "1h");
    expect(stopped.code).toBe(code);
    expect(stopped.stderr).toContain("govinspect inspect --resume");
    const store = await openSqlite(inFolder(db), { mode: "read" });
    expect((await store.findRun("latest"))?.state).not.toBe("finished");
    await store.close();
  });
});

describe("a mistake is 2, before anything is asked", () => {
  const bare = ["inspect", "http://www.example.gov.cn/", "--db", inFolder("none.db")];
  it.each<[string, string[], RegExp]>([
    [
      "no command there is",
      ["inspct"],
      /^error: unknown command 'inspct'\n\(Did you mean inspect\?\)\n+See govinspect/,
    ],
    ["no option there is", [...bare, "--bogus"], /^error: unknown option '--bogus'/],
    [
      "no list",
      ["inspect", "missing.csv"],
      /^error: missing\.csv cannot be read: there is no such file or folder\n/,
    ],
    [
      "no rule set",
      [...bare, "-r", "national-2018"],
      /^error: unknown rule set "national-2018", did you mean "national-2019"\?/,
    ],
    [
      "no required rule",
      [...bare, "--require", "dead-linx"],
      /^error: --require: unknown rule "dead-linx", did you mean "dead-links"\?/,
    ],
    ["no pattern", [...bare, "--exclude", "re:("], /^error: "re:\(" is not a regular expression\n/],
    [
      "no folder for a report",
      [...bare, "--report", "csv:/nowhere/x.csv"],
      /^error: \/nowhere\/x\.csv cannot be written/,
    ],
    ["two presets", [...bare, "--polite", "--fast"], /^error: --polite and --fast exclude each other\n/],
    ["no authority", [...bare, "--robots", "ignore"], /^error: --robots ignore needs --authorised-by/],
    [
      "nothing to resume",
      ["inspect", "--resume", "--db", inFolder("good.db")],
      /^error: there is no unfinished run to resume\n/,
    ],
    [
      "no run",
      ["report", "20991231", "--db", inFolder("good.db")],
      /^error: no run 20991231\ngovinspect runs lists them\.\n/,
    ],
    [
      "no database",
      ["runs", "--db", inFolder("nowhere.db")],
      /nowhere\.db: no such database\n`govinspect inspect` makes one/,
    ],
    [
      "no finding",
      ["show", "ffffffffffffffff", "--db", inFolder("good.db")],
      /^error: no finding ffffffffffffffff\nIds stand in/,
    ],
    ["no page", ["page", "missing.html"], /^error: missing\.html cannot be read/],
  ])("%s", async (_, words, said) => {
    const asked = estate.requests.length;
    const ended = await run(...words);
    expect(ended.code, ended.stderr).toBe(2);
    expect(ended.stderr).toMatch(said);
    expect(ended.stderr.trimEnd().split("\n").length).toBeGreaterThanOrEqual(2);
    expect([ended.stdout, estate.requests.length - asked]).toEqual(["", 0]);
  });

  it("a rule file, by line and column", async () => {
    const file = inFolder("rules.yaml");
    writeFileSync(
      file,
      "id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - id: a\n    title: x\n    severty: veto\n",
    );
    const ended = await run(...bare, "-r", file);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(`rules.yaml:7:5 unknown key "severty", did you mean "severity"?`);
  });

  it("a database of a newer version, and one that another inspection holds", async () => {
    copyFileSync(inFolder("good.db"), inFolder("newer.db"));
    const raw = new Sqlite(inFolder("newer.db"));
    raw.pragma("user_version = 999");
    raw.close();
    const newer = await inspect("newer.db", [good]);
    expect(newer).toMatchObject({ code: 2, stderr: expect.stringContaining("schema version 999") });
    const held = await openSqlite(inFolder("held.db"), { mode: "inspect" });
    const second = await inspect("held.db", [good]);
    expect(second).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("another govinspect is inspecting"),
    });
    expect((await inspect("held.db", [good], "--if-running", "skip")).code).toBe(0);
    await held.close();
  });
});

describe("what other commands find", () => {
  it("changed evidence is 1, a damaged database 5", async () => {
    expect((await run("evidence", "verify", "--db", inFolder("good.db"))).code).toBe(0);
    copyFileSync(inFolder("good.db"), inFolder("changed.db"));
    const raw = new Sqlite(inFolder("changed.db"));
    raw.exec("UPDATE verdicts SET verdict = 'unqualified'");
    raw.close();
    expect((await run("evidence", "verify", "--db", inFolder("changed.db"))).code).toBe(1);
    const bytes = readFileSync(inFolder("good.db")).fill(0xa5, 4096);
    writeFileSync(inFolder("damaged.db"), bytes);
    const damaged = await run("report", "--db", inFolder("damaged.db"));
    expect(damaged).toMatchObject({
      code: 5,
      stderr: expect.stringMatching(/damaged[\s\S]*restore a backup/),
    });
  });

  it("a failing rule test is 1", async () => {
    const file = inFolder("tested.yaml");
    const test =
      "    tests:\n      - name: wrong\n        items: [{ url: http://a.cn/ }]\n        expect: fail\n";
    writeFileSync(
      file,
      `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - id: a\n    title: x\n    fact: links\n    all:\n      - present: {}\n${test}`,
    );
    expect((await run("rules", "test", file)).code).toBe(1);
  });

  it("a page that is refused is 3", async () => {
    const refused = await run("page", "http://www.baitaqu.gov.cn/", ...network());
    expect(refused.code, refused.stderr).toBe(3);
    expect(refused.stderr.trimEnd()).not.toBe("");
  });
});

it("a fault of our own is 4, and says so", async () => {
  vi.doMock("../../src/commands/doctor.ts", () => ({
    default: () => Promise.reject(new RangeError("out of cheese")),
  }));
  const ended = await run("doctor");
  vi.doUnmock("../../src/commands/doctor.ts");
  expect(ended).toMatchObject({
    code: 4,
    stderr: expect.stringMatching(/^internal error: RangeError: out of cheese[\s\S]*please report it/),
  });
});
