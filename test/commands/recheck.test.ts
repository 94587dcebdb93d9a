import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import inspect from "../../src/commands/inspect.ts";
import recheck from "../../src/commands/recheck.ts";
import report from "../../src/commands/report.ts";
import runs from "../../src/commands/runs.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { fine, head, site as listed } from "../report/literal-report.ts";
import { folder, stage } from "./stage.ts";

const network = {
  concurrency: 2,
  timeout: 5000,
  retries: 0,
  delay: 0,
  robots: "respect",
  allowPrivate: ["127.0.0.0/8"],
  asOf: "2026-03-20",
  output: "-",
  failOn: "never",
} as const;
const inspected = { ...network, format: "json", maxPages: 100, maxDepth: 20 } as const;
const rechecked = { ...network, format: "json", apart: 0 } as const;

const html = (body: string): string => `<html><head><title>甲局</title></head><body>${body}</body></html>`;
const links = (...paths: string[]): string =>
  `<ul>${paths.map((path) => `<li><a href="${path}">关于召开会议的通知${path}</a><span>2026-03-10</span></li>`).join("")}</ul>`;

/** A site whose pages may change between two looks. */
async function serve(
  pages: Map<string, string>,
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const page = pages.get(path);
    if (page === undefined) response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html(page));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const site = () =>
  new Map([
    ["/", links("/tz/1.html", "/tz/2.html", "/dead/1.html")],
    ["/tz/1.html", links("/dead/2.html")],
    ["/tz/2.html", "<p>正文</p>"],
  ]);

it("looks again at what was wrong and at nothing else, and tells what became of it", async () => {
  const pages = site();
  const { url, asked } = await serve(pages);
  const db = join(await folder(), "run.db");
  await inspect([url], { ...inspected, db }, stage().context);
  pages.set("/dead/1.html", "<p>已恢复</p>");
  asked.length = 0;
  const { context, stdout, stderr } = stage();
  await recheck([], { ...rechecked, db }, context);
  expect(asked).not.toContain("/tz/2.html");
  const document = JSON.parse(stdout());
  const dead = document.sites[0].findings
    .filter(({ rule }: { rule: string }) => rule === "dead-links")
    .map(({ url: address, fate }: { url: string; fate: string }) => [new URL(address).pathname, fate]);
  expect(dead).toEqual([
    ["/dead/2.html", "still"],
    ["/dead/1.html", "fixed"],
  ]);
  expect([document.recheck, document.totals.new]).toEqual([true, 0]);
  expect(stderr()).toContain(`looked again at what ${document.before.id} found wrong`);
});

it("is a run of its own that names the earlier one and passes nothing by silence", async () => {
  const { url } = await serve(site());
  const db = join(await folder(), "run.db");
  await inspect([url], { ...inspected, db }, stage().context);
  await recheck(["latest"], { ...rechecked, db, format: "terminal" }, stage().context);
  const store = await openSqlite(db, { mode: "read" });
  const [earlier, later] = await store.listRuns();
  expect(later?.options.recheck).toBe(earlier?.id);
  const judgement = await store.originalJudgement(later?.id ?? "");
  if (judgement === null) throw new Error("the re-check was not judged");
  for await (const [, { outcomes, coverage }] of store.verdictsOf(judgement)) {
    expect(coverage.budgetCut).toBe(true);
    expect(outcomes.find(({ rule }) => rule === "commercial-ads")?.outcome).toBe("cant-tell");
  }
  await store.close();
});

it("is told apart from an inspection wherever runs are listed and reported", async () => {
  const { url } = await serve(site());
  const db = join(await folder(), "run.db");
  await inspect([url], { ...inspected, db }, stage().context);
  await recheck([], { ...rechecked, db }, stage().context);
  const list = stage({ language: "zh" });
  await runs([], { db, format: "terminal" }, list.context);
  expect(list.stdout().match(/已完成（复查）/g)).toHaveLength(1);
  const { context, stdout, stderr } = stage({ language: "zh" });
  await report([], { db, format: "terminal", output: "-" }, context);
  expect(stderr()).toMatch(/^检查批次 \S+ 仅复查了 \S+ 发现的问题/);
  expect(stdout()).toMatch(/仅复查：已看 \d+\/\d+ 页，被拦截 0；/);
  expect(stdout()).not.toContain("已达页数上限");
});

it("says so where nothing was wrong", async () => {
  const db = join(await folder(), "run.db");
  const store = await openSqlite(db, { mode: "inspect" });
  await store.createRun(head.run, [listed]);
  const { run, ruleSets } = head;
  await store.saveJudgement(
    { runId: run.id, rulesSha256: "ef", asOf: run.asOf, toolVersion: "0.1.0", judgedAt: run.asOf, ruleSets },
    [[0, fine]],
  );
  await store.close();
  const { context, stdout } = stage({ language: "zh" });
  expect((await recheck([], { ...rechecked, db, format: "terminal" }, context)).code).toBe(0);
  expect(stdout()).toBe(`检查批次 ${run.id} 未发现问题，无需复查\n`);
  const programs = stage({ language: "zh" });
  await recheck([], { ...rechecked, db }, programs.context);
  expect(JSON.parse(programs.stdout())).toMatchObject({ before: { id: run.id }, after: null, sites: [] });
  expect(programs.stderr()).toBe(`检查批次 ${run.id} 未发现问题，无需复查\n`);
});

it("gives no all-clear to a run that did not come to its end", async () => {
  const db = join(await folder(), "run.db");
  const store = await openSqlite(db, { mode: "inspect" });
  await store.createRun({ ...head.run, state: "stopped" }, [listed]);
  await store.close();
  await expect(recheck([], { ...rechecked, db }, stage().context)).rejects.toThrow(
    `run ${head.run.id} is stopped and has found nothing wrong so far`,
  );
});
