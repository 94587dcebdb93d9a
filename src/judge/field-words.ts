/** Words for the values of fields that come from closed lists, so that no text shows a person what only programs call things. */
import type { FieldValue } from "../model/collection.ts";
import type { LinkTarget } from "../model/link.ts";
import type { Ad, ColumnKind, IdentifierName, PageKind, Tampering } from "../model/observation.ts";
import type { Reason } from "../model/reason.ts";
import type { Text } from "../model/text.ts";
import type { SampledAs } from "./facts/sample.ts";

/** The word for a field's value; null where the value speaks for itself. */
export function fieldWord(field: string, value: FieldValue): Text | null {
  if (typeof value !== "string") return null;
  return lists.has(field) ? wordsFor(value.split(",")) : (wordsOf[field]?.[value] ?? null);
}

/** Fields that name several things, joined by commas: what something lacks. */
const lists = new Set(["lacks", "lacksTags", "lacksSiteTags"]);

/** Names that have no word, such as those of tags, are the same in every language. */
const wordsFor = (names: readonly string[]): Text => ({
  zh: names.map((name) => lackedWords[name]?.zh ?? name).join("、"),
  en: names.map((name) => lackedWords[name]?.en ?? name).join(", "),
});

type Words<K extends string> = Readonly<Record<K, Text>>;

export const identifierWords: Words<IdentifierName> = {
  partyEmblem: { zh: "党政机关网站标识", en: "the emblem of party and government sites" },
  errorReport: { zh: "“我为政府网站找错”标识", en: "the error-report mark" },
  siteCode: { zh: "网站标识码", en: "the site code" },
  icp: { zh: "ICP备案编号", en: "the ICP filing number" },
  police: { zh: "公安备案标识", en: "the police filing number" },
  sponsor: { zh: "主办单位", en: "the sponsor" },
  organizer: { zh: "承办单位", en: "the organizer" },
  contact: { zh: "联系方式", en: "a contact" },
  siteMap: { zh: "站点地图", en: "the site map" },
  copyright: { zh: "版权信息", en: "the copyright line" },
};

/** As in “{page}页” and “{page} page”. */
const sampledWords: Words<SampledAs> = {
  home: { zh: "首", en: "home" },
  column: { zh: "栏目", en: "column" },
  article: { zh: "内容", en: "article" },
  message: { zh: "留言", en: "message" },
};

const columnWords: Words<ColumnKind> = {
  news: { zh: "动态要闻", en: "news" },
  notice: { zh: "通知公告", en: "notices" },
  policy: { zh: "政策文件", en: "policy" },
  interpretation: { zh: "政策解读", en: "interpretation" },
  personnel: { zh: "人事", en: "personnel" },
  plan: { zh: "规划计划", en: "plans" },
  message: { zh: "互动交流", en: "messages" },
  service: { zh: "办事服务", en: "services" },
  survey: { zh: "征集调查", en: "surveys" },
  interview: { zh: "在线访谈", en: "interviews" },
  disclosure: { zh: "信息公开", en: "disclosure" },
  topic: { zh: "专题专栏", en: "topics" },
  overview: { zh: "概况介绍", en: "overview" },
  leaders: { zh: "领导信息", en: "leaders" },
  organization: { zh: "机构职能", en: "organization" },
  data: { zh: "数据发布", en: "data" },
  statistics: { zh: "统计信息", en: "statistics" },
  "annual-report": { zh: "年度报告", en: "annual reports" },
  other: { zh: "其他", en: "other" },
};

const pageWords: Words<Exclude<PageKind, keyof typeof columnWords>> = {
  homepage: { zh: "首页", en: "homepage" },
  listing: { zh: "列表页", en: "listing" },
  article: { zh: "内容页", en: "article" },
  "message-list": { zh: "留言列表", en: "message list" },
  search: { zh: "搜索页", en: "search" },
  shell: { zh: "跳转或框架页", en: "shell" },
  challenge: { zh: "人机验证页", en: "bot check" },
  error: { zh: "错误页", en: "error notice" },
};

