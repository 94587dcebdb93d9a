/** The shape all commands share: parsed flags in, what the process should end with out. */
import type { Writable } from "node:stream";
import type { Language, Text } from "../model/text.ts";
import type { OpenMode, Store } from "../store/store.ts";

/** What a command runs in. Built once in `cli.ts`; commands read nothing of the process themselves. */
export interface CommandContext {
  /** The result, and nothing else. */
  readonly stdout: Writable;
  /** Progress and notes. */
  readonly stderr: Writable;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--lang`, else GOVINSPECT_LANG, else null: people's formats then speak `locale`, machine formats English. */
  readonly chosenLanguage: Language | null;
  /** What notes and people's formats are written in. */
  readonly language: Language;
  /** True where stdout may be coloured. */
  readonly colour: boolean;
  /** Columns of the terminal on stdout; null when it is not one. */
  readonly width: number | null;
  /** True where progress may redraw its lines on stderr. */
  readonly redraws: boolean;
  readonly verbosity: "quiet" | "normal" | "verbose";
  readonly progress: boolean;
  /** Options that were said on the command line or in the environment, and are no defaults. */
  readonly given: ReadonlySet<string>;
  /** `--log`: where JSON lines of what happens go; null without. */
  readonly logFile: string | null;
  /** Aborted by the first Ctrl-C or SIGTERM: finish what is in flight and save. */
  readonly signal: AbortSignal;
  openStore(file: string, mode: OpenMode): Promise<Store>;
}

/** How a command ended (contract, "Exit codes"). */
export interface ExitStatus {
  readonly code: number;
  /** What to do next, one line; null where nothing is to be done. */
  readonly next: Text | null;
}

export const done: ExitStatus = { code: 0, next: null };

export type CommandRun<O> = (
  args: readonly string[],
  options: O,
  context: CommandContext,
) => Promise<ExitStatus>;
