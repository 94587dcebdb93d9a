/** The line that says for which browser or resolution a page is made (建议使用…浏览器). */
import type { Facts } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { mayMatch } from "../page/marks.ts";
import { partsOf } from "./identifiers.ts";
import { matchesOutsideBody, seenInText } from "./sighting.ts";

export const browserHint: Observer<"page.browserHint"> = {
  fact: "page.browserHint",
  reads: ["identifiers"],
  observe(page, _context, seen): Facts["page.browserHint"] {
    for (const part of partsOf(page)) {
      const [match] = isHinted(part.page) ? matchesOutsideBody(part, hint) : [];
      if (match !== undefined)
        return { found: true, ...seenInText(part, match[0].trim(), match.index ?? 0, match[0].length) };
    }
    const footer = seen.identifiers?.copyright;
    return footer?.found === "unknown" ? footer : { found: false };
  },
};

const hint =
  /(?:建议|推荐|最佳|适用|适合|兼容)[^\n。]{0,20}(?:浏览器|分辨率)|最佳(?:浏览|显示|访问)(?:效果|方式)|(?:IE|Internet Explorer|Chrome|谷歌|火狐)[^\n。]{0,12}(?:以上(?:版本)?的?浏览器|浏览器[^\n。]{0,10}(?:访问|浏览|以上))|分辨率[^\n\d]{0,8}\d{3,4}\s?[*×xX＊]\s?\d{3,4}|\d{3,4}\s?[*×xX＊]\s?\d{3,4}[^\n]{0,6}分辨率/g;
const isHinted = mayMatch(hint, "浏览器", "分辨率", "最佳浏览", "最佳显示", "最佳访问");
