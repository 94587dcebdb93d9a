/**
 * The command line: declares the commands, loads the one that is asked for, and turns how it ended into the exit code.
 * Nothing but commander is loaded until a command runs, so that `--help` answers at once.
 */
import { existsSync } from "node:fs";
import { Command, CommanderError, type Option } from "commander";
import type { CommandContext, CommandRun, ExitStatus } from "./commands/command.ts";
import { speakIn } from "./commands/command-line-words.ts";
import { contextOf, type GlobalOptions, languageOf } from "./commands/context.ts";
import { optionsIn } from "./commands/options.ts";
import { DamageError, FullError, fileError, UserError } from "./model/failure.ts";
import type { Language, Text } from "./model/text.ts";
import { formatNames } from "./report/registry.ts";
import { strataFields } from "./sites/sample.ts";
import { version } from "./version.ts";

/** Runs one command line; the only place that sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  let lost: Error | null = null;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) is no error of ours.
    if (error.code === "EPIPE") process.exit(0);
    lost ??= error;
  });
  const language = languageOf(argv, process.env);
  const interruption = listenForInterruption();
  let status: ExitStatus;
  try {
    status = await runCommandLine(argv, language, interruption.signal);
  } catch (error) {
    status = reportFailure(lost === null ? error : fileError("stdout", "written", lost), language);
  } finally {
    interruption.stop();
  }
  if (status.next !== null) process.stderr.write(`${status.next[language]}\n`);
  process.exitCode = status.code;
}

/** The first Ctrl-C or SIGTERM asks the command to save and end; the second one ends the process as usual. */
function listenForInterruption(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => {
    stop();
    controller.abort(signal);
  };
  const stop = (): void => {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return { signal: controller.signal, stop };
}

async function runCommandLine(
  argv: readonly string[],
  language: Language,
  signal: AbortSignal,
): Promise<ExitStatus> {
  let status: ExitStatus = { code: 0, next: null };
  const program = declareCommands(language, async (run, args, options, given) => {
    const context = contextOf(options, language, process, { signal, given, openStore });
    status = await run(args, options, context);
  });
  if (argv[2] === "complete") await offerCompletions(program);
  await program.parseAsync([...argv]);
  return status;
}

/** What the script of `completion` asks for at every tab. */
async function offerCompletions(program: Command): Promise<void> {
  const { default: tab } = await import("@bomb.sh/tab/commander");
  tab(program, { completionCommandName: "completion-script" });
}

const openStore: CommandContext["openStore"] = async (file, mode) => {
  const { openSqlite } = await import("./store/sqlite.ts");
  return openSqlite(file, { mode });
};

/** One line that says what is wrong, one that says what to do; a stack only where the fault is ours. */
function reportFailure(error: unknown, language: Language): ExitStatus {
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, next: null };
  if (error instanceof UserError || error instanceof DamageError || error instanceof FullError) {
    process.stderr.write(`${{ en: "error: ", zh: "错误：" }[language]}${error.text[language]}\n`);
    return { code: codeOf(error), next: error.hint ?? mendIt };
  }
  process.stderr.write(`internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: 4, next: internalError };
}

const codeOf = (error: UserError | DamageError | FullError): number =>
  error instanceof DamageError ? 5 : error instanceof FullError ? 6 : 2;

const mendIt: Text = {
  en: "Mend this and run the command again; govinspect <command> --help says what it takes.",
  zh: "请修正后重新运行；用法见 govinspect <命令> --help。",
};

const internalError: Text = {
  en: "This is a fault of govinspect; please report it with the lines above. What was stored is kept.",
  zh: "这是 govinspect 自身的错误，请连同以上内容反馈；已保存的数据不受影响。",
};

type Runner = <O extends GlobalOptions>(
  run: CommandRun<O>,
  args: readonly string[],
  options: O,
  given: ReadonlySet<string>,
) => Promise<void>;
type Module<O> = Promise<{ readonly default: CommandRun<O> }>;

/** The whole command line, in the order of `--help`. */
export function declareCommands(language: Language, runner: Runner): Command {
  const program = declareProgram(language);
  const option = optionsIn(language);

  const network = [
    option.timeout(),
    option.retries(),
    option.perHost(),
    option.delay(),
    option.polite(),
    option.fast(),
    option.userAgent(),
    option.contact(),
    option.header(),
    option.proxy(),
    option.ca(),
    option.robots(),
    option.authorisedBy(),
    option.resolve(),
    option.allowPrivate(),
  ];

  function command<O>(
    usage: string,
    does: Text,
    options: readonly Option[],
    load: () => Module<O>,
    group: Command = program,
  ): void {
    const declared = group.command(usage).description(does[language]);
    for (const one of options) declared.addOption(one);
    declared.action(async () => {
      const { config } = program.opts<GlobalOptions>();
      if (config !== undefined || existsSync("govinspect.config.yaml"))
        (await import("./commands/config-file.ts")).applyConfig(declared, program, config);
      const { default: run } = await load();
      await runner(run, declared.args, declared.optsWithGlobals<O & GlobalOptions>(), givenTo(declared));
    });
  }

  const judging = [
    option.db(),
    option.rules(),
    option.asOf(),
    option.require(),
    option.attestations(),
    option.waivers(),
  ];

  command(
    "inspect [sites...]",
    { en: "crawl, observe, judge and store; print the verdicts", zh: "抓取、观察、判定并存储，输出结论" },
    [
      ...judging,
      option.failOn(),
      option.format(formatNames, "terminal"),
      option.output(),
      option.report(formatNames),
      option.maxPages(),
      option.maxDepth(),
      option.maxDuration(),
      option.concurrency(),
      option.workers(),
      ...network,
      option.include(),
      option.exclude(),
      option.noCloaking(),
      option.adLists(),
      option.lists(),
      option.resume(),
      option.ifRunning(),
    ],
    () => import("./commands/inspect.ts"),
  );
  command(
    "judge [run]",
    { en: "judge a stored run again; no network", zh: "重新判定已存储的检查批次，不访问网络" },
    [
      ...judging,
      option.failOn(),
      option.format(formatNames, "terminal"),
      option.output(),
      option.report(formatNames),
    ],
    () => import("./commands/judge.ts"),
  );
  command(
    "report [run]",
    { en: "write a report of a stored run", zh: "输出已存储检查批次的报告" },
    [...judging, option.format(formatNames, "terminal"), option.output(), option.report(formatNames)],
    () => import("./commands/report.ts"),
  );
  command(
    "probe <sites...>",
    {
      en: "take one availability sample per site into the ledger; for cron",
      zh: "对每个网站做一次可用性采样并记入台账，供定时任务调用",
    },
    [
      option.db(),
      option.summary(),
      option.rules(),
      option.lists(),
      option.asOf(),
      option.format(["terminal", "json"], "terminal"),
      option.concurrency(),
      // What a visit is, the indicator says: 15 s, one attempt.
      ...network.filter((one) => one.long !== "--timeout" && one.long !== "--retries"),
    ],
    () => import("./commands/probe.ts"),
  );
  command(
    "compare <earlier-run> <later-run>",
    {
      en: "what is new, still there, fixed, came back or was not re-checked",
      zh: "对比两次检查：新增、仍存在、已整改、复发、未复查",
    },
    [option.db(), option.rules(), option.format(["terminal", "json", "xlsx"], "terminal"), option.output()],
    () => import("./commands/compare.ts"),
  );
  command(
    "recheck [run]",
    {
      en: "look again at what a run found wrong and at nothing else; print what became of it",
      zh: "仅复查某次检查发现的问题，输出整改情况",
    },
    [
      option.db(),
      option.asOf(),
      option.require(),
      option.attestations(),
      option.waivers(),
      option.failOn(),
      option.format(["terminal", "json", "xlsx"], "terminal"),
      option.output(),
      option.apart(),
      option.maxDuration(),
      option.concurrency(),
      ...network,
      option.adLists(),
      option.lists(),
    ],
    () => import("./commands/recheck.ts"),
  );
  command(
    "plan <sites...>",
    {
      en: "scope, rules, requests and time of an inspection; no request",
      zh: "检查范围、规则、请求数与用时估计，不发出请求",
    },
    [
      ...judging,
      option.format(["terminal", "json"], "terminal"),
      option.maxPages(),
      option.maxDepth(),
      option.maxDuration(),
      option.concurrency(),
      ...network,
      option.include(),
      option.exclude(),
      option.noCloaking(),
      option.adLists(),
      option.lists(),
    ],
    () => import("./commands/plan.ts"),
  );
  command(
    "rectify [sheets...]",
    {
      en: "take in filled-in rectification sheets, and set until when findings are to be mended",
      zh: "导入网站填报的整改反馈表，设定整改时限",
    },
    [option.db(), option.run(), option.due()],
    () => import("./commands/rectify.ts"),
  );
  command(
    "attest <site> [rule]",
    {
      en: "write down what a person examined and decided about a rule, or bonus points",
      zh: "记录人工核验结论或加分",
    },
    [
      option.db(),
      option.attestations(),
      option.rules(),
      option.outcome(),
      option.bonus(),
      option.explanation(),
      option.method(),
      option.by(),
      option.at(),
      option.speaksOf(),
      option.validFor(),
      option.evidence(),
    ],
    () => import("./commands/attest.ts"),
  );
  command(
    "waive <finding|site> [rule]",
    {
      en: "accept a finding, or a rule of a site, until a day",
      zh: "豁免一条问题或某网站某规则，至指定日期",
    },
    [
      option.db(),
      option.waivers(),
      option.rules(),
      option.subjectUrl(),
      option.reason(),
      option.approver(),
      option.from(),
      option.expires(),
    ],
    () => import("./commands/waive.ts"),
  );
  command(
    "sample <sites...>",
    { en: "draw a sample of a site list that anyone can repeat", zh: "从网站名单中可复现地抽样" },
    [
      option.ratio(),
      option.stratify(strataFields),
      option.always(),
      option.seed(),
      option.format(["yaml", "json"], "yaml"),
      option.output(),
    ],
    () => import("./commands/sample.ts"),
  );
  command(
    "page <file-or-url>",
    { en: "print what is observed on one page", zh: "显示对单个页面的观察结果" },
    [
      option.format(["terminal", "json"], "terminal"),
      option.url(),
      option.asOf(),
      option.adLists(),
      option.lists(),
      ...network,
    ],
    () => import("./commands/page.ts"),
  );
  command(
    "show <finding|site> [rule]",
    {
      en: "explain a finding, or an outcome of a site, with its evidence",
      zh: "说明一条问题，或某网站某规则的结论及其证据",
    },
    [option.db(), option.run(), option.format(["terminal", "json"], "terminal")],
    () => import("./commands/show.ts"),
  );
  command(
    "runs",
    { en: "list the runs of a database", zh: "列出数据库中的检查批次" },
    [option.db(), option.trend(), option.where(), option.format(["terminal", "json"], "terminal")],
    () => import("./commands/runs.ts"),
  );
  const evidence = program
    .command("evidence")
    .description({ en: "archive evidence, find later changes", zh: "导出证据、核对是否被改动" }[language]);
  command(
    "export [run]",
    {
      en: "write the pages and links behind the findings as a web archive (WARC, WACZ)",
      zh: "将问题所涉页面与链接导出为网页归档（WARC、WACZ）",
    },
    [option.db(), option.archive()],
    () => import("./commands/evidence-export.ts"),
    evidence,
  );
  command(
    "verify [run]",
    {
      en: "find any change since a run was sealed; offline",
      zh: "核对检查批次自封存以来有无改动，不访问网络",
    },
    [option.db(), option.seal(), option.format(["terminal", "json"], "terminal")],
    () => import("./commands/evidence-verify.ts"),
    evidence,
  );
  command(
    "prune",
    {
      en: "remove old runs' bodies that no finding needs; blank personal numbers",
      zh: "清除旧检查的页面存档（保留问题所需），遮盖个人号码",
    },
    [option.db(), option.keep(), option.olderThan(), option.personal()],
    () => import("./commands/prune.ts"),
  );
  const rules = program
    .command("rules")
    .description({ en: "work with rule sets", zh: "查看与校验规则集" }[language]);
  const reading = [option.rules(), option.format(["terminal", "json"], "terminal")];
  command(
    "list",
    { en: "list rule sets and their rules", zh: "列出规则集及其规则" },
    reading,
    () => import("./commands/rules-list.ts"),
    rules,
  );
  command(
    "show <rule>",
    { en: "show one rule as a page to read", zh: "显示一条规则的说明" },
    reading,
    () => import("./commands/rules-show.ts"),
    rules,
  );
  command(
    "validate <files...>",
    { en: "check rule files", zh: "校验规则文件" },
    [],
    () => import("./commands/rules-validate.ts"),
    rules,
  );
  command(
    "coverage [ruleset]",
    {
      en: "which rules answer each clause of a regulation; fails where none does",
      zh: "列出法规各条款由哪些规则对应，有遗漏则失败",
    },
    [option.format(["terminal", "json"], "terminal")],
    () => import("./commands/rules-coverage.ts"),
    rules,
  );
  command(
    "test [rulesets...]",
    { en: "run the tests that stand beside the rules", zh: "运行规则文件中的测试" },
    [option.format(["terminal", "json"], "terminal")],
    () => import("./commands/rules-test.ts"),
    rules,
  );
  command(
    "init [folder]",
    {
      en: "write a commented configuration, site list and rule set to start from",
      zh: "生成带注释的配置、网站名单与规则集样例",
    },
    [],
    () => import("./commands/init.ts"),
  );
  command(
    "doctor",
    { en: "whether this machine can inspect", zh: "检查本机运行环境" },
    [option.db(), option.format(["terminal", "json"], "terminal")],
    () => import("./commands/doctor.ts"),
  );
  command(
    "completion <shell>",
    {
      en: "script for completion in zsh, bash, fish or powershell",
      zh: "输出命令补全脚本（zsh、bash、fish、powershell）",
    },
    [],
    () => import("./commands/completion.ts"),
  );
  return program;
}

/** What was said of this call: neither a default nor the configuration file's. */
const givenTo = (command: Command): ReadonlySet<string> =>
  new Set(
    Object.keys(command.opts()).filter((name) => {
      const source = command.getOptionValueSource(name);
      return source === "cli" || source === "env";
    }),
  );

function declareProgram(language: Language): Command {
  const option = optionsIn(language);
  const program = new Command("govinspect")
    .description(
      { en: "Inspects Chinese government websites by rule sets.", zh: "按规则集检查政府网站。" }[language],
    )
    .version(version, "-V, --version", { en: "print the version", zh: "显示版本号" }[language])
    .exitOverride();
  speakIn(language, program);
  for (const one of [
    option.lang(),
    option.quiet(),
    option.verbose(),
    option.log(),
    option.config(),
    option.noColor(),
    option.noProgress(),
  ])
    program.addOption(one);
  return program;
}
