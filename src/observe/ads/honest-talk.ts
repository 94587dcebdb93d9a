/** Sentences that name vice or wares without selling them: warnings, cases, public lotteries, and companies that sound alike. */

import type { Lists } from "../observer.ts";
import { wordsOf } from "../page/list-words.ts";

/** Police work, court cases, health warnings, the public-welfare lotteries. */
export const warns = (text: string, lists: Lists): boolean =>
  wordsOf(lists, "honest-contexts").find(text).length > 0;

/** A notice that names a company: a brand may be a part of its name. */
export const namesCompany = (text: string): boolean => /有限(?:责任)?公司/.test(text);
