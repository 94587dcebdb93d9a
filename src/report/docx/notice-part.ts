/** The body of the 通报: general situation, main problems, what is asked for. A draft: what only its author knows stands in 【】. */
import { counted } from "../../model/counted.ts";
import type { Language } from "../../model/text.ts";
import type { Overview, RuleLine } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { chineseNumber } from "./chinese-number.ts";
import { attachmentLine, heading, line, note, type Part, paragraph, signed, title } from "./parts.ts";

/** Sites that fail a rule, by rule, with how many problems each has. */
export type Offenders = ReadonlyMap<string, readonly string[]>;

/** Sites named per problem; the attachments name them all. */
const mostNames = 20;

export function noticePart(
  head: ReportHead,
  overview: Overview,
  offenders: Offenders,
  language: Language,
): Part[] {
  return [
    title(titleOf(head, language)),
    line({ en: "To all units concerned:", zh: "各有关单位：" }[language]),
    paragraph(opening(head, language)),
    ...general(head, language),
    ...problems(head, overview, offenders, language),
    ...demands(language),
    ...signature(head, language),
  ];
}

function titleOf({ run }: ReportHead, language: Language): string {
  const year = run.asOf.slice(0, 4);
  const quarter = Math.ceil(Number(run.asOf.slice(5, 7)) / 3);
  return {
    en: `Notice on the inspection of government websites, quarter ${quarter} of ${year}`,
    zh: `关于${year}年第${chineseNumber(quarter)}季度政府网站检查情况的通报`,
  }[language];
}

function opening({ run, ruleSets }: ReportHead, language: Language): string {
  const rules = ruleSets.map(({ id, version }) => `${id} ${version}`).join(", ");
  const [from, to] = [run.startedAt, run.finishedAt ?? run.startedAt].map((stamp) => stamp.slice(0, 10));
  return {
    en: `According to the indicators of rule set ${rules} the websites were inspected from ${from} to ${to} and judged as of ${run.asOf.slice(0, 10)}. The situation is as follows.`,
    zh: `依据《政府网站与政务新媒体检查指标》等要求（规则集：${rules}），于${periodOf(from, to)}对政府网站进行了检查，判定时点为${dayOf(run.asOf)}。现将有关情况通报如下：`,
  }[language];
}

/** 2026年3月20日, as official documents write days. */
const dayOf = (stamp = ""): string => {
  const [year, month, day] = stamp.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

const periodOf = (from: string | undefined, to: string | undefined): string =>
  from === to ? dayOf(from) : `${dayOf(from)}至${dayOf(to)}`;

function general({ totals, setAside }: ReportHead, language: Language): Part[] {
  const rate = totals.sites === 0 ? 0 : Math.round((1000 * totals.qualified) / totals.sites) / 10;
  const open = totals.inconclusive;
  return [
    heading(1, { en: "1. General situation", zh: "一、总体情况" }[language]),
    heading(2, { en: "(1) Rectification of the last quarter", zh: "（一）上季度问题整改复查情况" }[language]),
    paragraph({ en: "【To be filled in】", zh: "【待填写】" }[language]),
    heading(2, { en: "(2) Websites", zh: "（二）政府网站检查情况" }[language]),
    paragraph(
      {
        en: `${totals.sites} sites were inspected and ${totals.pages} pages seen: ${totals.qualified} qualified (${rate}%), ${totals.unqualified} unqualified, ${open} inconclusive. ${setAside.length} listed sites were closed or exempt and not inspected. See attachments 1 to 3.`,
        zh: `本次共检查政府网站${totals.sites}个，查看页面${totals.pages}个。其中合格${totals.qualified}个，合格率${rate}%；不合格${totals.unqualified}个；待核实${open}个。在册未检查（关停或例外）${setAside.length}个。各地区情况和网站名单见附件1至附件3。`,
      }[language],
    ),
    ...(open === 0
      ? []
      : [
          paragraph(
            {
              en: "An inconclusive site is neither qualified nor unqualified: a veto indicator awaits a person or more data. It must not be published as unqualified before.",
              zh: "待核实网站尚有否决项待人工确认或数据不足，核实前不作合格与否的结论，不得作为不合格网站公布。",
            }[language],
          ),
        ]),
    heading(2, { en: "(3) Other work", zh: "（三）其他工作情况" }[language]),
    paragraph(
      {
        en: "【Social media, IPv6, error reports of the public: to be filled in】",
        zh: "【政务新媒体、IPv6改造、“我为政府网站找错”留言办理等情况，待填写】",
      }[language],
    ),
  ];
}

function problems(head: ReportHead, overview: Overview, offenders: Offenders, language: Language): Part[] {
  const found = overview.rules.flatMap((rule, at) => problem(rule, at + 1, head, offenders, language));
  return [
    heading(1, { en: "2. Main problems", zh: "二、主要问题" }[language]),
    ...(found.length === 0
      ? [
          paragraph(
            { en: "The indicators that were assessed found none.", zh: "已检测的指标未发现问题。" }[language],
          ),
        ]
      : found),
  ];
}

function problem(
  { rule, sites, problems: count }: RuleLine,
  number: number,
  { titles }: ReportHead,
  offenders: Offenders,
  language: Language,
): Part[] {
  const name = titles.get(rule)?.[language] ?? rule;
  const names = offenders.get(rule) ?? [];
  const shown = names.slice(0, mostNames);
  return [
    heading(2, { en: `(${number}) ${name}`, zh: `（${chineseNumber(number)}）${name}` }[language]),
    paragraph(
      {
        en: `${counted(sites, "site")}, ${counted(count, "problem")}: ${shown.join("; ")}${names.length > shown.length ? "; and others" : ""}.`,
        zh: `涉及网站${sites}个，问题${count}处：${shown.join("、")}${names.length > shown.length ? "等" : ""}。`,
      }[language],
    ),
  ];
}

function demands(language: Language): Part[] {
  const texts = {
    en: [
      "(1) Units concerned mend the problems of attachment 5 one by one and state what was done for each finding id.",
      "(2) Replies are due by 【date】 and name the person responsible.",
      "(3) Sites are inspected again after that day.",
    ],
    zh: [
      "（一）逐项整改。有关单位对照附件5逐条整改，按问题编号填写整改情况。",
      "（二）按时反馈。请于【    年  月  日】前书面反馈整改结果，并明确责任人。",
      "（三）组织复查。整改时限届满后将对问题逐一复查，复查情况予以通报。",
    ],
  }[language];
  return [heading(1, { en: "3. What is asked for", zh: "三、工作要求" }[language]), ...texts.map(paragraph)];
}

function signature({ run, toolVersion }: ReportHead, language: Language): Part[] {
  const attachments = {
    en: [
      "Attachments: 1. By region",
      "2. Unqualified sites",
      "3. Inconclusive sites",
      "4. Attestations and waivers",
      "5. Problem sheets of the sites",
    ],
    zh: [
      "附件：1. 各地区检查情况",
      "2. 不合格网站名单",
      "3. 待核实网站名单",
      "4. 人工核验与豁免",
      "5. 网站问题清单",
    ],
  }[language];
  return [
    ...attachments.map((text, at) => attachmentLine(text, at === 0, language)),
    signed({ en: "【Issuing unit】", zh: "【发文单位】" }[language]),
    signed({ en: "【Date】", zh: "【    年  月  日】" }[language]),
    note(
      {
        en: `(Draft made by govinspect ${toolVersion} from run ${run.id}.)`,
        zh: `（本稿由 govinspect ${toolVersion} 根据检查批次 ${run.id} 生成，请审核后印发。）`,
      }[language],
    ),
  ];
}
