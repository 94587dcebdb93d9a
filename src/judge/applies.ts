/** Whether a rule is asked of a site at all: its `when`, and the days it is in force. */
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { dayOf } from "../model/time.ts";
import type { Rule } from "../rules/rule.ts";

/** Why the rule does not apply, or null when it does. */
export function whyNotApplicable(rule: Rule, site: Site, asOf: string): Text | null {
  const { from, to } = rule.effective;
  const day = dayOf(asOf);
  if (from !== undefined && day < from) return { zh: `自${from}起施行`, en: `in force from ${from}` };
  if (to !== undefined && day > to) return { zh: `${to}后失效`, en: `in force until ${to}` };
  return whyNotMeant(rule.when, site);
}

function whyNotMeant(when: Rule["when"], site: Site): Text | null {
  // A site whose kind is not listed is judged as a department.
  if (when.kind !== undefined && when.kind !== (site.kind ?? "department"))
    return when.kind === "portal"
      ? { zh: "仅适用于政府门户网站", en: "for portals only" }
      : { zh: "仅适用于部门网站", en: "for departments only" };
  // A duty that is not listed is no exemption.
  if (when["public-service"] === true && site.publicService === false)
    return { zh: "该单位无对外服务职能", en: "the body has no public service duty" };
  if (when["public-service"] === false && site.publicService !== false)
    return { zh: "仅适用于无对外服务职能的单位", en: "for bodies without a public service duty only" };
  if (!isInRegion(when, site)) return { zh: "不在适用地区", en: "not in the regions it applies to" };
  if (when.tags !== undefined && !when.tags.some((tag) => site.tags.includes(tag)))
    return {
      zh: `仅适用于标签：${when.tags.join("、")}`,
      en: `for sites tagged ${when.tags.join(", ")} only`,
    };
  return null;
}

function isInRegion(when: Rule["when"], site: Site): boolean {
  return (["province", "city", "county"] as const).every((level) => {
    const wanted = when[level];
    return wanted === undefined || wanted.includes(site[level] ?? "");
  });
}
