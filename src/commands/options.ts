/** Every option of the command line, declared once: its flags, what it does in both languages, how its value is read. */
import { InvalidArgumentError, Option } from "commander";
import { UserError } from "../model/failure.ts";
import type { Language, Text } from "../model/text.ts";
import {
  addressBlock,
  day,
  days,
  dueDay,
  duration,
  headerLine,
  namesOf,
  points,
  repeated,
  reportFile,
  resolveEntry,
  share,
  siteChoice,
  webAddress,
  wholeNumber,
} from "./option-values.ts";

/** What is wrong with its value it says in the language it was declared in. */
class SpokenOption extends Option {
  constructor(
    flags: string,
    does: Text,
    readonly language: Language,
  ) {
    super(flags, does[language]);
  }

  override argParser<T>(parse: (word: string, before: T) => T): this {
    return super.argParser<T>((word, before) => {
      try {
        return parse(word, before);
      } catch (error) {
        throw error instanceof UserError ? new InvalidArgumentError(error.text[this.language]) : error;
      }
    });
  }

  override choices(values: readonly string[]): this {
    return super.choices(values).argParser<string>((word) => {
      if (values.includes(word)) return word;
      throw new UserError({
        en: `Allowed choices are ${values.join(", ")}.`,
        zh: `可选：${values.join("、")}。`,
      });
    });
  }
}

/** An option of the given language; `GOVINSPECT_…` of its name supplies it where the flag does not. */
const describedIn =
  (language: Language) =>
  (flags: string, does: Text): Option => {
    const option = new SpokenOption(flags, does, language);
    const long = option.long?.replace(/^--(?:no-)?/, "") ?? "";
    return option.isBoolean() || option.negate
      ? option
      : option.env(`GOVINSPECT_${long.replaceAll("-", "_").toUpperCase()}`);
  };

export type Options = ReturnType<typeof optionsIn>;

/** Where a database is that nobody names. */
export const defaultDb = "govinspect.db";

