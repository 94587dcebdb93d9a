/** `rules list`: the rule sets at hand and what they hold. */
import type { Language } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { severityWords } from "../report/texts.ts";
import { loadRuleSets, shippedIds } from "../rules/load-rule-sets.ts";
import type { RuleSet } from "../rules/rule.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export interface RulesListOptions {
  readonly rules?: readonly string[];
  readonly format: "terminal" | "json";
}

export default async function rulesList(
  _args: readonly string[],
  options: RulesListOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sets = loadRuleSets(options.rules ?? shippedIds());
  await print(
    context.stdout,
    options.format === "json" ? `${JSON.stringify(document(sets), null, 2)}\n` : text(sets, context.language),
  );
  return done;
}

const document = (sets: readonly RuleSet[]) => ({
  schema: "govinspect/rules/1",
  ruleSets: sets.map(({ id, version, title, sha256, rules }) => ({
    id,
    version,
    title,
    sha256,
    rules: rules.map(({ id, title, clause, severity, confirm, source }) => ({
      id,
      title,
      clause,
      severity,
      confirm,
      source,
    })),
  })),
});

function text(sets: readonly RuleSet[], language: Language): string {
  return sets
    .map(({ id, version, title, rules }) => {
      const rows = rules.map((rule) => [
        `  ${severityWords[rule.severity][language]}`,
        rule.id,
        rule.title[language],
        rule.clause,
      ]);
      return `${id} ${version}  ${title[language]}\n${alignRows(rows).join("\n")}\n`;
    })
    .join("\n");
}
