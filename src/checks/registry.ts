/** All checks a rule may use under `all`, `any` and `none`, by name. */
import { absent } from "./absent.ts";
import type { SiteCheck } from "./check.ts";
import { count } from "./count.ts";
import { coversDays } from "./covers-days.ts";
import { each } from "./each.ts";
import { newestWithin } from "./newest-within.ts";
import { present } from "./present.ts";
import { share } from "./share.ts";
import { updatedWithin } from "./updated-within.ts";

export { itemChecks } from "./item-checks.ts";

export const siteChecks: ReadonlyMap<string, SiteCheck> = new Map(
  [absent, count, coversDays, each, newestWithin, present, share, updatedWithin].map((check) => [
    check.id,
    check,
  ]),
);
