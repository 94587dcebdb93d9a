/** A database with one sealed and judged run whose page shows a writer's mobile and has one finding; what commands on evidence need. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite.ts";
import { head, site, verdict } from "../report/literal-report.ts";
import { crawled } from "../store/store-contract.ts";
import { folder } from "./stage.ts";

export const mobile = "13912345678";
export const homeBody = `<title>甲县人民政府</title><p>本人手机：${mobile}</p>${"正文".repeat(300)}`;
export const sha256Of = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");

export async function sealedDatabase(): Promise<string> {
  const file = join(await folder(), "sealed.db");
  const store = await openSqlite(file, { mode: "inspect" });
  const { run } = head;
  const page = (url: string, body: string, more = {}) => ({
    ...crawled(url, { bodySha256: sha256Of(body), fetchedAt: "2026-03-20T10:01:00+08:00", ...more }),
    body: Buffer.from(body),
  });
  await store.createRun({ ...run, state: "running", finishedAt: null, exit: null }, [site]);
  await store.savePages(run.id, 0, [
    page(site.url, homeBody, {
      hops: [
        { url: site.url, status: 302, location: "/index.html" },
        { url: `${site.url}index.html`, status: 200, location: null },
      ],
      finalUrl: `${site.url}index.html`,
      headers: { server: "nginx", "content-encoding": "gzip" },
    }),
    page(`${site.url}a.html`, "<title>无关页面</title>"),
  ]);
  const finish = { finishedAt: "2026-03-20T10:05:00+08:00", exit: { code: 1, reason: "1 unqualified" } };
  await store.saveLinkChecks(run.id, [
    {
      url: "http://gone.cn/dead.html",
      finalUrl: "http://gone.cn/dead.html",
      reason: "not-found",
      status: 404,
      hops: [{ url: "http://gone.cn/dead.html", status: 404, location: null }],
      method: "HEAD",
      title: null,
      target: null,
      attempts: 1,
      checkedAt: "2026-03-20T10:03:00+08:00",
    },
  ]);
  await store.setRunState(run.id, "finished", finish);
  await store.saveJudgement(
    {
      runId: run.id,
      rulesSha256: "ef".repeat(32),
      asOf: run.asOf,
      toolVersion: "0.1.0",
      judgedAt: "2026-03-20T10:05:00+08:00",
      ruleSets: head.ruleSets,
    },
    [[0, { ...verdict, outcomes: verdict.outcomes.map(withEvidence) }]],
  );
  await store.close();
  return file;
}

/** The literal finding, its evidence in the stored homepage, and a dead link that the homepage names. */
function withEvidence(outcome: (typeof verdict.outcomes)[number]): (typeof verdict.outcomes)[number] {
  const findings = outcome.findings.flatMap((finding) => [
    { ...finding, evidence: { ...finding.evidence, bodySha256: sha256Of(homeBody) }, referrers: [] },
    { ...finding, id: "fedcba9876543210", url: "http://gone.cn/dead.html", referrers: [site.url] },
  ]);
  return { ...outcome, findings };
}
