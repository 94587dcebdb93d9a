/** Names to addresses, with a short memory: one look-up per name and minute, whatever number of connections wants it. */
import { lookup as systemLookup } from "node:dns/promises";
import { systemClock } from "./clock.ts";

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Rejects as `dns.lookup` does: ENOTFOUND when there is no such name, EAI_AGAIN and others when nobody could tell. */
export type LookUp = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** What the operating system says, its hosts file included: what a visitor's browser would get here. */
export const lookUpBySystem: LookUp = (hostname) => systemLookup(hostname, { all: true, order: "verbatim" });

const memoryMs = 60_000;
const memoryLimit = 10_000;

export function rememberNames(lookUp: LookUp, ticks: () => number = systemClock.ticks): LookUp {
  const known = new Map<string, { readonly until: number; readonly answer: ReturnType<LookUp> }>();
  return (hostname) => {
    const kept = known.get(hostname);
    if (kept !== undefined && kept.until > ticks()) return kept.answer;
    if (known.size >= memoryLimit) known.clear();
    const answer = lookUp(hostname);
    known.set(hostname, { until: ticks() + memoryMs, answer });
    // Trouble is asked about again at once; that a name does not exist is an answer worth keeping.
    answer.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTFOUND") known.delete(hostname);
    });
    return answer;
  };
}
