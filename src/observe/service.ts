/** A service guide's elements (事项名称, 设定依据, 申请条件 …), forms to fill in and files to download. */
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import { allMatches } from "./page/all-matches.ts";
import { firstMark } from "./page/marks.ts";
import type { PageIndex } from "./page/page-index.ts";

type Service = Facts["service"];
type ElementName = Service["elements"][number];

export const service: Observer<"service"> = {
  fact: "service",
  observe(page): Service | undefined {
    const elements = guideElements(page);
    const seen = {
      elements,
      isGuide: elements.length >= guideSize,
      hasForm: hasForm(page),
      downloads: downloadsOf(page),
    };
    return elements.length === 0 && !seen.hasForm && seen.downloads.length === 0 ? undefined : seen;
  },
};

/** Fewer labels than this occur in notices that only mention a matter. */
const guideSize = 3;
const downloadLimit = 50;
const formLimit = 50;

const labels: readonly (readonly [ElementName, string])[] = [
  ["name", "事项名称|服务名称|办理事项|办事名称|许可事项"],
  ["basis", "设定依据|法律依据|办理依据|实施依据|政策依据|审批依据|法定依据"],
  ["conditions", "申请条件|办理条件|受理条件|申办条件|许可条件|审批条件"],
  ["materials", "申请材料|办理材料|所需材料|申报材料|提交材料|材料清单|申办材料|应交材料|提交资料|所需资料"],
  ["place", "办理地点|受理地点|办事地点|办公地点|办理地址|受理地址|办理窗口"],
  [
    "time",
    "办理时间|办理时限|承诺时限|法定时限|办结时限|办公时间|受理时间|办理期限|工作时间|承诺期限|法定期限",
  ],
  ["phone", "联系电话|咨询电话|监督电话|咨询方式|咨询途径|投诉电话|监督投诉"],
  ["process", "办理流程|办事流程|办理程序|审批流程|流程图|申请流程|办事程序|受理流程|审批程序"],
];

const elementOf = new Map(
  labels.flatMap(([name, words]) => words.split("|").map((word) => [word, name] as const)),
);

/** A label opens a line or a cell, perhaps after its number, and ends it or is followed by a colon. */
const label = new RegExp(
  String.raw`(?:^|[\n\t])[（(【\s]{0,3}(?:[一二三四五六七八九十\d]{1,3}[、.．)）\s]{1,3})?(${[...elementOf.keys()].join("|")})(?=[】\s]{0,3}(?:[:：（(]|$|[\n\t]))`,
  "gmu",
);

const firstLabel = firstMark(label, ...elementOf.keys());
/** What the pattern takes in before a label's words. */
const labelHead = 10;

function guideElements(page: PageIndex): ElementName[] {
  const first = firstLabel(page);
  if (first < 0) return [];
  const found = allMatches(label, page.text, Number.POSITIVE_INFINITY, Math.max(0, first - labelHead));
  const seen = new Set(found.map(([, word = ""]) => elementOf.get(word)));
  return labels.flatMap(([name]) => (seen.has(name) ? [name] : []));
}

/** A form that asks for something: a text area, or at least two fields beside a search box or a login. */
function hasForm(page: PageIndex): boolean {
  return page
    .byTag("form")
    .slice(0, formLimit)
    .some((index) => {
      const form = page.elements[index];
      if (form === undefined) return false;
      const fields = page.elements.slice(index + 1, form.end).filter(({ tag, attrs }) => {
        if (tag === "textarea") return true;
        return tag === "input" && /^(?:text|tel|email|file|date|number|)$/i.test(attrs.type ?? "");
      });
      return fields.some(({ tag }) => tag === "textarea") || fields.length >= 3;
    });
}

const document = /\.(?:docx?|xlsx?|wps|et|pdf|zip|rar)$/i;

function downloadsOf(page: PageIndex): string[] {
  const urls = new Set<string>();
  for (const { kind, url } of page.links) {
    if (urls.size >= downloadLimit) break;
    if (kind === "resource" && URL.canParse(url) && document.test(new URL(url).pathname)) urls.add(url);
  }
  return [...urls];
}
