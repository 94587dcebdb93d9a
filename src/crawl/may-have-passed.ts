/** Failures worth a second look at the end of a run: nobody is called dead for the minute in which a server was started again. */
import { fateOf, type Reason, reasons } from "../model/reason.ts";

export const mayHavePassed = (reason: Reason): boolean =>
  reason === "connection-refused" ||
  reason === "server-error" ||
  (fateOf(reason) === "unconfirmed" && reason !== "host-unwell");

/** Of a link they are all but the resolver's: each name was tried as often as its links. */
export const passingOfLinks: readonly Reason[] = reasons.filter(
  (reason) => mayHavePassed(reason) && reason !== "resolver-trouble",
);
