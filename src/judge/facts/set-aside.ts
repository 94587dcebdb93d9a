/** Columns that are not among those a site has to keep up: of topics, of leaders, of past years, of an older version, copies. */
import type { Facts } from "../../model/observation.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";
import { fullKeyOf } from "../address.ts";

/** Where a column stands, by what its page says of it. */
export interface Whereabouts {
  /** Its page's key. */
  readonly key: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly trail: Facts["breadcrumb"];
}

/** 信息公开专栏 is where a site discloses what it must, and no campaign. */
const topic = /^(?!.*公开).*(?:专题|专栏|主题教育|学习教育|回头看)/;
const topicFolder = /\/(?:ztzl|ztlm|ztbd|zhuanti|special|subject)\/./i;

/** 工作动态 of a campaign that is over is no 动态要闻 column (19号 leaves those of historic topics out). */
export const isOfTopic = (where: Whereabouts): boolean =>
  above(where).some((name) => topic.test(name)) || topicFolder.test(where.key);

/** 重要活动 of one leader, below 领导之窗, says what he did and is no 动态要闻 column. */
export const isOfLeaders = (where: Whereabouts): boolean =>
  above(where).some((name) => columnKindOf(name) === "leaders");

const year = /(?<!\d)((?:19|20)\d{2})年/;

/** 2021年政务要闻 is closed when its year is over. `day` is the as-of day. */
export function isOfPastYear({ name }: Whereabouts, day: string): boolean {
  const found = year.exec(name ?? "")?.[1];
  return found !== undefined && found < day.slice(0, 4);
}

const older = /[旧老]版|旧(?:网)?站|老网站|原网站|历史网站|网站存档/;

/** Of a version of the site that is kept for the record, and says so. */
export const isOfOlderVersion = (where: Whereabouts): boolean =>
  older.test(where.title ?? "") || above(where).some((name) => older.test(name));

/** The steps of the trail above the column itself. */
const above = ({ trail, name }: Whereabouts): string[] =>
  trail.map((step) => step.name).filter((step) => step !== name);

/** A column again, made for small screens: its address below `/m/`, or its name there. */
export function copiesForSmallScreens(names: ReadonlyMap<string, string>): string[] {
  const keys = [...names.keys()];
  const full = new Set(keys.filter((key) => fullKeyOf(key) === null).map((key) => names.get(key)));
  return keys.filter((key) => {
    const copied = fullKeyOf(key);
    return copied !== null && (names.has(copied) || full.has(names.get(key)));
  });
}
