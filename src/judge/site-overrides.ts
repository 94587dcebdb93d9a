/** The rules as they hold for one site: its list entry may change severity or parameters, or switch a rule off. */
import { UserError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import { overrideRule } from "../rules/override-rule.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import type { YamlFile } from "../rules/yaml-file.ts";

export function rulesForSite(ruleSet: RuleSet, site: Site): readonly Rule[] {
  if (Object.keys(site.overrides).length === 0) return ruleSet.rules;
  return ruleSet.rules.flatMap((rule) => {
    const raw = site.overrides[rule.id];
    return raw === undefined ? [rule] : (overrideRule(rule, raw, listEntryOf(site), [rule.id]) ?? []);
  });
}

/** The list was read by another station; an error names the site instead of a line. */
function listEntryOf(site: Site): YamlFile {
  const place = `overrides of ${site.url}:`;
  return {
    file: place,
    value: site.overrides,
    placeOf: () => place,
    wrong: (path, { en, zh }) =>
      new UserError({
        en: `${place} ${path.join(".")}: ${en}`,
        zh: `${site.url} 的 overrides ${path.join(".")}：${zh}`,
      }),
  };
}
