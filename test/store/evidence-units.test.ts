import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DamageError } from "../../src/model/failure.ts";
import type { EvidenceCheck } from "../../src/model/manifest.ts";
import { siteSchema } from "../../src/model/site.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { fine, verdict } from "../report/literal-report.ts";
import { crawled, run } from "./store-contract.ts";

const { id } = run();
const home = "http://www.an.gov.cn/";
const later = "2027-01-02T00:00:00+08:00";
const finish = { finishedAt: "2026-11-22T15:30:00+08:00", exit: { code: 1, reason: "1 unqualified" } };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-evidence-"));
  file = join(folder, "a.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withStore<T>(
  work: (store: Store) => Promise<T>,
  mode: "inspect" | "read" = "inspect",
): Promise<T> {
  const store = await openSqlite(file, { mode });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const verify = (): Promise<EvidenceCheck> => withStore((store) => store.verifyEvidence(id), "read");

/** A page whose body bears its real hash. */
function page(url: string, text: string, links: { url: string; kind: "page"; text: string }[] = []) {
  const body = Buffer.from(text);
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const observations = { "page.title": "安县人民政府", "meta.tags": tags };
  return crawled(url, { bodySha256 }, { observations, links, body });
}

const tags = { SiteName: "安县人民政府", SiteDomain: "www.an.gov.cn", SiteIDCode: "5107240001" };

/** A run as an inspection leaves it: crawled, ended, judged, ended with its exit. */
async function inspect(store: Store): Promise<void> {
  await store.createRun(run(), [siteSchema.parse({ url: home, name: "安县人民政府" })]);
  const links = [{ url: `${home}b`, kind: "page" as const, text: "通知公告" }];
  await store.savePages(id, 0, [
    page(home, `<title>安县</title>${"今日要闻".repeat(200)}`, links),
    page(`${home}b`, `<title>通知</title>本人手机：13912345678 ${"正文".repeat(200)}`),
  ]);
  await store.saveLinkChecks(id, [
    {
      url: "http://gone.cn/",
      finalUrl: "http://gone.cn/",
      reason: "not-found",
      status: 404,
      hops: [],
      method: "HEAD",
      title: null,
      target: null,
      attempts: 1,
      checkedAt: "2026-11-22T15:01:00+08:00",
    },
  ]);
  await store.saveSiteFacts(id, 0, { sitemap: { urls: 2 } });
  await store.saveRunFacts(id, { requests: 3 });
  await store.setRunState(id, "finished", { ...finish, exit: { code: 0, reason: "finished" } });
  await store.saveJudgement(
    {
      runId: id,
      rulesSha256: "ab".repeat(32),
      asOf: run().asOf,
      toolVersion: "0.1.0",
      judgedAt: "2026-11-22T15:31:00+08:00",
      ruleSets: [],
    },
    [[0, verdict]],
  );
  await store.setRunState(id, "finished", finish);
}

describe("a sealed run", () => {
  it("is as it was sealed: crawl, judgement, end, each chained to the one before", async () => {
    await withStore(inspect);
    const { entries, isSealed, faults, bodies } = await verify();
    expect({ isSealed, faults, bodies }).toEqual({
      isSealed: true,
      faults: [],
      bodies: { checked: 2, masked: 0 },
    });
    expect(entries.map(({ kind }) => kind)).toEqual(["crawl", "judgement", "end"]);
    expect(entries.map(({ previous }) => previous)).toEqual([id, entries[0]?.seal, entries[1]?.seal]);
  });

  it("is not disturbed by a later run that shares its bodies and views, or by judging again", async () => {
    await withStore(async (store) => {
      await inspect(store);
      await store.createRun(run("later"), [siteSchema.parse({ url: home })]);
      await store.savePages("later", 0, [page(home, `<title>安县</title>${"今日要闻".repeat(200)}`)]);
      await store.setRunState("later", "finished", finish);
      const head = { runId: id, rulesSha256: "cd".repeat(32), asOf: run().asOf };
      await store.saveJudgement({ ...head, toolVersion: "1", judgedAt: later, ruleSets: [] }, [[0, fine]]);
    });
    expect((await verify()).faults).toEqual([]);
  });

  it("is open again while it is taken up, and sealed anew at its end", async () => {
    await withStore(async (store) => {
      await store.createRun(run(), [siteSchema.parse({ url: home })]);
      await store.setRunState(id, "stopped", finish);
      await store.setRunState(id, "running");
      await store.savePages(id, 0, [page(home, "<title>安县</title>")]);
      expect(await store.verifyEvidence(id)).toMatchObject({ isSealed: false, faults: [] });
      await store.setRunState(id, "finished", finish);
      expect(await store.verifyEvidence(id)).toMatchObject({ isSealed: true, faults: [] });
    });
  });

  it("that never ended has nothing to be held against", async () => {
    await withStore((store) => store.createRun(run(), []));
    expect(await verify()).toMatchObject({ isSealed: false, entries: [], faults: [] });
  });
});

/** Every stored value of a run by table and column; a changed one must show under the name of a part. */
const changes: readonly (readonly [table: string, column: string, part: string | RegExp])[] = [
  ["runs", "as_of", "run"],
  ["runs", "options", "run"],
  ["runs", "rule_sets", "run"],
  ["runs", "exit", "end"],
  ["run_facts", "value", "facts"],
  ["sites", "record", "site 0"],
  ["site_facts", "value", "site 0 facts"],
  ["frontier", "role", "site 0 queue"],
  ["pages", "reason", "site 0 pages"],
  ["pages", "body_sha256", "site 0 pages"],
  ["pages", "fetched_at", "site 0 pages"],
  ["pages", "headers", "site 0 pages"],
  ["views", "observers", "site 0 views"],
  ["views", "edges", "site 0 views"],
  ["views", "own_facts", "site 0 views"],
  ["views", "shared_facts", "site 0 views"],
  ["shared_facts", "value", "shared facts"],
  ["texts", "text", "link texts"],
  ["urls", "url", /site 0 pages|link checks/],
  ["link_checks", "status", "link checks"],
  ["judgements", "rule_sets", /^judgement \w+ \S+$/],
  ["judgements", "inputs", /^judgement \w+ \S+$/],
  ["verdicts", "verdict", /verdicts$/],
  ["verdicts", "coverage", /verdicts$/],
  ["outcomes", "outcome", /outcomes$/],
  ["outcomes", "threshold", /outcomes$/],
  ["findings", "message", /findings$/],
  ["findings", "evidence", /findings$/],
  ["findings", "seen_at", /findings$/],
  ["run_bodies", "sha256", "bodies"],
];

/** One byte of the first row's value, in its middle, another one. */
function flipOne(table: string, column: string): void {
  const raw = new Sqlite(file);
  raw.pragma("foreign_keys = OFF");
  const row = raw.prepare(`SELECT "${column}" AS value FROM ${table} LIMIT 1`).get() as { value: unknown };
  const key = row.value;
  const bytes = Buffer.isBuffer(key) ? Buffer.from(key) : Buffer.from(String(key));
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const flipped = Buffer.isBuffer(key) ? bytes : typeof key === "number" ? key + 1 : bytes.toString("utf8");
  raw.prepare(`UPDATE ${table} SET "${column}" = ? WHERE "${column}" = ?`).run(flipped, key);
  raw.close();
}

/** As an earlier version left its views: facts by row, none shared. */
function withFactsByRow(): void {
  const raw = new Sqlite(file);
  raw.exec(`INSERT INTO facts (view, name, value) SELECT id, 'page.title', '"安县人民政府"' FROM views;
    UPDATE views SET own_facts = NULL, shared_facts = NULL; DELETE FROM shared_facts`);
  raw.close();
}

it("holds facts kept by row to their seal", async () => {
  await withStore(async (store) => {
    await store.createRun(run(), [siteSchema.parse({ url: home })]);
    await store.savePages(id, 0, [page(home, "<title>安县</title>")]);
  });
  withFactsByRow();
  await withStore(async (store) => {
    await store.setRunState(id, "running");
    await store.setRunState(id, "finished", finish);
  });
  expect((await verify()).faults).toEqual([]);
  flipOne("facts", "value");
  const changed = { kind: "part", subject: "site 0 observations", fault: "changed" };
  expect((await verify()).faults).toEqual([changed]);
});

describe("a later change shows", () => {
  it.each(changes)("in %s.%s", async (table, column, part) => {
    await withStore(inspect);
    flipOne(table, column);
    const { faults } = await verify();
    const subjects = faults.filter(({ kind }) => kind === "part").map(({ subject }) => subject);
    expect(subjects).toContainEqual(part instanceof RegExp ? expect.stringMatching(part) : part);
  });

  it.each([
    ["a page", "DELETE FROM pages WHERE rowid = 1", "site 0 pages", "missing"],
    ["a finding", "DELETE FROM findings", /findings$/, "missing"],
    ["a judgement", "DELETE FROM judgements", /^judgement \w+ \S+$/, "missing"],
  ])("where %s is gone", async (_, sql, subject, fault) => {
    await withStore(inspect);
    const raw = new Sqlite(file);
    raw.pragma("foreign_keys = OFF");
    raw.exec(sql);
    raw.close();
    expect((await verify()).faults).toContainEqual({
      kind: "part",
      subject: subject instanceof RegExp ? expect.stringMatching(subject) : subject,
      fault,
    });
  });

  it.each([
    ["changed", "UPDATE bodies SET encoding = 'identity', data = CAST('<p>另一页</p>' AS BLOB)"],
    ["unreadable", "UPDATE bodies SET data = zeroblob(20)"],
    ["missing", "DELETE FROM bodies"],
  ])("where a body is %s", async (fault, sql) => {
    await withStore(inspect);
    const raw = new Sqlite(file);
    raw.exec(sql);
    raw.close();
    const { faults } = await verify();
    expect(faults.map((one) => [one.kind, one.fault])).toEqual([
      ["body", fault],
      ["body", fault],
    ]);
  });

  it("where the manifest itself is rewritten", async () => {
    await withStore(inspect);
    const raw = new Sqlite(file);
    raw.exec("UPDATE manifest SET at = '2020-01-01T00:00:00+08:00' WHERE seq = 1");
    raw.close();
    expect((await verify()).faults).toEqual([{ kind: "chain", subject: "2", fault: "changed" }]);
  });

  it("where a manifest entry is taken out", async () => {
    await withStore(inspect);
    const raw = new Sqlite(file);
    raw.exec("DELETE FROM manifest WHERE seq = 1");
    raw.close();
    expect((await verify()).faults).toContainEqual({ kind: "chain", subject: "2", fault: "changed" });
  });

  it("where single bytes of the file are flipped, as a fault or as damage", async () => {
    await withStore(inspect);
    const sound = readFileSync(file);
    for (const word of ["安县人民政府", "not-found", "homepage-not-updated", "通知公告", `${home}b`]) {
      for (let at = sound.indexOf(word); at >= 0; at = sound.indexOf(word, at + 1)) {
        const bytes = Buffer.from(sound);
        bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
        writeFileSync(file, bytes);
        const said = await verify().then(
          ({ faults }) => faults.length > 0,
          (error: unknown) => error instanceof DamageError,
        );
        expect(said, `byte ${at + 1} of ${word}`).toBe(true);
      }
    }
  });
});

describe("keeping house", () => {
  const bodiesLeft = (): Promise<boolean[]> =>
    withStore(async (store) => {
      const left: boolean[] = [];
      for await (const { page: one } of store.pagesOf(id, 0))
        left.push((await store.body(one.bodySha256 ?? "")) !== null);
      return left;
    }, "read");

  it("removes old bodies, says so in the manifest, and the rest still verifies", async () => {
    await withStore(async (store) => {
      await inspect(store);
      expect(await store.prune(later, later)).toMatchObject({ bodies: 2 });
    });
    expect(await bodiesLeft()).toEqual([false, false]);
    const { entries, faults, bodies } = await verify();
    expect(entries.at(-1)).toMatchObject({ kind: "pruned", at: later, notes: { bodies: 2 } });
    expect({ faults, bodies }).toEqual({ faults: [], bodies: { checked: 0, masked: 0 } });
  });

  it.each([
    ["the body it names", (sha256: string) => ({ bodySha256: sha256 }), "http://gone.cn/", []],
    ["its own page", () => ({}), home, []],
    ["a page that names it", () => ({}), "http://gone.cn/", [home]],
  ])("keeps what a finding needs: %s", async (_, evidence, url, referrers) => {
    await withStore(async (store) => {
      await inspect(store);
      const sha256 = (await store.answerTo(id, home)).page?.bodySha256 ?? "";
      const [first, ...rest] = verdict.outcomes;
      const [finding] = first?.findings ?? [];
      if (first === undefined || finding === undefined) throw new Error("the literal verdict has a finding");
      const needing = {
        ...finding,
        url,
        referrers,
        evidence: { excerpt: "", place: "", ...evidence(sha256) },
      };
      await store.saveJudgement(
        {
          runId: id,
          rulesSha256: "ef".repeat(32),
          asOf: later,
          toolVersion: "1",
          judgedAt: later,
          ruleSets: [],
        },
        [[0, { ...verdict, outcomes: [{ ...first, findings: [needing] }, ...rest] }]],
      );
      expect(await store.prune(later, later)).toMatchObject({ bodies: 1 });
    });
    expect(await bodiesLeft()).toEqual([true, false]);
  });

  it("blanks what is told, keeps the body's name, leaves nothing of it in the file, and still verifies", async () => {
    const blank = (body: Buffer) => {
      const text = body.toString("latin1");
      return text.includes("13912345678")
        ? { body: Buffer.from(text.replace("13912345678", "139******78"), "latin1"), numbers: 1 }
        : null;
    };
    await withStore(async (store) => {
      await inspect(store);
      const { page: before } = await store.answerTo(id, `${home}b`);
      expect(await store.maskBodies(blank, later)).toEqual({ bodies: 1, numbers: 1 });
      const { page: after } = await store.answerTo(id, `${home}b`);
      expect(after).toEqual(before);
      expect((await store.body(after?.bodySha256 ?? ""))?.toString()).toContain("本人手机：139******78");
      expect(await store.maskBodies(blank, later)).toEqual({ bodies: 0, numbers: 0 });
    });
    const { entries, faults, bodies } = await verify();
    expect(entries.at(-1)).toMatchObject({ kind: "masked", notes: { bodies: 1, numbers: 1 } });
    expect({ faults, bodies }).toEqual({ faults: [], bodies: { checked: 2, masked: 1 } });
    expect(readFileSync(file).includes("13912345678")).toBe(false);
  });

  it("knows a blanked body in the run that met it again", async () => {
    await withStore(async (store) => {
      await inspect(store);
      await store.maskBodies(
        (body) => ({ body: Buffer.from(body.map((byte) => (byte === 0x31 ? 0x2a : byte))), numbers: 1 }),
        later,
      );
      await store.createRun(run("later"), [siteSchema.parse({ url: home })]);
      await store.savePages("later", 0, [page(home, `<title>安县</title>${"今日要闻".repeat(200)}`)]);
      await store.setRunState("later", "finished", finish);
      expect(await store.verifyEvidence("later")).toMatchObject({
        faults: [],
        bodies: { checked: 1, masked: 1 },
      });
    });
  });
});
