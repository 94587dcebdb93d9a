/** Whose text an article says it is, by the source (来源) it names. */
export const sourceKinds = ["own", "government", "media", "other"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `names` are what the site calls itself. */
export function sourceKindOf(source: string, names: readonly string[]): SourceKind {
  const plain = source.replace(/\s+/g, "");
  if (/^本(?:站|网|局|单位|部门|委|办)/.test(plain) || names.some((name) => isNamed(plain, name)))
    return "own";
  if (media.test(plain)) return "media";
  return government.test(plain) ? "government" : "other";
}

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

const media =
  /新华|人民(?:日报|网)|央视|央广|中新|新闻社|中央(?:广播|电视)|光明(?:日报|网)|求是|学习强国|(?:日|晚|早|时|商|学习|法制|法治|青年)报|报社|电视台|广播|融媒|传媒|新闻(?:网|中心)|发布$/;
const government =
  /政府|国务院|中共|党委|[省市县区州]委|委员会|办公[厅室]|[部厅局署](?:$|[^长])|法院|检察院|人大|政协|公安|税务|海关|管委会|街道|[镇乡]$|工会|团委|妇联|联合会|研究院|中心$/;
