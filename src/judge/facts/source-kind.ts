/** Whose text an article says it is, by the source (来源) it names. */
import { provinces } from "../../model/provinces.ts";

export const sourceKinds = ["own", "government", "media", "other"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `names` are what the site calls itself. */
export function sourceKindOf(source: string, names: readonly string[]): SourceKind {
  const plain = source.replace(/\s+/g, "");
  if (/^本(?:站|网|局|单位|部门|委|办)/.test(plain) || names.some((name) => isNamed(plain, name)))
    return "own";
  if (media.test(plain)) return "media";
  return relative.test(plain) || government.test(plain) ? "government" : "other";
}

/** Commercial portals, accounts and firms: nobody's official word. A source that is merely unknown is not among them. */
export const isStranger = (source: string): boolean => stranger.test(source.replace(/\s+/g, ""));

/** The country's or a province's: a county or a bureau reposts it and answers for no document of its own by it. */
export const isFromAbove = (source: string): boolean => above.test(source.replace(/\s+/g, ""));

/** 青山县人民政府门户网站 names itself 青山县人民政府, 青山县政府网 or 青山县人民政府办公室. */
function isNamed(source: string, name: string): boolean {
  const [body, said] = [bodyIn(name), bodyIn(source)];
  if (body.length < 3) return false;
  return source.includes(body) || (body.startsWith(said) && said.length >= body.length - 2);
}

const bodyIn = (name: string): string =>
  name
    .replace(/\s+/g, "")
    .replace(/(?:门户)?网(?:站|上.*)?$/, "")
    .replace(/(?:人民)?政府$/, "");

/** 县扶贫办, 市残联: a body named by its level alone is one of the site's own region. */
const relative = /^[省市州县区旗](?!场|块)/;
const stranger =
  /公司|^(?:互联)?网络|网友|网民|新浪|凤凰|搜狐|网易|腾讯|今日头条|百度|百家号|微信|公众号|知乎|豆瓣|论坛|贴吧|博客/;
const above = new RegExp(
  `^(?:中国|国家|中央|国务院|中共中央|全国|${provinces.map(({ name }) => name).join("|")})(?!.*(?:[市州县旗]|(?<!自治)区))|^省`,
);
/** 地方重点新闻网站 say whose they are by no word of their name. */
const media =
  /新华|人民(?:日报|网)|央视|央广|中新|新闻社|中央(?:广播|电视)|光明(?:日报|网)|求是|学习强国|(?:日|晚|早|时|商|学习|法制|法治|青年)报|报社|电视台|广播|融媒|传媒|新闻(?:网|中心)|发布$|^(?:大河|红|东方|千龙|北方|长城|东北|东南|大江|大众|荆楚|南方|华龙|云南|西部|天山|齐鲁|华声|金羊|奥一)网$|浙江在线|中安在线/;
const government =
  /政府|国务院|中共|党委|[省市县区州]委|委员会|办公[厅室]|[部厅局署](?:$|[^长])|法院|检察院|人大|政协|公安|税务|海关|管委会|街道|[镇乡]$|工会|团委|妇联|联合会|研究院|中心$|[办科处股室]$|采购网|交易平台/;
