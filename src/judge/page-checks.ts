/** Asks the stored bodies what rules declare of pages, so that a new rule needs no second visit. */
import type { Collection, Item } from "../model/collection.ts";
import { type Evidence, excerptOf } from "../model/evidence.ts";
import { UserError } from "../model/failure.ts";
import type { PageCheck } from "../rules/page-check.ts";
import type { Rule } from "../rules/rule.ts";
import type { StoredPage } from "../store/store.ts";
import { frameOf } from "./facts/spread.ts";
import { homeGap, type Scene, sortItems, subjectOf } from "./scene.ts";

export interface PageRule extends Rule {
  readonly page: PageCheck;
}

/** The stored body of a page, decoded; null where none is kept. */
export type ReadBody = (page: StoredPage["page"]) => Promise<string | null>;

export const pageRulesOf = (rules: readonly Rule[]): PageRule[] =>
  rules.filter((rule): rule is PageRule => rule.page !== undefined);

/** A selector is the user's: one that cannot be read is told before anything is judged. The parser is loaded when asked for. */
export async function rejectBadSelectors(rules: readonly PageRule[]): Promise<void> {
  if (rules.every((rule) => rule.page.selector === undefined)) return;
  const { isSelector } = await import("../observe/page/declared-look.ts");
  for (const { id, place, page } of rules)
    if (page.selector !== undefined && !isSelector(page.selector))
      throw new UserError({
        en: `${place()} ${id}: "${page.selector}" is not a CSS selector`,
        zh: `${place()} ${id}：“${page.selector}”不是有效的 CSS 选择器`,
      });
}

/** One page's answer to each rule that asks it, by the rule's digest. */
export async function lookAtPage(
  stored: StoredPage,
  rules: readonly PageRule[],
  readBody: ReadBody,
): Promise<ReadonlyMap<string, Item>> {
  const asking = rules.filter((rule) => isAsked(rule.page, stored));
  if (asking.length === 0) return new Map();
  const source = await readBody(stored.page);
  const { lookFor } = await import("../observe/page/declared-look.ts");
  return new Map(asking.map((rule) => [rule.digest, itemOf(rule.page, stored, source, lookFor)]));
}

/** Which page is the homepage is known at the end only: its candidates are all looked at. */
function isAsked(check: PageCheck, { page, observations }: StoredPage): boolean {
  const kind = observations["page.kind"];
  if (page.role !== "page" || kind === undefined) return false;
  if (check["url-matches"] !== undefined && !new RegExp(check["url-matches"], "u").test(page.url))
    return false;
  if (check.on === "every-page") return true;
  return check.on === "homepage"
    ? page.depth === 0 || (page.depth === 1 && kind === "homepage")
    : kind === check.on;
}

type LookFor = typeof import("../observe/page/declared-look.ts").lookFor;

function itemOf(check: PageCheck, { page }: StoredPage, source: string | null, lookFor: LookFor): Item {
  const seen = source === null ? null : lookFor(check, { source, headers: page.headers });
  const evidence = seen ?? notFound(check);
  return {
    ...subjectOf(page, evidence),
    title: null,
    confidence: "certain",
    fields: { found: source === null ? null : seen !== null },
  };
}

function notFound({ header, selector, matches }: PageCheck): Evidence {
  const place = header === undefined ? (selector ?? "body") : `header ${header}`;
  return { excerpt: excerptOf(`not found: ${header ?? selector ?? matches}`), place };
}

export function pageCheckCollection(rule: PageRule, items: readonly Item[], scene: Scene): Collection {
  if (rule.page.on !== "homepage") return { ...frameOf(scene, "site"), items: sortItems(items) };
  const home = scene.homeIsRead ? items.filter((item) => item.url === scene.home?.url) : [];
  const isRead = home.length > 0;
  return {
    ...frameOf(scene, "page"),
    state: isRead ? "read" : "unread",
    items: home,
    gaps: isRead ? [] : [homeGap(scene)],
  };
}
