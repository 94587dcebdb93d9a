/** How an entry of a person stands in a judgement. */
import type { Text } from "../model/text.ts";

/**
 * `used`: something was decided by it; `expiring`: used, and over soon; `unused`: nothing was there to decide;
 * `unmatched`: its site or rule is not part of this judgement; `expired` and `not-yet`: it does not hold on the as-of day.
 */
export const standings = ["used", "expiring", "unused", "unmatched", "expired", "not-yet"] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Readonly<Record<Standing, Text>> = {
  used: { en: "used", zh: "已采用" },
  expiring: { en: "used, expires soon", zh: "已采用，即将到期" },
  unused: { en: "unused", zh: "未使用" },
  unmatched: { en: "site or rule not in this run", zh: "网站或规则不在本次检查中" },
  expired: { en: "expired", zh: "已过期" },
  "not-yet": { en: "not in force yet", zh: "尚未生效" },
};
