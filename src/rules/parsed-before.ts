/** What the build read of the shipped rules and lists, so that a start need not: `scripts/parsed-yaml.mjs` writes it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const file = new URL("./parsed-yaml.json", import.meta.url);
let values: Readonly<Record<string, unknown>> | null = null;

/** The value of a YAML text that the build read, or undefined: then it is to be read now. */
export function parsedBefore(text: string): unknown {
  values ??= existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>) : {};
  return values[createHash("sha256").update(text).digest("hex")];
}
