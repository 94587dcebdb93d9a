/** Judgements: append-only, one per (run, rules, as-of); verdicts, outcomes and findings are rows, so that reports stream. */
import { z } from "zod";
import {
  type Finding,
  findingSchema,
  type RuleOutcome,
  ruleOutcomeSchema,
  type SiteVerdict,
  siteVerdictSchema,
} from "../model/judgement.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";
import { sealJudgement } from "./manifest-seal.ts";
import { seqOf } from "./run-units.ts";
import type { JudgementHead, JudgementKey, Store, StoredFinding } from "./store.ts";

const verdictColumns = columnsOf(siteVerdictSchema, "outcomes");
const outcomeColumns = columnsOf(ruleOutcomeSchema, "findings");
const findingColumns = columnsOf(findingSchema);
const ruleSetsSchema = z.array(z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }));
const inputsSchema = z.array(z.strictObject({ kind: z.string(), record: z.unknown() }));

type JudgementUnits = Pick<
  Store,
  | "findJudgement"
  | "originalJudgement"
  | "listJudgements"
  | "saveJudgement"
  | "verdictsOf"
  | "findingsOf"
  | "findFinding"
>;

export const judgementUnits = (db: Database): JudgementUnits => ({
  findJudgement: (key) =>
    db.read(() => {
      const id = idOf(db, key);
      return id === null ? null : headOf(db, id);
    }),

  originalJudgement: async (runId) => (await listJudgements(db, runId))[0] ?? null,

  listJudgements: (runId) => listJudgements(db, runId),

  saveJudgement: (head, verdicts) =>
    db.write(() => {
      if (idOf(db, head) !== null) return;
      const id = insertHead(db, head);
      for (const [site, verdict] of verdicts) insertVerdict(db, id, site, verdict);
      sealJudgement(db, seqOf(db, head.runId), id, head.judgedAt);
    }),

  verdictsOf: async function* (key) {
    for (const site of await db.read(() => judgedSites(db, key)))
      yield [site, await db.read(() => verdictOf(db, idOf(db, key), site))] as const;
  },

  findingsOf: async function* (key) {
    for (const site of await db.read(() => judgedSites(db, key)))
      yield* await db.read(() =>
        db
          .sql(`${findingSelect} WHERE findings.judgement = ? AND findings.site = ? ${findingOrder}`)
          .all(idOf(db, key), site)
          .map(toStoredFinding),
      );
  },

  findFinding: (findingId) =>
    db.read(() => {
      const row = db
        .sql(`${findingSelect} WHERE findings.id = ? ORDER BY findings.judgement DESC LIMIT 1`)
        .get(findingId) as { judgement: number } | undefined;
      return row === undefined ? null : { key: headOf(db, row.judgement), found: toStoredFinding(row) };
    }),
});

const listJudgements = (db: Database, runId: string): Promise<JudgementHead[]> =>
  db.read(() => {
    const ids = db.sql("SELECT id FROM judgements WHERE run = ? ORDER BY id").pluck().all(seqOf(db, runId));
    return (ids as number[]).map((id) => headOf(db, id));
  });

const findingSelect = `SELECT findings.*, outcomes.rule_set, outcomes.rule FROM findings
  JOIN outcomes ON outcomes.judgement = findings.judgement AND outcomes.site = findings.site
    AND outcomes.seq = findings.outcome`;
const findingOrder = "ORDER BY findings.outcome, findings.seq";

function idOf(db: Database, { runId, rulesSha256, asOf }: JudgementKey): number | null {
  const id = db
    .sql("SELECT id FROM judgements WHERE run = ? AND rules_sha256 = ? AND as_of = ?")
    .pluck()
    .get(seqOf(db, runId), rulesSha256, asOf) as number | undefined;
  return id ?? null;
}

