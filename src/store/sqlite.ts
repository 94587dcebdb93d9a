/** The store in one SQLite file, beside which nothing has to be set up. */
import { existsSync } from "node:fs";
import { HeldError, UserError } from "../model/failure.ts";
import { Compressor } from "./compressor.ts";
import { Database } from "./database.ts";
import { Dictionary } from "./dictionary.ts";
import { evidenceUnits } from "./evidence-units.ts";
import { FactShelf } from "./fact-shelf.ts";
import { heldHint } from "./failure-of.ts";
import { type Hold, holdOn } from "./hold.ts";
import { judgementUnits } from "./judgement-units.ts";
import { linkUnits } from "./link-units.ts";
import { pageUnits } from "./page-units.ts";
import { probeUnits } from "./probe-units.ts";
import { pruneUnits } from "./prune-units.ts";
import { rectificationUnits } from "./rectification-units.ts";
import { closeCutOffRuns, runUnits } from "./run-units.ts";
import { salvageLog } from "./salvage-log.ts";
import type { OpenMode, Store } from "./store.ts";

export interface SqliteOptions {
  readonly mode: OpenMode;
  /** Milliseconds a write waits while another process holds the database; a minute. */
  readonly patienceMs?: number;
}

/**
 * Opens the database. A UserError where it cannot be opened, is newer than this program or held by another inspection;
 * a DamageError where it is damaged. Runs that a dead process left `running` become `interrupted`.
 */
export async function openSqlite(file: string, { mode, patienceMs }: SqliteOptions): Promise<Store> {
  const makes = mode === "inspect" || mode === "append";
  const holds = mode === "inspect" || mode === "prune";
  if (!makes && !existsSync(file))
    throw new UserError(
      { en: `${file}: no such database`, zh: `${file}：没有这个数据库` },
      {
        hint: {
          en: "`govinspect inspect` makes one; --db names another file.",
          zh: "govinspect inspect 会建立数据库；其他文件用 --db 指定。",
        },
      },
    );
  const hold = holdOn(file);
  let db: Database | null = null;
  try {
    if (hold === null && holds)
      throw new HeldError(
        {
          en: `${file}: another govinspect is inspecting with this database`,
          zh: `${file}：另一个 govinspect 正在用此数据库进行检查`,
        },
        { hint: heldHint },
      );
    // Nobody else inspects: what the last one left behind is looked at before SQLite makes its own of it.
    if (hold !== null) salvageLog(file);
    db = new Database(file, { patienceMs });
    if (hold !== null) await closeCutOffRuns(db);
  } catch (error) {
    hold?.release();
    db?.close();
    throw error;
  }
  if (holds) return storeOf(db, hold);
  hold?.release();
  return storeOf(db, null);
}

function storeOf(db: Database, hold: Hold | null): Store {
  const urls = new Dictionary(db, "urls", "url");
  const texts = new Dictionary(db, "texts", "text");
  const compressor = new Compressor();
  return {
    ...runUnits(db),
    ...pageUnits(db, urls, texts, new FactShelf(db), compressor),
    ...linkUnits(db, urls),
    ...judgementUnits(db),
    ...probeUnits(db),
    ...rectificationUnits(db),
    ...evidenceUnits(db, urls),
    ...pruneUnits(db, compressor),
    close: async () => {
      compressor.close();
      db.close();
      hold?.release();
    },
  };
}
