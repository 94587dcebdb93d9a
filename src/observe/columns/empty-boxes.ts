/** Boxes of a page's main part that nothing stands in. */
import { isInMain } from "../page/main-part.ts";
import type { PageIndex } from "../page/page-index.ts";

/** What belongs to a pager, by the name of its file or box. */
export const pagerFile = /page|fenye/i;

/** List boxes of the template that hold nothing. */
export const emptyLists = (page: PageIndex): number[] =>
  page
    .byTag("ul")
    .filter(
      (i) => isInMain(page, i) && !page.text.slice(page.elements[i]?.from, page.elements[i]?.to).trim(),
    );

export const hasEmptyList = (page: PageIndex): boolean => emptyLists(page).length > 0;

const boxTags = new Set(["div", "ul", "ol", "table", "tbody", "section"]);

/** Empty boxes of the main part that have an id. */
export const namedBoxes = (page: PageIndex): number[] =>
  page.elements.flatMap(({ tag, attrs, from, to }, i) =>
    attrs.id !== undefined &&
    boxTags.has(tag) &&
    !pagerFile.test(attrs.id) &&
    page.text.slice(from, to).trim() === "" &&
    isInMain(page, i)
      ? [i]
      : [],
  );
