/**
 * Addresses a site lists of itself: the sitemaps robots.txt names, else /sitemap.xml, and the sitemaps those name in turn.
 * A further source of URLs, never a promise: what cannot be read is left out.
 */

import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Parser } from "htmlparser2";
import { normaliseUrl, siteHostOf } from "../model/url.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";

export interface SitemapUrls {
  /** The sitemaps that were read, in the order they were asked for. */
  readonly files: readonly string[];
  /** Normalised, of the site's own host, without repetition, in the order they are listed. */
  readonly urls: readonly string[];
}

/** Bounds of sitemaps.org, and how many files and levels one site is worth. */
export const sitemapLimits = {
  urls: 50_000,
  decodedBytes: 50_000_000,
  wireBytes: 10_000_000,
  files: 20,
  depth: 2,
};

export async function sitemapUrls(
  client: Pick<Client, "fetch" | "sitemapsOf">,
  home: string,
  signal?: AbortSignal,
): Promise<SitemapUrls> {
  const listed = await client.sitemapsOf(home, signal);
  const waiting = (listed.length > 0 ? listed : [new URL("/sitemap.xml", home).href]).map((url) => ({
    url,
    depth: 0,
  }));
  const host = siteHostOf(home);
  const asked = new Set<string>();
  const urls = new Set<string>();
  const files: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const url = normaliseUrl(next.url);
    if (url === null || siteHostOf(url) !== host || asked.has(url)) continue;
    if (asked.size >= sitemapLimits.files || urls.size >= sitemapLimits.urls) break;
    asked.add(url);
    const read = await readOne(client, url, signal);
    if (read === null) continue;
    files.push(url);
    collect(read.urls, host, urls);
    const { depth } = next;
    if (depth < sitemapLimits.depth)
      waiting.push(...read.sitemaps.map((inner) => ({ url: inner, depth: depth + 1 })));
  }
  return { files, urls: [...urls] };
}

function collect(found: readonly string[], host: string, urls: Set<string>): void {
  for (const address of found) {
    if (urls.size >= sitemapLimits.urls) return;
    const url = normaliseUrl(address);
    if (url !== null && siteHostOf(url) === host) urls.add(url);
  }
}

async function readOne(client: Pick<Client, "fetch">, url: string, signal: AbortSignal | undefined) {
  const request = { url, method: "GET", purpose: "crawl", maxBytes: sitemapLimits.wireBytes } as const;
  const { reason, body, headers } = await client.fetch(request, signal);
  if (reason !== "answered" || body === null) return null;
  const plain = await inflated(body);
  return plain === null ? null : parseSitemap(decodeBody(plain, headers["content-type"] ?? null).text);
}

const gunzipAsync = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

/** A sitemap.xml.gz is a gzip file as content, whatever the transfer did; null for a bomb or a broken one. */
async function inflated(body: Buffer): Promise<Buffer | null> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return await gunzipAsync(body, { maxOutputLength: sitemapLimits.decodedBytes });
  } catch {
    return null; // what it lists cannot be known; the crawl finds pages by their links
  }
}

export interface ParsedSitemap {
  readonly urls: readonly string[];
  /** Of a sitemap index. */
  readonly sitemaps: readonly string[];
}

/** XML with whatever faults: raw `&`, CDATA, cut-off ends; or the plain form of one address a line. */
export function parseSitemap(text: string): ParsedSitemap {
  return /^\s*</.test(text) ? parseXml(text) : { urls: parseLines(text), sitemaps: [] };
}

function parseLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/, sitemapLimits.urls)
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\//i.test(line));
}

function parseXml(text: string): ParsedSitemap {
  const found = { url: [] as string[], sitemap: [] as string[] };
  let entry: keyof typeof found | null = null;
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = localName(name);
        if (tag === "url" || tag === "sitemap") entry = tag;
        // Only the entry's own address: <image:loc> and its like are parts of a page.
        else if (name === "loc" || name.endsWith(":loc")) location = isExtension(name) ? null : "";
      },
      ontext(data) {
        if (location !== null && location.length < 4096) location += data;
      },
      onclosetag(name) {
        if (location === null || localName(name) !== "loc") return;
        if (entry !== null) found[entry].push(location.trim());
        location = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && found.url.length < sitemapLimits.urls; at += 65_536)
    parser.write(text.slice(at, at + 65_536));
  parser.end();
  return {
    urls: found.url.slice(0, sitemapLimits.urls),
    sitemaps: found.sitemap.slice(0, sitemapLimits.files),
  };
}

const localName = (name: string): string => name.slice(name.lastIndexOf(":") + 1).toLowerCase();

const isExtension = (name: string): boolean => /^(?:image|video|news|xhtml|mobile):/i.test(name);
