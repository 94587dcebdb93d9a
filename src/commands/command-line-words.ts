/** The words commander has of its own, in the language of the command line: headings and remarks of `--help`, usage errors. */
import type { Command } from "commander";
import type { Language } from "../model/text.ts";

export function speakIn(language: Language, program: Command): void {
  program
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError(
      { en: "See govinspect <command> --help.", zh: "详见 govinspect <命令> --help。" }[language],
    );
  if (language === "en") return;
  program
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [command]", "显示命令的帮助")
    .configureOutput({ outputError: (said, write) => write(inChinese(usageErrors, said)) })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: columns,
      styleTitle: (title) => titles[title] ?? title,
      styleOptionDescription: (said) => inChinese(remarks, said),
    });
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** Chinese characters are two columns wide. */
const columns = (text: string): number => text.replace(/[\u2e80-\uffff]/g, "  ").length;

type Phrases = readonly (readonly [english: RegExp, chinese: string])[];

const remarks: Phrases = [
  [/\bchoices: /, "可选："],
  [/\bdefault: /, "默认："],
  [/\benv: /, "环境变量："],
];

const usageErrors: Phrases = [
  [/^error: missing required argument '(.+)'/, "错误：缺少参数 <$1>"],
  [/^error: option '(.+)' argument missing/, "错误：选项 $1 缺少值"],
  [/^error: required option '(.+)' not specified/, "错误：缺少必填选项 $1"],
  [/^error: option '(.+?)' argument '(.*)' is invalid\. /s, "错误：选项 $1 的值“$2”无效。"],
  [/^error: option '(.+?)' value '(.*)' from env '(.+?)' is invalid\. /s, "错误：环境变量 $3 的值“$2”无效。"],
  [/^error: unknown option '(.+)'/, "错误：没有选项 $1"],
  [/^error: unknown command '(.+)'/, "错误：没有命令 $1"],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    "错误：命令 $1 最多 $2 个参数，现有 $3 个。",
  ],
  [/\(Did you mean one of (.+)\?\)/, "（是否为 $1 之一？）"],
  [/\(Did you mean (.+)\?\)/, "（是否为 $1？）"],
];

const inChinese = (phrases: Phrases, said: string): string =>
  phrases.reduce((text, [english, chinese]) => text.replace(english, chinese), said);
