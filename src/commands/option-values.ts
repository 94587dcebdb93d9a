/** How the words of the command line become values; what cannot be one is a usage error that says what is expected. */
import { UserError } from "../model/failure.ts";
import { isDay } from "../model/time.ts";
import { normaliseUrl } from "../model/url.ts";

const units = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `500ms 15s 5m 2h 14d` as milliseconds; a bare number is refused, because nobody knows its unit. */
export function duration(text: string): number {
  const found = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|min|m|h|d)$/.exec(text.trim());
  if (found === null)
    throw new UserError({
      en: "A time needs a unit: 500ms, 15s, 2h, 14d.",
      zh: "时长须带单位：500ms、15s、2h、14d。",
    });
  return Math.round(Number(found[1]) * units[found[2] as keyof typeof units]);
}

/** A whole number, at least `least`. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new UserError({
        en: `A whole number of at least ${least} is expected.`,
        zh: `应为不小于 ${least} 的整数。`,
      });
    return Number(text);
  };

/** A share above nothing: `30%` or `0.3`. */
export function share(text: string): number {
  const found = /^(\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})(%?)$/.exec(text.trim().replace("％", "%"));
  const value = found === null ? 0 : Number(found[1]) / (found[2] === "%" ? 100 : 1);
  if (value <= 0 || value > 1)
    throw new UserError({ en: "A share is expected, such as 30% or 0.3.", zh: "应为比例，如 30% 或 0.3。" });
  return value;
}

/** 加分: 0 to 30 points. */
export function points(text: string): number {
  if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(text) || Number(text) > 30)
    throw new UserError({ en: "Points from 0 to 30 are expected.", zh: "应为 0 至 30 的分值。" });
  return Number(text);
}

/** Names of a closed list, separated by commas; what was given before is kept. */
export const namesOf =
  <N extends string>(known: readonly N[]) =>
  (text: string, before: readonly N[] | undefined): readonly N[] => {
    const names = text.split(/[,，]/).map((name) => name.trim());
    return [...(before ?? []), ...names.map((name) => knownName(name, known))];
  };

function knownName<N extends string>(name: string, known: readonly N[]): N {
  const found = known.find((one) => one === name);
  if (found === undefined)
    throw new UserError({
      en: `"${name}" is none of ${known.join(", ")}.`,
      zh: `“${name}”不在可选项之列：${known.join("、")}。`,
    });
  return found;
}

/** Which sites are always drawn: `portal`, `department` or `tag:<tag>`. */
export function siteChoice(text: string): string {
  if (!/^(?:portal|department|tag:.+)$/u.test(text))
    throw new UserError({
      en: "portal, department or tag:<tag> is expected.",
      zh: "应为 portal、department 或 tag:<标签>。",
    });
  return text;
}

/** `YYYY-MM-DD`, a day that exists. */
export function day(text: string): string {
  if (!isDay(text))
    throw new UserError({
      en: "A day that exists is expected, as YYYY-MM-DD.",
      zh: "应为存在的日期，写作 YYYY-MM-DD。",
    });
  return text;
}

/** `90d`: whole days, as entries of persons write them. */
export function days(text: string): string {
  if (!/^[1-9]\d{0,3}d$/.test(text))
    throw new UserError({ en: "Days are expected, such as 90d.", zh: "应为天数，如 90d。" });
  return text;
}

/** A day that exists, `10d` or `10 workdays`. */
export function dueDay(text: string): string {
  if (!isDay(text) && !/^[1-9]\d{0,2} ?(?:d|workdays?)$/.test(text))
    throw new UserError({
      en: "A day (YYYY-MM-DD), 10d or '10 workdays' is expected.",
      zh: "应为日期（YYYY-MM-DD）、10d 或 '10 workdays'（工作日）。",
    });
  return text;
}

/** An absolute http(s) URL, normalised. */
export function webAddress(text: string): string {
  const url = normaliseUrl(text);
  if (url === null)
    throw new UserError({
      en: "An address that starts with http:// or https:// is expected.",
      zh: "应为以 http:// 或 https:// 开头的网址。",
    });
  return url;
}

/** `host=address[:port]`, IPv6 addresses in brackets where a port follows. The crawl resolves it; here only its shape is held. */
export function resolveEntry(text: string): string {
  if (!/^[^\s=/]+=(?:\[[0-9a-f:.]+\]|[0-9a-f:.]+)(?::\d{1,5})?$/i.test(text))
    throw new UserError({
      en: "host=address[:port] is expected, such as www.example.gov.cn=127.0.0.1:8080.",
      zh: "应为 主机=地址[:端口]，如 www.example.gov.cn=127.0.0.1:8080。",
    });
  return text;
}

/** `address/bits`. */
export function addressBlock(text: string): string {
  const found = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(text);
  const most = found?.[1]?.includes(":") === true ? 128 : 32;
  if (found === null || Number(found[2]) > most)
    throw new UserError({
      en: "A block of addresses is expected, such as 127.0.0.0/8.",
      zh: "应为地址段，如 127.0.0.0/8。",
    });
  return text;
}

/** `Name: value` or `Name: env:VARIABLE`. */
export function headerLine(text: string): string {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n]*$/.test(text))
    throw new UserError({
      en: "'Name: value' is expected, or 'Name: env:VARIABLE' for a secret.",
      zh: "应为“名称: 值”，密钥写作“名称: env:环境变量”。",
    });
  return text;
}

export interface ReportFile<F extends string> {
  readonly format: F;
  readonly file: string;
}

/** `format:file` of a known format. */
export const reportFile =
  <F extends string>(formats: readonly F[]) =>
  (text: string): ReportFile<F> => {
    const at = text.indexOf(":");
    const format = formats.find((known) => known === text.slice(0, at));
    const file = text.slice(at + 1);
    if (format === undefined || file === "")
      throw new UserError({
        en: `format:file is expected; known formats: ${formats.join(", ")}.`,
        zh: `应为 格式:文件；可用格式：${formats.join("、")}。`,
      });
    return { format, file };
  };

/** Adds one more value of an option that may be given several times. */
export const repeated =
  <T>(parse: (text: string) => T) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [...(before ?? []), parse(text)];
