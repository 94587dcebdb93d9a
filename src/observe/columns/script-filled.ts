/** Signs that a page's list is made by a script or a template after loading: what is missing then cannot be told. */
import type { Evidence } from "../../model/evidence.ts";
import { excerptOf } from "../../model/evidence.ts";
import { bundle } from "../page/bundle.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { contains } from "../page/walk.ts";

/** Null where nothing says so. */
export const scriptFillOf = memoPerPage(
  (page: PageIndex): Evidence | null =>
    byTemplate(page) ?? byKnownSource(page) ?? byRequest(page) ?? besideScripts(page),
);

const placeholder = /\{\{\s*[#/^]?\s*[\w.$|() '"-]{1,80}\}\}|<%=?\s*[\w.]{1,60}\s*%>|\$\{[\w.]{1,60}\}/;
const repeating =
  "v-for v-if v-html v-text ng-repeat ng-bind ng-bind-html data-bind ms-for wx:for *ngfor x-for th:each datasrc".split(
    " ",
  );
/** Lists and tables of component libraries. */
const component = /^(?:el|a|van|n|t)-(?:table|list|empty|pagination|card|collapse)$/;
/** Markup kept in a script until it is filled. */
const templateType = /template|tmpl|handlebars|mustache|ejs|text\/html/i;

/** Placeholders that stand in the text, or an element that a framework repeats. */
function byTemplate(page: PageIndex): Evidence | null {
  const found = placeholder.exec(page.text);
  if (found !== null) return { excerpt: excerptOf(found[0]), place: "body" };
  for (const [i, element] of page.elements.entries()) {
    const sign = repeating.find((name) => name in element.attrs);
    if (sign !== undefined)
      return { excerpt: excerptOf(`${sign}="${element.attrs[sign] ?? ""}"`), place: placeOf(page, i) };
    if (component.test(element.tag)) return { excerpt: `<${element.tag}>`, place: placeOf(page, i) };
  }
  return byKeptTemplate(page);
}

function byKeptTemplate(page: PageIndex): Evidence | null {
  for (const { element, text } of page.scripts) {
    if (templateType.test(page.elements[element]?.attrs.type ?? "") && /\{\{|<%|\$\{|v-for/.test(text))
      return { excerpt: excerptOf(text), place: placeOf(page, element) };
  }
  return null;
}

/** Addresses and calls that content management systems fill lists with. */
const knownSource =
  /dataproxy\.jsp|\/gkmlpt\/(?:api|js)\/|\/was5\/web\/search|\/module\/xxgk\/search\.jsp|\/info\/iList\.jsp|\.jpage\(|searchList\.do|\/interface\/[\w/]{0,60}list|common\/search\/[0-9a-f]{20,}|queryList|getInfoList|getArticleList|getNewsList|loadList\(|table\.render\(/i;

function byKnownSource(page: PageIndex): Evidence | null {
  for (const { text, src } of page.scripts) {
    const found =
      knownSource.exec(text.slice(0, scriptLength)) ??
      fragment.exec(text.slice(0, scriptLength)) ??
      listCall.exec(text.slice(0, scriptLength)) ??
      (src === null ? null : (knownSource.exec(src) ?? bundle.exec(src)));
    if (found !== null) return { excerpt: excerptOf(found[0]), place: "script" };
  }
  return null;
}

/** `$("#list").load("/news/list_1.html")`: a fragment of rows, not of the head or foot. */
const fragment = /\.load\(\s*["'][^"'\n]{0,200}(?:list|page|news|info|item)/i;

/** `initList({…})`, `loadNewsData(1)`: the call of a function that brings rows, not its own text. */
const listCall =
  /(?<!function )\b(?:init|load|get|query|render|draw|fetch)\w{0,20}(?:List|Datas?|News|Infos?|Articles?|Rows|Records)\w{0,10}\s*\(/;

const request =
  /\$\.(?:ajax|get|post|getJSON)\(|\baxios\b|\bfetch\(|XMLHttpRequest|\$http\b|\.load\(\s*["'][^"']*\?/;
/** What is asked for looks like rows: pages, records or a list, put into the page. */
const rowsAsked =
  /pageNo|pageNum|pageIndex|pageSize|currPage|perpage|\b(?:records?|rows|articles?|infolist|newslist|datalist)\b/i;
const drawn =
  /\.append\(|\.html\(|innerHTML|insertAdjacentHTML|render|template\(|\b(?:this|that|_this|vm|app|self)\.\w+\s*=(?!=)/;

function byRequest(page: PageIndex): Evidence | null {
  for (const { text } of page.scripts) {
    const script = text.slice(0, scriptLength);
    const found = request.exec(script);
    if (found !== null && rowsAsked.test(script) && drawn.test(script))
      return { excerpt: excerptOf(script.slice(found.index)), place: "script" };
  }
  return null;
}

/** A list for readers without scripts: what scripts draw for the others stands in its place. */
function besideScripts(page: PageIndex): Evidence | null {
  const found = page
    .byTag("noscript")
    .find((i) => page.byTag("a").filter((link) => contains(page, i, link)).length >= fewestLinks);
  return found === undefined ? null : { excerpt: "<noscript>", place: placeOf(page, found) };
}

/** Fewer lead to a hint how scripts are switched on. */
const fewestLinks = 3;

const scriptLength = 200_000;
