/** `rules test [rulesets…]`: runs the tests that stand beside the rules of shipped sets or of files. */
import { type InlineTestResult, runInlineTests } from "../judge/inline-tests.ts";
import type { Language } from "../model/text.ts";
import type { Lists } from "../observe/observer.ts";
import { indexPage } from "../observe/page/page-index.ts";
import { observePage } from "../observe/registry.ts";
import { loadLists } from "../rules/load-lists.ts";
import { loadRuleSets, shippedIds } from "../rules/load-rule-sets.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export interface RulesTestOptions {
  readonly format: "terminal" | "json";
}

export default async function rulesTest(
  wanted: readonly string[],
  { format }: RulesTestOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sets = loadRuleSets(wanted.length === 0 ? shippedIds() : wanted);
  const lists = loadLists();
  const results: InlineTestResult[] = [];
  for (const set of sets)
    results.push(
      ...(await runInlineTests(set, (source, url, isFirstPage) => observed(source, url, isFirstPage, lists))),
    );
  await print(
    context.stdout,
    format === "json" ? `${JSON.stringify(document(results), null, 2)}\n` : text(results, context.language),
  );
  return results.every(({ passed }) => passed) ? done : failed;
}

const observed = (source: string, url: string, isFirstPage: boolean, lists: Lists) =>
  observePage(indexPage(source, url), { status: 200, headers: {}, charset: "utf-8", isFirstPage, lists });

const failed: ExitStatus = {
  code: 1,
  next: {
    en: "Mend the rules named above, or their tests.",
    zh: "请修正上列规则或其测试。",
  },
};

const document = (results: readonly InlineTestResult[]) => ({
  schema: "govinspect/rules-test/1",
  total: results.length,
  failed: results.filter(({ passed }) => !passed).length,
  tests: results,
});

function text(results: readonly InlineTestResult[], language: Language): string {
  const broken = results.filter(({ passed }) => !passed);
  const counted = {
    zh: `测试${results.length}项，失败${broken.length}项\n`,
    en: `${results.length} tests, ${broken.length} failed\n`,
  };
  return broken.map((one) => `${lineOf(one, language)}\n`).join("") + counted[language];
}

function lineOf(
  { place, rule, name, expected, actual, reason }: InlineTestResult,
  language: Language,
): string {
  return {
    zh: `${place} ${rule}“${name}”：应为${expected}，实为${actual}（${reason}）`,
    en: `${place} ${rule} “${name}”: expected ${expected}, got ${actual} (${reason})`,
  }[language];
}
