/** `page`: what is observed on one page, from a file or an address. */
import { siteHostOf } from "../model/url.ts";
import { indexPage } from "../observe/page-index.ts";
import { observePage } from "../observe/registry.ts";
import { pageDocument, type SeenPage } from "../report/page/page-document.ts";
import { pageText } from "../report/page/page-text.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { type PageSource, readPage } from "./page-source.ts";
import { print } from "./print.ts";

export interface PageOptions {
  readonly url?: string;
  readonly asOf?: string;
  readonly format: "terminal" | "json";
}

export default async function page(
  args: readonly string[],
  options: PageOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const source = await readPage(args[0] ?? "", options.url ?? "about:blank", context);
  const seen = observe(source);
  await print(context.stdout, rendered(seen, options.format, context));
  return seen.observations["page.kind"] === "challenge" ? blocked : done;
}

const blocked: ExitStatus = {
  code: 3,
  next: {
    en: "The server asked for proof that we are a person; open the page in a browser and save it as a file.",
    zh: "服务器要求人机验证，未取得页面内容；可用浏览器打开并另存为文件后再查看。",
  },
};

function observe(source: PageSource): SeenPage {
  const index = indexPage(source.text, source.url);
  const observations = observePage(index, {
    status: source.status,
    headers: source.headers,
    charset: source.charset,
    isFirstPage: isFront(source.url),
    lists: { words: new Map(), hosts: new Map(), adFilters: [] },
  });
  return {
    url: source.url,
    charset: source.charset,
    title: index.title,
    links: index.links,
    observations,
    newestItemDate: null,
  };
}

/** A page by itself does not say whether an inspection would start at it; its address usually does. */
const isFront = (url: string): boolean =>
  /^https?:\/\/[^/]+\/(?:(?:index|default|main)\.[a-z]{3,5})?$/i.test(url) && siteHostOf(url) !== "";

const rendered = (seen: SeenPage, format: PageOptions["format"], context: CommandContext): string =>
  format === "json" ? `${JSON.stringify(pageDocument(seen), null, 2)}\n` : pageText(seen, context.language);
