import { datesIn } from "./dates.ts";
import type { FoundDate } from "./found-date.ts";

/** Bounds the work on hostile pages. */
const codeLimit = 400_000;

/** Dates that inline scripts print into the page: `document.write("2020-…")`, or of a variable written later. */
export function datesWrittenBy(script: string): FoundDate[] {
  const code = script.slice(0, codeLimit);
  const written = [...code.matchAll(/document\.write(?:ln)?\(\s*([^;\n]{1,300})/g)].map((m) => m[1] ?? "");
  if (written.length === 0) return [];
  const found: FoundDate[] = written.flatMap((what) => datesIn(what));
  for (const m of code.matchAll(/\b([A-Za-z_$][\w$]{0,60})\s*=\s*(["'])([^"'\n]{6,60})\2/g)) {
    if (written.some((what) => new RegExp(`(?<![\\w$])${escaped(m[1] ?? "")}(?![\\w$])`).test(what)))
      found.push(...datesIn(m[3] ?? ""));
  }
  return found;
}

const escaped = (name: string): string => name.replace(/[$]/g, "\\$&");
