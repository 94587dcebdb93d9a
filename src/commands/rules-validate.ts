/** `rules validate <file…>`: says that rule files are sound, or what is wrong at which line. */
import { UserError } from "../model/failure.ts";
import { joined } from "../model/text.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export default async function rulesValidate(
  files: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitStatus> {
  const failures = files.flatMap((file) => failureOf(file) ?? []);
  if (failures.length > 0)
    throw new UserError(
      joined(
        failures.map(({ text }) => text),
        "\n",
      ),
      {
        ...(failures[0]?.hint !== undefined && { hint: failures[0].hint }),
      },
    );
  const lines = loadRuleSets(files).map(
    ({ id, version, rules, file }) =>
      ({
        en: `${file}: ${id} ${version} is sound, ${rules.length} rules\n`,
        zh: `${file}：${id} ${version} 有效，共 ${rules.length} 条规则\n`,
      })[context.language],
  );
  await print(context.stdout, lines);
  return done;
}

/** Every file is read, so that all of them can be mended at once. */
function failureOf(file: string): UserError | null {
  try {
    loadRuleSets([file]);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
