/** From a rule as written to a rule the judge can ask; every mistake is named with its place. */
import type { Condition } from "../checks/condition.ts";
import { connectives } from "../checks/condition.ts";
import { unknownName } from "../checks/unknown-name.ts";
import { type CollectionName, fieldsOf } from "../model/fact-catalogue.ts";
import { digestOf } from "./digest.ts";
import type { PageCheck } from "./page-check.ts";
import { fillIn, type Params, type ParamValues, readParams } from "./params.ts";
import type { Rule } from "./rule.ts";
import { type ParsedRule, ruleSchema } from "./rule-schema.ts";
import { type Path, parsePart, type YamlFile } from "./yaml-file.ts";

export type Definition = Readonly<Record<string, unknown>>;

export function compileRule(definition: Definition, source: YamlFile, path: Path): Rule {
  const params = readParams(definition.params, source, [...path, "params"]);
  const values = valuesOf(params);
  const parsed = parsePart(ruleSchema, fillIn(definition, values, source, path), source, path);
  rejectUnknownFields(definition, parsed.fact, source, path);
  if (parsed.recheck?.of === "unconfirmed" && parsed.fact !== "links")
    throw source.wrong([...path, "recheck", "of"], {
      en: `${parsed.id}: only links can be unconfirmed`,
      zh: `${parsed.id}：只有 links 才会有未确认的结果`,
    });
  const { all: _all, any: _any, none: _none, ...rest } = parsed;
  return {
    ...rest,
    params,
    values,
    condition: conditionOf(parsed, source, path),
    definition,
    digest: digestOf({ ...definition, tests: undefined }),
    place: () => source.placeOf(path),
  };
}

const valuesOf = (params: Params): ParamValues =>
  Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default]));

function conditionOf(rule: ParsedRule, source: YamlFile, path: Path): Condition | null {
  const given = connectives.filter((kind) => rule[kind] !== undefined);
  const [kind] = given;
  if (given.length > 1)
    throw source.wrong(path, {
      en: `${rule.id}: use one of all, any and none, and nest the others`,
      zh: `${rule.id}：all、any、none 只能用其一，其余嵌套在其中`,
    });
  if (kind !== undefined) return { kind, of: rule[kind] ?? [] };
  if (rule.page !== undefined) return pageConditions[rule.page.must];
  if (rule.confirm === "person" || rule.source !== "crawl") return null;
  throw source.wrong(path, {
    en: `${rule.id}: needs checks under all, any or none, or confirm: person`,
    zh: `${rule.id}：须在 all、any 或 none 之下写检查，或写 confirm: person`,
  });
}

const isFound: Condition = { kind: "check", id: "equals", options: { field: "found", value: true } };
/** What a declarative look at pages states: the `must` of the rule. */
const pageConditions: Readonly<Record<PageCheck["must"], Condition>> = {
  all: { kind: "check", id: "each", options: { meets: isFound } },
  any: { kind: "check", id: "present", options: { where: isFound } },
  none: { kind: "check", id: "absent", options: { where: isFound } },
};

/** Keys of check options that name a field of the rule's fact. */
const fieldKeys = new Set(["field", "as", "by", "visited", "unchanged"]);
const checkedKeys = ["all", "any", "none", "provided", "points"];

function rejectUnknownFields(
  definition: Definition,
  fact: CollectionName,
  source: YamlFile,
  path: Path,
): void {
  for (const key of checkedKeys) walk(definition[key], [...path, key]);

  function walk(value: unknown, at: Path): void {
    if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) walk(one, [...at, i]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (fieldKeys.has(key) && typeof one === "string") rejectField(one, [...at, key]);
        else walk(one, [...at, key]);
      }
    }
  }

  function rejectField(name: string, at: Path): void {
    const known = fieldsOf(fact);
    const what = { en: `field of ${fact}`, zh: ` ${fact} 的字段` };
    if (!known.includes(name)) throw source.wrong(at, unknownName(what, name, known));
  }
}
