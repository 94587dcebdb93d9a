/** Whether what a visitor sees is made by scripts, so that reading the document alone cannot judge it. */
import { hasBoxLeftToScript, isAwaited } from "../columns/drawn-by-scripts.ts";
import type { Observer } from "../observer.ts";
import { shellOf } from "./shell.ts";

export const needsRendering: Observer<"page.needsRendering"> = {
  fact: "page.needsRendering",
  reads: ["page.kind", "listing"],
  observe(page, _context, seen) {
    if (seen["page.kind"] === "challenge") return { value: true, why: "challenge" };
    if (shellOf(page) === "application") return { value: true, why: "application-shell" };
    const isWaiting = seen["page.kind"] === "homepage" && (isAwaited(page) || hasBoxLeftToScript(page));
    if (isWaiting || seen.listing?.emptyWhy === "script-filled")
      return { value: true, why: "script-filled-list" };
    return { value: false, why: null };
  },
};
