/** Letters of mailboxes, consultation and complaint columns: the rows of a list, or the one letter of a page. */
import type { Facts, Observations } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import type { PageIndex } from "../page/page-index.ts";
import { messageColumnOf } from "./messages-column.ts";
import { labelledMessages } from "./messages-labelled.ts";
import { plainMessages } from "./messages-plain.ts";
import { repliedMessages } from "./messages-replied.ts";
import { messagesInTables } from "./messages-table.ts";

/** Says nothing where no letter is told from other rows for certain: an invented letter would accuse. */
export const messages: Observer<"messages"> = {
  fact: "messages",
  reads: ["breadcrumb", "meta.tags"],
  observe(page, context, seen) {
    if (context.isFirstPage) return undefined;
    const found = messagesOn(page, seen);
    return found.length === 0 ? undefined : found;
  },
};

function messagesOn(page: PageIndex, seen: Observations): Facts["messages"] {
  const column = messageColumnOf(page, seen);
  if (column === "other") return [];
  const isLetterColumn = column !== null;
  const inTable = messagesInTables(page, isLetterColumn);
  if (inTable.length > 0) return inTable;
  const labelled = labelledMessages(page, isLetterColumn);
  if (labelled.length > 0) return labelled;
  const plain = plainMessages(page, column);
  return plain.length > 0 || !isLetterColumn ? plain : repliedMessages(page);
}
