/**
 * One look at every URL that pages name and the crawl did not visit, whatever number of pages and sites name it: HEAD
 * first, GET where HEAD says no. No URL is called dead by its answer to HEAD alone: some servers answer 404 to HEAD only.
 */
import pLimit from "p-limit";
import { excerptOf } from "../model/evidence.ts";
import type { LinkCheck } from "../model/link.ts";
import { fateOf } from "../model/reason.ts";
import { toStamp } from "../model/time.ts";
import { looksLikeResource, siteHostOf } from "../model/url.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { parked, targetTextLength } from "../observe/kinds/parked.ts";
import type { Lists } from "../observe/observer.ts";
import { indexPage } from "../observe/page/page-index.ts";
import type { Store, UncheckedLink } from "../store/store.ts";
import { allDone } from "./all-done.ts";
import { Batch } from "./batch.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";
import { passingOfLinks } from "./may-have-passed.ts";
import { reasonOfAnswer } from "./reason-of-answer.ts";

export interface LinkCheckOptions {
  readonly runId: string;
  /** How long an earlier run's check of another host's URL is good, in milliseconds. */
  readonly life: { readonly ok: number; readonly failed: number };
  /** Reads the titles of other hosts' pages that HEAD answered well: a diagnostic GET each, for finding resold domains. */
  readonly readTitles: boolean;
  readonly lists: Lists;
  /** Looks at these alone; null for all. */
  readonly only: ReadonlySet<string> | null;
}

export interface LinkCheckTools {
  readonly store: Pick<Store, "uncheckedLinks" | "earlierLinkCheck" | "linksThat" | "saveLinkChecks">;
  /** Built with `giveUp` as its signal. */
  readonly client: Pick<Client, "fetch">;
  readonly stopping: AbortSignal;
  readonly giveUp: AbortSignal;
  readonly onCheck: (check: LinkCheck) => void;
  readonly now: () => number;
}

/** Hosts asked at once; each of them is paced by its gate. */
const hostsAtOnce = 64;
/** URLs of one host in flight; the gate sends fewer. */
const perHost = 4;
/** Bytes of a GET that only asks whether something is there. */
const glanceBytes = 65_536;

/** Checks what is left to check; true when nothing is left. */
export async function checkLinks(options: LinkCheckOptions, tools: LinkCheckTools): Promise<boolean> {
  const unchecked = await tools.store.uncheckedLinks(options.runId);
  const links = unchecked.filter(({ url }) => options.only?.has(url) ?? true);
  await checkByHost(links, options, tools, (link) => checkOnce(link, options, tools));
  return !tools.stopping.aborted;
}

/** Looks once more at what may have failed for a while only, now that its server had time to recover. */
export async function lookAgain(options: LinkCheckOptions, tools: LinkCheckTools): Promise<void> {
  const worthIt = await tools.store.linksThat(options.runId, passingOfLinks);
  await checkByHost(worthIt, options, tools, async (before) => {
    const looked = await look(before.url, "diagnostic", options.lists, tools);
    return looked === null ? null : { ...looked.check, attempts: before.attempts + looked.check.attempts };
  });
}

/** Runs the checks of all hosts side by side and saves them as they come. */
async function checkByHost<T extends { readonly url: string }>(
  links: readonly T[],
  { runId }: LinkCheckOptions,
  tools: LinkCheckTools,
  check: (link: T) => Promise<LinkCheck | null>,
): Promise<void> {
  const saver = new Batch<LinkCheck>((checks) => tools.store.saveLinkChecks(runId, checks));
  const limit = pLimit(hostsAtOnce);
  const hosts = [...groupByHost(links).values()];
  await allDone(hosts.map((own) => limit(() => checkHost(own, tools, check, saver))));
  await saver.flush();
}

async function checkHost<T>(
  links: T[],
  tools: LinkCheckTools,
  check: (link: T) => Promise<LinkCheck | null>,
  saver: Batch<LinkCheck>,
): Promise<void> {
  const waiting = links.values();
  const worker = async (): Promise<void> => {
    for (const link of waiting) {
      if (tools.stopping.aborted) return;
      const checked = await check(link);
      if (checked === null) return;
      tools.onCheck(checked);
      await saver.add(checked);
    }
  };
  await allDone(Array.from({ length: perHost }, worker));
}

