/** Rule files in, rule sets out. A name without a slash or an ending is a shipped set, anything else a path. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import type { Text } from "../model/text.ts";
import { compileRule } from "./compile-rule.ts";
import { digestOf } from "./digest.ts";
import { overrideRule } from "./override-rule.ts";
import type { Rule, RuleSet } from "./rule.ts";
import { ruleFileSchema } from "./rule-schema.ts";
import { parsePart, readYaml, type YamlFile } from "./yaml-file.ts";

/** `rules/` of the package, beside `src/` and `dist/`. */
export const shippedFolder = fileURLToPath(new URL("../../rules/", import.meta.url));

/** Ids of the shipped rule sets. */
export const shippedIds = (): string[] =>
  readdirSync(shippedFolder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();

/** Loads rule sets by id or path, in the order given. What is wrong is a UserError with `file:line:col`. */
export function loadRuleSets(idsOrPaths: readonly string[]): RuleSet[] {
  const sets = idsOrPaths.map((one) => loadRuleSet(fileOf(one), []));
  const twice = sets.find((set, i) => sets.findIndex((other) => other.id === set.id) !== i);
  if (twice !== undefined)
    throw new UserError({ en: `rule set ${twice.id} is given twice`, zh: `规则集 ${twice.id} 给出了两次` });
  return sets;
}

/** A rule set from text, for editors and tests; what it extends is found beside `file`. */
export const ruleSetOf = (source: YamlFile): RuleSet => buildRuleSet(source, []);

function loadRuleSet(file: string, extending: readonly string[]): RuleSet {
  if (extending.includes(file))
    throw new UserError({
      en: `${file} extends itself: ${[...extending, file].join(" → ")}`,
      zh: `${file} 继承了自身：${[...extending, file].join(" → ")}`,
    });
  return buildRuleSet(readYaml(file), [...extending, file]);
}

/** A path stays as it was given, so that errors name the file as the user does; `beside` is the folder of an extending file. */
function fileOf(
  idOrPath: string,
  beside?: string,
  wrong: (text: Text) => UserError = (text) => new UserError(text, { hint: nameOrPath }),
): string {
  if (/[\\/]|\.ya?ml$/.test(idOrPath))
    return beside === undefined || isAbsolute(idOrPath) ? idOrPath : join(beside, idOrPath);
  const known = shippedIds();
  if (known.includes(idOrPath)) return join(shippedFolder, `${idOrPath}.yaml`);
  throw wrong(unknownName({ en: "rule set", zh: "规则集" }, idOrPath, known));
}

const nameOrPath: Text = {
  en: "Name a shipped rule set, or give the path of a .yaml file.",
  zh: "请写自带规则集的名称，或 .yaml 文件的路径。",
};

function buildRuleSet(source: YamlFile, extending: readonly string[]): RuleSet {
  const before = built.get(source);
  if (before !== undefined) return before;
  const file = parsePart(ruleFileSchema, source.value, source);
  const inherited = file.extends.flatMap(
    (one, i) => loadRuleSet(extendedFile(one, i, source), extending).rules,
  );
  const own = file.rules.map((raw, i) => compileRule(asDefinition(raw, source, i), source, ["rules", i]));
  const rules = [...overridden(unique(inherited), file.override, source), ...own];
  rejectRepeatedIds(rules, own, source);
  const set: RuleSet = {
    id: file.id,
    version: file.version,
    title: file.title,
    about: file.about ?? null,
    passLine: file["pass-line"],
    sha256: digestOf({
      id: file.id,
      version: file.version,
      passLine: file["pass-line"],
      rules: rules.map((r) => r.digest),
    }),
    file: source.file,
    rules,
  };
  if (file.extends.length === 0) built.set(source, set);
  return set;
}

/** The file that an entry of `extends` names, or where that entry stands. */
function extendedFile(one: string, i: number, source: YamlFile): string {
  const file = fileOf(one, dirname(source.file), (text) => source.wrong(["extends", i], text));
  if (existsSync(file)) return file;
  throw source.wrong(["extends", i], {
    en: `${file} cannot be read: there is no such file`,
    zh: `无法读取 ${file}：文件不存在`,
  });
}

/** Planning, entries and judging read the same files. What extends others changes with them, and is built anew. */
const built = new WeakMap<YamlFile, RuleSet>();

function asDefinition(raw: unknown, source: YamlFile, i: number): Readonly<Record<string, unknown>> {
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>;
  throw source.wrong(["rules", i], {
    en: "a rule is a map with id, title, fact and checks",
    zh: "每条规则应含 id、title、fact 和检查",
  });
}

/** Two extended sets may share a third: the first to bring a rule brings it. */
const unique = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule, i) => rules.findIndex((other) => other.id === rule.id) === i);

function overridden(
  rules: readonly Rule[],
  override: Readonly<Record<string, unknown>>,
  source: YamlFile,
): readonly Rule[] {
  const known = rules.map((rule) => rule.id);
  for (const id of Object.keys(override))
    if (!known.includes(id))
      throw source.wrong(
        ["override", id],
        unknownName({ en: "inherited rule", zh: "可继承的规则" }, id, known),
        true,
      );
  return rules.flatMap((rule) => {
    const raw = override[rule.id];
    if (raw === undefined) return [rule];
    return overrideRule(rule, raw, source, ["override", rule.id]) ?? [];
  });
}

function rejectRepeatedIds(rules: readonly Rule[], own: readonly Rule[], source: YamlFile): void {
  for (const [i, rule] of own.entries())
    if (rules.find((other) => other.id === rule.id) !== rule)
      throw source.wrong(["rules", i, "id"], {
        en: `rule "${rule.id}" is there already; change an inherited one under override`,
        zh: `规则“${rule.id}”已存在；要改动继承来的规则，请写在 override 之下`,
      });
}
