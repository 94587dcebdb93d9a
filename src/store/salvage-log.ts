/**
 * A damaged write-ahead log is said once, loudly, and made harmless: what can be read of it goes into the database, which
 * then stands as it stood at an earlier moment, the log itself is kept beside it, and a run goes on from there.
 */
import { copyFileSync, existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { DamageError } from "../model/failure.ts";
import { failureOf } from "./failure-of.ts";
import { logDamageOf } from "./log-damage.ts";

/** Throws a DamageError where the log of the database is damaged. To be called by who alone writes to it. */
export function salvageLog(file: string): void {
  const damage = logDamageOf(file);
  if (damage === null) return;
  const log = `${file}-wal`;
  const kept = `${log}.damaged`;
  if (existsSync(log)) copyFileSync(log, kept);
  const isSound = takeOver(file);
  throw new DamageError(
    {
      en: `${log}: the log of the last steps is damaged from byte ${damage.at} on; they are lost`,
      zh: `${log}：最近写入的日志自第 ${damage.at} 字节起损坏，其后的步骤已丢失`,
    },
    isSound
      ? {
          hint: {
            en: `What could be read was saved in ${file}, the damaged log is kept as ${kept}. Go on with: govinspect inspect --resume (it asks again for what was lost), or restore a backup.`,
            zh: `可读部分已存入 ${file}，损坏的日志另存为 ${kept}。可用 govinspect inspect --resume 续跑（会重新访问丢失的部分），或恢复备份。`,
          },
        }
      : {},
  );
}

/** Takes over what can be read of the log; true where the database is sound with it. */
function takeOver(file: string): boolean {
  try {
    const raw = new Sqlite(file);
    try {
      raw.pragma("wal_checkpoint(TRUNCATE)");
      return raw.pragma("quick_check(1)", { simple: true }) === "ok";
    } finally {
      raw.close();
    }
  } catch (error) {
    throw failureOf(error, file);
  }
}
