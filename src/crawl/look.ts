/** From an answer's bytes to what is seen on them: decoded once, indexed once, observed by all observers. */
import type { FoundLink } from "../model/link.ts";
import type { Observations } from "../model/observation.ts";
import type { PageRole } from "../model/page.ts";
import type { Reason } from "../model/reason.ts";
import { observeFrame, observeScript } from "../observe/identifiers/observe-include.ts";
import { challengeOf } from "../observe/kinds/challenge.ts";
import { linksFrom } from "../observe/kinds/onward.ts";
import type { Lists } from "../observe/observer.ts";
import { indexPage } from "../observe/page/page-index.ts";
import type { Sheets } from "../observe/page/sheets.ts";
import { observePage } from "../observe/registry.ts";
import { sheetsWanted } from "../observe/tampering/sheets-wanted.ts";
import { tampering } from "../observe/tampering/tampering.ts";
import { decodeBody } from "./charset.ts";

export interface Looked {
  readonly body: Buffer;
  /** Address the body came from. */
  readonly url: string;
  readonly role: PageRole;
  readonly isFirstPage: boolean;
  readonly status: number;
  readonly contentType: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sight {
  /** Set when the body says what the status did not: a challenge. */
  readonly reason: Reason | null;
  readonly charset: string | null;
  /** null where there is nothing to observe: not text that a page is made of. */
  readonly observations: Observations | null;
  readonly links: readonly FoundLink[];
  /** What style sheets would tell of it, asked once they are there; null where they would tell nothing. */
  readonly styled: Styled | null;
}

export interface Styled {
  /** Addresses of the sheets, in their order. */
  readonly sheets: readonly string[];
  /** The facts that change with them. */
  observe(linkedStyles: Sheets): Observations;
}

const unseen: Sight = { reason: null, charset: null, observations: null, links: [], styled: null };

export function lookAt(looked: Looked, lists: Lists): Sight {
  const form = formOf(looked);
  if (form === "other") return unseen;
  const { text, charset } = decodeBody(looked.body, looked.contentType);
  const answer = { status: looked.status, headers: looked.headers, body: text };
  if (challengeOf(answer, lists.challenges ?? []) !== null)
    return { ...unseen, reason: "challenge", charset };
  if (form === "script") return { ...unseen, charset, observations: observeScript(text, looked.url) };
  return { ...seenOnPage(text, charset, looked, lists), reason: null, charset };
}

function seenOnPage(text: string, charset: string, looked: Looked, lists: Lists) {
  const { url, status, headers, isFirstPage, role } = looked;
  const index = indexPage(text, url, { charset });
  const context = { status, headers, charset, isFirstPage, lists };
  const seen = observePage(index, context);
  const observations = role === "include" ? { ...seen, ...observeFrame(text, url) } : seen;
  const sheets = role === "page" ? sheetsWanted(index, lists) : [];
  const observe = (linkedStyles: Sheets): Observations => {
    const found = tampering.observe(index, { ...context, linkedStyles }, seen);
    return found === undefined ? {} : { tampering: found };
  };
  const links = linksFrom(index, observations["page.kind"]);
  return { observations, links, styled: sheets.length === 0 ? null : { sheets, observe } };
}

/** A page is HTML; what a page is made of may be a script, and a list's address may answer in any wrapping. */
function formOf({ body, contentType, role, url }: Looked): "markup" | "script" | "other" {
  const type = (contentType ?? "").toLowerCase();
  const start = body.subarray(0, 256).toString("latin1").trimStart();
  if (role === "include" && (/javascript|ecmascript/.test(type) || /\.js$/.test(new URL(url).pathname)))
    return "script";
  if (/html/.test(type) || (type === "" && /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start))) return "markup";
  return role === "endpoint" && /xml|json|text/.test(type) ? "markup" : "other";
}
