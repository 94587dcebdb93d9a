/**
 * `npm run fuzz [-- --count 100000 --seed 1]`: pages of an estate, mutated at random, through decoding, the bot check, the
 * index and every observer. Says which of them threw and which took longer than a second of CPU. The same seed makes
 * the same pages, so that a number found is a page to look at.
 */
import { pathToFileURL } from "node:url";
import { decodeBody } from "../src/crawl/charset.ts";
import type { FactName, Observations } from "../src/model/observation.ts";
import { challengeOf } from "../src/observe/kinds/challenge.ts";
import type { PageContext } from "../src/observe/observer.ts";
import { indexPage, type PageIndex } from "../src/observe/page/page-index.ts";
import { observers } from "../src/observe/registry.ts";
import { loadLists } from "../src/rules/load-lists.ts";
import { EstateSite } from "./estate.ts";

export interface Fuzzed {
  readonly pages: number;
  /** What went wrong, with the number of the page and the step. */
  readonly failures: readonly string[];
  /** Milliseconds of CPU that the slowest page took. */
  readonly slowestMs: number;
}

export interface MutatedPage {
  readonly body: Buffer;
  readonly contentType: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const slowMs = 1000;
const lists = loadLists();

export function fuzz(count: number, seed: number): Fuzzed {
  const failures: string[] = [];
  let slowestMs = 0;
  for (let n = 0; n < count; n += 1) {
    const page = mutatedPage(seed, n);
    const begun = process.cpuUsage();
    failures.push(...faultsOf(page).map((fault) => `page ${n}: ${fault}`));
    const { user, system } = process.cpuUsage(begun);
    const tookMs = (user + system) / 1000;
    if (tookMs > slowMs) failures.push(`page ${n}: ${Math.round(tookMs)} ms`);
    slowestMs = Math.max(slowestMs, tookMs);
  }
  return { pages: count, failures, slowestMs };
}

/** The registry forgives an observer that throws; here each is called by itself. */
function faultsOf({ body, contentType, status, headers }: MutatedPage): string[] {
  try {
    const { text, charset } = decodeBody(body, contentType);
    challengeOf({ status, headers, body: text }, lists.challenges ?? []);
    const page = indexPage(text, "http://www.x.gov.cn/col1/202603/t20260301_1.html");
    return observerFaults(page, { status, headers, charset, isFirstPage: status === 200, lists });
  } catch (error) {
    return [String(error)];
  }
}

function observerFaults(page: PageIndex, context: PageContext): string[] {
  const seen: Partial<Record<FactName, unknown>> = {};
  return observers.flatMap((observer) => {
    try {
      const fact = observer.observe(page, context, seen as Observations);
      if (fact !== undefined) seen[observer.fact] = fact;
      return [];
    } catch (error) {
      return [`${observer.fact}: ${String(error)}`];
    }
  });
}

export function mutatedPage(seed: number, n: number): MutatedPage {
  const dice = diceOf(seed, n);
  let body = dice.from(originals);
  for (let times = 1 + dice.below(6); times > 0; times -= 1) body = dice.from(mutations)(body, dice);
  return {
    body: dice.below(40) === 0 ? utf16(body) : body.subarray(0, mostBytes),
    contentType: dice.from(contentTypes),
    status: dice.from([200, 200, 200, 200, 403, 404, 412, 500, 521]),
    headers: {
      server: dice.from(tokens).toString("latin1"),
      "set-cookie": dice.from(tokens).toString("latin1"),
    },
  };
}

const mostBytes = 400_000;

/** One page of each kind, its paragraphs shortened: what matters is what stands around them. */
const originals: readonly Buffer[] = [0, 9].flatMap((number) => {
  const site = new EstateSite({ seed: 1, sites: 10, pagesPerSite: 60 }, number, 80);
  const kinds = [/^$/, /^col0\/index/, /^empty/, /^mail\/index/, /^mail\/1/, /\/t\d{8}_/];
  return kinds.flatMap((kind) => {
    const path = site.paths().find((one) => kind.test(one));
    if (path === undefined) return [];
    const { body } = site.answer(path);
    return [Buffer.from(body.toString("latin1").replace(/<p>([^<]{300})[^<]{500,}/g, "<p>$1"), "latin1")];
  });
});

const tokens: readonly Buffer[] = [
  ...[
    "<div>",
    "</div>",
    "<a href='",
    "<a href=//[::1]:0/%zz>",
    "<table><tr><td>",
    "<script>document.write('<p>版权所有</p>",
    "<!--",
    "--!>",
    "<style>.a{display:none",
    "<iframe src=x>",
    "<base href='http://[/'>",
    "<meta charset=utf-16>",
    "<meta name=SiteIDCode content='",
    "<noscript><a>",
    "<title>",
    "&#x110000;&#24425;&amp",
    "发布时间：2026-02-30",
    "2026年13月99日 25:61",
    "ICP备",
    "京ICP备0500000",
    "主办单位：",
    "主办主办承办",
    "网站标识码：bm",
    "110101199003070000",
    "您的位置：首页 > > >",
    "来信时间：",
    "回复内容：",
    "（(（(【",
    "网(wǎng)站",
    "\u0000",
    "\ufeff",
    "\ud83c",
    "%e4%b8%ad%",
    "javascript:void(0)",
    "{{item.title}}",
    "。".repeat(50),
    " \t\r\n",
    "9".repeat(40),
  ].map((text) => Buffer.from(text)),
  Buffer.from([0x81, 0x30, 0x81]),
  Buffer.from([0xff, 0xfe, 0x3c, 0x00]),
  Buffer.from([0xc3, 0x28, 0xe4, 0xb8]),
];

const contentTypes = [
  null,
  "text/html",
  "text/html; charset=gbk",
  "text/html; charset=utf-8",
  "text/html; charset=utf-16",
  "text/html; charset=\u0000;;=",
  "text/html; charset=iso-2022-jp",
];

type Mutation = (body: Buffer, dice: Dice) => Buffer;

const mutations: readonly Mutation[] = [
  (body, dice) => spliced(body, dice, 0, dice.from(tokens)),
  (body, dice) => spliced(body, dice, dice.below(20), dice.from(tokens)),
  (body, dice) => spliced(body, dice, dice.below(2000), Buffer.alloc(0)),
  (body, dice) => spliced(body, dice, 1, Buffer.from([dice.below(256)])),
  (body, dice) => spliced(body, dice, 0, stretchOf(body, dice)),
  (body, dice) => spliced(body, dice, 0, stretchOf(dice.from(originals), dice)),
  (body, dice) => body.subarray(0, dice.below(body.length + 1)),
  (body, dice) => (dice.below(6) === 0 ? spliced(body, dice, 0, repeated(dice)) : body),
];

function spliced(body: Buffer, dice: Dice, gone: number, put: Buffer): Buffer {
  const at = dice.below(body.length + 1);
  return Buffer.concat([body.subarray(0, at), put, body.subarray(at + gone)]);
}

function stretchOf(body: Buffer, dice: Dice): Buffer {
  const at = dice.below(body.length + 1);
  return body.subarray(at, at + dice.below(3000));
}

/** What is harmless once may be slow a thousand times. */
const repeated = (dice: Dice): Buffer => {
  const token = dice.from(tokens);
  return Buffer.concat(Array.from({ length: dice.below(3000) }, () => token));
};

const utf16 = (body: Buffer): Buffer => Buffer.from(`\ufeff${body.toString("latin1")}`, "utf16le");

interface Dice {
  below(limit: number): number;
  from<T>(choices: readonly T[]): T;
}

/** Mulberry32: small, fast, and the same on every machine. */
function diceOf(seed: number, n: number): Dice {
  let state = Math.imul(seed, 0x9e3779b9) ^ Math.imul(n + 1, 0x85ebca6b);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (limit) => next() % Math.max(1, limit),
    from: (choices) => {
      const choice = choices[next() % choices.length];
      if (choice === undefined) throw new Error("nothing to choose from");
      return choice;
    },
  };
}

function numberGiven(name: string, fallback: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { pages, failures, slowestMs } = fuzz(numberGiven("--count", 100_000), numberGiven("--seed", 1));
  for (const failure of failures) console.log(failure);
  console.log(
    `${pages} pages, ${failures.length} failures, the slowest took ${Math.round(slowestMs)} ms of CPU`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}
