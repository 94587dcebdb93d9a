/** Runs one observer on a piece of markup. */
import type { FactName, Facts, Observations } from "../../src/model/observation.ts";
import type { Observer, PageContext } from "../../src/observe/observer.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";

export const context: PageContext = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};

export const observed = <F extends FactName>(
  observer: Observer<F>,
  html: string,
  { url = "http://www.a.gov.cn/zwgk/index.html", seen = {} }: { url?: string; seen?: Observations } = {},
): Facts[F] | undefined => observer.observe(indexPage(html, url), context, seen);