const adWords: Words<Ad["kind"]> = {
  "ad-network": { zh: "广告联盟代码", en: "ad network" },
  floating: { zh: "飘浮广告", en: "floating" },
  banner: { zh: "横幅广告", en: "banner" },
  "text-link": { zh: "文字链接", en: "text link" },
  iframe: { zh: "嵌入框架", en: "frame" },
  vendor: { zh: "建站企业署名", en: "maker's credit" },
};

const tamperingWords: Words<Exclude<Tampering["kind"], "other"> | "risky-link"> = {
  "hidden-links": { zh: "隐藏链接", en: "hidden links" },
  "foreign-script": { zh: "外来脚本", en: "foreign script" },
  "replaced-title": { zh: "标题被替换", en: "replaced title" },
  "entity-spam": { zh: "实体编码的垃圾文字", en: "spam in character references" },
  "brand-for-organ": { zh: "商业名称冒充机关名称", en: "a brand in place of the body's name" },
  "pinyin-residue": { zh: "拼音残留", en: "left-over pinyin" },
  "spun-text": { zh: "伪原创文本", en: "spun text" },
  mojibake: { zh: "乱码", en: "garbled text" },
  "domain-mismatch": { zh: "域名不符", en: "domain mismatch" },
  cloaking: { zh: "对搜索引擎显示不同内容", en: "cloaking" },
  redirect: { zh: "异常跳转", en: "redirect" },
  "inserted-text": { zh: "插入文字", en: "inserted text" },
  "fake-site": { zh: "仿冒网站", en: "fake site" },
  "forged-date": { zh: "日期伪造", en: "forged date" },
  "risky-link": { zh: "链向赌博、色情等违法网站", en: "a link to gambling or pornography" },
};

const linkTargetWords: Words<LinkTarget["kind"]> = {
  "for-sale": { zh: "域名已停放或出售", en: "a parked domain or one for sale" },
  vice: { zh: "赌博、色情等违法网站", en: "gambling or pornography" },
  "other-domain": { zh: "跳转到其他域名", en: "a redirect to another domain" },
};

const privacyWords: Words<"id-card" | "mobile" | "bank-card"> = {
  "id-card": { zh: "身份证号", en: "identity number" },
  mobile: { zh: "手机号", en: "mobile number" },
  "bank-card": { zh: "银行卡号", en: "bank card number" },
};

