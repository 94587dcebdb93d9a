/** Observing a page with the shipped lists, as the tests of ads and tampering do. */
import type { Observations } from "../../src/model/observation.ts";
import type { Lists, PageContext } from "../../src/observe/observer.ts";
import { indexPage, type PageIndex } from "../../src/observe/page/page-index.ts";
import { loadLists } from "../../src/rules/load-lists.ts";

export const shipped: Lists = loadLists();

export const contextWith = (lists: Lists): PageContext => ({
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists,
});

export const pageOf = (html: string, url = "http://www.example.gov.cn/zwgk/t20200102_1.html"): PageIndex =>
  indexPage(html, url);

export const nothingSeen: Observations = {};
