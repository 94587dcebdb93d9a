/** What a rule asks, on one line as it is written, with its figures in place of their names. */
import { Document } from "yaml";
import type { Rule } from "./rule.ts";

const asked = ["provided", "all", "any", "none", "page"] as const;

export function conditionText({ definition, values }: Rule): string | null {
  const parts = asked.flatMap((key) => (key in definition ? [[key, filled(definition[key], values)]] : []));
  if (parts.length === 0) return null;
  const written = new Document(Object.fromEntries(parts), { aliasDuplicateObjects: false });
  return written.toString({ collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();
}

function filled(value: unknown, values: Rule["values"]): unknown {
  if (typeof value === "string") return value.startsWith("$") ? (values[value.slice(1)] ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => filled(one, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, values)]));
}
