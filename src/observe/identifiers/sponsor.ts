/** Who runs the site: the sponsor 主办单位 and the organizer 承办单位 as a footer prints them. */
import { memoByText } from "../page/memo-by-text.ts";
import { footerTextsOf, type Part, type Sighting, seenInText } from "./sighting.ts";

export const sponsorIn = (part: Part): Sighting | null => organIn(part, sponsors);
export const organizerIn = (part: Part): Sighting | null => organIn(part, organizers);

/** What follows a name without a gap: the next label with its colon, or words that no organ's name holds. */
const nextLabel =
  /(?:[主承]\s*[办辦]|[协協]\s*[办辦]|主\s*管|合作|支持|运[行维营]|维护|管理|建设|制作|设计|开发|联系|地\s*址|电\s*话|邮\s*[编箱政]|传\s*真|备\s*案|值班|热线|技\s*术)[^\s:：]{0,6}\s*[:：]|[网網]站[标標][识識]|[标標][识識][码碼]|版[权權]所有|公网安备|网警备案|E-?mail|Copyright|©|.ICP/iu;
const organEnding =
  /(?:府|厅|局|委|委员会|办|办公[室厅]|会|院|中心|处|科|部|署|室|所|站|社|队|馆|校|网|司|党组)$/;
const company = /公司|负责|提供/;

function organIn(part: Part, finders: readonly Finder[]): Sighting | null {
  for (const find of finders)
    for (const { from, text } of footerTextsOf(part)) {
      const found = find(text);
      if (found !== null) return seenInText(part, found.name, from + found.at, found.length);
    }
  return null;
}

interface Found {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

type Finder = (text: string) => Found | null;

/** All pages of a site have the same foot. */
const feet = { most: 200, longest: 1000 };

const findersOf = (which: "主" | "承"): readonly Finder[] =>
  [labelled(which), inCells(which), suffixed(which)].map((find) => memoByText(find, feet));

/** `主办单位：X`, `主办：X`, `网站主办 X`, `版权所有/主办单位：X`. */
function labelled(which: string): Finder {
  const label = new RegExp(
    String.raw`${which}\s*[办辦](?:\s*(?:[单單]\s*位|机\s*构|方|部\s*门|维护|管理))?(?:\s*[/、及和与]\s*(?:版权所有|[主承]办(?:单位)?|维护(?:单位)?|管理(?:单位)?))?\s*[:：]\s*`,
    "gu",
  );
  return (text) => {
    for (const match of text.matchAll(label)) {
      const name = nameAt(text, match.index + match[0].length);
      if (name !== "") return { name, at: match.index, length: match[0].length + name.length };
    }
    return null;
  };
}

/** `主办单位` in one cell or line and the name in the next, without a colon between them. */
function inCells(which: string): Finder {
  const cell = new RegExp(
    String.raw`(?:^|[\n\t])[^\S\n\t]*(?:网站)?${which}\s?[办辦][单單]位[^\S\n\t]*[\n\t]`,
    "gu",
  );
  return (text) => {
    for (const match of text.matchAll(cell)) {
      const name = nameAt(text, match.index + match[0].length);
      if (organEnding.test(name)) return { name, at: match.index, length: match[0].length + name.length };
    }
    return null;
  };
}

/** `X主办`, a phrase of its own: it starts a line or follows a gap, and nothing but a gap or another such phrase follows. */
function suffixed(which: string): Finder {
  const phrase = new RegExp(
    String.raw`(?:^|[\s|｜　])(?:本(?:网)?站)?由?([\u4e00-\u9fa5（）()·]{3,40}?)\s?(?:主管)?${which}办(?=$|[\s|｜，,。;；]|网站|技术|版权|联系|地址|备案|[\u4e00-\u9fa5（）()]{3,40}[承协主]办)`,
    "gmu",
  );
  return (text) => {
    for (const match of text.matchAll(phrase)) {
      const name = (match[1] ?? "").replace(/^.*[主承协]办/u, "");
      if (name.length >= 3 && organEnding.test(name))
        return { name, at: match.index, length: match[0].length };
    }
    return which === "承" ? joinedSuffix(text) : null;
  };
}

/** `X主办Y承办` without a gap. */
function joinedSuffix(text: string): Found | null {
  const match =
    /主办[\s，,、]?([\u4e00-\u9fa5（）()]{3,40})承办(?=$|[\s|｜，,。;；]|协办|网站|运[维行营]|维护|技术|版权|联系|地址|电话|备案|支持)/u.exec(
      text,
    );
  return match === null ? null : { name: match[1] ?? "", at: match.index, length: match[0].length };
}

/** Behind the name in brackets: 某某局（0412-5531234）. */
const telephone = /[（(][^（()）]{0,12}\d{4,}[^（()）]{0,12}[)）]?$/u;

function nameAt(text: string, at: number): string {
  const rest = text.slice(at, at + 120);
  const line = (rest.split(/[\n\t|｜;；]/u).find((part) => part.trim() !== "") ?? "").trim();
  const end = nextLabel.exec(line)?.index ?? line.length;
  return organs(line.slice(0, end));
}

/** Two sponsors may stand side by side; the company that built the site behind them is none. */
function organs(words: string): string {
  const [first = "", ...others] = words.split(/\s+/).filter((word) => word !== "");
  const kept = [first];
  for (const word of others) {
    if (company.test(word) || !organEnding.test(word)) break;
    kept.push(word);
  }
  const name = kept
    .join(" ")
    .replace(telephone, "")
    .replace(/(?<=.{3})[主承]办$/, "")
    .replace(/^[\s:：，,、·]+|[\s，,。、·（(-]+$/gu, "");
  return /[\u4e00-\u9fa5]{2}/u.test(name) && !/[{}<>$]/.test(name) ? name : "";
}

const sponsors = findersOf("主");
const organizers = findersOf("承");
