/** `completion <shell>`: a script that lets the shell complete commands, options and their values. */

import { UserError } from "../model/failure.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";

const shells: readonly string[] = ["zsh", "bash", "fish", "powershell"];

export default async function completion(
  [shell = ""]: readonly string[],
  _options: object,
  _context: CommandContext,
): Promise<ExitStatus> {
  if (!shells.includes(shell))
    throw new UserError(`completion knows no shell ${shell}`, { hint: `Known: ${shells.join(", ")}` });
  const { default: tab } = await import("@bomb.sh/tab");
  tab.setup("govinspect", "govinspect", shell);
  return done;
}
