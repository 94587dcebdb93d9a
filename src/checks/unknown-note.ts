/** What a count could not include, said beside it. */
import type { Item } from "../model/collection.ts";
import type { Text } from "../model/text.ts";
import type { CheckContext } from "./check.ts";
import type { Tally } from "./tally.ts";

export function unknownNote(tallies: readonly Tally[], context: CheckContext): Text {
  const isOpen = context.isOpen || tallies.some((one) => one.unseen === Number.POSITIVE_INFINITY);
  const unknown = sum(tallies, (one) => one.unknown.length + (isOpen ? 0 : one.unseen));
  const likely = sum(tallies, (one) => one.likely.length);
  const named = namesOf(tallies);
  const zh = [
    unknown > 0 ? `${unknown}个无法判断${named === "" ? "" : `（${named}）`}` : "",
    likely > 0 ? `${likely}个待人工确认` : "",
    isOpen ? "可能还有未见的" : "",
  ];
  const en = [
    unknown > 0 ? `${unknown} could not be told${named === "" ? "" : ` (${named})`}` : "",
    likely > 0 ? `${likely} await a person` : "",
    isOpen ? "there may be more that was not seen" : "",
  ];
  return { zh: joined(zh, "，"), en: joined(en, ", ") };
}

/** So many of them are named, that a person may look. */
const namedAtMost = 3;

function namesOf(tallies: readonly Tally[]): string {
  const items = tallies.flatMap(({ unknown }) => unknown);
  const names = items.slice(0, namedAtMost).map(nameOf);
  return [...names, ...(items.length > namedAtMost ? ["…"] : [])].join(", ");
}

const nameOf = ({ url, fields }: Item): string =>
  typeof fields.name === "string" && fields.name !== url ? `${fields.name} ${url}` : url;

const joined = (parts: readonly string[], comma: string): string =>
  parts
    .filter((part) => part !== "")
    .map((part) => `${comma}${part}`)
    .join("");

const sum = (tallies: readonly Tally[], of: (one: Tally) => number): number =>
  tallies.reduce((total, one) => total + of(one), 0);
