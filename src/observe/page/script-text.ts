/** The markup that scripts write, as far as it stands in their strings: what `document.write` and its kind would draw. */
import { memoPerPage } from "./memo-per-page.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { stringRunsOf } from "./script-strings.ts";

/** A cheap look before a script is read: without one of these it draws nothing. */
const drawing =
  /\b(?:write(?:ln)?|append(?:To)?|prepend|html|after|before|insertAdjacentHTML)\s*\(|\b(?:inner|outer)(?:HTML|Text)\b|\btextContent\b|\btemplate\b/;
/** Of what inline scripts draw, only what may say who the site is or lead a visitor is worth a second look. */
const telling =
  /ICP|网安备|标识码|[主承]办|版权|copyright|conac|jiucuo|找错|地图|电话|地址|foot|无障碍|登录|搜索|微信/i;
const drawnBy =
  /(?:write(?:ln)?|append|prepend|html|after|before|insertAdjacentHTML)\s*\(\s*(?:unescape\s*\(\s*|["']\w+["']\s*,\s*)?$|(?:innerHTML|outerHTML|innerText|textContent)\s*\+?=\s*$|\w\s*\+=\s*$/;
const tag = /<\/?[a-zA-Z!]/;
/** Data and templates are no scripts. */
const scriptType = /^(?:$|module$|(?:text|application)\/(?:x-)?(?:java|ecma|j)script)/i;

/** Markup of a script's strings in source order; empty where it writes none. */
export function markupOf(script: string): string {
  if (!drawing.test(script)) return "";
  return stringRunsOf(script)
    .map((run) => ({ text: unescaped(run.text), before: run.before }))
    .filter((run) => tag.test(run.text) || drawnBy.test(run.before))
    .map((run) => run.text)
    .join("\n");
}

/** What the page's inline scripts write, indexed like a page; null where they write nothing. */
export const drawnByInlineScripts = memoPerPage((page: PageIndex): PageIndex | null => {
  const markup = page.scripts
    .filter((script) => scriptType.test(page.elements[script.element]?.attrs.type ?? ""))
    .map((script) => markupOf(script.text))
    .filter((text) => text !== "")
    .join("\n");
  return telling.test(markup) ? indexPage(markup, page.url) : null;
});

/** What a script file writes, indexed like a page. */
export const drawnByScript = (source: string, url: string): PageIndex => indexPage(markupOf(source), url);

const percentRun = /(?:%[0-9a-fA-F]{2})+/g;

/** Undoes `escape` (`%uXXXX`, Latin-1 triplets) and `encodeURIComponent` (UTF-8 triplets), where a tag is hidden in them. */
function unescaped(text: string): string {
  if (!/%3c/i.test(text)) return text;
  return text
    .replace(/%u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(percentRun, (run) => decodedTriplets(run));
}

function decodedTriplets(run: string): string {
  const bytes = Buffer.from(run.replaceAll("%", ""), "hex");
  const utf8 = bytes.toString("utf8");
  return utf8.includes("\ufffd") ? bytes.toString("latin1") : utf8;
}
