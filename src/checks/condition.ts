/**
 * A tree of checks as rules write it: `all`, `any` or `none` over steps, each step a map of one check to its options.
 * Parsing names the place of every mistake; asking is plain three-valued logic.
 */
import { z } from "zod";
import { issueWords } from "../model/issue-text.ts";
import type { Text } from "../model/text.ts";
import { unknownName } from "./unknown-name.ts";

export const connectives = ["all", "any", "none"] as const;
export type Connective = (typeof connectives)[number];

export type Condition =
  | { readonly kind: Connective; readonly of: readonly Condition[] }
  | { readonly kind: "check"; readonly id: string; readonly options: unknown };

/** What parsing needs to know of a check. */
export type CheckNames = ReadonlyMap<string, { readonly options: z.ZodType }>;

/** Deepest nesting of a condition: more is a mistake, or an attack by a rule file. */
const depthLimit = 12;

/** A schema that reads a condition over the given checks. `which` names the JSON Schema definition editors use for it. */
export function conditionSchema(which: "itemCondition" | "siteCondition", known: () => CheckNames) {
  return z
    .unknown()
    .transform((raw, context): Condition => readCondition(raw, [], 0, { known: known(), context }))
    .meta({ condition: which });
}

interface Reading {
  readonly known: CheckNames;
  readonly context: z.RefinementCtx;
}
type Path = readonly (string | number)[];

function readCondition(raw: unknown, path: Path, depth: number, reading: Reading): Condition {
  const step = oneEntryOf(raw);
  if (step === null) return wrong(reading, path, expectedStep);
  if (depth > depthLimit) return wrong(reading, path, tooDeep);
  const [key, value] = step;
  if (isConnective(key)) return readConnective(key, value, [...path, key], depth, reading);
  return readCheck(key, value, [...path, key], reading);
}

function readConnective(
  kind: Connective,
  raw: unknown,
  path: Path,
  depth: number,
  reading: Reading,
): Condition {
  if (!Array.isArray(raw) || raw.length === 0)
    return wrong(reading, path, { en: `${kind} needs a list of checks`, zh: `${kind} 之下应为检查的列表` });
  return { kind, of: raw.map((one, i) => readCondition(one, [...path, i], depth + 1, reading)) };
}

function readCheck(id: string, raw: unknown, path: Path, reading: Reading): Condition {
  const check = reading.known.get(id);
  if (check === undefined)
    return wrong(reading, path, unknownName(checkWord, id, [...reading.known.keys()]), true);
  const parsed = check.options.safeParse(raw ?? {});
  if (parsed.success) return { kind: "check", id, options: parsed.data };
  for (const issue of parsed.error.issues)
    reading.context.issues.push({ ...issue, path: [...path, ...issue.path], input: raw } as never);
  return nothing;
}

const expectedStep: Text = {
  en: "expected one of all, any, none or the name of one check",
  zh: "此处应为 all、any、none 之一，或一个检查的名称",
};
const tooDeep: Text = {
  en: `conditions nest deeper than ${depthLimit}`,
  zh: `条件嵌套超过 ${depthLimit} 层`,
};
const checkWord: Text = { en: "check", zh: "检查" };

const nothing: Condition = { kind: "all", of: [] };

function wrong(reading: Reading, path: Path, text: Text, atKey = false): Condition {
  reading.context.issues.push({
    code: "custom",
    message: issueWords(text),
    path: [...path],
    input: undefined,
    params: { atKey },
  });
  return nothing;
}

const isConnective = (key: string): key is Connective => (connectives as readonly string[]).includes(key);

function oneEntryOf(raw: unknown): readonly [string, unknown] | null {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return null;
  const entries = Object.entries(raw);
  const [first] = entries;
  return entries.length === 1 && first !== undefined ? first : null;
}
