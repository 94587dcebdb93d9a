import type { ColumnItem } from "./column-item.ts";

/** 工作动态 of two sections are told apart by their sections; beside each other, or beside the site's own, they are not. */
export function withNamesakes(columns: ReadonlyMap<string, ColumnItem>): ColumnItem[] {
  const named = new Map<string, string[]>();
  for (const [key, { fields }] of columns)
    named.set(String(fields.name), [...(named.get(String(fields.name)) ?? []), sectionOf(key)]);
  return [...columns].map(([key, item]) => {
    const section = sectionOf(key);
    const beside = (named.get(String(item.fields.name)) ?? []).filter(
      (other) => other === section || isFront(other) || isFront(section),
    );
    return { ...item, fields: { ...item.fields, sameNameAs: beside.length - 1 } };
  });
}

/** The folder that a column's own folder or page stands in. */
const sectionOf = (key: string): string => key.replace(/\?.*$/, "").replace(/[^/]+\/?$/, "");

const isFront = (section: string): boolean => /^[^/]*\/$/.test(section);