export function optionsIn(language: Language) {
  const option = describedIn(language);
  return {
    lang: () =>
      option("--lang <zh|en>", { en: "language of everything a person reads", zh: "界面与报告语言" }).choices(
        ["zh", "en"],
      ),
    quiet: () => option("-q, --quiet", { en: "no progress, no notes", zh: "不显示进度与提示" }),
    verbose: () => option("-v, --verbose", { en: "say more on stderr", zh: "在 stderr 上显示更多信息" }),
    log: () =>
      option("--log <file>", {
        en: "write what happens as JSON lines",
        zh: "将运行过程以 JSON 行写入文件",
      }),
    config: () =>
      option("--config <file>", {
        en: "options that are always given (default: govinspect.config.yaml, where there is one)",
        zh: "配置文件（默认：当前目录的 govinspect.config.yaml，如有）",
      }),
    noColor: () => option("--no-color", { en: "plain text (as NO_COLOR)", zh: "不使用颜色（同 NO_COLOR）" }),
    noProgress: () => option("--no-progress", { en: "no progress lines", zh: "不显示进度" }),

    rules: () =>
      option("-r, --rules <id|path>", {
        en: "rule set to judge by; repeatable (default: national-2019)",
        zh: "判定所用规则集，可重复（默认：national-2019）",
      }).argParser(repeated(String)),
    db: () => option("--db <file>", { en: "database file", zh: "数据库文件" }).default(defaultDb),
    run: () =>
      option("--run <id>", {
        en: "run id, a unique prefix, or latest (default: latest)",
        zh: "检查批次编号、唯一前缀或 latest（默认：latest）",
      }),
    asOf: () =>
      option("--as-of <YYYY-MM-DD>", {
        en: "judge as at the end of this day, Asia/Shanghai",
        zh: "以该日 23:59:59（北京时间）为判定时点",
      }).argParser(day),
    url: () =>
      option("--url <url>", {
        en: "the page's own address (default: about:blank)",
        zh: "页面自身的网址（默认：about:blank）",
      }),
    format: (choices: readonly string[], standard: string) =>
      option("-f, --format <format>", { en: "how the result is written", zh: "输出格式" })
        .choices(choices)
        .default(standard),
    output: () =>
      option("-o, --output <file>", {
        en: "write the result to a file, whose ending says the format where -f does not; - is stdout",
        zh: "将结果写入文件，未写 -f 时按扩展名定格式；- 表示标准输出",
      }).default("-"),
    report: (choices: readonly string[]) =>
      option("--report <format:file>", {
        en: "write a report as well; repeatable",
        zh: "另存一份报告，可重复",
      }).argParser(repeated(reportFile(choices))),
    require: () =>
      option("--require <rule|all>", {
        en: "a veto rule that must have been assessed; repeatable",
        zh: "必须已检测的否决项，未检测则判为待核实，可重复",
      }).argParser(repeated(String)),
    failOn: () =>
      option("--fail-on <level>", {
        en: "which verdict makes the exit code 1",
        zh: "哪种结论使退出码为 1",
      })
        .choices(["unqualified", "inconclusive", "never"])
        .default("unqualified"),

    maxPages: () =>
      option("--max-pages <n>", { en: "pages per site", zh: "每站最多页数" })
        .argParser(wholeNumber(1))
        .default(2000),
    maxDepth: () =>
      option("--max-depth <n>", { en: "clicks from the first page", zh: "距首页最多点击层数" })
        .argParser(wholeNumber(0))
        .default(20),
    maxDuration: () =>
      option("--max-duration <time>", {
        en: "stop the whole run after this time, resumable",
        zh: "整次检查的最长时间，到时保存并停止，可续跑",
      }).argParser(duration),
    concurrency: () =>
      option("--concurrency <n>", { en: "sites at once", zh: "同时检查的站点数" })
        .argParser(wholeNumber(1))
        .default(8),
    workers: () =>
      option("--workers <n>", {
        en: "threads that whole sites are shared out to (default: as many as pay)",
        zh: "分担各站点检查的线程数（默认：视规模而定）",
      }).argParser(wholeNumber(1)),
    perHost: () =>
      option("--per-host <n>", {
        en: "requests at once to one host (default: 2)",
        zh: "对同一主机的并发请求数（默认：2）",
      }).argParser(wholeNumber(1)),
    delay: () =>
      option("--delay <time>", {
        en: "pause between requests to one host (default: 500ms)",
        zh: "对同一主机两次请求的间隔（默认：500ms）",
      }).argParser(duration),
    timeout: () =>
      option("--timeout <time>", { en: "per request", zh: "单个请求的超时" })
        .argParser(duration)
        .default(15_000, "15s"),
    retries: () =>
      option("--retries <n>", { en: "for failures that may pass", zh: "临时故障的重试次数" })
        .argParser(wholeNumber(0))
        .default(2),
    polite: () =>
      option("--polite", {
        en: "slower than needed, for weak servers",
        zh: "更慢更克制，适合性能弱的服务器",
      }),
    fast: () => option("--fast", { en: "for servers you run yourself", zh: "更快，仅限自己管理的服务器" }),
    userAgent: () =>
      option("--user-agent <text>", { en: "sent with every request", zh: "请求所带的 User-Agent" }),
    contact: () =>
      option("--contact <url>", {
        en: "address in the user agent where site owners reach you",
        zh: "User-Agent 中供网站方联系的网址",
      }).argParser(webAddress),
    header: () =>
      option("--header <line>", {
        en: "'Name: value' or 'Name: env:VARIABLE'; repeatable",
        zh: "附加请求头：“名称: 值”或“名称: env:变量”，可重复",
      }).argParser(repeated(headerLine)),
    proxy: () => option("--proxy <url>", { en: "HTTP proxy", zh: "HTTP 代理" }),
    ca: () =>
      option("--ca <file>", {
        en: "certificate authorities trusted beside the usual ones (PEM)",
        zh: "额外信任的 CA 证书（PEM）",
      }),
    include: () =>
      option("--include <glob>", {
        en: "only URLs that match; re: before a pattern; repeatable",
        zh: "仅检查匹配的网址，re: 前缀为正则，可重复",
      }).argParser(repeated(String)),
    exclude: () =>
      option("--exclude <glob>", {
        en: "leave out URLs that match; repeatable",
        zh: "排除匹配的网址，可重复",
      }).argParser(repeated(String)),
    noCloaking: () =>
      option("--no-cloaking", {
        en: "do not ask a few pages of each site again in the guise of a search engine",
        zh: "不以搜索引擎身份复访抽样页面",
      }),
    robots: () =>
      option("--robots <how>", { en: "robots.txt", zh: "对 robots.txt 的处理" })
        .choices(["respect", "ignore"])
        .default("respect"),
    authorisedBy: () =>
      option("--authorised-by <text>", {
        en: "who permitted it; needed with --robots ignore",
        zh: "授权单位，--robots ignore 时必填",
      }),
    resolve: () =>
      option("--resolve <host=address[:port]>", {
        en: "ask this address for a host, like curl; repeatable",
        zh: "指定主机的地址（同 curl），可重复",
      }).argParser(repeated(resolveEntry)),
    allowPrivate: () =>
      option("--allow-private <cidr>", {
        en: "private addresses that may be asked; repeatable",
        zh: "允许访问的内网地址段，可重复",
      }).argParser(repeated(addressBlock)),
    adLists: () =>
      option("--ad-lists <file>", {
        en: "further ad filters (EasyList syntax); repeatable",
        zh: "附加广告过滤规则（EasyList 语法），可重复",
      }).argParser(repeated(String)),
    lists: () =>
      option("--lists <file>", {
        en: "further word, wording, host or bot-check lists (YAML, as in rules/lists); repeatable",
        zh: "附加词表、错误表述、域名或验证特征名单（YAML，格式同 rules/lists），可重复",
      }).argParser(repeated(String)),
    ifRunning: () =>
      option("--if-running <how>", {
        en: "for schedules: skip while another inspection has the database, or resume one that was left unfinished",
        zh: "供定时任务使用：数据库正被另一检查占用时跳过（skip），或续跑上次未完成的检查（resume）",
      }).choices(["skip", "resume"]),
    resume: () =>
      option("--resume", {
        en: "go on with the latest unfinished run of this database",
        zh: "继续本数据库中最近一次未完成的检查",
      }),

    summary: () =>
      option("--summary", { en: "show the week of the ledger instead", zh: "显示一周监测记录，不采样" }),

    trend: () => option("--trend", { en: "how verdicts moved over all runs", zh: "显示历次检查的变化" }),
    where: () =>
      option("--where <sites>", {
        en: "of these sites alone: city=…, kind=portal, tag=…, or an address, code or name; implies --trend",
        zh: "仅看这些网站：city=…、kind=portal、tag=…，或网址、标识码、名称（含 --trend）",
      }),
    due: () =>
      option("--due <when>", {
        en: "until when the findings of the run are to be mended: a day, 10d or '10 workdays' after its as-of",
        zh: "该批次问题的整改时限：日期，或判定时点后 10d、“10 workdays”（工作日）",
      }).argParser(dueDay),
    apart: () =>
      option("--apart <time>", {
        en: "how long links without a clear answer are left alone first",
        zh: "未确认链接两次检查的最短间隔",
      })
        .argParser(duration)
        .default(86_400_000, "24h"),
    attestations: () =>
      option("--attestations <file>", {
        en: "what persons examined (default: attestations.yaml beside the database)",
        zh: "人工核验记录（默认：数据库旁的 attestations.yaml）",
      }),
    waivers: () =>
      option("--waivers <file>", {
        en: "findings accepted for a while (default: waivers.yaml beside the database)",
        zh: "豁免记录（默认：数据库旁的 waivers.yaml）",
      }),
    outcome: () =>
      option("--outcome <outcome>", { en: "what the person decided", zh: "人工结论" }).choices([
        "pass",
        "fail",
        "not-applicable",
      ]),
    bonus: () =>
      option("--bonus <points>", {
        en: "bonus points of a portal, instead of a rule",
        zh: "门户网站加分，此时不写规则",
      }).argParser(points),
    explanation: () => option("--explanation <text>", { en: "why", zh: "理由" }).makeOptionMandatory(),
    method: () =>
      option("--method <how>", {
        en: "how it was found out",
        zh: "核验方式：examine 查看、interview 询问、test 试用",
      })
        .choices(["examine", "interview", "test"])
        .default("examine"),
    by: () => option("--by <person>", { en: "who answers for it", zh: "核验人" }).makeOptionMandatory(),
    at: () =>
      option("--at <YYYY-MM-DD>", { en: "when (default: now)", zh: "核验日期（默认：现在）" }).argParser(day),
    speaksOf: () =>
      option("--as-of <YYYY-MM-DD>", {
        en: "the day it speaks of (default: as-of of the newest run of the site)",
        zh: "所述情况的时点（默认：该网站最近一次检查的判定时点）",
      }).argParser(day),
    validFor: () =>
      option("--valid-for <days>", { en: "how long it holds", zh: "有效期" }).argParser(days).default("90d"),
    evidence: () =>
      option("--evidence <file>", {
        en: "file it rests on, kept with its hash; repeatable",
        zh: "依据文件，留存并记录哈希，可重复",
      }).argParser(repeated(String)),
    keep: () =>
      option("--keep <n>", {
        en: "keep the bodies of the latest n runs",
        zh: "保留最近 n 次检查的页面存档",
      }).argParser(wholeNumber(1)),
    olderThan: () =>
      option("--older-than <time>", {
        en: "remove the bodies of runs begun longer ago, such as 90d",
        zh: "清除早于该时长的检查的页面存档，如 90d",
      }).argParser(duration),
    personal: () =>
      option("--personal", {
        en: "blank personal numbers (identity, bank card, mobile) in the kept bodies",
        zh: "遮盖页面存档中的个人号码（身份证、银行卡、手机）",
      }),
    seal: () =>
      option("--seal <sha256>", {
        en: "a seal noted earlier that must stand in the manifest",
        zh: "此前另行记录、须出现在清单中的封存值",
      }),
    archive: () =>
      option("-o, --output <file>", {
        en: "archive to write: .warc.gz, .warc or .wacz",
        zh: "要写出的归档文件：.warc.gz、.warc 或 .wacz",
      }).makeOptionMandatory(),
    subjectUrl: () =>
      option("--url <text>", {
        en: "only findings whose address contains it, * stands for anything",
        zh: "仅豁免网址含此文字的问题，* 为任意字符",
      }),
    reason: () =>
      option("--reason <text>", { en: "why it is accepted", zh: "豁免理由" }).makeOptionMandatory(),
    approver: () =>
      option("--approver <person>", { en: "who accepts it", zh: "批准人" }).makeOptionMandatory(),
    from: () =>
      option("--from <YYYY-MM-DD>", {
        en: "first day (default: the as-of of the run, at most today)",
        zh: "起始日（默认：该次检查的判定时点，不晚于今天）",
      }).argParser(day),
    expires: () =>
      option("--expires <YYYY-MM-DD>", {
        en: "last day, at most 12 months later",
        zh: "截止日，最长 12 个月",
      })
        .argParser(day)
        .makeOptionMandatory(),

    ratio: () =>
      option("--ratio <share>", {
        en: "share of every stratum that is drawn, such as 30%",
        zh: "每层抽取比例，如 30%",
      })
        .argParser(share)
        .makeOptionMandatory(),
    seed: () =>
      option("--seed <text>", {
        en: "the same seed draws the same sites, such as 2026Q4",
        zh: "随机种子，相同种子得到相同样本，如 2026Q4",
      }).makeOptionMandatory(),
    stratify: (fields: readonly string[]) =>
      option("--stratify <fields>", {
        en: `draw within each value of these: ${fields.join(", ")}`,
        zh: `按以下字段分层抽取：${fields.join("、")}`,
      }).argParser(namesOf(fields)),
    always: () =>
      option("--always <which>", {
        en: "portal, department or tag:<tag>: in every sample; repeatable",
        zh: "必查的网站：portal、department 或 tag:<标签>，可重复",
      }).argParser(repeated(siteChoice)),
  };
}
