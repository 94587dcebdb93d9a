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
import { joined, same, type Text } from "../model/text.ts";
import { yamlProblem } from "../model/yaml-problem.ts";
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
    throw new UserError(joined([same(`${file}:${line}:${col}`), yamlProblem(broken)], " "));
  }
  const top = document.contents;
  const list = isMap(top) ? top.get("sites", true) : top;
  if (!isSeq(list))
    throw new UserError(
      {
        en: `${place(list ?? top).at} a list of sites is expected`,
        zh: `${place(list ?? top).at} 此处应为网站列表`,
      },
      {
        hint: {
          en: "Write `sites:` and under it one `- url: …` per site.",
          zh: "请写 `sites:`，其下每个网站一行 `- url: …`。",
        },
      },
    );
  return list.items.map((item) => entryOf(item, place));
}

type Place = (node: unknown) => { readonly line: number; readonly at: string };

function entryOf(item: unknown, place: Place): ListEntry {
  const { line, at } = place(item);
  if (isScalar(item)) return addressEntry(textOf(item), lineText(line), same(at));
  if (isMap(item)) return mapEntry(item, place);
  throw new UserError({
    en: `${at} an address or a mapping with url is expected`,
    zh: `${at} 此处应为网址，或含 url 的条目`,
  });
}

const lineText = (line: number): Text => ({ en: `line ${line}`, zh: `第 ${line} 行` });

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
    place: lineText(place(map).line),
    placeOf: (field) => same(place(nodes.get(field) ?? map).at),
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
  throw new UserError({
    en: `${place(value).at} ${name} takes a text; only hints and overrides have parts of their own`,
    zh: `${place(value).at} ${name} 应为文字；只有 hints 和 overrides 可含下级内容`,
  });
}

/** As written: a site code stays what it is, also where YAML would read a number. */
function textOf(scalar: { readonly value: unknown; readonly source?: string }): string {
  if (scalar.value === null || scalar.value === undefined) return "";
  return (typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value))).trim();
}
