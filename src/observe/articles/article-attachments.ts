/** Files that belong to an article: documents linked in its body or in the attachment block behind it. */
import type { Facts } from "../../model/observation.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import type { BodySpan } from "./body-span.ts";

type Attachment = Facts["article"]["attachments"][number];

const most = 200;

export function articleAttachments(page: PageIndex, body: BodySpan): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const link of page.links) {
    if (found.size >= most) break;
    if (isAttachment(page, body, link) && !found.has(link.url))
      found.set(link.url, { url: link.url, text: link.text });
  }
  return [...found.values()];
}

const document = /\.(?:docx?|wps|et|xlsx?|csv|pptx?|pdf|ofd|ceb|rtf|txt|zip|rar|7z)(?:$|[?#])/i;
const downloader = /(?:download|attach|getfile|fileview|file_?down|affix)/i;
const names =
  /^\s*(?:\d+[.、．]\s*)?(?:附件|附表|附：|附:|下载附件)|\.(?:docx?|wps|xlsx?|pdf|ofd|ceb|zip|rar)\s*$/i;

function isAttachment(page: PageIndex, body: BodySpan, link: Link): boolean {
  const anchor = page.elements[link.element];
  if (anchor?.tag !== "a" || !/^https?:/.test(link.url)) return false;
  const isInside = anchor.from >= body.from && anchor.to <= body.to;
  if (!isInside && !isInBlockBehind(page, body, anchor.from)) return false;
  return document.test(pathOf(link.url)) || names.test(link.text) || downloader.test(pathOf(link.url));
}

const blockLength = 600;

/** Behind the body only what follows the word 附件 or 下载 closely: a side bar has its own downloads. */
function isInBlockBehind(page: PageIndex, body: BodySpan, at: number): boolean {
  if (at < body.to || at > body.to + blockLength) return false;
  return /附件|文件下载|相关下载|附表/.test(page.text.slice(body.to, at + 4));
}

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/i, "").slice(0, 300);
