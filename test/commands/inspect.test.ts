import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import inspect from "../../src/commands/inspect.ts";
import type { InspectOptions } from "../../src/commands/run-options.ts";
import runs from "../../src/commands/runs.ts";
import { folder, stage } from "./stage.ts";

const options = {
  format: "json",
  output: "-",
  failOn: "unqualified",
  maxPages: 2000,
  maxDepth: 20,
  concurrency: 8,
  timeout: 5000,
  retries: 0,
  delay: 0,
  robots: "respect",
  allowPrivate: ["127.0.0.0/8"],
  asOf: "2026-03-20",
} as const;

const page = (body: string): string => `<html><head><title>甲局</title></head><body>${body}</body></html>`;
const item = "<ul><li><a href='/tz/1.html'>关于召开会议的通知</a><span>2026-01-01</span></li></ul>";

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt" || request.url === "/sitemap.xml") {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page(request.url === "/" ? item : "<p>正文</p>"));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it("crawls, judges, stores and reports", async () => {
  const url = await serve();
  const db = join(await folder(), "run.db");
  const { context, stdout, stderr } = stage();
  const status = await inspect([url], { ...options, db }, context);
  const document = JSON.parse(stdout());
  expect([status.code, document.run.exit.code]).toEqual([1, 1]);
  expect(document.sites).toMatchObject([{ url, verdict: "unqualified", vetoes: ["homepage-not-updated"] }]);
  expect(document.totals.pages).toBe(2);
  const { requests, diagnosticRequests } = document.totals;
  expect(document.sites[0].servers).toMatchObject([
    { host: "127.0.0.1", requests, diagnosticRequests, tooManyRequests: 0, breaker: null },
  ]);
  expect(stderr()).toContain(`run ${document.run.id} is kept in ${db}`);
});

it("stops when its time is over and goes on with what it was begun with", async () => {
  const url = await serve();
  const db = join(await folder(), "run.db");
  const stopped = await inspect([url], { ...options, db, maxDuration: 1 }, stage().context);
  expect([stopped.code, stopped.next?.en]).toEqual([6, expect.stringContaining("--resume")]);
  const defaults: InspectOptions = { ...options, db, resume: true, delay: 500, timeout: 15_000 };
  const { context, stdout } = stage();
  expect((await inspect([], defaults, context)).code).toBe(1);
  expect(JSON.parse(stdout()).run.options).toMatchObject({ delay: 0, timeout: 5000 });
  const listed = stage();
  await runs([], { db, format: "json" }, listed.context);
  expect(JSON.parse(listed.stdout()).runs).toHaveLength(1);
});

it("refuses to go on with another option than it was begun with", async () => {
  const url = await serve();
  const db = join(await folder(), "run.db");
  await inspect([url], { ...options, db, maxDuration: 1 }, stage().context);
  const differing = inspect(
    [url],
    { ...options, db, resume: true, maxPages: 5 },
    stage({ given: new Set(["maxPages"]) }).context,
  );
  await expect(differing).rejects.toThrow("was started with another --max-pages: 2000, not 5");
});

it("skips, where a schedule says so, while another inspection has the database", async () => {
  const db = join(await folder(), "run.db");
  const { context } = stage();
  const holder = await context.openStore(db, "inspect");
  onTestFinished(() => holder.close());
  const list = ["http://127.0.0.1:9/"];
  expect(await inspect(list, { ...options, db, ifRunning: "skip" }, context)).toMatchObject({ code: 0 });
  await expect(inspect(list, { ...options, db }, context)).rejects.toThrow(
    "another govinspect is inspecting",
  );
  await expect(inspect(list, { ...options, db, ifRunning: "resume" }, context)).rejects.toThrow(
    "another govinspect is inspecting",
  );
});

