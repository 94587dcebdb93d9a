/** The way to the site map 网站地图. */
import { isInBody, isInFooter } from "./footer.ts";
import { matchesInFooter, type Part, type Sighting, seenAsElement, seenInText } from "./sighting.ts";

const name =
  /^[\s|｜·>»\-【[]*(?:本?网站地图|站点地图|網站地圖|网站导图|网站导览|站点导航|site\s?map)[\s|｜·\]】]*$/i;
/** 网站导航 is also what side menus are headed with: only a link low on the page leads to a map. */
const footerName = /^[\s|｜·]*(?:网站导航|网站索引)[\s|｜·]*$/;
const address = /(?:^|[/_-])(?:sitemap|wzdt|zddt|webmap)(?:[/._-]|$)/i;
const printed = /(?:网站|站点)地图/g;

export function siteMapIn(part: Part): Sighting | null {
  return linkIn(part) ?? textIn(part);
}

function linkIn(part: Part): Sighting | null {
  for (const link of part.page.links) {
    const element = part.page.elements[link.element];
    if (element === undefined || (element.tag !== "a" && element.tag !== "area")) continue;
    const inFooter = isInFooter(part.footer, element.from);
    const isNamed = name.test(link.text) || (inFooter && footerName.test(link.text));
    const isAddressed = inFooter && link.text.includes("地图") && address.test(link.href);
    if (isNamed || isAddressed) return seenAsElement(part, link.text, link.element);
  }
  return null;
}

/** Mirrors and scripts take links away; the words alone still say that there is one. */
function textIn(part: Part): Sighting | null {
  const match = matchesInFooter(part, printed).find(({ index }) => !isInBody(part.footer, index));
  return match === undefined ? null : seenInText(part, match[0], match.index, match[0].length);
}
