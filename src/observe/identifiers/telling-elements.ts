/**
 * The elements of a page that may be an identifier or name one: those with a handler, and those whose address, name or
 * alternative text has one of the words by which emblem, error report, site code and police record are told. They are few,
 * and several look for them; what each of them takes for a sign it says itself.
 */
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, PageIndex } from "../page/page-index.ts";

export const tellingElements = memoPerPage((page: PageIndex): readonly number[] => {
  const found: number[] = [];
  for (let i = 0; i < page.elements.length; i += 1) {
    const element = page.elements[i];
    if (element !== undefined && isTelling(element)) found.push(i);
  }
  return found;
});

const isTelling = ({ tag, attrs }: Element): boolean =>
  tells(attrs.href) ||
  tells(attrs.src) ||
  tells(attrs.id) ||
  attrs.onclick !== undefined ||
  attrs.sitecode !== undefined ||
  (tag === "img" && (tells(attrs.alt) || tells(attrs.title)));

const tells = (said: string | undefined): boolean => said !== undefined && holdsWord(said);

const holdsWord = memoByText((said): boolean => words.test(said));
const words =
  /jiucuo|zhaocuo|zfwz|errorinfo|exposure|check_web|site_?code|recordcode|websearch|conac|CA\d{21}|dzjg|dangzheng|red|blue|sydw|shiyedanwei|找错|党政机关|事业单位|政府机关|^\s*javascript:/i;
