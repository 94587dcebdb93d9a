/** `completion <shell>`: a script that lets the shell complete commands, options and their values. */

import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

const shells: readonly string[] = ["zsh", "bash", "fish", "powershell"];

export default async function completion(
  [shell = ""]: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitStatus> {
  if (!shells.includes(shell))
    throw new UserError(unknownName({ en: "shell", zh: "命令行环境" }, shell, shells));
  if (shell === "bash") await print(context.stdout, wordsOfBash);
  const { default: tab } = await import("@bomb.sh/tab");
  tab.setup("govinspect", "govinspect", shell);
  return done;
}

/** The script asks a function of the bash-completion package for the words of the line; servers often lack it. */
const wordsOfBash = `type _get_comp_words_by_ref >/dev/null 2>&1 || _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}")
    cword=$COMP_CWORD
    cur=\${COMP_WORDS[COMP_CWORD]}
    prev=\${COMP_WORDS[COMP_CWORD-1]}
}
`;
