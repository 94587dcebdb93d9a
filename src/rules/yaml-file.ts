/** Reads a YAML file a person wrote: its plain value, and the place of any part of it for error messages. */
import { readFileSync } from "node:fs";
import { isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { fileError, UserError } from "../model/failure.ts";
import { issueText } from "../model/issue-text.ts";
import { joined, same, type Text } from "../model/text.ts";
import { yamlProblem } from "../model/yaml-problem.ts";
import { parsedBefore } from "./parsed-before.ts";

/** Rule files, attestations and waivers are written by hand: a larger one is a mistake. */
const sizeLimit = 5_000_000;

export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** `file:line:col` of the innermost part of the path that stands in the file. */
  placeOf(path: Path, atKey?: boolean): string;
  /** An error for the user, with its place. */
  wrong(path: Path, text: Text, atKey?: boolean): UserError;
}

export function readYaml(file: string): YamlFile {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
  const known = read.get(file);
  if (known?.text === text) return known.parsed;
  const parsed = parseYaml(text, file);
  read.set(file, { text, parsed });
  return parsed;
}

/** What was read, as long as the file says the same: planning, entries and judging read the same rules. */
const read = new Map<string, { readonly text: string; readonly parsed: YamlFile }>();

export function parseYaml(text: string, file: string): YamlFile {
  if (text.length > sizeLimit) throw tooLarge(file);
  const known = parsedBefore(text);
  let read = known === undefined ? documentOf(text, file) : null;
  const placeOf = (path: Path, atKey = false): string => {
    read ??= documentOf(text, file);
    return read.at(offsetOf(read.document.contents, path, atKey));
  };
  return {
    file,
    value: known ?? read?.document.toJS({ maxAliasCount: 100 }),
    placeOf,
    wrong: (path, text, atKey) => placed(placeOf(path, atKey), text),
  };
}

function documentOf(text: string, file: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined) throw placed(at(broken.pos[0]), yamlProblem(broken));
  return { document, at };
}

const placed = (place: string, text: Text): UserError => new UserError(joined([same(place), text], " "));

const tooLarge = (file: string): UserError =>
  new UserError({
    en: `${file}: larger than ${sizeLimit} characters`,
    zh: `${file}：超过 ${sizeLimit} 个字符`,
  });

/** Parses a value of the file, or throws its first mistake with the place it stands at. */
export function parsePart<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: YamlFile,
  path: Path = [],
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error("zod refused a value without an issue");
  const [where, atKey] = placeOfIssue(issue);
  throw source.wrong([...path, ...where], sayingOf(issue, where), atKey);
}

function placeOfIssue(issue: z.core.$ZodIssue): readonly [Path, boolean] {
  if (issue.code === "unrecognized_keys") return [[...issue.path, ...issue.keys.slice(0, 1)], true];
  return [issue.path, issue.code === "custom" && issue.params?.atKey === true];
}

/** The key is named where the message does not name it already. */
function sayingOf(issue: z.core.$ZodIssue, where: Path): Text {
  const key = where.at(-1);
  if (issue.code === "unrecognized_keys" || issue.code === "custom" || typeof key !== "string")
    return issueText(issue);
  return joined([same(key), issueText(issue)], ": ");
}

/** Walks down as far as the path leads; a missing key ends at the map that lacks it. */
function offsetOf(top: unknown, path: Path, atKey: boolean): number {
  let node = top;
  let offset = startOf(node);
  for (const [i, key] of path.entries()) {
    const next = childOf(node, key);
    if (next === null) break;
    offset = startOf(atKey && i === path.length - 1 ? next.key : next.value) || offset;
    node = next.value;
  }
  return offset;
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, key: PropertyKey): Child | null {
  if (isMap(node)) {
    const pair = node.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === key);
    return pair === undefined ? null : { key: pair.key, value: pair.value ?? pair.key };
  }
  const item = (node as { items?: unknown[] } | null)?.items?.[Number(key)];
  return item === undefined ? null : { key: item, value: item };
}

const startOf = (node: unknown): number => (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