function headOf(db: Database, id: number): JudgementHead {
  const row = db
    .sql(
      "SELECT judgements.*, runs.id AS run_id FROM judgements JOIN runs ON runs.seq = judgements.run WHERE judgements.id = ?",
    )
    .get(id) as Record<string, string>;
  return {
    runId: String(row.run_id),
    rulesSha256: String(row.rules_sha256),
    asOf: String(row.as_of),
    toolVersion: String(row.tool_version),
    judgedAt: String(row.judged_at),
    ruleSets: ruleSetsSchema.parse(JSON.parse(String(row.rule_sets))),
    inputs: inputsSchema.parse(JSON.parse(String(row.inputs))),
  };
}

const insertHead = (db: Database, head: JudgementHead): number =>
  Number(
    db
      .sql(
        `INSERT INTO judgements (run, rules_sha256, as_of, tool_version, judged_at, rule_sets, inputs)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        seqOf(db, head.runId),
        head.rulesSha256,
        head.asOf,
        head.toolVersion,
        head.judgedAt,
        JSON.stringify(head.ruleSets),
        JSON.stringify(head.inputs ?? []),
      ).lastInsertRowid,
  );

function insertVerdict(db: Database, judgement: number, site: number, verdict: SiteVerdict): void {
  const insert = db.sql(insertInto("verdicts", ["judgement", "site"], verdictColumns));
  insert.run(judgement, site, ...valuesOf(verdictColumns, verdict));
  verdict.outcomes.forEach((outcome, seq) => {
    insertOutcome(db, judgement, site, seq, outcome);
  });
}

function insertOutcome(
  db: Database,
  judgement: number,
  site: number,
  seq: number,
  outcome: RuleOutcome,
): void {
  const insertHeadRow = db.sql(insertInto("outcomes", ["judgement", "site", "seq"], outcomeColumns));
  insertHeadRow.run(judgement, site, seq, ...valuesOf(outcomeColumns, outcome));
  const insert = db.sql(insertInto("findings", ["judgement", "site", "outcome", "seq"], findingColumns));
  outcome.findings.forEach((finding, at) => {
    insert.run(judgement, site, seq, at, ...valuesOf(findingColumns, finding));
  });
}

const judgedSites = (db: Database, key: JudgementKey): number[] =>
  db
    .sql("SELECT site FROM verdicts WHERE judgement = ? ORDER BY site")
    .pluck()
    .all(idOf(db, key)) as number[];

function verdictOf(db: Database, judgement: number | null, site: number): SiteVerdict {
  const head = db.sql("SELECT * FROM verdicts WHERE judgement = ? AND site = ?").get(judgement, site);
  const findings = findingsBySeq(db, judgement, site);
  const rows = db
    .sql("SELECT * FROM outcomes WHERE judgement = ? AND site = ? ORDER BY seq")
    .all(judgement, site) as (Row & { seq: number })[];
  const outcomes = rows.map((row) => ({
    ...recordOf(outcomeColumns, row),
    findings: findings.get(row.seq) ?? [],
  }));
  return siteVerdictSchema.parse({ ...recordOf(verdictColumns, head as Row), outcomes });
}

function findingsBySeq(db: Database, judgement: number | null, site: number): Map<number, Finding[]> {
  const rows = db
    .sql("SELECT * FROM findings WHERE judgement = ? AND site = ? ORDER BY outcome, seq")
    .all(judgement, site) as (Row & { outcome: number })[];
  const bySeq = new Map<number, Finding[]>();
  for (const row of rows) {
    const list = bySeq.get(row.outcome) ?? [];
    list.push(toFinding(row));
    bySeq.set(row.outcome, list);
  }
  return bySeq;
}

/** `bodySha256` is absent, not null, where no body was kept: JSON keeps that apart. */
const toFinding = (row: Row): Finding => findingSchema.parse(recordOf(findingColumns, row));

function toStoredFinding(row: unknown): StoredFinding {
  const { site, rule_set, rule } = row as { site: number; rule_set: string; rule: string };
  return { siteIndex: site, ruleSet: rule_set, rule, finding: toFinding(row as Row) };
}
