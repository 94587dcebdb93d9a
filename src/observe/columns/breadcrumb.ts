/** The trail from the front page to this page's own column, as printed. */
import type { Observer } from "../observer.ts";
import { trailOf } from "../page/trail.ts";

export const breadcrumb: Observer<"breadcrumb"> = {
  fact: "breadcrumb",
  observe(page) {
    return trailOf(page)?.steps.map(({ name, url }) => ({ name, url }));
  },
};
