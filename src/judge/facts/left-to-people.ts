/** What of the columns nobody can tell but a person who looks: fields that are null then. */
import type { NavigationItem } from "../../model/observation.ts";
import type { Scene } from "../scene.ts";
import type { ColumnItem } from "./column-item.ts";
import { ledToByTexts } from "./led-to-by-texts.ts";
import { outsideFrame } from "./outside-frame.ts";
import type { PickedColumn } from "./picked-column.ts";

type Columns = Map<string, ColumnItem>;
interface Known {
  /** The pages of columns, by key. */
  readonly read: ReadonlyMap<string, PickedColumn>;
  /** What the site's menu names, by key. */
  readonly named: ReadonlyMap<string, NavigationItem>;
  /** False where no page of the site shows a row: silence says nothing there. */
  readonly isServed: boolean;
}

export function leaveToPeople(columns: Columns, { read, named, isServed }: Known, scene: Scene): void {
  leaveOpen(columns, isServed);
  leaveNamesakes(columns, named);
  // Without a menu it cannot be told what the site presents as its own.
  if (named.size > 0) leaveAside(columns, read, named, scene);
}

/** Where content may be all the same, whether a column is empty is for a person. */
function leaveOpen(columns: Columns, isServed: boolean): void {
  for (const [key, item] of columns)
    if (item.fields.empty === true && (isFilledBelow(key, columns) || (isSilent(item) && !isServed)))
      leave(columns, key, { empty: null });
}

/** What a column is for that the site does not present as its own. */
function leaveAside(columns: Columns, read: Known["read"], named: Known["named"], scene: Scene): void {
  for (const key of outsideFrame(read, new Set(named.keys()), scene)) leave(columns, key, { kind: null });
  for (const key of ledToByTexts(scene, named.keys()))
    leave(columns, key, { kind: null, ...(columns.get(key)?.fields.empty === true && { empty: null }) });
}

/** A list beside a newer or filled one of its name may be a view of it (the news of one office): nobody can tell but a person. */
function leaveNamesakes(columns: Columns, named: Known["named"]): void {
  const places = new Map<string, ColumnItem[]>();
  const placeOf = (key: string, { fields }: ColumnItem): string => `${folderOf(key)} ${fields.name}`;
  for (const [key, item] of columns)
    places.set(placeOf(key, item), [...(places.get(placeOf(key, item)) ?? []), item]);
  for (const [key, item] of columns) {
    const beside = named.has(key) ? [] : (places.get(placeOf(key, item)) ?? []).map(({ fields }) => fields);
    const { newest, empty } = item.fields;
    if (beside.some((other) => String(other.newest ?? "") > String(newest ?? "")))
      leave(columns, key, { kind: null, ...(empty === true && { empty: null }) });
  }
}

const folderOf = (key: string): string => key.replace(/\?.*$/, "").replace(/[^/]*$/, "");

function leave(columns: Columns, key: string, open: Partial<ColumnItem["fields"]>): void {
  const item = columns.get(key);
  if (item !== undefined) columns.set(key, { ...item, fields: { ...item.fields, ...open } });
}

const isSilent = ({ fields }: ColumnItem): boolean => fields.emptyWhy === "silent";

/** A section whose own page lists nothing, with content in a column below: whether that is a blank column is for a person. */
const isFilledBelow = (key: string, columns: Columns): boolean =>
  key.endsWith("/") &&
  [...columns].some(
    ([other, { fields }]) => other !== key && other.startsWith(key) && fields.empty === false,
  );
