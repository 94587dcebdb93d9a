import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { gatherers } from "../../../src/judge/facts/registry.ts";
import { collectionNames, fieldsOf } from "../../../src/model/fact-catalogue.ts";
import { freshHome, gather, home, link, listing, page, row } from "../evidence.ts";

test("every collection of the catalogue has one gatherer, in its file", () => {
  const names = gatherers.map(({ name }) => name);
  expect([...names].sort()).toEqual([...collectionNames].sort());
  const files = readdirSync(new URL("../../../src/judge/facts/", import.meta.url));
  expect(names.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
});

test("items have the fields of the catalogue, no more and no less", async () => {
  const column = listing({ isColumn: true, name: "公告", items: [row("2018-07-01")] });
  const standing = {
    sitesOfSponsor: 1,
    sitesWithCode: 1,
    sitesOnHost: 1,
    holders: new Map(),
    regionHasPortal: true,
  };
  const { collections } = await gather({
    pages: [freshHome(), page("/tzgg/", "listing", { listing: column })],
    links: [link(`${home}tzgg/`, "answered")],
    beside: { standing, inspections: [{ startedAt: "2018-07-28T08:00:00+08:00", state: "finished" }] },
  });
  for (const [name, { items }] of collections)
    for (const { fields } of items)
      expect(Object.keys(fields).sort(), name).toEqual([...fieldsOf(name)].sort());
});