function groupByHost<T extends { readonly url: string }>(links: readonly T[]): Map<string, T[]> {
  const hosts = new Map<string, T[]>();
  for (const link of links) {
    const host = siteHostOf(link.url);
    const group = hosts.get(host);
    if (group === undefined) hosts.set(host, [link]);
    else group.push(link);
  }
  return hosts;
}

async function checkOnce(
  { url, own }: UncheckedLink,
  { runId, life, readTitles, lists }: LinkCheckOptions,
  tools: LinkCheckTools,
): Promise<LinkCheck | null> {
  // A listed site's own files are what is inspected: always looked at anew.
  const earlier = own ? null : await lookedAtLately(url, { runId, life }, tools);
  const looked = earlier === null ? await look(url, "crawl", lists, tools) : { check: earlier, text: "" };
  if (looked === null || own || looked.check.reason !== "answered") return looked?.check ?? null;
  const isUntitled = looked.check.title === null && !looksLikeResource(url);
  const seen = readTitles && isUntitled ? ((await glance(looked.check, tools)) ?? looked) : looked;
  return { ...seen.check, target: earlier?.target ?? parked({ ...seen.check, text: seen.text }, lists) };
}

/** What an earlier run found of it, while that is good. A check from the future was stamped by a clock that went wrong. */
async function lookedAtLately(
  url: string,
  { runId, life }: Pick<LinkCheckOptions, "runId" | "life">,
  { store, now: clock }: LinkCheckTools,
): Promise<LinkCheck | null> {
  const now = clock();
  const check = await store.earlierLinkCheck(runId, url, toStamp(now - life.ok), toStamp(now - life.failed));
  return check !== null && check.checkedAt <= toStamp(now) ? check : null;
}

/** A check, and the first words of what was there, for telling what it is. */
interface Looked {
  readonly check: LinkCheck;
  /** Empty where it was not read. */
  readonly text: string;
}

/** The same check with the title of what is there. */
async function glance(check: LinkCheck, { client, giveUp }: LinkCheckTools): Promise<Looked | null> {
  const request = { url: check.url, method: "GET", purpose: "diagnostic", maxBytes: glanceBytes } as const;
  try {
    const result = await client.fetch(request);
    if (fateOf(result.reason) !== "ok" && result.reason !== "too-large") return { check, text: "" };
    const { title, text } = wordsOf(result);
    return { check: { ...check, title, finalUrl: result.finalUrl, hops: [...result.hops] }, text };
  } catch (error) {
    if (giveUp.aborted) return null;
    throw error;
  }
}

/** null when the run gave up. */
async function look(
  url: string,
  purpose: FetchRequest["purpose"],
  { challenges = [] }: Lists,
  { client, giveUp }: LinkCheckTools,
): Promise<Looked | null> {
  try {
    const head = await client.fetch({ url, method: "HEAD", purpose });
    if (!isHeadDoubtful(head)) return lookedAt(url, "HEAD", head, head.attempts, challenges);
    const get = await client.fetch({ url, method: "GET", purpose: "diagnostic", maxBytes: glanceBytes });
    return lookedAt(url, "GET", get, head.attempts + get.attempts, challenges);
  } catch (error) {
    if (giveUp.aborted) return null;
    throw error;
  }
}

/** An answer that GET may turn: any refusal or failure with a status, and connections that end without one. */
function isHeadDoubtful({ reason, status }: FetchResult): boolean {
  if (fateOf(reason) === "ok" || status === 429) return false;
  return status !== null || reason === "reset" || reason === "protocol-error";
}

function lookedAt(
  url: string,
  method: "HEAD" | "GET",
  result: FetchResult,
  attempts: number,
  challenges: readonly Fingerprint[],
): Looked {
  const { title, text } = wordsOf(result);
  const check: LinkCheck = {
    url,
    finalUrl: result.finalUrl,
    // A glance reads the first bytes only: that it was cut is what was asked for.
    reason: result.reason === "too-large" ? "answered" : reasonOfAnswer(result, challenges),
    status: result.status,
    hops: [...result.hops],
    method,
    title,
    target: null,
    attempts,
    checkedAt: toStamp(result.at),
  };
  return { check, text };
}

/** The title and the first words of what was glanced at. */
function wordsOf({ body, headers, finalUrl }: FetchResult): { title: string | null; text: string } {
  const type = headers["content-type"] ?? "";
  if (body === null || !/html|^$/i.test(type)) return { title: null, text: "" };
  const page = indexPage(decodeBody(body, type === "" ? null : type).text, finalUrl);
  return { title: excerptOf(page.title) || null, text: page.text.slice(0, targetTextLength) };
}
