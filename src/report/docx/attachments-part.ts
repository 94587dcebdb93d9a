/** Attachments 1 to 4: regions, unqualified and inconclusive sites, what persons entered. */
import { type Verdict, verdicts } from "../../model/outcome.ts";
import type { Language, Text } from "../../model/text.ts";
import { entriesOf, entryCells, entryColumns } from "../entries.ts";
import { type Overview, regionOf } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { verdictWords } from "../texts.ts";
import { attachmentTitle, line, type Part, table } from "./parts.ts";

/** Why each inconclusive site is so, by its address. */
export type OpenReasons = ReadonlyMap<string, string>;

export function attachmentsPart(
  head: ReportHead,
  overview: Overview,
  openReasons: OpenReasons,
  language: Language,
): Part[] {
  const failings = ({ vetoes, score }: SiteLine): string =>
    vetoes.length > 0
      ? vetoes.map((rule) => head.titles.get(rule)?.[language] ?? rule).join({ en: "; ", zh: "；" }[language])
      : { en: `score ${score}`, zh: `得分${score}` }[language];
  return [
    ...regionsPart(overview, language),
    ...attachmentHead(2, { en: "Unqualified sites", zh: "不合格网站名单" }, language),
    sitesTable("unqualified", { en: "problem", zh: "突出问题" }, failings, overview, language),
    ...attachmentHead(3, { en: "Inconclusive sites", zh: "待核实网站名单" }, language),
    sitesTable(
      "inconclusive",
      { en: "open", zh: "待核实事项" },
      ({ site }) => openReasons.get(site.url) ?? "",
      overview,
      language,
    ),
    ...entriesPart(head, language),
  ];
}

export const attachmentHead = (number: number, name: Text, language: Language): Part[] =>
  attachmentTitle({ en: `Attachment ${number}`, zh: `附件${number}` }[language], name[language]);

function regionsPart({ regions }: Overview, language: Language): Part[] {
  const heads = {
    en: ["no.", "region", "sites"],
    zh: ["序号", "地区", "检查数"],
  }[language];
  const rows = regions.map(({ key, counts }, at) => {
    const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
    return [
      String(at + 1),
      key ?? { en: "not listed", zh: "名单未载明" }[language],
      String(all),
      ...verdicts.map((verdict) => String(counts[verdict])),
      `${Math.round((1000 * counts.qualified) / all) / 10}%`,
    ];
  });
  return [
    ...attachmentHead(1, { en: "By region", zh: "各地区检查情况" }, language),
    table(
      [
        ...heads,
        ...verdicts.map((verdict) => verdictWords[verdict][language]),
        { en: "qualified share", zh: "合格率" }[language],
      ],
      rows,
      [1, 3, 1.2, 1.2, 1.2, 1.2, 1.3],
    ),
  ];
}

type SiteLine = Overview["sites"][number];

function sitesTable(
  verdict: Verdict,
  why: Text,
  reasonOf: (site: SiteLine) => string,
  { sites }: Overview,
  language: Language,
): Part {
  const rows = sites
    .filter((site) => site.verdict === verdict)
    .map((one, at) => [String(at + 1), regionOf(one.site), one.site.name ?? "", one.site.url, reasonOf(one)]);
  const heads = { en: ["no.", "region", "site", "homepage"], zh: ["序号", "地区", "网站名称", "首页网址"] }[
    language
  ];
  return tableOrNone([...heads, why[language]], rows, [0.7, 2, 2.4, 3, 3], language);
}

function entriesPart(head: ReportHead, language: Language): Part[] {
  const heads = entryColumns.map((column) => column[language]);
  const rows = entriesOf(head).map((entry) => entryCells(entry, head.titles, language));
  return [
    ...attachmentHead(4, { en: "Attestations and waivers", zh: "人工核验与豁免" }, language),
    tableOrNone(heads, rows, [1, 2, 1.5, 1.5, 2.5, 1.4, 1.4, 1.4], language),
  ];
}

const tableOrNone = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  weights: readonly number[],
  language: Language,
): Part => (rows.length === 0 ? line({ en: "None.", zh: "无。" }[language]) : table(heads, rows, weights));
