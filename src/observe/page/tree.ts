/** The tree of a page, for the few that a rule asks a selector of: several times dearer than the index. */
import { type CheerioAPI, load } from "cheerio";

/** Markup beyond this is not made into a tree. */
const sizeLimit = 4_000_000;

export const treeOf = (source: string): CheerioAPI =>
  load(source.slice(0, sizeLimit), { xml: { xmlMode: false, decodeEntities: true } });
