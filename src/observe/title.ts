/** The document's title as written; a page without one states nothing. */
import { excerptOf } from "../model/evidence.ts";
import type { Observer } from "./observer.ts";

export const title: Observer<"page.title"> = {
  fact: "page.title",
  observe: (page) => (page.title === "" ? undefined : excerptOf(page.title)),
};
