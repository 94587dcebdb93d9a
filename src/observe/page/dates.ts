/** Finds the dates a text prints, in the shapes government pages print them. */
import {
  century,
  chineseDates,
  englishDates,
  fullDates,
  javaDates,
  monthName,
  type Stretch,
  splitDates,
  yearlessDates,
} from "./date-shapes.ts";
import { type FoundDate, localDateOf } from "./found-date.ts";
import { halfWidth } from "./half-width.ts";
import { numbersIn } from "./numbers-in.ts";

export interface DateSearch {
  /** Also months with days without a year, as rows of a list print them: 09-21, (09/21), 9月21日. */
  readonly yearless?: boolean;
  /** Also dates whose parts stand on lines of their own, as date boxes beside a row print them. */
  readonly split?: boolean;
}

/** Longer texts are no meta lines or rows; the cap bounds the work on hostile pages. */
const searchLimit = 400_000;

/** Dates of a text in their order, none overlapping. Texts beyond the limit are cut. */
export function datesIn(text: string, search: DateSearch = {}): FoundDate[] {
  const searched = text.length > searchLimit ? text.slice(0, searchLimit) : text;
  const { stretches, hasZeros, hasCapitals } = numbersIn(searched);
  const found = hasZeros && century.test(searched) ? chineseDates({ text: halfWidth(searched), at: 0 }) : [];
  const isEnglish = hasCapitals && monthName.test(searched);
  for (const { from, to } of stretches) {
    const stretch = { text: halfWidth(searched.slice(from, to)), at: from };
    for (const date of datesInDigits(stretch, search, isEnglish)) found.push(date);
  }
  return found.sort((a, b) => a.from - b.from);
}

function datesInDigits(stretch: Stretch, search: DateSearch, isEnglish: boolean): FoundDate[] {
  const found = namesYear(stretch) ? fullDates(stretch) : [];
  if (isEnglish) found.push(...javaDates(stretch), ...englishDates(stretch));
  let rest = without(stretch, found);
  const split = search.split === true && namesYear(rest) ? splitDates(rest) : [];
  if (split.length > 0) {
    found.push(...split);
    rest = without(stretch, found);
  }
  if (search.yearless === true) found.push(...yearlessDates(rest));
  return found;
}

/** Every date with a year begins or ends with one of these. */
const namesYear = ({ text }: Stretch): boolean => text.includes("20") || text.includes("19");

/** The stretch with the dates already found blacked out by as many zeros, so that none is read twice. */
function without({ text, at: start }: Stretch, found: readonly FoundDate[]): Stretch {
  if (found.length === 0) return { text, at: start };
  let rest = "";
  let at = 0;
  for (const { from, to } of [...found].sort((a, b) => a.from - b.from)) {
    if (from - start < at) continue;
    rest += text.slice(at, from - start) + "0".repeat(to - from);
    at = to - start;
  }
  return { text: rest + text.slice(at), at: start };
}

/** The first full date a text prints, as the model writes dates; null when there is none. */
export function parsePrintedDate(text: string): string | null {
  const first = datesIn(text).find((date) => !date.isClock);
  return first === undefined ? null : localDateOf(first);
}
