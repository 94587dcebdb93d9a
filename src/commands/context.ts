/** What a command runs in, worked out once from the global options, the environment and the terminal. */
import type { Language } from "../model/text.ts";
import type { CommandContext } from "./command.ts";

export interface GlobalOptions {
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly log?: string;
  readonly config?: string;
  readonly color: boolean;
  readonly progress: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of help and errors, known before the command line is parsed: `--lang`, GOVINSPECT_LANG, the locale. */
export const languageOf = (argv: readonly string[], env: Environment): Language =>
  chosenLanguage(argv) ?? asLanguage(env.GOVINSPECT_LANG) ?? localeLanguage();

function chosenLanguage(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  return at < 0 || word === undefined ? null : asLanguage(word.split("=")[1] ?? argv[at + 1]);
}

const asLanguage = (word: string | undefined): Language | null =>
  word === "zh" || word === "en" ? word : null;

/** Any formatter tells the locale; that of plurals is the one that is made at once (1 ms; that of dates takes 30). */
const localeLanguage = (): Language =>
  new Intl.PluralRules().resolvedOptions().locale.toLowerCase().startsWith("zh") ? "zh" : "en";

/** What of the process a command sees; a test passes its own. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Environment;
}

export function contextOf(
  options: GlobalOptions,
  language: Language,
  around: Surroundings,
  given: Pick<CommandContext, "signal" | "given" | "openStore">,
): CommandContext {
  const { stdin, stdout, stderr, env } = around;
  const quiet = options.quiet === true;
  return {
    stdin,
    stdout,
    stderr,
    env,
    chosenLanguage: options.lang ?? null,
    language,
    colour: stdout.isTTY && options.color && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
    width: stdout.isTTY ? stdout.columns : null,
    redraws: stderr.isTTY && env.TERM !== "dumb",
    verbosity: quiet ? "quiet" : options.verbose === true ? "verbose" : "normal",
    progress: options.progress && !quiet,
    logFile: options.log ?? null,
    ...given,
  };
}
