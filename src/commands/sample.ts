/** `sample <sites>`: a draw that anyone can repeat, as a site list with its manifest. */
import { extname } from "node:path";
import { stringify } from "yaml";
import { UserError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import type { Language } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { jsonText } from "../report/json-text.ts";
import { printable } from "../report/printable.ts";
import { readSites } from "../sites/read-sites.ts";
import { drawSample, type Sample, type StrataField, type Stratum } from "../sites/sample.ts";
import { type ListFormat, listEntry, needsYaml, siteListFile } from "../sites/write-sites.ts";
import { version } from "../version.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { writeFile } from "./write-file.ts";

export interface SampleCommandOptions {
  readonly ratio: number;
  readonly seed: string;
  readonly stratify?: readonly StrataField[];
  readonly always?: readonly string[];
  readonly output: string;
  readonly format: "yaml" | "json";
}

export default async function sample(
  sources: readonly string[],
  options: SampleCommandOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sites = await readSites(sources, context.stdin);
  const { ratio, seed, stratify = [], always = [], output } = options;
  const drawn = drawSample(sites, { ratio, seed, stratify, always });
  const manifest = manifestOf(sources, options, sites, drawn);
  if (output === "-") await print(context.stdout, whole(manifest, drawn, options.format));
  else await writeBoth(output, manifest, drawn, context);
  if (context.verbosity !== "quiet") context.stderr.write(summary(drawn, options, context.language));
  return done;
}

const listFormatOf: Readonly<Record<string, ListFormat>> = {
  ".csv": "csv",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".xlsx": "xlsx",
};

async function writeBoth(
  output: string,
  manifest: Manifest,
  { drawn }: Sample,
  context: CommandContext,
): Promise<void> {
  const format = listFormatOf[extname(output).toLowerCase()];
  if (format === undefined)
    throw new UserError(
      {
        en: `${output}: a site list is written as .csv, .yaml or .xlsx`,
        zh: `${output}：网站名单只能写成 .csv、.yaml 或 .xlsx`,
      },
      {
        hint: {
          en: "With -o - the list goes to stdout, as YAML with its manifest.",
          zh: "用 -o - 则输出到标准输出，为附带抽样清单的 YAML。",
        },
      },
    );
  const beside = `${output}.manifest.yaml`;
  await writeFile(output, await siteListFile(drawn, format));
  await writeFile(beside, stringify(manifest, { lineWidth: 0 }));
  if (context.verbosity === "quiet") return;
  if (format !== "yaml" && drawn.some(needsYaml)) context.stderr.write(lostInTables[context.language]);
  context.stderr.write(`${output}\n${beside}\n`);
}

const lostInTables = {
  en: "hints and overrides of sites are kept in YAML lists only\n",
  zh: "栏目提示（hints）与单站规则（overrides）仅 YAML 名单可保留\n",
} as const;

/** A YAML list may say more than its sites: what goes to stdout can be inspected as it is. */
const whole = (manifest: Manifest, { drawn }: Sample, format: "yaml" | "json"): string => {
  const document = { ...manifest, sites: drawn.map(listEntry) };
  return format === "json" ? `${jsonText(document, 2)}\n` : stringify(document, { lineWidth: 0 });
};

type Manifest = ReturnType<typeof manifestOf>;

/** All that is needed to draw again and to see that it is the same draw. */
function manifestOf(
  sources: readonly string[],
  { ratio, seed, stratify = [], always = [] }: SampleCommandOptions,
  sites: readonly Site[],
  { drawn, strata, setAside, listSha256, drawSha256 }: Sample,
) {
  return {
    schema: "govinspect/sample/1",
    tool: { name: "govinspect", version },
    list: [...sources],
    seed,
    ratio,
    stratify: [...stratify],
    always: [...always],
    counts: {
      listed: sites.length,
      setAside: setAside.length,
      inService: sites.length - setAside.length,
      drawn: drawn.length,
    },
    listSha256,
    drawSha256,
    strata: strata.map((stratum) => ({ ...stratum })),
    drawn: drawn.map(({ url }) => url),
    setAside: setAside.map(({ url, name, status, remark }) => ({ url, name, status, remark })),
  };
}

function summary(sample: Sample, { ratio, seed }: SampleCommandOptions, language: Language): string {
  const { drawn, strata, setAside } = sample;
  const inService = strata.reduce((sum, { sites }) => sum + sites, 0);
  const share = inService === 0 ? 0 : (100 * drawn.length) / inService;
  const head = {
    en:
      `${drawn.length} of ${inService} sites in service drawn (${share.toFixed(1)}%, at least ${percent(ratio)} of every stratum), ` +
      `seed ${printable(seed)}; ${setAside.length} out of service set aside\n`,
    zh:
      `从 ${inService} 个正常运行网站中抽取 ${drawn.length} 个（${share.toFixed(1)}%，各层不低于 ${percent(ratio)}），` +
      `随机种子 ${printable(seed)}；例外、关停网站 ${setAside.length} 个未列入\n`,
  }[language];
  return strata.length < 2 ? head : `${head}${strataTable(strata, language)}\n`;
}

const percent = (ratio: number): string => `${Number((100 * ratio).toFixed(2))}%`;

function strataTable(strata: readonly Stratum[], language: Language): string {
  const head = { en: ["stratum", "sites", "drawn", "always"], zh: ["分层", "网站数", "抽取", "其中必查"] };
  const rows = strata.map(({ of, sites, drawn, always }) => [
    Object.values(of)
      .map((value) => printable(valueWords(value, language)))
      .join(" · "),
    String(sites),
    String(drawn),
    String(always),
  ]);
  return alignRows([head[language], ...rows])
    .map((line) => `  ${line}`)
    .join("\n");
}

const kindWords = {
  portal: { en: "portal", zh: "门户网站" },
  department: { en: "department", zh: "部门网站" },
} as const;

function valueWords(value: string | null, language: Language): string {
  if (value === null) return { en: "(not listed)", zh: "（未填）" }[language];
  return value === "portal" || value === "department" ? kindWords[value][language] : value;
}
