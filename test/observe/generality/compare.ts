/** One test per page: what its label names is what is seen, also where the same page is written otherwise. */
import { expect, it } from "vitest";
import { unknownReasons } from "../../../src/model/observation.ts";
import { withAttributesReversed, withComments, withMoreSpace } from "../varied.ts";
import { type Case, type Label, readPage } from "./read-page.ts";

export const reads = (cases: readonly Case[]): void =>
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    const seen = readPage(one);
    const { identifiers = {}, ...label } = one.label;
    expect({ ...named(seen, label), identifiers: shown(seen.identifiers, identifiers) }).toEqual({
      ...label,
      identifiers,
    });
    for (const otherwise of [withAttributesReversed, withMoreSpace, withComments])
      expect(readPage({ ...one, html: otherwise(one.html) }), otherwise.name).toEqual(seen);
  });

/** `true` in a label asks for presence alone. */
function shown(seen: Label["identifiers"] = {}, wanted: Label["identifiers"] = {}): object {
  return Object.fromEntries(
    Object.entries(named(seen, wanted)).map(([name, value]) => [
      name,
      wanted[name as keyof typeof wanted] === true && !isUnknown(value) ? value !== false : value,
    ]),
  );
}

const isUnknown = (value: unknown): boolean => (unknownReasons as readonly unknown[]).includes(value);

function named(seen: object, label: object): object {
  const wanted = new Set(Object.keys(label));
  return Object.fromEntries(Object.entries(seen).filter(([key]) => wanted.has(key)));
}

/** A column that shows nothing, and how it says so. */
export const empty = (emptyWhy: string) => ({
  kind: "listing",
  isColumn: true,
  items: 0,
  empty: true,
  emptyWhy,
  newest: null,
});

export type { Case, Label };
