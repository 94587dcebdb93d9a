/** Failures worth a second look at the end of a run: nobody is called dead for the minute in which a server was started again. */
import { fateOf, type Reason, reasons } from "../model/reason.ts";

export const mayHavePassed = (reason: Reason): boolean =>
  reason === "connection-refused" ||
  reason === "server-error" ||
  (fateOf(reason) === "unconfirmed" && !lasting.has(reason));

/** The one ends when the server is asked again anyway, the other is no matter of time. */
const lasting: ReadonlySet<Reason> = new Set<Reason>(["host-unwell", "refused-as-asked"]);

/** Of a link they are all but the resolver's: each name was tried as often as its links. */
export const passingOfLinks: readonly Reason[] = reasons.filter(
  (reason) => mayHavePassed(reason) && reason !== "resolver-trouble",
);
