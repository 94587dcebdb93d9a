/** Runs, their sites and what is known of them as a whole. */
import { UserError } from "../model/failure.ts";
import { awaitsJudgement, type Run, type RunState, runSchema } from "../model/run.ts";
import { type Site, siteSchema } from "../model/site.ts";
import { toStamp } from "../model/time.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";
import { breakSeal, sealCrawl, sealEnd } from "./manifest-seal.ts";
import type { SiteFacts, SiteProgress, Store } from "./store.ts";

const runColumns = columnsOf(runSchema);

type RunUnits = Pick<
  Store,
  | "createRun"
  | "findRun"
  | "listRuns"
  | "setRunState"
  | "sitesOf"
  | "saveRunFacts"
  | "runFacts"
  | "progressOf"
  | "setProgress"
  | "saveSiteFacts"
  | "siteFacts"
>;

export const runUnits = (db: Database): RunUnits => ({
  createRun: (run, sites) =>
    db.write(() => {
      db.sql(insertInto("runs", [], runColumns)).run(...valuesOf(runColumns, run));
      const seq = seqOf(db, run.id);
      const insert = db.sql("INSERT INTO sites (run, site, record) VALUES (?, ?, ?)");
      sites.forEach((site, index) => void insert.run(seq, index, JSON.stringify(site)));
    }),

  findRun: (idOrPrefix) => db.read(() => findRun(db, idOrPrefix)),

  listRuns: () => db.read(() => db.sql("SELECT * FROM runs ORDER BY seq").all().map(toRun)),

  setRunState: (id, state, finish) =>
    db.write(() => {
      const before = db.sql("SELECT seq, state FROM runs WHERE id = ?").get(id) as RunBefore | undefined;
      const exit = finish === undefined ? null : JSON.stringify(finish.exit);
      db.sql("UPDATE runs SET state = ?, finished_at = ?, exit = ? WHERE id = ?").run(
        state,
        finish?.finishedAt ?? null,
        exit,
        id,
      );
      if (before !== undefined)
        seal(db, before, finish?.finishedAt ?? toStamp(Date.now()), finish !== undefined);
    }),

  sitesOf: (runId) => db.read(() => sitesOf(db, seqOf(db, runId))),

  saveRunFacts: (runId, facts) =>
    db.write(() => {
      const seq = seqOf(db, runId);
      const put = db.sql(
        "INSERT INTO run_facts (run, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      );
      for (const [name, value] of Object.entries(facts)) put.run(seq, name, JSON.stringify(value));
    }),

  runFacts: (runId) =>
    db.read(() =>
      factsOf(db.sql("SELECT name, value FROM run_facts WHERE run = ? ORDER BY name").all(seqOf(db, runId))),
    ),

  progressOf: (runId) =>
    db.read(() =>
      db
        .sql("SELECT site, state, budget_cut FROM sites WHERE run = ? ORDER BY site")
        .all(seqOf(db, runId))
        .map(toProgress),
    ),

  setProgress: (runId, { siteIndex, state, budgetCut }) =>
    db.write(() => {
      db.sql("UPDATE sites SET state = ?, budget_cut = max(budget_cut, ?) WHERE run = ? AND site = ?").run(
        state,
        Number(budgetCut),
        seqOf(db, runId),
        siteIndex,
      );
    }),

  saveSiteFacts: (runId, siteIndex, facts) =>
    db.write(() => {
      const seq = seqOf(db, runId);
      const put = db.sql(
        "INSERT INTO site_facts (run, site, name, value) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      );
      for (const [name, value] of Object.entries(facts)) put.run(seq, siteIndex, name, JSON.stringify(value));
    }),

  siteFacts: (runId, siteIndex) =>
    db.read(() =>
      factsOf(
        db
          .sql("SELECT name, value FROM site_facts WHERE run = ? AND site = ? ORDER BY name")
          .all(seqOf(db, runId), siteIndex),
      ),
    ),
});

/** The run's number in this database; ids that do not exist are the caller's mistake. */
export function seqOf(db: Database, runId: string): number {
  const seq = db.sql("SELECT seq FROM runs WHERE id = ?").pluck().get(runId) as number | undefined;
  if (seq === undefined)
    throw new UserError(
      { en: `unknown run "${runId}"`, zh: `没有检查批次“${runId}”` },
      { hint: { en: "`govinspect runs` lists them.", zh: "用 govinspect runs 查看各批次。" } },
    );
  return seq;
}

/** No process inspects with this database, so a run that says it is running, or crawled and waiting to be judged, was cut off. */
export const closeCutOffRuns = (db: Database): Promise<void> =>
  db.write(() => {
    db.sql("UPDATE runs SET state = 'interrupted' WHERE state = 'running'").run();
    const unjudged = db.sql("SELECT seq FROM runs WHERE state = 'finished' AND exit = ?").pluck();
    for (const seq of unjudged.all(JSON.stringify(awaitsJudgement)) as number[]) {
      breakSeal(db, seq, toStamp(Date.now()));
      db.sql("UPDATE runs SET state = 'interrupted', exit = NULL WHERE seq = ?").run(seq);
    }
  });

interface RunBefore {
  readonly seq: number;
  readonly state: RunState;
}

/** A run is sealed when it ends; its exit is sealed again once it is known; taken up again, it is open. */
function seal(db: Database, { seq, state }: RunBefore, at: string, isEnding: boolean): void {
  if (!isEnding) breakSeal(db, seq, at);
  else if (state === "running") sealCrawl(db, seq, at);
  else sealEnd(db, seq, at);
}

function findRun(db: Database, idOrPrefix: string): Run | null {
  if (idOrPrefix === "latest") return firstRun(db.sql("SELECT * FROM runs ORDER BY seq DESC LIMIT 1").all());
  const exact = firstRun(db.sql("SELECT * FROM runs WHERE id = ?").all(idOrPrefix));
  if (exact !== null || idOrPrefix === "") return exact;
  const matching = db
    .sql("SELECT * FROM runs WHERE substr(id, 1, length(@prefix)) = @prefix ORDER BY seq LIMIT 5")
    .all({ prefix: idOrPrefix })
    .map(toRun);
  if (matching.length > 1) {
    const ids = matching.map((run) => run.id).join(", ");
    throw new UserError(
      { en: `run "${idOrPrefix}" is ambiguous: ${ids}`, zh: `批次“${idOrPrefix}”不唯一：${ids}` },
      { hint: { en: "Write more of the id.", zh: "请多写几位编号。" } },
    );
  }
  return matching[0] ?? null;
}

const firstRun = (rows: unknown[]): Run | null => (rows.length === 0 ? null : toRun(rows[0]));

const toRun = (row: unknown): Run => runSchema.parse(recordOf(runColumns, row as Row));

function sitesOf(db: Database, seq: number): Site[] {
  const records = db.sql("SELECT record FROM sites WHERE run = ? ORDER BY site").pluck().all(seq) as string[];
  return records.map((record) => siteSchema.parse(JSON.parse(record)));
}

const factsOf = (rows: unknown[]): SiteFacts =>
  Object.fromEntries(
    (rows as { name: string; value: string }[]).map(({ name, value }) => [name, JSON.parse(value)]),
  );

function toProgress(row: unknown): SiteProgress {
  const { site, state, budget_cut } = row as {
    site: number;
    state: SiteProgress["state"];
    budget_cut: number;
  };
  return { siteIndex: site, state, budgetCut: budget_cut === 1 };
}
