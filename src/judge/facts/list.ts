import type { Collection } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Site } from "../../model/site.ts";
import { homeSubject } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

export const list = gatherer({
  name: "list",
  pick: () => null,
  gather(_picked, scene): Collection<FieldOf<"list">> {
    const { site, standing } = scene;
    const subject = homeSubject(scene);
    const base = { gaps: [], subject, reach: "page" as const, figures: {} };
    if (standing === null) return { ...base, state: "not-given", items: [] };
    const row = [site.name, site.sponsor, site.siteCode, site.url].filter((one) => one !== null).join(" ");
    const { holders: _, ...counts } = standing;
    const fields = {
      ...counts,
      isCountyDepartment: isCountyDepartment(site),
      isSystemSite: isSystemSite(site),
    };
    const evidence = { excerpt: excerptOf(row), place: "site list" };
    return {
      ...base,
      state: "read",
      items: [{ ...subject, evidence, title: null, confidence: "certain", fields }],
    };
  },
});

/** 县级部门、乡镇街道: by the level in the list, else by its having a county. */
function isCountyDepartment({ kind, level, county }: Site): boolean | null {
  if (kind === null || (level === null && county === null)) return null;
  const isCounty = level === null ? county !== null : /^[34]$|县|区|乡|镇|街道/.test(level);
  return kind === "department" && isCounty;
}

const isSystemSite = ({ name }: Site): boolean | null =>
  name === null ? null : /(?:系统|平台|数据库)$/.test(name);
