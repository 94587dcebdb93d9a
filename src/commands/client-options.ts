/** What the command line says of the network, as the crawl's client takes it. */
import { type ClientSettings, presets } from "../crawl/client.ts";
import { UserError } from "../model/failure.ts";

export interface NetworkOptions {
  readonly timeout: number;
  readonly retries: number;
  readonly perHost?: number;
  readonly delay?: number;
  readonly polite?: boolean;
  readonly fast?: boolean;
  readonly userAgent?: string;
  readonly contact?: string;
  readonly header?: readonly string[];
  readonly proxy?: string;
  readonly ca?: string;
  readonly robots: "respect" | "ignore";
  readonly authorisedBy?: string;
  readonly resolve?: readonly string[];
  readonly allowPrivate?: readonly string[];
}

/** Further headers go to the hosts of the list alone: a secret is not for whomever a page links to. */
export function clientOptions(
  options: NetworkOptions,
  hosts: ReadonlySet<string>,
  env: Readonly<Record<string, string | undefined>>,
): ClientSettings {
  holdTogether(options);
  const preset = presets[options.polite ? "polite" : options.fast ? "fast" : "normal"];
  return {
    timeoutMs: options.timeout,
    retries: options.retries,
    perHost: options.perHost ?? preset.perHost,
    delayMs: options.delay ?? preset.delayMs,
    robots: options.robots,
    ownHeaders: { hosts, headers: headersOf(options.header ?? [], env) },
    ...(options.userAgent !== undefined && { userAgent: options.userAgent }),
    ...(options.contact !== undefined && { contact: options.contact }),
    ...(options.proxy !== undefined && { proxy: options.proxy }),
    ...(options.ca !== undefined && { caFile: options.ca }),
    ...(options.resolve !== undefined && { resolve: options.resolve }),
    ...(options.allowPrivate !== undefined && { allowPrivate: options.allowPrivate }),
  };
}

/** As a run keeps it: what a header says is nobody's business but the server's. */
export const withoutSecrets = (line: string): string => {
  const [name, value] = partsOf(line);
  return `${name}: ${value.startsWith("env:") ? value : "(redacted)"}`;
};

function holdTogether({ polite, fast, robots, authorisedBy }: NetworkOptions): void {
  if (polite === true && fast === true)
    throw new UserError({
      en: "--polite and --fast exclude each other",
      zh: "--polite 与 --fast 不能同时使用",
    });
  if (robots === "ignore" && authorisedBy === undefined)
    throw new UserError(
      {
        en: "--robots ignore needs --authorised-by: who permitted it is kept with the run",
        zh: "--robots ignore 须同时写 --authorised-by：授权单位随批次留存",
      },
      {
        hint: {
          en: 'For example: --robots ignore --authorised-by "某市政务公开办 2026-11 抽查"',
          zh: "例如：--robots ignore --authorised-by “某市政务公开办 2026-11 抽查”",
        },
      },
    );
}

function headersOf(
  lines: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((line) => {
      const [name, value] = partsOf(line);
      if (!value.startsWith("env:")) return [name.toLowerCase(), value];
      const secret = env[value.slice(4)];
      if (secret === undefined)
        throw new UserError({
          en: `--header ${name}: the environment has no ${value.slice(4)}`,
          zh: `--header ${name}：环境变量中没有 ${value.slice(4)}`,
        });
      return [name.toLowerCase(), secret];
    }),
  );
}

function partsOf(line: string): readonly [name: string, value: string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}
