/** `init [folder]`: commented files to start from: the options, the site list, a rule set of one's own. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileError, UserError } from "../model/failure.ts";
import type { Language } from "../model/text.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { configName } from "./config-file.ts";
import { print } from "./print.ts";
import { writeFile } from "./write-file.ts";

export default async function init(
  [folder = "."]: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitStatus> {
  const files = Object.entries(starters(context.language)).map(([name, text]) => ({
    file: join(folder, name),
    text,
  }));
  const there = files.filter(({ file }) => existsSync(file)).map(({ file }) => file);
  if (there.length > 0)
    throw new UserError(
      {
        en: `${there.join(", ")} exists already; nothing was written`,
        zh: `${there.join("、")} 已存在，未写入任何文件`,
      },
      {
        hint: {
          en: "Name another folder: govinspect init <folder>.",
          zh: "请换一个文件夹：govinspect init <文件夹>。",
        },
      },
    );
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw fileError(folder, "written", cause);
  });
  for (const { file, text } of files) await writeFile(file, text);
  const enter = folder === "." ? "" : `cd ${folder}; `;
  const next = {
    en: `Next: ${enter}fill in sites.csv, then govinspect plan sites.csv and govinspect inspect sites.csv.`,
    zh: `下一步：${enter}填写 sites.csv，然后运行 govinspect plan sites.csv 与 govinspect inspect sites.csv。`,
  };
  await print(context.stdout, `${files.map(({ file }) => file).join("\n")}\n${next[context.language]}\n`);
  return done;
}

const starters = (language: Language): Readonly<Record<string, string>> => ({
  [configName]: config[language],
  "sites.csv": siteList,
  "rules.yaml": ruleSet[language],
});

const config = {
  en: `# Options that are always given, by their long names. The command line and GOVINSPECT_… in the environment go first.
# Who answers for the requests: site owners read it in their logs.
# contact: https://www.example.gov.cn/contact
# The database of all runs.
db: govinspect.db
# Rule sets to judge by: shipped ones by id, your own by file.
rules: [national-2019]
# rules: [national-2019, rules.yaml]
# How gently servers are asked.
delay: 500ms
per-host: 2
timeout: 15s
# Pages per site.
max-pages: 2000
`,
  zh: `# 每次运行都使用的参数（用长选项名）。命令行与环境变量 GOVINSPECT_… 优先。
# 联系网址：写入 User-Agent，供网站方联系。
# contact: https://www.example.gov.cn/contact
# 存放所有检查批次的数据库。
db: govinspect.db
# 判定所用规则集：内置的写编号，自编的写文件名。
rules: [national-2019]
# rules: [national-2019, rules.yaml]
# 访问节奏。
delay: 500ms
per-host: 2
timeout: 15s
# 每站最多页数。
max-pages: 2000
`,
} as const;

/** The mark tells a spreadsheet that it reads UTF-8. */
const siteList =
  "\ufeff网站标识码,网站名称,首页网址,省,市,网站类型,主办单位,状态,备注\r\n" +
  "1234567890,示例市人民政府,http://www.example.gov.cn/,示例省,示例市,门户,示例市人民政府办公室,正常,示例，请替换\r\n";

const ruleSet = {
  en: `# A rule set of your own: what it does not say is as in the set it extends.
# Check it with: govinspect rules validate rules.yaml
id: our-rules
version: 1.0.0
title: { zh: 本地检查指标, en: Our rules }
extends: [national-2019]
override:
  # A stricter figure for one rule: the homepage must be updated within 7 days.
  homepage-not-updated:
    params: { window: 7d }
`,
  zh: `# 自编规则集：未写明的内容沿用所继承的规则集。
# 校验：govinspect rules validate rules.yaml
id: our-rules
version: 1.0.0
title: { zh: 本地检查指标, en: Our rules }
extends: [national-2019]
override:
  # 对某条规则从严：首页 7 日内须有更新。
  homepage-not-updated:
    params: { window: 7d }
`,
} as const;
