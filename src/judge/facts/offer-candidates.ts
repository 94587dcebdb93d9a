/** What of a site bears a name by which an offer is known. */
import type { NavigationItem } from "../../model/observation.ts";
import type { Scene } from "../scene.ts";
import { offers } from "./offer-names.ts";

export interface Named {
  readonly name: string;
  readonly url: string;
}

/** A thing by a name, where it leads, and whether the first page names it. */
export interface Candidate extends Named {
  readonly onHomepage: boolean;
}

/** Names that a page gives to columns. */
export interface Naming {
  readonly named: readonly Named[];
  readonly navigation: readonly NavigationItem[];
}

/** Longer names of columns are headlines; among links they are so sooner. */
const nameLimit = 14;
const linkNameLimit = 9;
/** 县财政局 and 城乡规划中心 name bodies, not what they offer; 服务中心 and 下载中心 are places of a site. */
const body =
  /(?:局|厅|委|委员会|院|校|学|公司|[大支]队|协会|联合会|(?<!服务|办事|政务|互动|咨询|下载|数据|查询|监督|投诉|举报|新闻|发布)中心)$/;
/** Candidates kept for one offer: the menus come first. */
const candidateLimit = 200;

export function candidatesByOffer(
  pages: readonly Naming[],
  home: Naming | undefined,
  scene: Scene,
): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>(offers.map(({ id }) => [id, []]));
  const known = new Map<string, readonly string[]>();
  for (const one of candidatesOn(pages, home, scene)) {
    const name = one.name.replace(/[\s>»›·•|【】[\]]+/g, "");
    const ids = known.get(name) ?? idsNamed(name);
    known.set(name, ids);
    for (const id of ids) {
      const candidates = found.get(id);
      if (candidates !== undefined && candidates.length < candidateLimit) candidates.push(one);
    }
  }
  return found;
}

const idsNamed = (name: string): string[] =>
  name.length > nameLimit || body.test(name)
    ? []
    : offers.filter(({ names }) => names?.test(name) === true).map(({ id }) => id);

function* candidatesOn(
  pages: readonly Naming[],
  home: Naming | undefined,
  scene: Scene,
): Generator<Candidate> {
  for (const { name, url } of home?.navigation ?? []) yield { name, url, onHomepage: true };
  for (const { text, url, onHomepage, kind } of scene.links)
    if (kind !== "script" && kind !== "tel" && text.length <= linkNameLimit)
      yield { name: text, url, onHomepage };
  for (const { named, navigation } of pages) {
    for (const one of named) yield { ...one, onHomepage: false };
    for (const { name, url } of navigation) yield { name, url, onHomepage: false };
  }
}
