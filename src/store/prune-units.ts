/** Keeping house: bodies of old runs are removed, personal numbers blanked; every run that is touched has it in its manifest. */
import { createHash } from "node:crypto";
import type { ManifestEntry } from "../model/manifest.ts";
import { type PackedBody, packBodies, readBody } from "./bodies.ts";
import type { Compressor } from "./compressor.ts";
import type { Database } from "./database.ts";
import { appendEntry } from "./manifest.ts";
import { bodiesPart } from "./manifest-parts.ts";
import type { MaskBody, Store } from "./store.ts";

export const pruneUnits = (db: Database, compressor: Compressor): Pick<Store, "prune" | "maskBodies"> => ({
  prune: async (before, at) => {
    const removed = await db.write(() => removeBodies(db, before, at));
    if (removed.bodies > 0) await giveBack(db);
    return removed;
  },

  maskBodies: async (mask, at) => {
    const masked = await maskedBodies(db, compressor, mask);
    await db.write(() => replaceBodies(db, masked, at));
    if (masked.length > 0) await giveBack(db);
    return { bodies: masked.length, numbers: sum(masked) };
  },
});

/** Bodies that show a finding: the one it names, those of its own page and of the pages that name it. */
const needed = `
  SELECT evidence ->> '$.bodySha256' AS sha256 FROM findings WHERE evidence ->> '$.bodySha256' IS NOT NULL
  UNION
  SELECT pages.body_sha256 FROM findings JOIN judgements ON judgements.id = findings.judgement
    JOIN urls ON urls.url = findings.url JOIN pages ON pages.url = urls.id AND pages.run = judgements.run
    WHERE pages.body_sha256 IS NOT NULL
  UNION
  SELECT pages.body_sha256 FROM findings JOIN judgements ON judgements.id = findings.judgement
    JOIN json_each(findings.referrers) AS referrer JOIN urls ON urls.url = referrer.value
    JOIN pages ON pages.url = urls.id AND pages.run = judgements.run
    WHERE pages.body_sha256 IS NOT NULL`;
const recent = `SELECT pages.body_sha256 FROM pages JOIN runs ON runs.seq = pages.run
  WHERE runs.started_at >= @before AND pages.body_sha256 IS NOT NULL`;
const gone = `sha256 NOT IN (${needed}) AND sha256 NOT IN (${recent})`;

function removeBodies(db: Database, before: string, at: string): { bodies: number; bytes: number } {
  const removed = db
    .sql(`SELECT count(*) AS bodies, coalesce(sum(length(data)), 0) AS bytes FROM bodies WHERE ${gone}`)
    .get({ before }) as { bodies: number; bytes: number };
  db.sql(`DELETE FROM bodies WHERE ${gone}`).run({ before });
  const touched = db
    .sql(
      `SELECT run, count(*) AS bodies FROM run_bodies
       WHERE sha256 NOT IN (SELECT sha256 FROM bodies) GROUP BY run ORDER BY run`,
    )
    .all() as { run: number; bodies: number }[];
  db.sql("DELETE FROM run_bodies WHERE sha256 NOT IN (SELECT sha256 FROM bodies)").run();
  for (const { run, bodies } of touched) note(db, run, "pruned", at, { bodies });
  return removed;
}

interface MaskedBody {
  /** Its name: the hash of what was received. */
  readonly sha256: string;
  /** Packed under the hash of what is kept now. */
  readonly packed: PackedBody;
  readonly numbers: number;
}

async function maskedBodies(db: Database, compressor: Compressor, mask: MaskBody): Promise<MaskedBody[]> {
  const texts = (await db.read(() =>
    db
      .sql(
        `SELECT bodies.sha256, min(pages.charset) AS charset FROM bodies
         JOIN pages ON pages.body_sha256 = bodies.sha256
         WHERE pages.charset IS NOT NULL GROUP BY bodies.sha256 ORDER BY bodies.sha256`,
      )
      .all(),
  )) as { sha256: string; charset: string }[];
  const masked: MaskedBody[] = [];
  for (const { sha256, charset } of texts) {
    const body = await readBody(db, sha256);
    const found = body === null ? null : mask(body, charset);
    if (found === null) continue;
    const now = createHash("sha256").update(found.body).digest("hex");
    for (const packed of await packBodies(new Map([[now, found.body]]), compressor))
      masked.push({ sha256, packed, numbers: found.numbers });
  }
  return masked;
}

function replaceBodies(db: Database, masked: readonly MaskedBody[], at: string): void {
  const touched = new Map<number, MaskedBody[]>();
  const runsOf = db.sql("SELECT run FROM run_bodies WHERE sha256 = ?").pluck();
  for (const body of masked) {
    const { sha256, encoding, bytes, data } = body.packed;
    db.sql("UPDATE bodies SET masked_sha256 = ?, encoding = ?, bytes = ?, data = ? WHERE sha256 = ?").run(
      sha256,
      encoding,
      bytes,
      data,
      body.sha256,
    );
    for (const run of runsOf.all(body.sha256) as number[])
      touched.set(run, [...(touched.get(run) ?? []), body]);
    db.sql("UPDATE run_bodies SET masked_sha256 = ? WHERE sha256 = ?").run(sha256, body.sha256);
  }
  for (const [run, bodies] of touched)
    note(db, run, "masked", at, { bodies: bodies.length, numbers: sum(bodies) });
}

const note = (
  db: Database,
  run: number,
  kind: "pruned" | "masked",
  at: string,
  notes: ManifestEntry["notes"],
): void => appendEntry(db, run, { kind, at, parts: bodiesPart(db, run), notes });

const sum = (masked: readonly MaskedBody[]): number =>
  masked.reduce((total, { numbers }) => total + numbers, 0);

/** Freed pages still hold what stood on them: the file is written anew without them. */
async function giveBack(db: Database): Promise<void> {
  await db.outside(() => {
    db.raw.exec("VACUUM");
    db.raw.pragma("wal_checkpoint(TRUNCATE)");
  });
}
