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
import type { Store, UncheckedLink } from "../store/store.ts";
import { allDone } from "./all-done.ts";
import { Batch } from "./batch.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";
import { reasonOfAnswer } from "./reason-of-answer.ts";

export interface LinkCheckOptions {
  readonly runId: string;
  /** How long an earlier run's check of another host's URL is good, in milliseconds. */
  readonly life: { readonly ok: number; readonly failed: number };
  /** Reads the titles of other hosts' pages that HEAD answered well: a diagnostic GET each, for finding resold domains. */
  readonly readTitles: boolean;
  /** Looks at these alone; null for all. */
  readonly only: ReadonlySet<string> | null;
}

export interface LinkCheckTools {
  readonly store: Pick<Store, "uncheckedLinks" | "earlierLinkCheck" | "unconfirmedLinks" | "saveLinkChecks">;
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

/** Looks once more at what gave no clear answer, now that its server had time to recover. */
export async function lookAgain(options: LinkCheckOptions, tools: LinkCheckTools): Promise<void> {
  const unconfirmed = await tools.store.unconfirmedLinks(options.runId);
  const worthIt = unconfirmed.filter(
    ({ reason }) => reason !== "host-unwell" && reason !== "resolver-trouble",
  );
  await checkByHost(worthIt, options, tools, async (before) => {
    const check = await look(before.url, "diagnostic", tools);
    return check === null ? null : { ...check, attempts: before.attempts + check.attempts };
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
  { runId, life, readTitles }: LinkCheckOptions,
  tools: LinkCheckTools,
): Promise<LinkCheck | null> {
  const now = tools.now();
  // A listed site's own files are what is inspected: always looked at anew.
  const earlier = own
    ? null
    : await tools.store.earlierLinkCheck(runId, url, toStamp(now - life.ok), toStamp(now - life.failed));
  const check = earlier ?? (await look(url, "crawl", tools));
  const isUntitled = check?.reason === "answered" && check.title === null && !own && !looksLikeResource(url);
  return readTitles && isUntitled ? ((await glance(check, tools)) ?? check) : check;
}

/** The same check with the title of what is there. */
async function glance(check: LinkCheck, { client, giveUp }: LinkCheckTools): Promise<LinkCheck | null> {
  const request = { url: check.url, method: "GET", purpose: "diagnostic", maxBytes: glanceBytes } as const;
  try {
    return { ...check, title: titleOf(await client.fetch(request)) };
  } catch (error) {
    if (giveUp.aborted) return null;
    throw error;
  }
}

/** null when the run gave up. */
async function look(
  url: string,
  purpose: FetchRequest["purpose"],
  { client, giveUp }: LinkCheckTools,
): Promise<LinkCheck | null> {
  try {
    const head = await client.fetch({ url, method: "HEAD", purpose });
    if (!isHeadDoubtful(head)) return checkOf(url, "HEAD", head, head.attempts);
    const get = await client.fetch({ url, method: "GET", purpose: "diagnostic", maxBytes: glanceBytes });
    return checkOf(url, "GET", get, head.attempts + get.attempts);
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

function checkOf(url: string, method: "HEAD" | "GET", result: FetchResult, attempts: number): LinkCheck {
  return {
    url,
    finalUrl: result.finalUrl,
    // A glance reads the first bytes only: that it was cut is what was asked for.
    reason: result.reason === "too-large" ? "answered" : reasonOfAnswer(result),
    status: result.status,
    hops: [...result.hops],
    method,
    title: method === "GET" ? titleOf(result) : null,
    attempts,
    checkedAt: toStamp(result.at),
  };
}

/** The title of what was glanced at. */
function titleOf({ body, headers }: FetchResult): string | null {
  if (body === null) return null;
  const { text } = decodeBody(body, headers["content-type"] ?? null);
  const title = /<title[^>]{0,200}>([^<]{1,300})<\/title/i.exec(text)?.[1]?.trim();
  return title === undefined || title === "" ? null : excerptOf(title);
}
