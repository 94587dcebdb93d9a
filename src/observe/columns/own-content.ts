/** What a page shows that is no list and no text: pictures, players, forms. */
import { isInMain } from "../page/main-part.ts";
import type { PageIndex } from "../page/page-index.ts";
import { ancestorsOf } from "../page/walk.ts";

const contentTags = ["iframe", "video", "audio", "embed", "object", "canvas", "textarea"];
/** Pictures of the template, not of the column. */
const decoration = /\/(?:images?|imgs?|css|skins?|static|templates?|style|public|assets)\/[^/]*$/i;

/** A photograph or a chart is shown wherever it is kept; what the template draws is small, in other formats, or at the side. */
function isShown(page: PageIndex, element: number): boolean {
  const { src = "", width = "" } = page.elements[element]?.attrs ?? {};
  if (!decoration.test(src) || Number.parseInt(width, 10) >= shownWidth) return true;
  return /\.jpe?g$/i.test(src) && !isAtSide(page, element);
}

const isAtSide = (page: PageIndex, element: number): boolean =>
  [...ancestorsOf(page, element)].some((at) => {
    const { tag, attrs } = page.elements[at] ?? { tag: "", attrs: {} as Record<string, string> };
    return tag === "td" && /^\d+$/.test(attrs.width ?? "") && Number(attrs.width) < shownWidth;
  });

/** Where nothing else stands, a picture of the template's may be the chart of the offices; a dot or a line is none. */
export const hasPicture = (page: PageIndex): boolean =>
  page.byTag("img").some((i) => {
    const { src = "", width = "", height = "" } = page.elements[i]?.attrs ?? {};
    const isSmall = [width, height].some((size) => /^\d+$/.test(size) && Number(size) < smallest);
    return isInMain(page, i) && !isSmall && !ornament.test(src) && !isAtSide(page, i);
  });

const smallest = 60;
const ornament =
  /(?:^|[/_-])(?:dot|line|space|spacer|blank|icon?|arrow|bg|point|li|jt|new|more|load(?:ing)?)[\w-]*\.\w+$/i;

const shownWidth = 300;

export function hasOwnContent(page: PageIndex): boolean {
  if (contentTags.some((tag) => page.byTag(tag).some((i) => isInMain(page, i)))) return true;
  if (fieldsInMain(page) > 1 || asksForPassword(page)) return true;
  if (page.elements.some(({ attrs }, i) => background.test(attrs.style ?? "") && isInMain(page, i)))
    return true;
  return page.byTag("img").some((i) => isInMain(page, i) && isShown(page, i));
}

/** Where one logs in nothing is listed, however little else is asked. */
const asksForPassword = (page: PageIndex): boolean =>
  page.byTag("input").some((i) => page.elements[i]?.attrs.type === "password" && isInMain(page, i));

/** A picture behind an empty box may be all that the page shows. */
const background = /background(?:-image)?\s*:[^;]*url\(/i;

export const fieldsInMain = (page: PageIndex): number =>
  page.byTag("input").filter((i) => isInMain(page, i) && isField(page.elements[i]?.attrs.type)).length;

const isField = (type: string | undefined): boolean =>
  !["hidden", "button", "submit", "image", "reset"].includes(type ?? "text");
