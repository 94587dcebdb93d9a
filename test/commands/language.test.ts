import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { declareCommands } from "../../src/cli.ts";
import { applyConfig } from "../../src/commands/config-file.ts";
import { UserError } from "../../src/model/failure.ts";
import type { Language, Text } from "../../src/model/text.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { folder } from "./stage.ts";

/** What the command line says of a word it does not take, before any command runs. */
async function usageError(
  words: string,
  language: Language,
  env: Record<string, string> = {},
): Promise<string> {
  const said: string[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const program = declareCommands(language, async () => undefined);
    await program.parseAsync(["node", "govinspect", ...words.split(" ")]).catch(() => undefined);
  } finally {
    written.mockRestore();
    vi.unstubAllEnvs();
  }
  return said.join("");
}

it.each<[string, string]>([
  ["inspect a.cn --bogus", "错误：没有选项 --bogus\n"],
  ["inspect a.cn --max-page 3", "错误：没有选项 --max-page\n（是否为 --max-pages？）\n"],
  ["inspct", "错误：没有命令 inspct\n（是否为 inspect？）\n"],
  ["plan", "错误：缺少参数 <sites>\n"],
  ["completion bash zsh", "错误：命令 completion 最多 1 个参数，现有 2 个。\n"],
  ["sample a.cn --seed 1", "错误：缺少必填选项 --ratio <share>\n"],
  ["inspect --db", "错误：选项 --db <file> 缺少值\n"],
  ["inspect a.cn --delay 5", "错误：选项 --delay <time> 的值“5”无效。时长须带单位：500ms、15s、2h、14d。\n"],
  ["report -f nope", "错误：选项 -f, --format <format> 的值“nope”无效。可选：terminal、json"],
  ["sample a.cn --stratify kin", "错误：选项 --stratify <fields> 的值“kin”无效。“kin”不在可选项之列：kind、"],
])("says in Chinese what is wrong with %s", async (words, said) => {
  expect(await usageError(words, "zh")).toContain(said);
});

it("says in Chinese what is wrong with the environment", async () => {
  const said = await usageError("inspect a.cn", "zh", { GOVINSPECT_DELAY: "5" });
  expect(said).toContain("错误：环境变量 GOVINSPECT_DELAY 的值“5”无效。时长须带单位");
});

it.each<[Language, RegExp, RegExp]>([
  [
    "zh",
    /用法：[\s\S]*选项：[\s\S]*默认：[\s\S]*环境变量：[\s\S]*通用选项：/,
    /Usage|Options|default:|display help/,
  ],
  ["en", /Usage:[\s\S]*Options:[\s\S]*default:[\s\S]*Global Options:/, /[\u4e00-\u9fff]/],
])("writes help in one language: %s", (language, has, lacks) => {
  const inspect = declareCommands(language, async () => undefined).commands.find(
    (command) => command.name() === "inspect",
  );
  expect(inspect?.helpInformation()).toMatch(has);
  expect(inspect?.helpInformation()).not.toMatch(lacks);
});

/** What a file of this text makes the reader say. */
async function saidOf(name: string, text: string, read: (file: string) => unknown): Promise<Text> {
  const file = join(await folder(), name);
  await writeFile(file, text);
  try {
    await read(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const place = (said: string): string => said.replaceAll(file, name);
    return { en: place(error.text.en), zh: place(error.text.zh) };
  }
  throw new Error("nothing is wrong with it");
}

const ruleFile = (rule: string): string =>
  `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - id: a-rule\n    title: x\n${rule}`;

it.each<[string, string, string]>([
  ["not: [closed", "rules.yaml:1:13 Flow sequence", "rules.yaml:1:13 缩进有误，或方括号、花括号没有闭合"],
  ["a: 1\na: 2\n", "rules.yaml:2:1 Map keys must be unique", "rules.yaml:2:1 同一层中有重复的键"],
  [
    ruleFile("    severty: veto\n"),
    'unknown key "severty", did you mean "severity"?',
    "没有键“severty”，是否为“severity”？",
  ],
  [ruleFile("    severity: high\n"), "severity: Invalid option", "severity: 应为以下之一"],
  [
    ruleFile("    params: { window: { type: window, default: 14, source: x, confidence: H } }\n"),
    "window: Invalid input",
    "window: 应为文字，现为数字",
  ],
  [
    ruleFile('    params: { window: { type: window, default: "14", source: x, confidence: H } }\n'),
    "window: must be a window such as 14d",
    "window: 应为时长，如 14d",
  ],
  [
    ruleFile("    fact: links\n    all:\n      - presnt: {}\n"),
    'unknown check "presnt", did you mean "present"?',
    "没有检查“presnt”，是否为“present”？",
  ],
  [
    ruleFile("    fact: links\n    all:\n      - share: { under: 7 }\n"),
    "expected one of all",
    "此处应为 all",
  ],
])("says what is wrong with a rule file in both languages: %#", async (text, en, zh) => {
  const said = await saidOf("rules.yaml", text, (file) => loadRuleSets([file]));
  expect(said).toEqual({ en: expect.stringContaining(en), zh: expect.stringContaining(zh) });
  expect([said.en, said.zh].join()).not.toContain("\u001e");
});

it.each<[string, string, string, string]>([
  [
    "csv",
    "名称,首页网址\n甲,无\n",
    'sites.csv: row 2, column 2 (首页网址): "无" is not the address of a website',
    "sites.csv：第 2 行第 2 列（首页网址）：“无”不是网址",
  ],
  [
    "csv",
    "网址\na.gov.cn\na.gov.cn\n",
    "row 3, column 1 (网址): a.gov.cn is already the site of row 2",
    "第 3 行第 1 列（网址）：a.gov.cn 与第 2 行是同一网站",
  ],
  ["csv", '网址,名称\na.gov.cn,"甲\n', "a quote is opened and never closed", "引号没有闭合"],
  [
    "csv",
    "名称\n甲\n",
    "no column for the address; its first row reads: 名称",
    "没有网址列；首行内容为：名称",
  ],
  [
    "yaml",
    "sites:\n  - url: a.gov.cn\n    hints: { columns: 1 }\n",
    "sites.yaml:3:12: columns",
    "sites.yaml:3:12：columns 应为列表，现为数字",
  ],
  ["txt", "", "no site in the list", "名单中没有网站"],
])("says what is wrong with a list in both languages: %#", async (ending, text, en, zh) => {
  const said = await saidOf(`sites.${ending}`, text, (file) => readSites([file]));
  expect(said).toEqual({ en: expect.stringContaining(en), zh: expect.stringContaining(zh) });
});

it("says what is wrong with a configuration in the language of the command line", async () => {
  const program = declareCommands("zh", async () => undefined);
  const inspect = program.commands.find((command) => command.name() === "inspect");
  if (inspect === undefined) throw new Error("there is no inspect");
  const said = await saidOf("govinspect.config.yaml", "delay: 5\n", (file) =>
    applyConfig(inspect, program, file),
  );
  expect(said.zh).toBe("govinspect.config.yaml:1:8 delay: 时长须带单位：500ms、15s、2h、14d。");
  expect(existsSync("govinspect.config.yaml")).toBe(false);
});
