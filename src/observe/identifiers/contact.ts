/** How to reach the site's office: an address, phone, fax or mail printed in a footer. A link 联系我们 alone is none. */
import { memoByText } from "../page/memo-by-text.ts";
import { footerTextsOf, type Part, type Sighting, seenInText } from "./sighting.ts";

const phone = String.raw`(?:\(?（?0\d{2,3}[)）]?\s*[-－—–]?\s*)?\d{7,9}(?!\d)|400[-\s]?\d{3,4}[-\s]?\d{3,4}|(?:0\d{2,3}[-－—–])?1\d{4}(?!\d)`;
const forms = [
  /(?:地\s*址|办公地点|通[讯信]处)\s*[:：]\s*([^\n\t|｜]{4,60})/u,
  new RegExp(String.raw`(?:电\s*话|热\s*线|传\s*真|联系方式|值班|总机|Tel|Fax)[^\n\d]{0,12}(${phone})`, "iu"),
  /([\w.+-]{2,40}(?:@|＠|\(at\)|#at#|\[at\])[\w-]{2,40}(?:\.[\w-]{2,20}){1,4})/iu,
  /(?:地\s*址)\s+([\u4e00-\u9fa5]{2,30}(?:路|街|道|巷|大厦|中心|楼|号)[^\n\t|｜]{0,30})/u,
  // Behind the organ's name: 某某局（0412-5531234）.
  /[\u4e00-\u9fa5][(（]\s?(0\d{2,3}[-－—–]?\d{7,8})\s?[)）]/u,
  /邮\s*(?:政\s*编\s*码|编)\s*[:：]?\s*(\d{6})(?!\d)/u,
];

/** All pages of a site have the same foot. */
const finders = forms.map((form) =>
  memoByText(
    (text) => {
      const match = form.exec(text);
      return match === null ? null : { said: match[0], at: match.index };
    },
    { most: 200, longest: 1000 },
  ),
);

export function contactIn(part: Part): Sighting | null {
  for (const find of finders)
    for (const { from, text } of footerTextsOf(part)) {
      const found = find(text);
      if (found !== null)
        return seenInText(part, found.said.replace(/\s+/g, " ").trim(), from + found.at, found.said.length);
    }
  return null;
}
