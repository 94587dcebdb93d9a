/** What a column is for, by the name it is given. The first line that fits says it; the words are data. */
import type { ColumnKind } from "../../model/observation.ts";
import { isBodyName } from "./body-names.ts";

export function columnKindOf(name: string): ColumnKind {
  const plain = name.replace(/\s+/g, "");
  if (isBodyName(plain)) return "other";
  return kinds.find(([, words]) => words.test(plain))?.[0] ?? "other";
}

/** Special names stand before the general ones that they contain: 政策解读 before 政策, 信息公开年报 before 信息公开. */
const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ["annual-report", /年报|年度(?:工作)?报[告表]|工作年度报表/],
  ["interpretation", /解读|图解|图说政策|一图读懂|政策问答/],
  ["interview", /访谈|直播|发布会|在线交流/],
  ["survey", /征集|调查|问卷|投票|听证|民意/],
  [
    "message",
    /信箱|邮箱|来信|信件|留言|咨询|投诉|建言|问政|答复|回复选登|结果反馈|互动交流|政民互动|公众参与|有问必答|领导热线|12345|写信/,
  ],
  ["leaders", /领导(?!班子建设|讲话|活动|小组)|市长|县长|区长|局长|班子成员/],
  ["organization", /机构(?!改革)|部门概况|职能|职责|内设|处室|科室|直属单位|工作部门/],
  ["personnel", /人事|任免|招聘|招录|干部|公务员|选拔|考录/],
  ["statistics", /统计|数据发布|经济运行|公报(?!栏)/],
  ["data", /数据开放|开放数据|数据资源|数据服务|公共数据/],
  ["plan", /规划|计划|十[二三四五]五/],
  // 信息公开指南、制度 say how the body discloses, and are changed when the procedure is.
  ["disclosure", /公开(?:指南|制度|规定|规范|目录)/],
  ["policy", /政策|法规|规章(?!制度)|规范性文件|文件(?!下载)|法律(?!服务|援助|咨询|顾问)|条例|政府令|公文/],
  ["notice", /公告|公示|通知|通告|招标|采购|中标|拍卖/],
  ["topic", /专题|专栏|热点(?!新闻|关注)|回头看|主题教育/],
  ["disclosure", /公开|财政|预算|决算|三公|权责清单|权力清单|行政处罚|行政许可|双随机/],
  ["service", /办事|服务|办理|指南|下载|表格|查询|申报|便民|审批|流程/],
  ["overview", /概况|概览|走进|简介|介绍|历史|地理|旅游|风光|文化|魅力/],
  // 领导活动 is news, 民俗活动 and 志愿服务活动 are what they are about, and so is 健康关注.
  // 政务信息 is news; 党建信息, 就业信息 and 基本信息 are whatever they are about.
  [
    "news",
    /新闻|动态|要闻|资讯|快讯|工作简讯|头条|播报|报道|(?:领导|政务|公务|工作|会议|商务|外事|重要|重大|主要)活动|聚焦|时政|(?:媒体|今日|本期|时事|焦点)关注|^(?:政务|工作|部门|乡镇|镇街|基层|最新|综合|今日|每日|图片)?信息$|信息(?:快[递讯报]|速递|简报|中心)/,
  ],
];
