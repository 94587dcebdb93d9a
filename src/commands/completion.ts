/** `completion <shell>`: a script that lets the shell complete commands, options and their values. */

import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";

const shells: readonly string[] = ["zsh", "bash", "fish", "powershell"];

export default async function completion(
  [shell = ""]: readonly string[],
  _options: object,
  _context: CommandContext,
): Promise<ExitStatus> {
  if (!shells.includes(shell))
    throw new UserError(unknownName({ en: "shell", zh: "命令行环境" }, shell, shells));
  const { default: tab } = await import("@bomb.sh/tab");
  tab.setup("govinspect", "govinspect", shell);
  return done;
}
