/**
 * `govinspect.config.yaml`: options that are always given, by their long names. What the command line or the
 * environment says goes first; a key that is no option is an error, not silence.
 */
import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError, type Option } from "commander";
import { unknownName } from "../checks/unknown-name.ts";
import { same } from "../model/text.ts";
import { readYaml, type YamlFile } from "../rules/yaml-file.ts";

export const configName = "govinspect.config.yaml";

/** Gives the command the file's values for what nobody said otherwise. `named` is `--config`. */
export function applyConfig(command: Command, program: Command, named: string | undefined): void {
  const file = named ?? configName;
  if (named === undefined && !existsSync(file)) return;
  const source = readYaml(file);
  const known = configurable(program);
  for (const [key, value] of Object.entries(entriesOf(source))) {
    if (!known.has(key))
      throw source.wrong([key], unknownName({ en: "key", zh: "键" }, key, [...known.keys()]), true);
    // What another command would trip over is said at once.
    const option = known.get(key);
    if (option !== undefined) configured(option, value, key, source);
    for (const owner of [command, program]) give(owner, key, value, source);
  }
}

function entriesOf(source: YamlFile): Readonly<Record<string, unknown>> {
  const { value } = source;
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw source.wrong([], {
      en: "options are expected, such as `delay: 1s`, one a line",
      zh: "此处应为选项，如 `delay: 1s`，每行一个",
    });
  return value as Record<string, unknown>;
}

/** Every option of the program by its key; what is said once, of one call, is none to keep. */
export function configurable(program: Command): ReadonlyMap<string, Option> {
  const all = [program, ...commandsBelow(program)].flatMap(({ options }) => options);
  return new Map(
    all.filter((option) => !once.has(keyOf(option))).map((option) => [keyOf(option), option] as const),
  );
}

const once = new Set(
  (
    "version help config lang resume summary trend where run url format output outcome bonus explanation by at evidence reason " +
    "approver from expires due seal personal"
  ).split(" "),
);

const commandsBelow = (command: Command): Command[] =>
  command.commands.flatMap((one) => [one as Command, ...commandsBelow(one as Command)]);

const keyOf = ({ long }: Option): string => long?.replace(/^--(?:no-)?/, "") ?? "";

function give(owner: Command, key: string, value: unknown, source: YamlFile): void {
  const option = owner.options.find((one) => keyOf(one) === key);
  if (option === undefined) return;
  const name = option.attributeName();
  const said = owner.getOptionValueSource(name);
  if (said === "cli" || said === "env") return;
  owner.setOptionValueWithSource(name, configured(option, value, key, source), "config");
}

function configured(option: Option, value: unknown, key: string, source: YamlFile): unknown {
  if (option.isBoolean() || option.negate) {
    if (typeof value !== "boolean")
      throw source.wrong([key], {
        en: `${key}: true or false is expected`,
        zh: `${key}：应为 true 或 false`,
      });
    return value;
  }
  const words = (Array.isArray(value) ? value : [value]).map((one) => wordOf(one, key, source));
  try {
    return parsed(option, words, key, source);
  } catch (cause) {
    // In the language of the command line, as the option was declared.
    if (cause instanceof InvalidArgumentError) throw source.wrong([key], same(`${key}: ${cause.message}`));
    throw cause;
  }
}

function wordOf(value: unknown, key: string, source: YamlFile): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw source.wrong([key], { en: `${key}: a text or a number is expected`, zh: `${key}：应为文字或数字` });
}

/** As the command line would: one word after the other, each added to those before where the option is repeatable. */
function parsed(option: Option, words: readonly string[], key: string, source: YamlFile): unknown {
  const { parseArg } = option;
  let value: unknown;
  for (const word of words) value = parseArg === undefined ? word : parseArg(word, value as never);
  if (words.length > 1 && !Array.isArray(value))
    throw source.wrong([key], {
      en: `${key} takes one value, not a list`,
      zh: `${key} 只能有一个值，不能是列表`,
    });
  return value;
}

/** What editors check the file with. */
export function configJsonSchema(program: Command): Readonly<Record<string, unknown>> {
  const properties = [...configurable(program)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, option]) => [key, schemaOf(option)]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "govinspect configuration",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function schemaOf(option: Option): Readonly<Record<string, unknown>> {
  const { description, argChoices } = option;
  if (option.isBoolean() || option.negate) return { description, type: "boolean" };
  if (argChoices !== undefined) return { description, enum: argChoices };
  return {
    description,
    anyOf: [{ type: ["string", "number"] }, { type: "array", items: { type: ["string", "number"] } }],
  };
}
