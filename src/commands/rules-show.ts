/** `rules show <rule>`: one rule as a page a supervisor can read. */
import { UserError } from "../model/failure.ts";
import { loadRuleSets, shippedIds } from "../rules/load-rule-sets.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { rulePage } from "./rule-page.ts";

export interface RulesShowOptions {
  readonly rules?: readonly string[];
  readonly format: "terminal" | "json";
}

export default async function rulesShow(
  [wanted = ""]: readonly string[],
  options: RulesShowOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sets = loadRuleSets(options.rules ?? ["national-2019"]);
  const found = sets.flatMap((set) =>
    set.rules.filter(({ id }) => id === wanted).map((rule) => ({ set, rule })),
  );
  if (found.length === 0) throw notIn(sets, wanted);
  await print(
    context.stdout,
    options.format === "json"
      ? `${JSON.stringify({ schema: "govinspect/rule/1", rules: found.map(document) }, null, 2)}\n`
      : found.map(({ set, rule }) => rulePage(set, rule, context)).join("\n"),
  );
  return done;
}

function notIn(sets: readonly RuleSet[], wanted: string): UserError {
  const ids = sets.map(({ id }) => id);
  const message = {
    en: `no rule ${wanted} in ${ids.join(", ")}`,
    zh: `${ids.join("、")} 中没有规则 ${wanted}`,
  };
  const home = loadRuleSets(shippedIds()).find((set) => set.rules.some((rule) => isOwn(rule, set, wanted)));
  const hint =
    home === undefined
      ? {
          en: "govinspect rules list names them all; -r names another rule set.",
          zh: "用 govinspect rules list 查看全部规则；用 -r 指定其他规则集。",
        }
      : {
          en: `${home.id} has it: govinspect rules show ${wanted} -r ${home.id}`,
          zh: `${home.id} 中有此规则：govinspect rules show ${wanted} -r ${home.id}`,
        };
  return new UserError(message, { hint });
}

/** Written in the file of the set itself, not taken over from one that it builds on. */
const isOwn = ({ id, place }: Rule, set: RuleSet, wanted: string): boolean =>
  id === wanted && place().includes(`${set.id}.yaml`);

const document = ({ set, rule }: { set: RuleSet; rule: Rule }) => ({
  ruleSet: set.id,
  version: set.version,
  place: rule.place,
  digest: rule.digest,
  definition: rule.definition,
});
