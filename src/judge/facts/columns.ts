/** The columns of a site, read and named: what the rules on empty and overdue columns ask about. */
import type { Gap } from "../../model/collection.ts";
import { homeGap, homeSubject, type Scene, sortItems } from "../scene.ts";
import { inventoryOf } from "./column-inventory.ts";
import { gatherer } from "./gatherer.ts";
import { menuOf } from "./named-columns.ts";
import { type PickedColumn, pickColumn } from "./picked-column.ts";

export const columns = gatherer({
  name: "columns",
  pick: pickColumn,
  gather(picked: readonly PickedColumn[], scene) {
    const inventory = inventoryOf(picked, scene);
    return {
      state: inventory.length > 0 ? "read" : "unread",
      items: sortItems(inventory),
      gaps: gapsOf(picked, scene),
      subject: homeSubject(scene),
      reach: "site",
      figures: { columns: inventory.length },
    };
  },
});

/** Without the homepage's navigation nobody knows what columns there are, and no number of them is enough. */
function gapsOf(picked: readonly PickedColumn[], scene: Scene): Gap[] {
  if (!scene.homeIsRead) return [homeGap(scene)];
  if (menuOf(picked, scene).length > 0 || scene.site.hints.columns.length > 0) return [];
  return [
    {
      url: scene.home?.url ?? null,
      isMany: true,
      why: {
        zh: "未能读取首页导航，栏目不全",
        en: "the homepage's navigation could not be read, columns may be missing",
      },
      needs: { zh: "在网站名单中给出栏目地址（hints）", en: "addresses of columns in the site list (hints)" },
    },
  ];
}
