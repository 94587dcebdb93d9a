import type { Collection, Item } from "../../model/collection.ts";
import { daysBetween } from "../../model/days-between.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { pageKeyOf } from "../../model/url.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeSubject, type Scene, sortItems } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { frameOf } from "./spread.ts";
import { type Titled, titlesIn, titlesOn } from "./titles.ts";

type Field = FieldOf<"notices">;

/** By what a title says of the site itself; the special ones stand first. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["domain-change", /域名.{0,10}(?:变更|更换|调整|启用|更改|注销|停用)|(?:启用|更换|变更).{0,6}(?:新)?域名/],
  ["temporary-offline", /网站.{0,16}(?:临时下线|临时关停|暂停(?:服务|运行|访问)|停机)/],
  ["outage", /网站.{0,16}(?:故障|维护|升级|无法访问|系统割接).{0,10}(?:公告|通知|通告|说明|告示)?/],
  ["migration", /网站.{0,16}(?:迁移|关停|关闭|永久下线|停止(?:更新|运行|服务)|整合|下线|归并|撤销)/],
  ["opening", /网站.{0,16}(?:开通|上线|正式运行|试运行|改版)/],
];
/** A notice says what happens; a report or a plan speaks about it. */
const notice = /公告|通告|通知|启事|告示|声明|说明|敬告|温馨提示/;
const others = /会议|方案|办法|培训|总结|普查|督查|检查|抽查|专项|管理|建设规范/;

export const notices = gatherer({
  name: "notices",
  pick: (stored: StoredPage): readonly Titled[] | null => {
    const found = titlesOn(stored).filter(({ title }) => kindOf(title) !== null);
    return found.length === 0 ? null : found;
  },
  gather(picked: readonly (readonly Titled[])[], scene): Collection<Field> {
    const linked = titlesIn(scene.links).filter(({ title }) => kindOf(title) !== null);
    return { ...frameOf(scene, "site"), items: sortItems(itemsOf([...picked.flat(), ...linked], scene)) };
  },
});

export const kindOf = (title: string): string | null =>
  notice.test(title) && !others.test(title)
    ? (kinds.find(([, words]) => words.test(title))?.[0] ?? null)
    : null;

/** One item for each notice, by its address or, without one, its title; a printed day is kept. */
function itemsOf(titles: readonly Titled[], scene: Scene): Item<Field>[] {
  const found = new Map<string, Titled>();
  for (const one of titles) {
    const key = one.url === null ? one.title : pageKeyOf(one.url);
    const known = found.get(key);
    if (known === undefined || (known.date === null && one.date !== null)) found.set(key, one);
  }
  const front = new Set(scene.links.filter((link) => link.onHomepage).map(({ url }) => pageKeyOf(url)));
  return [...found.values()].map((one) => itemOf(one, front, scene));
}

function itemOf({ title, url, date, from }: Titled, front: ReadonlySet<string>, scene: Scene): Item<Field> {
  const home = homeSubject(scene);
  return {
    ...home,
    url: url ?? home.url,
    evidence: { excerpt: excerptOf(`${title} ${date ?? ""}`), place: from },
    title: url === null ? title : null,
    confidence: "certain",
    fields: {
      kind: kindOf(title),
      title,
      date,
      age: date === null ? null : daysBetween(date, scene.day),
      onHomepage: url !== null && front.has(pageKeyOf(url)),
    },
  };
}
