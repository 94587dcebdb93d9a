/** One look can be wrong: what a rule's `recheck` makes of the looks of earlier runs. Pure: they were gathered before. */
import type { Collection, Item, Subject } from "../model/collection.ts";
import type { Text } from "../model/text.ts";
import { dayOf } from "../model/time.ts";
import { windowEnd, windowStart, windowWords } from "../model/window.ts";
import type { Recheck } from "../rules/rule-schema.ts";

/** Links that gave no clear answer in so many runs count as dead: `likely`, since the way to them may be at fault. */
export function withDeadLinks(collection: Collection, recheck: Recheck): Collection {
  const items = collection.items.map((item) =>
    isUnconfirmed(item) && isSeenOften(item.seenAt, item.seenBefore ?? [], recheck)
      ? { ...item, confidence: "likely" as const, fields: { ...item.fields, dead: true } }
      : item,
  );
  return { ...collection, items };
}

/** What would settle the links that are still unconfirmed; null where there are none. */
export function secondLookAt({ items }: Collection, recheck: Recheck): Text | null {
  const open = items.filter((item) => isUnconfirmed(item) && item.fields.dead === null);
  return open.length === 0 ? null : lookAgain(latestOf(open.map((item) => item.seenAt)), recheck);
}

const isUnconfirmed = ({ fields }: Item): boolean => fields.fate === "unconfirmed";

/** What an earlier run accuses by the same rule. */
export interface EarlierLook {
  /** Keys of what is accused, with the time it was seen. */
  readonly accused: ReadonlyMap<string, string>;
  /** False where the look could not decide: not having seen something is then no proof that it was not there. */
  readonly isDecided: boolean;
}

/** Names a thing in every run: as a finding's id does, without rule and site. */
export const subjectKey = ({
  url,
  title,
}: Pick<Subject, "url"> & { readonly title?: string | null }): string => `${url}\n${title ?? ""}`;

/** True where earlier looks, newest first, saw it often enough; a decided look without it starts the count anew. */
export function isConfirmed(
  subject: Pick<Subject, "url" | "seenAt"> & { readonly title?: string | null },
  looks: readonly EarlierLook[],
  recheck: Recheck,
): boolean {
  const key = subjectKey(subject);
  const end = looks.findIndex(({ accused, isDecided }) => isDecided && !accused.has(key));
  const before = looks
    .slice(0, end === -1 ? undefined : end)
    .flatMap(({ accused }) => accused.get(key) ?? []);
  return isSeenOften(subject.seenAt, before, recheck);
}

/** Findings that were not seen often enough are shown and not counted; each might be one that counts. */
export function withUnproven(
  collection: Collection,
  unproven: ReadonlySet<string>,
  recheck: Recheck,
): Collection {
  const open = collection.items.filter((item) => unproven.has(subjectKey(item)));
  return {
    ...collection,
    items: collection.items.map((item) =>
      unproven.has(subjectKey(item)) ? { ...item, confidence: "suspect" } : item,
    ),
    gaps: [
      ...open.map((item) => ({
        url: item.url,
        why: seenTooSeldom(recheck),
        needs: lookAgain(item.seenAt, recheck),
      })),
      ...collection.gaps,
    ],
  };
}

export const seenTooSeldom = ({ times, apart }: Recheck): Text => ({
  zh: `须在${times}次检查中（相隔${windowWords(apart).zh}以上）都出现才算数，目前次数不足`,
  en: `counts once seen in ${times} runs ${windowWords(apart).en} apart, which it was not yet`,
});

/** When a further look would count. */
export function lookAgain(seenAt: string, { apart }: Recheck): Text {
  const from = `${windowEnd(apart, dayOf(seenAt))} ${seenAt.slice(11, 16)}`;
  return { zh: `在${from}之后再次检查`, en: `another inspection after ${from}` };
}

/** Counts looks that lie far enough before the one counted last. */
function isSeenOften(seenAt: string, before: readonly string[], { times, apart }: Recheck): boolean {
  let counted = 1;
  let last = seenAt;
  for (const at of before) {
    if (Date.parse(at) > Date.parse(`${windowStart(apart, dayOf(last))}${last.slice(10)}`)) continue;
    counted += 1;
    last = at;
  }
  return counted >= times;
}

const latestOf = (stamps: readonly string[]): string =>
  stamps.reduce((latest, one) => (Date.parse(one) > Date.parse(latest) ? one : latest));
