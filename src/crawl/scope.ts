/** Which addresses belong to a site: its own hosts, whether http or https, with `www.` or without, and what the user left out. */
import { siteHostOf } from "../model/url.ts";
import { urlPattern } from "./url-pattern.ts";

export interface ScopeOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export class Scope {
  readonly #hosts = new Set<string>();
  readonly #include: ((url: string) => boolean)[];
  readonly #exclude: ((url: string) => boolean)[];

  constructor(urls: readonly string[], { include, exclude }: ScopeOptions) {
    for (const url of urls) this.add(url);
    this.#include = include.map(urlPattern);
    this.#exclude = exclude.map(urlPattern);
  }

  /** The host of this URL is the site's as well. */
  add(url: string): void {
    this.#hosts.add(siteHostOf(url));
  }

  holds(url: string): boolean {
    return this.#hosts.has(siteHostOf(url));
  }

  /** True where `--include` and `--exclude` leave it out. */
  leavesOut(url: string): boolean {
    if (this.#exclude.some((matches) => matches(url))) return true;
    return this.#include.length > 0 && !this.#include.some((matches) => matches(url));
  }
}
