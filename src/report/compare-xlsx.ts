/** A comparison as a workbook: the sums, the sites, every finding with what became of it. Every cell of text is text. */
import writeWorkbook from "write-excel-file/node";
import type { Language } from "../model/text.ts";
import { countFates, findingFates } from "./compare.ts";
import { causeWords, fateWords, notRecheckedWords, rectificationWords } from "./compare-texts.ts";
import { printable } from "./printable.ts";
import type { Comparison } from "./read-comparison.ts";
import { verdictWords } from "./texts.ts";

/** Excel refuses longer cells. */
const longestCell = 32_767;

export function comparisonWorkbook(comparison: Comparison, language: Language): Promise<Uint8Array> {
  const names = { en: ["Overview", "Sites", "Findings"], zh: ["概况", "网站", "问题"] }[language];
  const tables = [
    overview(comparison, language),
    siteRows(comparison, language),
    findingRows(comparison, language),
  ];
  return writeWorkbook(
    tables.map((rows, at) => ({
      data: rows.map((row, line) => row.map((value) => cellOf(value, line === 0))),
      sheet: names[at] ?? "",
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

type Value = string | number;

const cellOf = (value: Value, isHead: boolean) => {
  const style = isHead ? { fontWeight: "bold" as const } : {};
  if (typeof value === "number") return { value, type: Number, ...style };
  return value === "" ? null : { value: printable(value).slice(0, longestCell), type: String, ...style };
};

const widthOf = (rows: readonly (readonly Value[])[], column: number): number =>
  Math.min(60, 4 + Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? "").length)) * 1.4);

function overview({ before, after, totals }: Comparison, language: Language): Value[][] {
  const word = (en: string, zh: string): string => ({ en, zh })[language];
  return [
    [word("item", "项目"), word("value", "内容")],
    [word("earlier run", "上次检查"), `${before.run.id} (${before.judgement.asOf.slice(0, 10)})`],
    [word("later run", "本次检查"), `${after.run.id} (${after.judgement.asOf.slice(0, 10)})`],
    ...findingFates.map((fate): Value[] => [fateWords[fate][language], totals[fate]]),
  ];
}

function siteRows({ sites }: Comparison, language: Language): Value[][] {
  const head = {
    en: ["code", "site", "address", "verdict before", "verdict after"],
    zh: ["网站标识码", "网站名称", "首页网址", "上次结论", "本次结论"],
  }[language];
  return [
    [...head, ...findingFates.map((fate) => fateWords[fate][language])],
    ...sites.map((one): Value[] => {
      const counts = countFates([one]);
      const word = (verdict: typeof one.before): string =>
        verdict === null ? "" : verdictWords[verdict][language];
      const { siteCode, name, url } = one.site;
      return [
        siteCode ?? "",
        name ?? "",
        url,
        word(one.before),
        word(one.after),
        ...findingFates.map((fate) => counts[fate]),
      ];
    }),
  ];
}

function findingRows({ sites, titles }: Comparison, language: Language): Value[][] {
  const head = {
    en: [
      "finding",
      "code",
      "site",
      "rule",
      "state",
      "why",
      "message",
      "address",
      "first seen",
      "last seen",
      "due",
      "answer",
      "note",
    ],
    zh: [
      "问题编号",
      "网站标识码",
      "网站名称",
      "指标",
      "复查结果",
      "原因",
      "问题描述",
      "问题页面URL",
      "首次发现",
      "最近发现",
      "整改时限",
      "整改状态",
      "整改情况",
    ],
  }[language];
  const rows = sites.flatMap(({ site, findings }) =>
    findings.map((one): Value[] => {
      const { rectification: answer } = one;
      const why =
        one.why === null
          ? one.cause === null
            ? ""
            : causeWords[one.cause][language]
          : notRecheckedWords[one.why][language];
      return [
        one.id,
        site.siteCode ?? "",
        site.name ?? "",
        titles.get(one.rule)?.[language] ?? one.rule,
        fateWords[one.fate][language],
        why,
        one.message[language],
        one.url,
        one.firstSeen.slice(0, 10),
        one.lastSeen.slice(0, 10),
        answer?.due ?? "",
        answer?.state == null ? "" : rectificationWords[answer.state][language],
        answer?.note ?? "",
      ];
    }),
  );
  return [head, ...rows];
}
