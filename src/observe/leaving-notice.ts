/** Words shown to a visitor who follows a link to another site (您即将离开本网站), in the document or its own scripts. */
import { excerptOf } from "../model/evidence.ts";
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import type { PageIndex } from "./page/page-index.ts";

export const leavingNotice: Observer<"page.leavingNotice"> = {
  fact: "page.leavingNotice",
  observe(page): Facts["page.leavingNotice"] | undefined {
    if (!page.links.some(({ kind }) => kind === "external")) return undefined;
    const match = notice.exec(page.source);
    if (match !== null) {
      const excerpt = excerptOf(page.source.slice(Math.max(0, match.index - 20), match.index + 60));
      return { found: true, value: match[0], evidence: { excerpt, place: "document" } };
    }
    const script = ownScriptOf(page);
    return script === null ? { found: false } : { found: "unknown", why: "script-footer", source: script };
  },
};

const notice =
  /(?:即将|将要|正在|将)(?:离开|跳转(?:到|至)?)(?:本站|本网站|本页面|政府网站|[\u4e00-\u9fa5]{2,20}(?:网站?|平台)|外部链接|第三方)|您访问的链接[^"'\n]{0,20}(?:离开|外部)|非(?:本站|政府网站)链接/u;

/** A file that the page loads from its own site may show the words; nobody executes it here. */
const ownScriptOf = (page: PageIndex): string | null =>
  page.links.find(({ kind, url }) => kind === "resource" && /\.js(?:$|\?)/.test(url))?.url ?? null;
