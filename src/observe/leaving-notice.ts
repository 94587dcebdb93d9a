/** Words shown to a visitor who follows a link to another site (您即将离开本网站), in the document or its own scripts. */
import { excerptOf } from "../model/evidence.ts";
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import type { PageIndex } from "./page/page-index.ts";
import { placeOf } from "./page/place-of.ts";
import { stringRunsOf } from "./page/script-strings.ts";
import { elementAt } from "./page/walk.ts";

export const leavingNotice: Observer<"page.leavingNotice"> = {
  fact: "page.leavingNotice",
  observe(page): Facts["page.leavingNotice"] | undefined {
    if (!page.links.some(({ kind }) => kind === "external")) return undefined;
    // Most pages do not have the words anywhere, and one look at the source says so; comments have them too.
    const seen = notice.test(page.source) ? (inText(page) ?? inHandlers(page) ?? inScripts(page)) : null;
    if (seen !== null) return seen;
    const script = ownScriptOf(page);
    return script === null ? { found: false } : { found: "unknown", why: "script-footer", source: script };
  },
};

const notice =
  /(?:即将|将要|正在|将)(?:离开|跳转(?:到|至)?)(?:本站|本网站|本页面|政府网站|[\u4e00-\u9fa5]{2,20}(?:网站?|平台)|外部链接|第三方)|您访问的链接[^"'\n]{0,20}(?:离开|外部)|非(?:本站|政府网站)链接/u;

type Seen = Facts["page.leavingNotice"];

function seenIn(text: string, placeAt: (at: number) => string): Seen | null {
  const match = notice.exec(text);
  if (match === null) return null;
  const excerpt = excerptOf(text.slice(Math.max(0, match.index - 20), match.index + 60));
  return { found: true, value: match[0], evidence: { excerpt, place: placeAt(match.index) } };
}

const inText = (page: PageIndex): Seen | null =>
  seenIn(page.text, (at) => placeOf(page, elementAt(page, at)));

function inHandlers(page: PageIndex): Seen | null {
  for (const [i, { attrs }] of page.elements.entries()) {
    const called = attrs.onclick ?? attrs.href;
    const seen = called === undefined ? null : seenIn(called, () => placeOf(page, i));
    if (seen !== null) return seen;
  }
  return null;
}

function inScripts(page: PageIndex): Seen | null {
  for (const { text } of page.scripts) {
    if (!notice.test(text)) continue;
    const said = stringRunsOf(text).find((run) => notice.test(run.text));
    if (said !== undefined) return seenIn(said.text, () => "script");
  }
  return null;
}

/** A file that the page loads from its own site may show the words; nobody executes it here. */
const ownScriptOf = (page: PageIndex): string | null =>
  page.links.find(({ kind, url }) => kind === "resource" && /\.js(?:$|\?)/.test(url))?.url ?? null;
