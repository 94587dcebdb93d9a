/** The evidence of a run, held against its seals. */
import { createHash } from "node:crypto";
import { DamageError } from "../model/failure.ts";
import { linkCheckSchema } from "../model/link.ts";
import type { EvidenceFault, ManifestEntry } from "../model/manifest.ts";
import { pageSchema } from "../model/page.ts";
import { readBody } from "./bodies.ts";
import { columnsOf, type Row, recordOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import { damagedWords } from "./failure-of.ts";
import { brokenEntries, entriesOf, sealedParts } from "./manifest.ts";
import { bodiesPart, crawlParts, endPart, judgementParts, type Parts } from "./manifest-parts.ts";
import { seqOf } from "./run-units.ts";
import type { Answer, EvidenceUrl, JudgementKey, Store } from "./store.ts";

const pageColumns = columnsOf(pageSchema, "url");
const checkColumns = columnsOf(linkCheckSchema, "url");

export const evidenceUnits = (
  db: Database,
  urls: Dictionary,
): Pick<Store, "manifestOf" | "verifyEvidence" | "answerTo" | "evidenceUrls"> => ({
  manifestOf: (runId) => db.read(() => readableEntries(db, seqOf(db, runId), runId)),

  verifyEvidence: async (runId) => {
    const rows = await db.read(() => rowsHeldToSeals(db, seqOf(db, runId), runId));
    const bodies = await bodiesHeldToHashes(db, rows.bodies);
    const faults = [...rows.faults, ...bodies];
    if (faults.length === 0) await db.read(() => rejectDamage(db));
    const masked = rows.bodies.filter(({ masked_sha256 }) => masked_sha256 !== null).length;
    return { ...rows, faults, bodies: { checked: rows.bodies.length, masked } };
  },

  evidenceUrls: (key) => db.read(() => evidenceUrls(db, key)),

  answerTo: (runId, url) => db.read(() => answerTo(db, seqOf(db, runId), urls.find(url), url)),
});

interface HeldBody {
  readonly sha256: string;
  readonly masked_sha256: string | null;
}

function rowsHeldToSeals(db: Database, run: number, runId: string) {
  const entries = readableEntries(db, run, runId);
  const sealed = sealedParts(entries);
  const broken = brokenEntries(entries, runId).map(
    (at): EvidenceFault => ({ kind: "chain", subject: String(at + 1), fault: "changed" }),
  );
  const differing = sealed === null ? [] : differences(sealed, partsNow(db, run));
  const bodies = db
    .sql("SELECT sha256, masked_sha256 FROM run_bodies WHERE run = ? ORDER BY sha256")
    .all(run) as HeldBody[];
  return {
    entries,
    isSealed: sealed !== null,
    faults: [...broken, ...differing],
    bodies: sealed === null ? [] : bodies,
  };
}

function readableEntries(db: Database, run: number, runId: string): ManifestEntry[] {
  try {
    return entriesOf(db, run);
  } catch (cause) {
    throw new DamageError(
      {
        en: `${db.file}: the manifest of run ${runId} cannot be read`,
        zh: `${db.file}：检查批次 ${runId} 的证据清单无法读取`,
      },
      {
        hint: {
          en: "Restore a backup: nothing tells any more what was changed.",
          zh: "请恢复备份：已无从得知改动了什么。",
        },
        cause,
      },
    );
  }
}

function partsNow(db: Database, run: number): Parts {
  const judgements = db
    .sql("SELECT id FROM judgements WHERE run = ? ORDER BY id")
    .pluck()
    .all(run) as number[];
  return {
    ...crawlParts(db, run),
    ...endPart(db, run),
    ...bodiesPart(db, run),
    ...Object.assign({}, ...judgements.map((id) => judgementParts(db, id))),
  };
}

function differences(sealed: Parts, now: Parts): EvidenceFault[] {
  const names = [...new Set([...Object.keys(sealed), ...Object.keys(now)])].sort();
  return names.flatMap((subject): EvidenceFault[] => {
    const [before, after] = [sealed[subject], now[subject]];
    if (before === undefined) return [{ kind: "part", subject, fault: "added" }];
    if (after === undefined || after.rows < before.rows) return [{ kind: "part", subject, fault: "missing" }];
    if (after.rows > before.rows) return [{ kind: "part", subject, fault: "added" }];
    return after.sha256 === before.sha256 ? [] : [{ kind: "part", subject, fault: "changed" }];
  });
}

async function bodiesHeldToHashes(db: Database, held: readonly HeldBody[]): Promise<EvidenceFault[]> {
  const faults: EvidenceFault[] = [];
  for (const { sha256, masked_sha256 } of held) {
    const fault = await faultOfBody(db, sha256, masked_sha256 ?? sha256);
    if (fault !== null) faults.push({ kind: "body", subject: sha256, fault });
  }
  return faults;
}

async function faultOfBody(
  db: Database,
  sha256: string,
  expected: string,
): Promise<EvidenceFault["fault"] | null> {
  try {
    const body = await readBody(db, sha256);
    if (body === null) return "missing";
    return createHash("sha256").update(body).digest("hex") === expected ? null : "changed";
  } catch (error) {
    if (error instanceof DamageError) return "unreadable";
    throw error;
  }
}

/** Every sealed row is as it was; what is left to doubt is the file that holds them. */
function rejectDamage(db: Database): void {
  const said = db.raw.pragma("integrity_check(1)", { simple: true });
  if (said !== "ok") throw new DamageError(damagedWords(db.file, String(said)));
}

function answerTo(db: Database, run: number, id: number | null, url: string): Answer {
  const page = db.sql("SELECT * FROM pages WHERE run = ? AND url = ? ORDER BY site LIMIT 1").get(run, id);
  const check = db.sql("SELECT * FROM link_checks WHERE run = ? AND url = ?").get(run, id);
  return {
    page: page === undefined ? null : pageSchema.parse({ url, ...recordOf(pageColumns, page as Row) }),
    check:
      check === undefined ? null : linkCheckSchema.parse({ url, ...recordOf(checkColumns, check as Row) }),
  };
}

/** Of the pages that bear the body a finding names, the first is enough: they are the same. */
function evidenceUrls(db: Database, { runId, rulesSha256, asOf }: JudgementKey): EvidenceUrl[] {
  const rows = db
    .sql(
      `WITH own AS (SELECT findings.*, judgements.run FROM findings JOIN judgements ON judgements.id = findings.judgement
         WHERE judgements.run = @run AND rules_sha256 = @rulesSha256 AND as_of = @asOf)
       SELECT url, id FROM own
       UNION SELECT referrer.value, own.id FROM own JOIN json_each(own.referrers) AS referrer
       UNION SELECT min(urls.url), own.id FROM own
         JOIN pages ON pages.run = own.run AND pages.body_sha256 = own.evidence ->> '$.bodySha256'
         JOIN urls ON urls.id = pages.url GROUP BY own.id
       ORDER BY 1, 2`,
    )
    .all({ run: seqOf(db, runId), rulesSha256, asOf }) as { url: string; id: string }[];
  const findings = new Map<string, string[]>();
  for (const { url, id } of rows) findings.set(url, [...(findings.get(url) ?? []), id]);
  return [...findings].map(([url, ids]) => ({ url, findings: ids }));
}