it("takes up, where a schedule says so, what was left unfinished, and else begins", async () => {
  const url = await serve();
  const db = join(await folder(), "run.db");
  const scheduled: InspectOptions = { ...options, db, ifRunning: "resume" };
  expect((await inspect([url], { ...scheduled, maxDuration: 1 }, stage().context)).code).toBe(6);
  expect((await inspect([url], scheduled, stage().context)).code).toBe(1);
  const listed = stage();
  await runs([], { db, format: "json" }, listed.context);
  expect(JSON.parse(listed.stdout()).runs).toMatchObject([{ state: "finished" }]);
});

it.each<[string, Partial<InspectOptions>, string]>([
  ["an unknown rule set", { rules: ["nope"] }, 'unknown rule set "nope"'],
  ["an unknown required rule", { require: ["nope"] }, `--require: unknown rule "nope"; known: `],
  ["a report that cannot be written", { output: "/nowhere/x.json" }, "/nowhere/x.json cannot be written"],
  ["a proxy that is none", { proxy: "ftp://x" }, "--proxy ftp://x: expected an address"],
  [
    "authorities that are not there",
    { ca: "/nowhere/ca.pem" },
    "--ca /nowhere/ca.pem cannot be read: there is no such file",
  ],
  ["a pattern that is none", { exclude: ["re:("] }, '"re:(" is not a regular expression'],
  ["a waiver file that is not there", { waivers: "/nowhere/w.yaml" }, "/nowhere/w.yaml cannot be read"],
  ["robots ignored by nobody's leave", { robots: "ignore" }, "--robots ignore needs --authorised-by"],
])("refuses %s before anything is opened", async (_, wrong, message) => {
  const db = join(await folder(), "run.db");
  await expect(
    inspect(["http://127.0.0.1:9/"], { ...options, db, ...wrong }, stage().context),
  ).rejects.toThrow(message);
  expect(existsSync(db)).toBe(false);
});

it("refuses a broken list before anything is opened", async () => {
  const path = await folder();
  await writeFile(join(path, "list.csv"), "网址\n无\n");
  const db = join(path, "run.db");
  await expect(inspect([join(path, "list.csv")], { ...options, db }, stage().context)).rejects.toThrow(
    "row 2, column 1",
  );
  expect(existsSync(db)).toBe(false);
});

it("refuses a waiver of a site or a rule that nobody knows, before anything is asked", async () => {
  const path = await folder();
  const waivers = join(path, "waivers.yaml");
  const entry = "reason: x, approver: y, from: 2026-01-01, expires: 2026-02-01";
  const given = { ...options, db: join(path, "run.db"), waivers };
  await writeFile(waivers, `waivers:\n  - { rule: dead-links, site: http://b.cn/, ${entry} }\n`);
  await expect(inspect(["http://127.0.0.1:9/"], given, stage().context)).rejects.toThrow(
    'unknown site "http://b.cn/"',
  );
  await writeFile(waivers, `waivers:\n  - { rule: dead-link, site: http://127.0.0.1:9/, ${entry} }\n`);
  await expect(inspect(["http://127.0.0.1:9/"], given, stage().context)).rejects.toThrow(
    'unknown rule "dead-link", did you mean "dead-links"?',
  );
  const listed = stage();
  await runs([], { db: given.db, format: "json" }, listed.context);
  expect(JSON.parse(listed.stdout()).runs).toEqual([]);
});

it("logs what happens as JSON lines", async () => {
  const path = await folder();
  const logFile = join(path, "run.log");
  const { context } = stage({ logFile });
  await inspect(["http://127.0.0.1:9/"], { ...options, db: join(path, "run.db"), retries: 1 }, context);
  const lines = (await readFile(logFile, "utf8")).trim().split("\n");
  const events = lines.map((line) => JSON.parse(line));
  const names = ["start", "run", "site", "retry", "page", "page", "site", "end"];
  expect(events.map(({ event }) => event)).toEqual(names);
  // Asked for once more at the end: a refusal may pass, as a server that restarts refuses too.
  for (const look of events.slice(4, 6))
    expect(look).toMatchObject({ url: "http://127.0.0.1:9/", reason: "connection-refused" });
  expect(events.at(-1)).toMatchObject({ exit: 3, run: events[1]?.run });
});
