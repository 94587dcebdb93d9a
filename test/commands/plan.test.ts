import { join } from "node:path";
import { expect, it } from "vitest";
import plan from "../../src/commands/plan.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { crawled } from "../store/store-contract.ts";
import { folder, judgedDatabase, stage } from "./stage.ts";

const options = {
  format: "json",
  maxPages: 100,
  maxDepth: 20,
  concurrency: 2,
  timeout: 15_000,
  retries: 2,
  robots: "respect",
  asOf: "2026-03-20",
} as const;
// Nobody listens there: a request would fail, and the plan with it.
const sites = ["http://127.0.0.1:9/", "http://127.0.0.1:10/", "http://127.0.0.1:11/"];

it("says what is at most to be done for sites it knows nothing of", async () => {
  const { context, stdout } = stage();
  await plan(sites, { ...options, db: join(await folder(), "none.db") }, context);
  const document = JSON.parse(stdout());
  expect(document.totals).toEqual({
    sites: 3,
    neverInspected: 3,
    requests: null,
    mostPages: 300,
    mostDiagnostics: 78,
    seconds: null,
    mostSeconds: 95,
  });
  expect(document.ruleSets[0].needs).toContainEqual({ rule: "site-unreachable", source: "ledger" });
});

it("counts the second looks for cloaking, where they are wanted", async () => {
  const { context, stdout } = stage();
  await plan(sites, { ...options, cloaking: false, db: join(await folder(), "none.db") }, context);
  expect(JSON.parse(stdout()).sites[0]).toMatchObject({ mostDiagnostics: 16, mostSeconds: 58 });
});

it("takes the latest run for what to expect", async () => {
  const db = await judgedDatabase();
  const store = await openSqlite(db, { mode: "append" });
  const site = "http://www.jia.gov.cn/";
  const [run] = await store.listRuns();
  await store.savePages(run?.id ?? "", 0, [crawled(site), crawled(`${site}a`), crawled(`${site}b`)]);
  await store.close();
  const [json, text] = [stage(), stage({ language: "zh" })];
  await plan([site], { ...options, db, delay: 2000 }, json.context);
  expect(JSON.parse(json.stdout()).totals).toMatchObject({ requests: 3, seconds: 58, mostSeconds: 252 });
  await plan([site], { ...options, db, delay: 2000, format: "terminal" }, text.context);
  expect(text.stdout()).toMatch(/3 次请求 {2}0:00:58 .*http:\/\/www\.jia\.gov\.cn\//);
  expect(text.stdout()).toContain("site-unreachable（可用性台账 probe）");
  expect(text.stdout()).toContain("未发出任何请求");
});

it("finds what is wrong with the options before anything is begun", async () => {
  const refused = plan(sites, { ...options, db: "x.db", rules: ["nope"] }, stage().context);
  await expect(refused).rejects.toThrow('unknown rule set "nope"');
});
