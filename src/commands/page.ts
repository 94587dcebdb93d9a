/** `page`: what is observed on one page, from a file or an address. */
import { dayOf } from "../model/time.ts";
import { normaliseUrl } from "../model/url.ts";
import { linksFrom } from "../observe/kinds/onward.ts";
import type { Lists } from "../observe/observer.ts";
import { newestItemDate } from "../observe/page/newest.ts";
import { indexPage } from "../observe/page/page-index.ts";
import { observePage } from "../observe/registry.ts";
import { jsonText } from "../report/json-text.ts";
import { pageDocument, type SeenPage } from "../report/page/page-document.ts";
import { pageText } from "../report/page/page-text.ts";
import { printable } from "../report/printable.ts";
import { loadLists } from "../rules/load-lists.ts";
import type { NetworkOptions } from "./client-options.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import type { PageSource, Refused } from "./page-source.ts";
import { print } from "./print.ts";
import { readPage } from "./read-page.ts";
import { tell } from "./tell.ts";

export interface PageOptions extends NetworkOptions {
  readonly url?: string;
  readonly asOf?: string;
  readonly adLists?: readonly string[];
  readonly lists?: readonly string[];
  readonly format: "terminal" | "json";
}

export default async function page(
  args: readonly string[],
  options: PageOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const address = addressOf(options.url, context);
  const lists = loadLists({ files: options.lists ?? [], adLists: options.adLists ?? [] });
  const source = await readPage(args[0] ?? "", address, lists.challenges ?? [], options, context);
  if ("refusedBecause" in source) return refused(source);
  const seen = observe(source, lists, options);
  await print(context.stdout, rendered(seen, options.format, context));
  return seen.observations["page.kind"] === "challenge" ? challenged : done;
}

/** An address that is none does not keep us from reading the page; relative links then stay as they are written. */
function addressOf(given: string | undefined, context: CommandContext): string {
  if (given === undefined || given === "about:blank") return "about:blank";
  const url = normaliseUrl(given);
  if (url === null)
    tell(
      {
        en: `--url ${printable(given)} is not an http(s) address; about:blank is used\n`,
        zh: `--url ${printable(given)} 不是 http(s) 网址，按 about:blank 处理\n`,
      },
      context,
    );
  return url ?? "about:blank";
}

const refused = ({ url, refusedBecause }: Refused): ExitStatus => ({
  code: 3,
  next: {
    en: `${printable(url)} is refused to us: ${printable(refusedBecause)}; ask its owner, or save the page as a file.`,
    zh: `${printable(url)} 拒绝访问：${printable(refusedBecause)}；请联系网站方，或将页面另存为文件后再查看。`,
  },
});

const challenged: ExitStatus = {
  code: 3,
  next: {
    en: "The server asked for proof that we are a person; open the page in a browser and save it as a file.",
    zh: "服务器要求人机验证，未取得页面内容；可用浏览器打开并另存为文件后再查看。",
  },
};

/**
 * Relative links lead to pages of the same site, also where its address is not known: they are resolved against a host
 * that cannot exist (RFC 2606), which is taken away again before anything is printed. The page is no front of that host.
 */
const standInHost = "http://page.invalid/";
const standIn = `${standInHost}about:blank`;

function observe(source: PageSource, lists: Lists, options: PageOptions): SeenPage {
  const { charset } = source;
  const index = indexPage(source.text, source.url === "about:blank" ? standIn : source.url, { charset });
  const observations = observePage(index, {
    status: source.status,
    headers: source.headers,
    charset,
    isFirstPage: isFront(source.url),
    lists,
  });
  const seen: SeenPage = {
    url: source.url,
    charset: source.charset,
    title: index.title,
    links: linksFrom(index, observations["page.kind"]).map(({ url, kind, text }) => ({ url, kind, text })),
    observations,
    newestItemDate: newestItemDate(observations, options.asOf ?? dayOf(Date.now())),
  };
  return source.url === "about:blank" ? withoutStandIn(seen) : seen;
}

const withoutStandIn = (seen: SeenPage): SeenPage =>
  JSON.parse(
    JSON.stringify(seen).replaceAll(standIn, "about:blank").replaceAll(standInHost, "/"),
  ) as SeenPage;

/** A page by itself does not say whether an inspection would start at it; its address usually does. */
const isFront = (url: string): boolean =>
  /^https?:\/\/[^/]+\/(?:(?:index|default|main)\.[a-z]{3,5})?$/i.test(url);

const rendered = (seen: SeenPage, format: PageOptions["format"], context: CommandContext): string =>
  format === "json" ? `${jsonText(pageDocument(seen), 2)}\n` : pageText(seen, context.language);
