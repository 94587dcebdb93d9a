/** Entries of a guest book that label nothing but their answers: boxes of one make, most of them with a 回复：. */
import type { Message } from "../../model/observation.ts";
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { textOf } from "../page/walk.ts";
import { partsOf } from "./letter-parts.ts";
import { fieldsIn } from "./messages-fields.ts";
import { makeMessage } from "./messages-make.ts";
import { rowAround } from "./row-around.ts";

/** Asked only in a column of letters. An entry without an answer says nothing of its state: it is not known. */
export function repliedMessages(page: PageIndex): Message[] {
  const marks = fieldsIn(page.text).filter(({ role, value }) => role === "reply" && value !== "");
  const rows = marks.map(({ at }, i) =>
    rowAround(page, at, marks[i - 1]?.at ?? -1, marks[i + 1]?.at ?? page.text.length, longestEntry),
  );
  const [first] = rows;
  if (first === undefined || rows.length < fewest || rows.some((row) => !isAlike(page, row, first)))
    return [];
  const entries = page.elements.flatMap((_, i) => (isAlike(page, i, first) ? [i] : []));
  return entries.slice(0, most).flatMap((entry) => messageOf(page, entry) ?? []);
}

const fewest = 2;
const most = 500;
/** Longer than any question with its answer in a list. */
const longestEntry = 3000;

function isAlike(page: PageIndex, element: number, other: number): boolean {
  const [a, b] = [page.elements[element], page.elements[other]];
  return a?.parent === b?.parent && a?.tag === b?.tag && a?.attrs.class === b?.attrs.class;
}

/** The first day of an entry is the question's, where it stands before the answer. */
function messageOf(page: PageIndex, entry: number): Message | null {
  const text = textOf(page, entry);
  const fields = fieldsIn(text);
  const asking = text.slice(0, fields.find(({ role }) => role === "reply")?.at ?? text.length);
  const [day] = datesIn(asking);
  const parts = partsOf(fields);
  const title = parts.title ?? titleOf(asking);
  if (day === undefined || title === "") return null;
  return makeMessage(page, entry, { ...parts, title, url: null, asked: localDateOf(day) });
}

/** The first line that says more than when and by whom. */
function titleOf(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^[\d\s:：/.年月日-]+/, "").trim());
  return (lines.find((line) => line.length >= shortestTitle) ?? "").slice(0, longestTitle);
}

const shortestTitle = 6;
const longestTitle = 60;
