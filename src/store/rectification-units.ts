/** Due dates of findings and what sites answered. */
import { type Rectification, rectificationSchema } from "../model/rectification.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

const columns = columnsOf(rectificationSchema);

export const rectificationUnits = (db: Database): Pick<Store, "saveRectifications" | "rectifications"> => ({
  saveRectifications: (entries) =>
    db.write(() => {
      const insert = db.sql(insertInto("rectifications", [], columns));
      for (const entry of entries) insert.run(...valuesOf(columns, entry));
    }),

  rectifications: () =>
    db.read(() => {
      const latest = new Map<string, Rectification>();
      for (const row of db.sql("SELECT * FROM rectifications ORDER BY id").all()) {
        const entry = rectificationSchema.parse(recordOf(columns, row as Row));
        latest.set(entry.findingId, addedTo(latest.get(entry.findingId), entry));
      }
      return latest;
    }),
});

/** What an entry leaves open stands as it was said before. */
const addedTo = (before: Rectification | undefined, entry: Rectification): Rectification => ({
  ...entry,
  due: entry.due ?? before?.due ?? null,
  state: entry.state ?? before?.state ?? null,
  note: entry.note ?? before?.note ?? null,
});
