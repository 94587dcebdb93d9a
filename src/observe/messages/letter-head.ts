/** The head of a letter's page without labels: its title, and below it the day and the state in lines of their own. */
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { documentTitle } from "./letter-title.ts";
import { dateOf } from "./messages-fields.ts";
import { messageState } from "./messages-status.ts";

export interface LetterHead {
  readonly title: string;
  readonly day: string | null;
  readonly status: string | null;
}

/** Null where no line between the trail and the letter's first own label starts with the document's title. */
export function headOfLetter(page: PageIndex, mark: number): LetterHead | null {
  const title = documentTitle(page);
  const lines = page.text
    .slice(trailOf(page)?.to ?? 0, mark)
    .split("\n")
    .map((line) => line.trim());
  const at = title === null ? -1 : lines.findIndex((line) => `${line} `.startsWith(`${title} `));
  if (title === null || at < 0) return null;
  const beside = (lines[at] ?? "").slice(title.length).split(/\s+/);
  const below = [...beside, ...lines.slice(at + 1, at + 1 + reach)];
  const days = below.filter((line) => line.length <= dayLength).map(dateOf);
  return {
    title,
    day: days.find((day) => day !== null) ?? null,
    status: below.find((line) => messageState(line) !== null) ?? null,
  };
}

/** How many lines the head has below its title. */
const reach = 6;
const dayLength = 20;
