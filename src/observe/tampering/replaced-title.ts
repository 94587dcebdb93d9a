/** T2: the title, keywords or description sell something while the page below goes on as before. */
import type { Tampering } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { wordsOf } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign } from "./sign.ts";

export function replacedTitle(page: PageIndex, lists: Lists): Tampering[] {
  const head = [{ place: "title", text: page.title.slice(0, 2000) }, ...metas(page)];
  const found = head.flatMap(({ place, text }) => {
    const confidence = soldBy(text, lists);
    return confidence === null ? [] : [sign("replaced-title", "T2", confidence, text, place)];
  });
  return found.length > 0 ? found : placeholder(page);
}

function metas(page: PageIndex): { place: string; text: string }[] {
  return page.byTag("meta").flatMap((index) => {
    const { attrs } = page.elements[index] ?? { attrs: {} as Record<string, string> };
    const name = attrs.name?.toLowerCase();
    return name === "keywords" || name === "description"
      ? [{ place: `meta ${name}`, text: (attrs.content ?? "").slice(0, 2000) }]
      : [];
  });
}

/** A warning against the same wares, and a public lottery, use the words honestly. */
function soldBy(text: string, lists: Lists): Confidence | null {
  if (text === "" || warns(text, lists) || namesCompany(text)) return null;
  const hits = wordsOf(lists, "gambling", "porn", "illicit").find(text);
  const distinct = (weight: string, ...ids: string[]): number =>
    new Set(
      hits.filter((hit) => hit.word.weight === weight && ids.includes(hit.list)).map((hit) => hit.word.word),
    ).size;
  const vice = distinct("hard", "gambling", "porn");
  if (vice >= 2) return "certain";
  if (vice === 1 || distinct("hard", "illicit") >= 2) return "likely";
  return distinct("soft", "gambling", "porn") >= 3 || distinct("hard", "illicit") === 1 ? "suspect" : null;
}

/** A public body's page that calls itself a company's: a template title or a cloned page. */
function placeholder(page: PageIndex): Tampering[] {
  const isCompany = /^[\s\p{P}]*(?:某某|XX)?(?:公司|企业)(?:官方)?(?:网站|官网|首页)?[\s\p{P}]*$/u.test(
    page.title,
  );
  if (!isCompany || !/人民政府|委员会|政务公开/.test(page.text)) return [];
  return [sign("replaced-title", "T2", "suspect", page.title, "title")];
}
