import type { Mention } from "../../../model/observation.ts";
import { icpKey } from "../icp.ts";
import { normaliseSiteCode } from "../site-code.ts";

/** What may not stand on two sites: the code, and a filing number with its site suffix. One filing covers several sites. */
export function numberKey({ what, value, where }: Pick<Mention, "what" | "value" | "where">): string | null {
  if (where !== "footer") return null;
  if (what === "site-code") return `code ${normaliseSiteCode(value)}`;
  if (what === "icp") return /-\d+$/.test(icpKey(value)) ? `icp ${icpKey(value)}` : null;
  return what === "police" ? `police ${digitsOf(value) ?? value}` : null;
}

export const digitsOf = (text: string | undefined): string | null =>
  /\d{11,15}/.exec(text ?? "")?.[0] ?? null;