export const reasonWords: Words<Reason> = {
  answered: { zh: "正常打开", en: "answered" },
  "not-modified": { zh: "内容未变", en: "not modified" },
  "not-found": { zh: "页面不存在（404）", en: "not found (404)" },
  gone: { zh: "页面已删除（410）", en: "gone (410)" },
  "connection-refused": { zh: "服务器拒绝连接", en: "connection refused" },
  "name-not-found": { zh: "域名无法解析", en: "the host name does not exist" },
  "redirect-loop": { zh: "循环跳转", en: "redirects in a circle" },
  "redirect-to-error": { zh: "跳转到错误页", en: "redirects to an error page" },
  "server-error": { zh: "服务器错误（5xx）", en: "server error (5xx)" },
  "soft-404": { zh: "打开的是“页面不存在”提示", en: "answers with a not-found notice" },
  "client-error": { zh: "请求无效（4xx）", en: "client error (4xx)" },
  "refused-as-asked": {
    zh: "服务器不接受这种访问方式（405等）",
    en: "refused for how it was asked (405 and the like)",
  },
  unauthorized: { zh: "需要登录", en: "needs a login" },
  forbidden: { zh: "拒绝访问（403）", en: "forbidden (403)" },
  "rate-limited": { zh: "访问频率受限", en: "rate limited" },
  "anti-bot": { zh: "被防护系统拦截", en: "refused by an anti-bot system" },
  challenge: { zh: "要求人机验证", en: "asks for proof of a person" },
  "robots-refused": { zh: "robots.txt 不允许", en: "robots.txt refuses it" },
  "robots-unreachable": { zh: "robots.txt 无法读取", en: "robots.txt cannot be read" },
  "host-unwell": { zh: "服务器异常，已停止访问", en: "the host is unwell and was left alone" },
  timeout: { zh: "超时", en: "timed out" },
  reset: { zh: "连接中断", en: "connection reset" },
  "resolver-trouble": { zh: "本机域名解析异常", en: "trouble of the resolver" },
  "tls-invalid": { zh: "证书无效", en: "invalid certificate" },
  "tls-failed": { zh: "加密连接失败", en: "TLS failed" },
  "protocol-error": { zh: "应答不是HTTP", en: "the answer is not HTTP" },
  "network-unreachable": { zh: "网络不可达", en: "network unreachable" },
  "proxy-failed": { zh: "代理失败", en: "the proxy failed" },
  truncated: { zh: "内容不完整", en: "the answer ended early" },
  "too-large": { zh: "内容过大", en: "too large" },
  "private-address": { zh: "内网地址，未访问", en: "private address, not asked" },
  "unsupported-scheme": { zh: "协议不支持", en: "unsupported scheme" },
  "invalid-url": { zh: "网址无效", en: "invalid address" },
  excluded: { zh: "按设置排除", en: "excluded" },
  "out-of-scope": { zh: "不在检查范围", en: "out of scope" },
  trap: { zh: "疑似无限页面，未访问", en: "trap, not asked" },
  "budget-cut": { zh: "超出页数上限，未访问", en: "beyond the page budget" },
};

/** What guides and articles should state. */
const lackedWords: Readonly<Record<string, Text>> = {
  name: { zh: "事项名称", en: "name" },
  basis: { zh: "设定依据", en: "legal basis" },
  conditions: { zh: "申请条件", en: "conditions" },
  materials: { zh: "办理材料", en: "materials" },
  place: { zh: "办理地点", en: "place" },
  time: { zh: "办理时间", en: "time" },
  phone: { zh: "联系电话", en: "phone" },
  process: { zh: "办理流程", en: "process" },
  source: { zh: "来源", en: "source" },
  publishedAt: { zh: "发布时间", en: "time of publishing" },
};

/** The fifteen comparisons of `compareIdentifiers`. */
const comparisonWords: Readonly<Record<string, Text>> = {
  "id-x-1": { zh: "各处网站标识码", en: "site codes" },
  "id-x-2": { zh: "标识码与省份", en: "site code and province" },
  "id-x-3": { zh: "标识码与行政区划", en: "site code and region" },
  "id-x-4": { zh: "ICP备案号与省份", en: "ICP filing and province" },
  "id-x-5": { zh: "公安备案号与省份", en: "police filing and province" },
  "id-x-6": { zh: "公安备案号前缀", en: "prefix of the police filing" },
  "id-x-7": { zh: "公安备案号与其链接", en: "police filing and its link" },
  "id-x-8": { zh: "各处域名", en: "domains" },
  "id-x-9": { zh: "各处网站名称", en: "names" },
  "id-x-10": { zh: "找错链接中的网址", en: "host in the error-report link" },
  "id-x-11": { zh: "党政标识与省份", en: "emblem and province" },
  "id-x-12": { zh: "党政标识图片", en: "picture of the emblem" },
  "id-x-13": { zh: "政府域名", en: "government host" },
  "id-x-14": { zh: "页面所写域名", en: "domain as written" },
  "id-x-15": { zh: "与其他网站共用的号码", en: "numbers shared with other sites" },
};

const wordsOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  identifier: identifierWords,
  page: sampledWords,
  reason: reasonWords,
  comparison: comparisonWords,
  target: linkTargetWords,
  kind: { ...pageWords, ...columnWords, ...adWords, ...tamperingWords, ...privacyWords },
};
