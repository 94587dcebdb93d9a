/** What `page` shows a person: the same observations as `page-document.ts`, one line each. */
import { type Language, same, type Text } from "../../model/text.ts";
import { alignRows } from "../columns.ts";
import { printable } from "../printable.ts";
import { type PageDocument, pageDocument, type SeenPage } from "./page-document.ts";

type Line = readonly [name: Text, value: string | null];

export function pageText(page: SeenPage, language: Language): string {
  const rows = [...linesOf(pageDocument(page), language), ...wordingLines(page)]
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => [name[language], printable(value ?? "")]);
  return alignRows(rows)
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(seen: PageDocument, language: Language): readonly Line[] {
  return [
    [{ en: "address", zh: "网址" }, seen.url],
    [{ en: "title", zh: "标题" }, seen.title],
    [{ en: "kind", zh: "页面类型" }, kinds[seen.kind][language]],
    [{ en: "charset", zh: "编码" }, seen.charset],
    [{ en: "published", zh: "发布时间" }, seen.publishedAt],
    [{ en: "newest item", zh: "最新信息日期" }, seen.newestItemDate],
    ...identifierLines(seen, language),
    ...Object.entries(seen.meta).map(([name, value]): Line => [same(`meta ${name}`), value]),
    ...listingLines(seen.listing, language),
    ...seen.messages.map(
      (m): Line => [{ en: "message", zh: "留言" }, `${m.asked ?? "?"} → ${m.answered ?? "?"}  ${m.title}`],
    ),
    ...seen.ads.map(
      (ad): Line => [{ en: "advertising", zh: "广告" }, `${ad.kind} (${ad.confidence})  ${ad.target}`],
    ),
    ...seen.tampering.map(
      (t): Line => [
        { en: "tampering", zh: "篡改迹象" },
        `${t.kind} (${t.confidence})  ${t.evidence.excerpt}`,
      ],
    ),
    ...seen.privacy.map(
      (p): Line => [{ en: "privacy", zh: "个人信息" }, `${p.kind} (${p.confidence})  ${p.masked}`],
    ),
    [{ en: "links", zh: "链接数" }, String(seen.links.length)],
    [
      { en: "needs rendering", zh: "需渲染" },
      seen.needsRendering.value ? (seen.needsRendering.why ?? "") : null,
    ],
  ];
}

/** Hits of a body's own lists of wrong wordings: candidates for a person, so they are not in the published document. */
const wordingLines = ({ observations }: SeenPage): Line[] =>
  (observations.words ?? []).map(({ list, word, suggestion, evidence }): Line => {
    const instead = suggestion === null ? "" : ` → ${suggestion}`;
    return [{ en: "wording?", zh: "表述待核" }, `${word}${instead} (${list})  ${evidence.excerpt}`];
  });

function identifierLines(seen: PageDocument, language: Language): Line[] {
  return Object.entries(seen.identifiers).map(([name, identifier]) => {
    const label = identifierNames[name as keyof typeof identifierNames];
    if (identifier.found === true) return [label, identifier.value ?? { en: "present", zh: "有" }[language]];
    if (identifier.found === false) return [label, { en: "none", zh: "无" }[language]];
    return [label, `${{ en: "cannot tell", zh: "无法判断" }[language]} (${identifier.why})`];
  });
}

function listingLines(listing: PageDocument["listing"], language: Language): Line[] {
  const count = { en: `${listing.items.length} items`, zh: `${listing.items.length} 条` }[language];
  const empty =
    listing.empty === true ? ` · ${{ en: "empty", zh: "空白" }[language]} (${listing.emptyWhy})` : "";
  const untold = listing.empty === null ? ` · ${{ en: "cannot be told", zh: "无法判断" }[language]}` : "";
  return [
    [
      listing.isColumn ? { en: "column", zh: "栏目" } : { en: "list", zh: "列表" },
      `${listing.name ?? ""} ${count}${empty}${untold}`.trim(),
    ],
    ...listing.items.map((item): Line => [same(`  ${item.date ?? "          "}`), item.title]),
  ];
}

const identifierNames = {
  partyEmblem: { en: "party/government emblem", zh: "党政机关标识" },
  errorReport: { en: "error-report entry", zh: "政府网站找错" },
  siteCode: { en: "site code", zh: "网站标识码" },
  icp: { en: "ICP number", zh: "ICP备案号" },
  police: { en: "police number", zh: "公安备案号" },
  sponsor: { en: "sponsor", zh: "主办单位" },
  organizer: { en: "organizer", zh: "承办单位" },
  contact: { en: "contact", zh: "联系方式" },
  siteMap: { en: "site map", zh: "网站地图" },
  copyright: { en: "copyright", zh: "版权" },
} as const satisfies Record<keyof PageDocument["identifiers"], Text>;

const kinds: Readonly<Record<PageDocument["kind"], Text>> = {
  homepage: { en: "homepage", zh: "首页" },
  listing: { en: "column page", zh: "栏目页" },
  article: { en: "article", zh: "文章页" },
  "message-list": { en: "message list", zh: "留言列表" },
  message: { en: "message", zh: "留言详情" },
  service: { en: "service", zh: "办事服务" },
  search: { en: "search", zh: "搜索页" },
  shell: { en: "shell without content of its own", zh: "框架或脚本外壳" },
  challenge: { en: "bot check", zh: "人机验证页" },
  error: { en: "error or closure notice", zh: "错误或停用提示" },
  other: { en: "other", zh: "其他" },
};
