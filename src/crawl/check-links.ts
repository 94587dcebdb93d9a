/**
 * One look at every URL that pages name and the crawl did not visit, whatever number of pages and sites name it: HEAD
 * first, GET where HEAD says no or was sent elsewhere than to a file. GET has the last word, because it is what a visitor
 * sends: some servers answer 404 to HEAD only, and some to GET only.
 */
import pLimit from "p-limit";
import { excerptOf } from "../model/evidence.ts";
import type { LinkCheck } from "../model/link.ts";
import { fateOf, type Reason } from "../model/reason.ts";
import { toStamp } from "../model/time.ts";
import { looksLikeResource, pageKeyOf, siteHostOf } from "../model/url.ts";
import { errorPageOf } from "../observe/kinds/error-page.ts";
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
    const looked = await lookByGet(before.url, options.lists, tools);
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
  const seen = readTitles && isUntitled ? await glance(looked.check, lists, tools) : looked;
  if (seen?.check.reason !== "answered") return seen?.check ?? null;
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

/**
 * The same check with the title of what is there, or what a visitor meets in its place. What may pass, a time-out say, is
 * left to what HEAD was answered. null when the run gave up.
 */
async function glance(check: LinkCheck, lists: Lists, tools: LinkCheckTools): Promise<Looked | null> {
  const looked = await lookByGet(check.url, lists, tools);
  if (looked === null) return null;
  const fate = fateOf(looked.check.reason);
  if (fate === "dead" || fate === "blocked")
    return { ...looked, check: { ...looked.check, attempts: check.attempts + looked.check.attempts } };
  if (fate !== "ok") return { check, text: "" };
  const { title, finalUrl, hops } = looked.check;
  return { check: { ...check, title, finalUrl, hops }, text: looked.text };
}

/** null when the run gave up. */
async function look(
  url: string,
  purpose: FetchRequest["purpose"],
  lists: Lists,
  tools: LinkCheckTools,
): Promise<Looked | null> {
  const head = await ask({ url, method: "HEAD", purpose }, tools);
  if (head === null || !isHeadDoubtful(head)) return head && lookedAt(url, "HEAD", head, lists);
  const looked = await lookByGet(url, lists, tools);
  return looked && { ...looked, check: { ...looked.check, attempts: head.attempts + looked.check.attempts } };
}

/** null when the run gave up. */
async function lookByGet(url: string, lists: Lists, tools: LinkCheckTools): Promise<Looked | null> {
  const request = { url, method: "GET", purpose: "diagnostic", maxBytes: glanceBytes } as const;
  const result = await ask(request, tools);
  return result && lookedAt(url, "GET", result, lists);
}

async function ask(
  request: FetchRequest,
  { client, giveUp }: Pick<LinkCheckTools, "client" | "giveUp">,
): Promise<FetchResult | null> {
  try {
    return await client.fetch(request);
  } catch (error) {
    if (giveUp.aborted) return null;
    throw error;
  }
}

/** An answer that GET may turn: any refusal or failure with a status, connections that end without one, a page for a file. */
function isHeadDoubtful({ url, reason, status, headers }: FetchResult): boolean {
  if (fateOf(reason) === "ok") return looksLikeResource(url) && isHtml(headers["content-type"]);
  if (status === 429) return false;
  return status !== null || reason === "reset" || reason === "protocol-error";
}

function lookedAt(url: string, method: "HEAD" | "GET", result: FetchResult, lists: Lists): Looked {
  const { title, text, isNotice } = wordsOf(result);
  const check: LinkCheck = {
    url,
    finalUrl: result.finalUrl,
    reason: reasonOf(result, isNotice, lists),
    status: result.status,
    hops: [...result.hops],
    method,
    title,
    target: null,
    attempts: result.attempts,
    checkedAt: toStamp(result.at),
  };
  return { check, text };
}

/**
 * What is called "not found" in the place of a file, or at another address than was asked for, is not there: its words alone
 * would not do. A glance reads the first bytes only: that it was cut is what was asked for.
 */
function reasonOf(result: FetchResult, isNotice: boolean, { challenges = [] }: Lists): Reason {
  const { url, finalUrl, reason } = result;
  const answer = reason === "too-large" ? "answered" : reasonOfAnswer(result, challenges);
  if (answer !== "answered" || !isNotice) return answer;
  if (pageKeyOf(finalUrl) !== pageKeyOf(url)) return "redirect-to-error";
  return looksLikeResource(url) ? "soft-404" : answer;
}

interface Words {
  readonly title: string | null;
  /** The first words of what was glanced at. */
  readonly text: string;
  /** All that it says is that there is no such page. */
  readonly isNotice: boolean;
}

function wordsOf({ body, headers, finalUrl, truncated }: FetchResult): Words {
  const type = headers["content-type"] ?? "";
  if (body === null || !(type === "" || isHtml(type))) return { title: null, text: "", isNotice: false };
  const page = indexPage(decodeBody(body, type === "" ? null : type).text, finalUrl);
  return {
    title: excerptOf(page.title) || null,
    text: page.text.slice(0, targetTextLength),
    isNotice: !truncated && errorPageOf(page)?.kind === "not-found",
  };
}

const isHtml = (type: string | undefined): boolean => /html/i.test(type ?? "");
