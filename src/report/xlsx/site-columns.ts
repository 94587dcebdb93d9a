/** The columns that name a site, the same on every sheet that has a row per site. */
import type { Site } from "../../model/site.ts";
import type { Language } from "../../model/text.ts";
import { regionOf } from "../overview.ts";
import type { Column } from "./sheet.ts";
import type { Value } from "./value.ts";

export const siteColumns = (language: Language): Column[] =>
  columnsOf(
    language,
    ["序号", "no.", 6],
    ["地区", "region", 18],
    ["主办单位", "sponsor", 22],
    ["网站名称", "site", 24],
    ["网站标识码", "site code", 14],
    ["首页网址", "homepage", 30],
  );

export const siteCells = (site: Site, number: number): Value[] => [
  number,
  regionOf(site),
  site.sponsor,
  site.name,
  site.siteCode,
  { link: site.url },
];

export const columnsOf = (
  language: Language,
  ...columns: readonly [zh: string, en: string, width: number][]
): Column[] => columns.map(([zh, en, width]) => ({ title: { en, zh }[language], width }));
