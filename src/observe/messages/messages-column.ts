/** Whether a page belongs to a mailbox or consultation column, by the names it gives itself. */
import type { Observations } from "../../model/observation.ts";
import type { PageIndex } from "../page/page-index.ts";

/**
 * `letters`: a column of letters and their answers by name alone. `consultation`: the name fits letters and notices alike.
 * `replies`: only answered letters are shown. `other`: letters of another kind, or none, whatever else is said.
 */
export type MessageColumn = "letters" | "replies" | "consultation" | "other";

const replies =
  /(?:回复|答复|来信|信件|留言|咨询|办理结果|网友|互动)(?:选登|公开|公示|摘登|选编|展示|反馈|回应)|结果反馈|回音壁|(?:咨询|来信|留言|投诉|提问|问题|信件)(?:答复|回复|反馈|回应)|答复(?:情况|结果)|回复(?:情况|结果|信息)|互动回应|有问必答/;
const letters =
  /信箱|主任邮箱|[局县市区长]长邮箱|领导邮箱|来信|信件|留言|问政|我要问|(?:网上|在线|互动)(?:咨询|问答|投诉|答疑)|(?:咨询|投诉)(?:列表|查询|建议|留言)|网友(?:之声|心声)|民声|诉求|领导之窗信件/;
const consultation = /咨询|投诉|提问|建言|问答|互动交流|政民互动|公众参与/;
/** Petitions, discipline reports, surveys, interviews, broadcasts, set questions, and lists of cases and motions. */
const others =
  /信访|纪检|监察|(?<!投诉)举报|检举|征集|调查|投票|访谈|直播|热线|行风|发布会|常见问题|常见问答|热点问答|问答精选|问答库|知识库|智能|机器人|办件|提案|人大建议|建议提案|依申请|申请公开|须知|指南|说明|承诺|制度|办法|规定|公告|通知|新闻|动态|政策|招聘|采购/;

export function messageColumnOf(page: PageIndex, seen: Observations): MessageColumn | null {
  for (const name of namesOf(page, seen)) {
    const kind = kindOf(name);
    if (kind !== null) return kind;
  }
  return null;
}

export function kindOf(name: string): MessageColumn | null {
  if (name.length > longestName) return null;
  if (others.test(name)) return "other";
  if (replies.test(name)) return "replies";
  if (letters.test(name)) return "letters";
  return consultation.test(name) ? "consultation" : null;
}

/** Longer texts are titles of letters and news. */
const longestName = 12;

/** The column's own names, nearest first: the end of the trail, the page tag, the start of the document title. */
function namesOf(page: PageIndex, seen: Observations): string[] {
  const trail = seen.breadcrumb?.map(({ name }) => name) ?? trailOf(page);
  const title = page.title.split(/[-_|｜—–·\s]+/)[0] ?? "";
  return [...trail.reverse().slice(0, 3), seen["meta.tags"]?.ColumnName ?? "", title]
    .map((name) => name.replace(/\s+/g, ""))
    .filter((name) => name !== "" && name !== "正文" && name !== "列表");
}

/** The trail as the text prints it, for pages whose trail was not read yet. */
function trailOf(page: PageIndex): string[] {
  const found = /(?:当前|所在|您的|现在|的)位置[^\n]{0,4}[:：]?\s*\n?([^\n]{2,120})/.exec(page.text)?.[1];
  return found === undefined
    ? []
    : found
        .split(/[>»›/\\→]+/)
        .map((name) => name.trim())
        .filter((n) => n !== "");
}
