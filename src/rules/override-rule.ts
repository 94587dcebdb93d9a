/** Changes a rule without touching its file: for a rule set that extends another, and for one site of the list. */
import { unknownName } from "../checks/unknown-name.ts";
import { compileRule, type Definition } from "./compile-rule.ts";
import { complaintOf, parameterWord } from "./params.ts";
import type { Rule } from "./rule.ts";
import { overrideSchema, type ParamValue } from "./rule-schema.ts";
import { type Path, parsePart, type YamlFile } from "./yaml-file.ts";

/** The changed rule, or null when it is switched off. `path` is where the override stands. */
export function overrideRule(rule: Rule, raw: unknown, source: YamlFile, path: Path): Rule | null {
  const override = parsePart(overrideSchema, raw, source, path);
  if (override === "off") return null;
  const { params, ...changes } = override;
  const definition = {
    ...withoutReplacedConditions(rule.definition, changes),
    ...changes,
    ...changedParams(rule, params ?? {}, source, [...path, "params"]),
  };
  const changed = compileRule(definition, source, path);
  return "tests" in changes ? changed : { ...changed, inherited: rule.inherited ?? rule };
}

/** A new all, any or none replaces the old one, whichever it was. */
function withoutReplacedConditions(definition: Definition, changes: Definition): Definition {
  if (!("all" in changes || "any" in changes || "none" in changes)) return definition;
  const { all: _all, any: _any, none: _none, ...rest } = definition;
  return rest;
}

function changedParams(
  rule: Rule,
  given: Readonly<Record<string, ParamValue>>,
  source: YamlFile,
  path: Path,
): Definition {
  if (Object.keys(given).length === 0) return {};
  const params: Record<string, unknown> = { ...rule.params };
  for (const [name, value] of Object.entries(given)) {
    const param = rule.params[name];
    if (param === undefined)
      throw source.wrong([...path, name], unknownName(parameterWord, name, Object.keys(rule.params)), true);
    const complaint = complaintOf(name, param, value);
    if (complaint !== null) throw source.wrong([...path, name], complaint);
    params[name] = { ...param, default: value };
  }
  return { params };
}
