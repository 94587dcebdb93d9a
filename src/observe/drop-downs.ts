/** Other sites that a drop-down list (友情链接) leads to: a visitor's links, though no `<a>` names them. */
import type { Facts } from "../model/observation.ts";
import { siteHostOf } from "../model/url.ts";
import type { Observer } from "./observer.ts";
import type { Element, PageIndex } from "./page/page-index.ts";

/** A list of links to sites, the longest seen, has some dozens. */
const siteLimit = 200;

export const dropDowns: Observer<"page.dropDowns"> = {
  fact: "page.dropDowns",
  observe(page): Facts["page.dropDowns"] | undefined {
    const found = page.byTag("option").flatMap((index) => {
      const option = page.elements[index];
      return option === undefined ? [] : (addressIn(page, option) ?? []);
    });
    return found.length === 0 ? undefined : found.slice(0, siteLimit);
  },
};

function addressIn({ url }: PageIndex, { attrs }: Element): string | null {
  const value = attrs.value?.trim() ?? "";
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return null;
  const { href } = new URL(value);
  return /^https?:/.test(url) && siteHostOf(href) === siteHostOf(url) ? null : href;
}
