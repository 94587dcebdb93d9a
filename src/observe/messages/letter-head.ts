/** The head of a letter's page without labels: its title, and below it the day and the state in lines of their own. */
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { closest, elementAt } from "../page/walk.ts";
import { documentTitle } from "./letter-title.ts";
import { dateOf } from "./messages-fields.ts";
import { messageState, stateAmong } from "./messages-status.ts";

export interface LetterHead {
  readonly title: string;
  readonly day: string | null;
  readonly status: string | null;
}

/** Null where no line between the trail and the letter's first filled label starts with the document's title. */
export function headOfLetter(page: PageIndex, mark: number): LetterHead | null {
  const title = documentTitle(page);
  const from = trailOf(page)?.to ?? 0;
  const above = linesOf(page.text.slice(from, mark));
  const at = title === null ? -1 : above.findIndex((line) => `${line} `.startsWith(`${title} `));
  if (title === null || at < 0) return null;
  const beside = (above[at] ?? "").slice(title.length).split(/\s+/);
  const head = [...beside, ...above.slice(at + 1, at + 1 + reach)];
  const days = head.filter((line) => line.length <= dayLength).map(dateOf);
  return {
    title,
    day: days.find((day) => day !== null) ?? null,
    status: head.find((line) => messageState(line) !== null) ?? stateBeside(page, mark),
  };
}

const linesOf = (text: string): string[] => text.split("\n").map((line) => line.trim());

/** 已回复 in an element of its own, in the box that the first label stands in. */
const stateBeside = (page: PageIndex, mark: number): string | null =>
  stateAmong(page, closest(page, elementAt(page, mark), "div", "p", "ul", "td"));

/** How many lines the head has below its title. */
const reach = 6;
const dayLength = 20;
