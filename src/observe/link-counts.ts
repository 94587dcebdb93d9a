/** How many addresses of each kind a page names. */
import { type LinkKind, linkKinds } from "../model/link.ts";
import type { Observer } from "./observer.ts";

export const linkCounts: Observer<"page.links"> = {
  fact: "page.links",
  observe(page) {
    const counts = Object.fromEntries(linkKinds.map((kind) => [kind, 0])) as Record<LinkKind, number>;
    for (const { kind } of page.links) counts[kind] += 1;
    return counts;
  },
};
