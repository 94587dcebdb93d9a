import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import judge from "../../src/commands/judge.ts";
import page from "../../src/commands/page.ts";
import probe from "../../src/commands/probe.ts";
import { addDays } from "../../src/model/time.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { folder, judgedDatabase, stage } from "./stage.ts";

const options = {
  format: "json",
  concurrency: 4,
  delay: 0,
  robots: "respect",
  allowPrivate: ["127.0.0.0/8"],
} as const;

async function serve(): Promise<string> {
  const server = createServer((request, response) =>
    request.url === "/robots.txt" ? response.writeHead(404).end() : response.end("<title>甲局</title>"),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it("adds one sample per site and call to the ledger, made where there is none", async () => {
  const [url, db] = [await serve(), join(await folder(), "ledger.db")];
  const sites = [url, "http://127.0.0.1:9/"];
  const { context, stdout } = stage();
  expect((await probe(sites, { ...options, db }, context)).code).toBe(0);
  expect(JSON.parse(stdout()).probes).toMatchObject([
    { siteUrl: url, reason: "answered" },
    { siteUrl: "http://127.0.0.1:9/", reason: "connection-refused" },
  ]);
  const shown = stage({ language: "zh" });
  await probe(sites, { ...options, db, format: "terminal" }, shown.context);
  expect(shown.stdout()).toMatch(/正常 +200 .*\n失败 +– .*服务器拒绝连接/);
  const store = await openSqlite(db, { mode: "read" });
  expect(await store.probesOf(url, "2020-01-01T00:00:00+08:00")).toHaveLength(2);
  await store.close();
});

it("works beside an inspection of the same database", async () => {
  const [url, db] = [await serve(), join(await folder(), "ledger.db")];
  const inspecting = await openSqlite(db, { mode: "inspect" });
  await probe([url], { ...options, db }, stage().context);
  expect(await inspecting.probesOf(url, "2020-01-01T00:00:00+08:00")).toHaveLength(1);
  await inspecting.close();
});

const asOf = "2026-03-20";
/** A week of 20 samples a day of a site of the judged database; the first `failed` of each day failed. */
async function weekOf(failed: number, days = 7): Promise<string> {
  const db = await judgedDatabase();
  const store = await openSqlite(db, { mode: "append" });
  for (let back = 0; back < days; back += 1)
    for (let at = 0; at < 20; at += 1)
      await store.saveProbe({
        siteUrl: "http://www.jia.gov.cn/",
        at: `${addDays(asOf, -back)}T${String(at).padStart(2, "0")}:30:00+08:00`,
        reason: at < failed ? "timeout" : "answered",
        status: null,
        phases: { dns: null, connect: null, tls: null, firstByte: null, total: at < failed ? 15_000 : 90 },
        remoteAddress: null,
        detail: null,
      });
  await store.close();
  return db;
}

it.each([
  ["a week with one failure in 20", 1, 7, "fail"],
  ["a week without any", 0, 7, "pass"],
  ["six days", 20, 6, "cant-tell"],
])("is judged by the availability veto: %s", async (_, failed, days, expected) => {
  const db = await weekOf(failed, days);
  const { context, stdout } = stage();
  await judge([], { db, format: "json", output: "-", failOn: "never", rules: ["national-2019"] }, context);
  const outcomes = JSON.parse(stdout()).sites[0].outcomes as { rule: string; outcome: string }[];
  expect(outcomes.find(({ rule }) => rule === "site-unreachable")?.outcome).toBe(expected);
});

it("shows the week by the figures of the rule", async () => {
  const db = await weekOf(1, 6);
  const [text, json] = [stage({ language: "zh" }), stage()];
  const asked = { ...options, db, asOf, summary: true };
  await probe(["http://www.jia.gov.cn/"], { ...asked, format: "terminal" }, text.context);
  await probe(["http://www.jia.gov.cn/"], asked, json.context);
  expect(text.stdout()).toContain(
    "失败 6/120（5.0%，达到 5% 即为无法访问）；监测周期未满：7 天中有 1 天共缺 20 次",
  );
  expect(JSON.parse(json.stdout())).toMatchObject({
    window: { days: 7, perDay: 20, limit: 0.05 },
    sites: [{ url: "http://www.jia.gov.cn/", samples: 120, failed: 6, missing: 20 }],
  });
});

/** A bot check of a product that only the user's own list knows. */
const ownChecks = `id: own-checks
kind: challenges
source: the user
date: 2026-11-22
licence: MIT
entries:
  - { id: own-gate, name: own gate, status: [503], body: { all: ["own-gate-token"] }, maxVisible: 200 }
`;

it("knows the bot checks of the user's own lists", async () => {
  const server = createServer((request, response) =>
    request.url === "/robots.txt"
      ? response.writeHead(404).end()
      : response.writeHead(503).end("<script>own-gate-token</script>"),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close().closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const lists = join(await folder(), "own.yaml");
  await writeFile(lists, ownChecks);
  const db = join(await folder(), "ledger.db");
  const reasons = [];
  for (const more of [{}, { lists: [lists] }]) {
    const { context, stdout } = stage();
    await probe([url], { ...options, ...more, db }, context);
    reasons.push(JSON.parse(stdout()).probes[0].reason);
  }
  expect(reasons).toEqual(["server-error", "challenge"]);
  const { context } = stage();
  const refused = await page([url], { ...options, lists: [lists], timeout: 5000, retries: 0 }, context);
  expect(refused).toMatchObject({ code: 3 });
});
