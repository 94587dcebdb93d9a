/** `prune`: removes stored bodies of old runs that no finding needs, and blanks personal numbers in those that are kept. */
import { UserError } from "../model/failure.ts";
import type { Text } from "../model/text.ts";
import { toStamp } from "../model/time.ts";
import { blankNumbers } from "../observe/columns/blank-numbers.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { withStore } from "./stored-run.ts";

export interface PruneOptions {
  readonly db: string;
  readonly keep?: number;
  /** Milliseconds. */
  readonly olderThan?: number;
  readonly personal?: boolean;
}

export default async function prune(
  _args: readonly string[],
  options: PruneOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { keep, olderThan, personal = false } = options;
  if (keep === undefined && olderThan === undefined && !personal)
    throw new UserError(
      { en: "nothing is said to be removed", zh: "未写明要清除什么" },
      {
        hint: {
          en: "Give --keep <runs>, --older-than <time> or --personal.",
          zh: "请写 --keep <批次数>、--older-than <时长> 或 --personal。",
        },
      },
    );
  const now = Date.now();
  return withStore(context, options.db, "prune", async (store) => {
    const before = await firstKept(store, options, now);
    if (before !== null) await say(removedWords(await store.prune(before, toStamp(now))), context);
    if (personal) await say(maskedWords(await store.maskBodies(blankNumbers, toStamp(now))), context);
    return done;
  });
}

const say = (text: Text, context: CommandContext): Promise<void> =>
  print(context.stdout, text[context.language]);

/** Runs started before this moment give up their bodies; where two limits are given, the one that keeps more holds. */
async function firstKept(
  store: Store,
  { keep, olderThan }: PruneOptions,
  now: number,
): Promise<string | null> {
  const limits: string[] = [];
  if (olderThan !== undefined) limits.push(toStamp(now - olderThan));
  if (keep !== undefined) {
    const started = (await store.listRuns()).map(({ startedAt }) => startedAt).sort();
    limits.push(started.at(-keep) ?? "");
  }
  return limits.sort()[0] ?? null;
}

const removedWords = ({ bodies, bytes }: { bodies: number; bytes: number }): Text => ({
  en: `${bodies} bodies removed, ${bytes} bytes; what findings need is kept\n`,
  zh: `已清除页面存档 ${bodies} 份，共 ${bytes} 字节；问题所需的存档均保留\n`,
});

const maskedWords = ({ bodies, numbers }: { bodies: number; numbers: number }): Text => ({
  en: `${numbers} personal numbers blanked in ${bodies} bodies; the manifests say so\n`,
  zh: `已在 ${bodies} 份页面存档中遮盖个人号码 ${numbers} 处，并已记入清单\n`,
});
