/** The emblem of party and government organs or public institutions 党政机关网站标识 (CONAC). */

import type { Element } from "../page/page-index.ts";
import { isInFooter } from "./footer.ts";
import { type Part, type Sighting, seenAsElement, seenInText } from "./sighting.ts";
import { tellingElements } from "./telling-elements.ts";

/** The register's page, script and images; a mirror may serve the script from elsewhere, its path stays. */
const register = /conac\.cn\/|\/js\/\d{2}\/\d{3}\/\d{4}\/\d{8}\/CA\d{21}\.js/i;
/** Names under which sites keep the emblem's image. */
const imageName =
  /(?:^|\/)(?:[\w-]*(?:conac|dzjg|dangzheng)[\w-]*|a?(?:red|blue)(?:[_-]?(?:error|icon|logo))?|sydw\w*|shiyedanwei\w*)\.(?:png|gif|jpe?g|svg|webp)(?:$|\?)/i;
/** Names that may be the emblem, and may be anything. */
const unclearName =
  /(?:^|\/)(?:shi(?:ye)?|office|timg|biaozhi|bs|jg|dz|jgbs|zf|wzbs|bszs)\d?\.(?:png|gif|jpe?g)(?:$|\?)/i;
const words = /^(?:党政机关|事业单位|政府机关)(?:网站)?(?:标[识志])?$/;

export function emblemIn(part: Part): Sighting | null {
  const { elements } = part.page;
  for (const i of tellingElements(part.page)) {
    const element = elements[i];
    if (element === undefined) continue;
    if (isEmblem(element) || (looksLikeEmblem(element) && isInFooter(part.footer, element.from)))
      return seenAsElement(part, element.attrs.alt?.trim() || null, i);
  }
  return namedIn(part);
}

/** An image in a footer that may be the emblem, its link taken away by a mirror or never there. */
export function unclearEmblemIn(part: Part): string | null {
  for (const index of part.page.byTag("img")) {
    const element = part.page.elements[index];
    if (element !== undefined && isInFooter(part.footer, element.from)) {
      const source = element.attrs.src ?? "";
      if (unclearName.test(source)) return source;
    }
  }
  return null;
}

function isEmblem({ tag, attrs }: Element): boolean {
  if (attrs.id === "_ideConac" || attrs.id === "imgConac") return true;
  if (tag === "a" || tag === "area") return register.test(attrs.href ?? "");
  return (tag === "img" || tag === "script" || tag === "iframe") && register.test(attrs.src ?? "");
}

function looksLikeEmblem({ tag, attrs }: Element): boolean {
  if (tag !== "img") return false;
  return (
    imageName.test(attrs.src ?? "") ||
    words.test((attrs.alt ?? "").trim()) ||
    words.test((attrs.title ?? "").trim())
  );
}

/** The words as a link of their own, its image being a background; what leads to a page of the site is a column 事业单位. */
function namedIn(part: Part): Sighting | null {
  for (const link of part.page.links) {
    const element = part.page.elements[link.element];
    if (element?.tag !== "a" || !words.test(link.text) || !isInFooter(part.footer, element.from)) continue;
    if (link.kind === "page" && !link.href.startsWith("#")) continue;
    return seenInText(part, link.text, element.from, link.text.length);
  }
  return null;
}
