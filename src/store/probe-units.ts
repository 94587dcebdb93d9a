/** The availability ledger. */
import { probeSchema } from "../model/probe.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

const probeColumns = columnsOf(probeSchema);

export const probeUnits = (db: Database): Pick<Store, "saveProbe" | "probesOf"> => ({
  saveProbe: (probe) =>
    db.write(() => {
      db.sql(insertInto("probes", [], probeColumns)).run(...valuesOf(probeColumns, probe));
    }),

  probesOf: (siteUrl, since) =>
    db.read(() =>
      db
        .sql("SELECT * FROM probes WHERE site_url = ? AND at >= ? ORDER BY at, id")
        .all(siteUrl, since)
        .map((row) => probeSchema.parse(recordOf(probeColumns, row as Row))),
    ),
});
