/** Figures of a rule: checked against their type and bounds, and filled in wherever the rule says `$name`. */
import { z } from "zod";
import { unknownName } from "../checks/unknown-name.ts";
import { issueText } from "../model/issue-text.ts";
import { joined, same, type Text } from "../model/text.ts";
import { windowSchema } from "../model/window.ts";
import { type Param, type ParamValue, paramSchema } from "./rule-schema.ts";
import { type Path, parsePart, type YamlFile } from "./yaml-file.ts";

export type Params = Readonly<Record<string, Param>>;
export type ParamValues = Readonly<Record<string, ParamValue>>;

export const parameterWord: Text = { en: "parameter", zh: "参数" };

const paramsSchema = z.record(z.string(), paramSchema);

/** Reads the `params` of a rule; each default must itself be allowed. */
export function readParams(raw: unknown, source: YamlFile, path: Path): Params {
  const params = parsePart(paramsSchema, raw ?? {}, source, path);
  for (const [name, param] of Object.entries(params)) {
    const complaint = complaintOf(name, param, param.default);
    if (complaint !== null) throw source.wrong([...path, name, "default"], complaint);
  }
  return params;
}

/** Why a value is none for this parameter, or null when it is one. */
export function complaintOf(name: string, param: Param, value: unknown): Text | null {
  const issue = schemaOf(param).safeParse(value).error?.issues[0];
  return issue === undefined ? null : joined([same(name), issueText(issue)], ": ");
}

function schemaOf({ type, min, max }: Param): z.ZodType {
  if (type === "window") return windowSchema;
  if (type === "text") return z.string();
  if (type === "boolean") return z.boolean();
  const number = type === "integer" ? z.number().int() : z.number();
  return number.min(min ?? (type === "share" ? 0 : -Infinity)).max(max ?? (type === "share" ? 1 : Infinity));
}

const reference = /^\$([a-z][a-z0-9-]*)$/;
/** Parts of a rule that are no place for figures. */
const literalKeys = new Set(["params", "tests"]);

/** The rule with every `$name` replaced by the parameter's value. */
export function fillIn(raw: unknown, values: ParamValues, source: YamlFile, path: Path): unknown {
  if (typeof raw === "string") return filled(raw, values, source, path);
  if (Array.isArray(raw)) return raw.map((one, i) => fillIn(one, values, source, [...path, i]));
  if (typeof raw !== "object" || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([key, one]) => [
      key,
      literalKeys.has(key) ? one : fillIn(one, values, source, [...path, key]),
    ]),
  );
}

function filled(text: string, values: ParamValues, source: YamlFile, path: Path): unknown {
  const name = reference.exec(text)?.[1];
  if (name === undefined) return text;
  const value = values[name];
  if (value === undefined) throw source.wrong(path, unknownName(parameterWord, name, Object.keys(values)));
  return value;
}
