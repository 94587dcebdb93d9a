import type { Text } from "../model/text.ts";
import type { CommandContext } from "./command.ts";

/** Says beside the result what a person should know of it; not to those who asked for quiet. */
export function tell(
  said: Text | null,
  { verbosity, stderr, language }: Pick<CommandContext, "verbosity" | "stderr" | "language">,
): void {
  if (said !== null && verbosity !== "quiet") stderr.write(said[language]);
}
