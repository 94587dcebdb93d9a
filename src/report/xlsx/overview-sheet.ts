/** The first sheet: what was inspected by which rules, and the figures. */
import { verdicts } from "../../model/outcome.ts";
import type { Language, Text } from "../../model/text.ts";
import { momentWords } from "../moment-words.ts";
import type { Group, Overview } from "../overview.ts";
import { pictureNote } from "../problem-list.ts";
import type { ReportHead } from "../report.ts";
import { kindWords, severityWords, stateWords, verdictWords } from "../texts.ts";
import { type Block, plainSheet, type ReportSheet } from "./sheet.ts";
import type { Value } from "./value.ts";

const names = {
  sheet: { en: "Overview", zh: "总览" },
  run: { en: "Run", zh: "检查批次" },
  regions: { en: "By region", zh: "分地区" },
  kinds: { en: "By kind", zh: "分类型" },
  rules: { en: "Problems by rule", zh: "主要问题" },
} as const;

export function overviewSheet(head: ReportHead, overview: Overview, language: Language): ReportSheet {
  const unknown = { en: "not listed", zh: "名单未载明" }[language];
  const kindOf = (key: string | null) =>
    kindWords(key === "portal" || key === "department" ? key : null)[language];
  return plainSheet(
    names.sheet[language],
    [30, 34, 14, 14, 14, 14],
    [
      runBlock(head, language),
      groupBlock(names.regions, overview.regions, (key) => key ?? unknown, language),
      groupBlock(names.kinds, overview.kinds, kindOf, language),
      ruleBlock(head, overview, language),
    ],
  );
}

function runBlock({ run, ruleSets, toolVersion, totals }: ReportHead, language: Language): Block {
  const labels = {
    en: [
      "run",
      "as of",
      "state",
      "from",
      "to",
      "rule sets",
      "tool",
      "evidence",
      "sites",
      "pages seen",
      "requests",
    ],
    zh: [
      "检查批次",
      "判定时点",
      "状态",
      "开始",
      "结束",
      "规则集",
      "检查工具",
      "证据",
      "网站数",
      "已看页面",
      "请求数",
    ],
  }[language];
  const values: Value[] = [
    run.id,
    momentWords(run.asOf),
    stateWords[run.state][language],
    momentWords(run.startedAt),
    run.finishedAt === null ? null : momentWords(run.finishedAt),
    ruleSets.map(({ id, version, sha256 }) => `${id} ${version} sha256:${sha256}`).join("; "),
    `govinspect ${toolVersion}`,
    pictureNote[language],
    totals.sites,
    totals.pages,
    totals.requests,
  ];
  return {
    title: names.run[language],
    heads: [],
    rows: [
      ...labels.map((label, at) => [label, values[at] ?? null]),
      ...verdicts.map((verdict) => [verdictWords[verdict][language], totals[verdict]]),
    ],
  };
}

function groupBlock(
  title: Text,
  groups: readonly Group[],
  nameOf: (key: string | null) => string,
  language: Language,
): Block {
  const [first, sites, share] = {
    en: ["group", "sites", "qualified share"] as const,
    zh: ["分组", "网站数", "合格率"] as const,
  }[language];
  const rows = groups.map(({ key, counts }) => {
    const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
    const percent = Math.round((1000 * counts.qualified) / all) / 10;
    return [nameOf(key), all, ...verdicts.map((verdict) => counts[verdict]), `${percent}%`];
  });
  return {
    title: title[language],
    heads: [first, sites, ...verdicts.map((verdict) => verdictWords[verdict][language]), share],
    rows,
  };
}

function ruleBlock({ titles }: ReportHead, { rules }: Overview, language: Language): Block {
  return {
    title: names.rules[language],
    heads: {
      en: ["indicator", "rule", "severity", "sites", "problems"],
      zh: ["指标", "规则", "类别", "涉及网站", "问题数"],
    }[language],
    rows: rules.map(({ rule, severity, sites, problems }) => [
      titles.get(rule)?.[language] ?? rule,
      rule,
      severityWords[severity][language],
      sites,
      problems,
    ]),
  };
}
