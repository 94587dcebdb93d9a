/** Tables are records: each table's columns are its keys and its record's fields, no more and no fewer. */

import { expect, it } from "vitest";
import type { z } from "zod";
import { findingSchema, ruleOutcomeSchema, siteVerdictSchema } from "../../src/model/judgement.ts";
import { linkCheckSchema } from "../../src/model/link.ts";
import { pageSchema } from "../../src/model/page.ts";
import { probeSchema } from "../../src/model/probe.ts";
import { runSchema } from "../../src/model/run.ts";
import { columnsOf, recordOf, valuesOf } from "../../src/store/columns.ts";
import { Database } from "../../src/store/database.ts";

it.each<[string, z.ZodObject, { keys: string[]; elsewhere?: string[] }]>([
  ["runs", runSchema, { keys: ["seq"] }],
  ["pages", pageSchema, { keys: ["run", "site", "url", "view"], elsewhere: ["url"] }],
  ["link_checks", linkCheckSchema, { keys: ["run", "url"], elsewhere: ["url"] }],
  ["verdicts", siteVerdictSchema, { keys: ["judgement", "site"], elsewhere: ["outcomes"] }],
  ["outcomes", ruleOutcomeSchema, { keys: ["judgement", "site", "seq"], elsewhere: ["findings"] }],
  ["findings", findingSchema, { keys: ["judgement", "site", "outcome", "seq"] }],
  ["probes", probeSchema, { keys: ["id"], elsewhere: [] }],
])("%s holds its record", (table, schema, { keys, elsewhere = [] }) => {
  const db = new Database(":memory:");
  const columns = db.raw.pragma(`table_info(${table})`) as { name: string }[];
  db.close();
  const expected = [...keys, ...columnsOf(schema, ...elsewhere).map(({ column }) => column)];
  expect(columns.map(({ name }) => name).sort()).toEqual(expected.sort());
});

it("gives a record back as it was", () => {
  const columns = columnsOf(probeSchema);
  const probe = probeSchema.parse({
    siteUrl: "http://an.gov.cn/",
    at: "2026-11-22T15:00:00+08:00",
    reason: "timeout",
    status: null,
    phases: { dns: 1, connect: null, tls: null, firstByte: null, total: 15000 },
    remoteAddress: null,
    detail: "no answer within 15 s",
  });
  const row = Object.fromEntries(
    valuesOf(columns, probe).map((value, i) => [columns[i]?.column ?? "", value]),
  );
  expect(recordOf(columns, row)).toEqual(probe);
});
