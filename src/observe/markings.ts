/** Secrecy marks (密级标志) and marks of inside use on a page: candidates for a person, for a law quotes them too. */
import { excerptOf } from "../model/evidence.ts";
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import { hasAny } from "./page/has-any.ts";
import { mayMatch } from "./page/marks.ts";
import { placeOf } from "./page/place-of.ts";
import { elementAt } from "./page/walk.ts";

type Marking = Facts["markings"][number];

export const markings: Observer<"markings"> = {
  fact: "markings",
  observe(page): Facts["markings"] | undefined {
    if (!namesSecrets(page) && !isForInside(page)) return undefined;
    const found: Marking[] = [];
    for (const match of page.text.matchAll(mark)) {
      if (found.length >= markLimit) break;
      const level = levels.find((one) => match[0].includes(one));
      if (level === undefined) continue;
      const at = match.index;
      const excerpt = excerptOf(page.text.slice(Math.max(0, at - 30), at + match[0].length + 30));
      found.push({
        mark: excerptOf(match[0], 40),
        level,
        evidence: { excerpt, place: placeOf(page, elementAt(page, at)) },
      });
    }
    return found.length === 0 ? undefined : found;
  },
};

const levels = ["绝密", "机密", "秘密", "内部"] as const;
const markLimit = 20;

/**
 * 保密法实施条例 has the mark written as level, star, term (秘密★1年). Inside marks stand alone on a line; a label 密级
 * with the value 公开 or with nothing is none.
 */
const mark =
  /(?:绝密|机密|秘密)\s?[★☆]\s?(?:\d{1,2}\s?(?:年|个月)|长期)?|密\s{0,2}级\s?[:：]\s?(?:绝密|机密|秘密|内部)(?![^\n\t]{2})|(?:^|[\n\t])\s{0,4}[（(【]?内部(?:资料|文件|刊物|材料)[,，、\s]{0,2}(?:请?注意保[存管密]|不得外传|严禁外传|请勿外传|不得翻印|注意保密)[）)】]?/g;

const namesSecrets = hasAny("密");
const isForInside = mayMatch(mark, "内部");
