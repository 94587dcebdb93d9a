/** A list in YAML: entries with the English names of the fields, and what only YAML can say: hints and overrides. */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { UserError } from "../model/failure.ts";
import { type Field, fieldOf, isPersonal } from "./fields.ts";
import type { ListEntry } from "./list-entry.ts";
import { addressEntry } from "./text-entries.ts";

export function yamlEntries(text: string, file: string): ListEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place: Place = (node) => {
    const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    return { line, at: `${file}:${line}:${col}` };
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new UserError(
      `${file}:${line}:${col} ${broken.message.split("\n")[0]?.replace(/ at line .*$/, "")}`,
    );
  }
  const top = document.contents;
  const list = isMap(top) ? top.get("sites", true) : top;
  if (!isSeq(list))
    throw new UserError(`${place(list ?? top).at} a list of sites is expected`, {
      hint: "Write `sites:` and under it one `- url: …` per site.",
    });
  return list.items.map((item) => entryOf(item, place));
}

type Place = (node: unknown) => { readonly line: number; readonly at: string };

function entryOf(item: unknown, place: Place): ListEntry {
  const { line, at } = place(item);
  if (isScalar(item)) return addressEntry(textOf(item), `line ${line}`, at);
  if (isMap(item)) return mapEntry(item, place);
  throw new UserError(`${at} an address or a mapping with url is expected`);
}

function mapEntry(map: YAMLMap, place: Place): ListEntry {
  const texts = new Map<Field, string>();
  const extra: Record<string, string> = {};
  const nodes = new Map<string, unknown>();
  for (const pair of map.items) read(pair);
  const plain = (key: string): unknown =>
    map.has(key) ? (map.get(key, true) as Node | undefined)?.toJSON() : undefined;
  return {
    texts,
    extra,
    hints: plain("hints"),
    overrides: plain("overrides"),
    place: `line ${place(map).line}`,
    placeOf: (field) => place(nodes.get(field) ?? map).at,
  };

  function read({ key, value }: Pair): void {
    const name = String(isScalar(key) ? key.value : key);
    const field = fieldOf(name)?.field;
    nodes.set(field ?? name, value ?? key);
    if (name === "hints" || name === "overrides") return;
    const text = fieldText(name, value, place);
    if (text === "") return;
    if (field !== undefined) texts.set(field, text);
    else if (!isPersonal(name)) extra[name] = text;
  }
}

function fieldText(name: string, value: unknown, place: Place): string {
  if (value === null) return "";
  if (isScalar(value)) return textOf(value);
  if (isSeq(value) && value.items.every(isScalar)) return value.items.map((one) => textOf(one)).join("；");
  throw new UserError(
    `${place(value).at} ${name} takes a text; only hints and overrides have parts of their own`,
  );
}

/** As written: a site code stays what it is, also where YAML would read a number. */
function textOf(scalar: { readonly value: unknown; readonly source?: string }): string {
  if (scalar.value === null || scalar.value === undefined) return "";
  return (typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value))).trim();
}
