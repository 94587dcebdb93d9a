/**
 * One pass over a page's markup builds the index that all observers share: a flat list of elements in document order,
 * each with its parent, the end of its subtree and its span in the page's text. It is a tree you can binary-search:
 * the descendants of element `i` are the elements `i + 1 … end - 1`, its text is `text.slice(from, to)`.
 */
import { Parser } from "htmlparser2";
import type { FoundLink, LinkKind } from "../../model/link.ts";
import { endsLikeResource, normaliseUrl, siteHostOf } from "../../model/url.ts";
import { memoByText } from "./memo-by-text.ts";
import { PageText } from "./page-text.ts";
import { type Resolve, resolver } from "./resolver.ts";
import { traitsOf } from "./tag-traits.ts";

export interface Element {
  readonly tag: string;
  /** Lower-case names, entity-decoded values. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Index of the parent element, -1 at the top. */
  readonly parent: number;
  /** Index after the last descendant. */
  end: number;
  /** Span in `PageIndex.text`. */
  from: number;
  to: number;
  /** Offset of its start tag in `PageIndex.source`. */
  readonly at: number;
}

export interface Link extends FoundLink {
  /** Index of the element that carries it. */
  readonly element: number;
  /** The attribute as written. */
  readonly href: string;
}

export interface Script {
  readonly element: number;
  /** Absolute; null for an inline script or an address that is none. */
  readonly src: string | null;
  readonly text: string;
}

export interface PageIndex {
  readonly url: string;
  /** What relative addresses are resolved against: `<base href>` or the page's URL. */
  readonly base: string;
  readonly source: string;
  readonly elements: readonly Element[];
  /**
   * Text as a reader meets it, in document order: blocks end in a newline, table cells in a tab, white space is folded.
   * Left out: scripts, styles, templates, `<noscript>`, form options and comments. Text that CSS hides is in here.
   */
  readonly text: string;
  /** Content of the first `<title>` that is not inside an SVG. */
  readonly title: string;
  /** Every address the page names that is not inside `<noscript>`, in document order. */
  readonly links: readonly Link[];
  readonly scripts: readonly Script[];
  /** Inline `<style>` texts. */
  readonly styles: readonly string[];
  /** Spans of comments in `source`. */
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  /** Set when a limit cut the page: what was not read is unknown. */
  readonly truncated: "depth" | "elements" | "text" | null;
  /** Element indices by tag, in document order. */
  byTag(tag: string): readonly number[];
}

export const indexLimits = {
  depth: 2000,
  elements: 300_000,
  text: 4_000_000,
  links: 50_000,
  linkText: 200,
  /** The parser keeps unclosed anchors on a stack that it shifts; more of them than this would take seconds. */
  unclosedAnchors: 20_000,
};

export interface IndexOptions {
  /** The charset the page came in; its addresses send their queries in it. */
  readonly charset?: string;
}

export function indexPage(source: string, url: string, options: IndexOptions = {}): PageIndex {
  return new Builder(source, url, resolver(options.charset)).build();
}

class Builder {
  readonly #source: string;
  readonly #url: string;
  readonly #resolve: Resolve;
  #base: string;
  readonly #siteHost: string | null;
  /** Scheme and host of the page, with the slash behind them. */
  readonly #origin: string;
  readonly #elements: Element[] = [];
  readonly #tags = new Map<string, number[]>();
  readonly #links: (Omit<Link, "text"> & { text: string })[] = [];
  readonly #scripts: { element: number; src: string | null; text: string }[] = [];
  readonly #styles: string[] = [];
  readonly #comments: { from: number; to: number }[] = [];
  /** Open elements, innermost last. */
  readonly #open: number[] = [];
  /** How many open elements are silent. */
  #silence = 0;
  /** How many open elements are `<noscript>`. */
  #noscripts = 0;
  /** The open `<a>`, -1 when none is. */
  #anchor = -1;
  #unclosedAnchors = 0;
  #title = "";
  /** Whether a site host is ours, by scheme and host as written. */
  readonly #own = new Map<string, boolean>();
  readonly #text = new PageText(indexLimits.text);
  #truncated: PageIndex["truncated"] = null;

  constructor(source: string, url: string, resolve: Resolve) {
    this.#source = source;
    this.#url = url;
    this.#base = url;
    this.#resolve = resolve;
    const path = url.indexOf("/", 8) + 1;
    this.#origin = url.slice(0, path);
    this.#siteHost = !/^https?:/i.test(url) ? null : siteHost(path > 0 ? this.#origin : url);
  }

  build(): PageIndex {
    this.#parse();
    while (this.#open.length > 0) this.#close(this.#open.length - 1);
    const text = this.#text.whole();
    const tags = this.#tags;
    return {
      url: this.#url,
      base: this.#base,
      source: this.#source,
      elements: this.#elements,
      text,
      title: this.#title.replace(/\s+/g, " ").trim(),
      links: this.#linksWithText(text),
      scripts: this.#scripts,
      styles: this.#styles,
      comments: this.#comments,
      truncated: this.#truncated,
      byTag: (tag) => tags.get(tag) ?? [],
    };
  }

  #parse(): void {
    const parser = new Parser(
      {
        onopentag: (tag, attrs) => {
          this.#openTag(tag, attrs, parser.startIndex);
          if (this.#truncated !== null) parser.pause();
        },
        onclosetag: (tag) => this.#closeTag(tag),
        ontext: (text) => this.#read(text),
        oncomment: () => this.#comments.push({ from: parser.startIndex, to: parser.endIndex + 1 }),
      },
      {
        lowerCaseTags: true,
        lowerCaseAttributeNames: true,
        decodeEntities: true,
        recognizeSelfClosing: false,
      },
    );
    // Browsers end a comment at `--!>` too; the replacement has the same length, so that offsets stay true.
    const source = this.#source.includes("--!>") ? this.#source.replaceAll("--!>", " -->") : this.#source;
    // Fed in slices so that a pause takes effect: a paused parser only queues what it is given.
    for (let at = 0; at < source.length && this.#truncated === null; at += 65_536)
      parser.write(source.slice(at, at + 65_536));
    if (this.#truncated === null) parser.end();
  }

  #openTag(tag: string, attrs: Record<string, string>, at: number): void {
    if (tag === "a" && this.#anchor >= 0) this.#healNestedAnchor();
    const traits = traitsOf(tag);
    if (traits.breaks !== null && this.#silence === 0) this.#text.break(traits.breaks);
    const element = {
      tag: traits.tag,
      attrs,
      parent: this.#open.at(-1) ?? -1,
      end: -1,
      from: this.#text.length,
      to: -1,
      at,
    };
    this.#text.edge();
    const index = this.#elements.push(element) - 1;
    this.#open.push(index);
    const same = this.#tags.get(tag);
    if (same === undefined) this.#tags.set(tag, [index]);
    else same.push(index);
    if (tag === "a") this.#anchor = index;
    else if (traits.isSilent) this.#openSilent(tag, attrs, index);
    else if (tag === "base") this.#rebase(attrs.href);
    const { address } = traits;
    if (address !== null) this.#address(attrs[address.attribute], address.leads, index);
    if (this.#open.length > indexLimits.depth) this.#truncated = "depth";
    else if (this.#elements.length > indexLimits.elements) this.#truncated = "elements";
  }

  #openSilent(tag: string, attrs: Record<string, string>, element: number): void {
    this.#silence += 1;
    if (tag === "noscript") this.#noscripts += 1;
    else if (tag === "style") this.#styles.push("");
    else if (tag === "script") {
      const src = attrs.src === undefined ? null : this.#resolve(attrs.src, this.#base);
      this.#scripts.push({ element, src, text: "" });
    }
  }

  /** Only the first `<base>` counts. */
  #rebase(href: string | undefined): void {
    if (href !== undefined && this.#base === this.#url)
      this.#base = normaliseUrl(href, this.#url) ?? this.#url;
  }

  /** A browser closes an open `<a>` when the next one starts; a parser that nests them gives the outer one the inner's text. */
  #healNestedAnchor(): void {
    this.#close(this.#open.lastIndexOf(this.#anchor));
    this.#unclosedAnchors += 1;
    if (this.#unclosedAnchors > indexLimits.unclosedAnchors) this.#truncated = "elements";
  }

  #closeTag(tag: string): void {
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      if (this.#elements[this.#open[depth] ?? -1]?.tag !== tag) continue;
      this.#close(depth);
      return;
    }
  }

  #close(depth: number): void {
    const index = this.#open[depth];
    if (depth === this.#open.length - 1) this.#open.pop();
    else this.#open.splice(depth, 1);
    const element = this.#elements[index ?? -1];
    if (element === undefined) return;
    element.end = this.#elements.length;
    element.to = this.#text.length;
    this.#text.edge();
    if (index === this.#anchor) this.#anchor = -1;
    const traits = traitsOf(element.tag);
    if (traits.isSilent) this.#silence -= 1;
    if (element.tag === "noscript") this.#noscripts -= 1;
    if (traits.breaks !== null && element.tag !== "br" && this.#silence === 0)
      this.#text.break(traits.breaks);
  }

  #read(text: string): void {
    if (this.#silence > 0) this.#silentText(text);
    else if (!this.#text.add(text)) this.#truncated = "text";
  }

  #silentText(text: string): void {
    const index = this.#open.at(-1) ?? -1;
    const element = this.#elements[index];
    if (element?.tag === "script") {
      const script = this.#scripts.at(-1);
      if (script !== undefined) script.text += text;
    } else if (element?.tag === "style") {
      this.#styles[this.#styles.length - 1] += text;
    } else if (element?.tag === "title" && index === this.#firstTitle()) {
      this.#title += text;
    }
  }

  /** Index of the first `<title>` that is not the caption of a drawing. */
  #firstTitle(): number | undefined {
    return this.#tags
      .get("title")
      ?.find((i) => this.#elements[this.#elements[i]?.parent ?? -1]?.tag !== "svg");
  }

  #address(href: string | undefined, leads: boolean, element: number): void {
    if (href === undefined || this.#noscripts > 0 || this.#links.length >= indexLimits.links) return;
    const written = href.trim();
    if (written === "") return;
    const url = this.#resolve(href, this.#base);
    const kind = url === null ? schemeKindOf(written) : this.#kindOf(url, leads);
    this.#links.push({ url: url ?? written, kind, text: "", element, href });
  }

  #kindOf(url: string, leads: boolean): LinkKind {
    const isOwn = this.#isOwn(url);
    if (leads && !isResource(url)) return isOwn ? "page" : "external";
    return isOwn ? "resource" : "external-resource";
  }

  #isOwn(url: string): boolean {
    if (this.#siteHost !== null && this.#origin !== "" && url.startsWith(this.#origin)) return true;
    const path = url.indexOf("/", 8);
    const origin = path < 0 ? url : url.slice(0, path);
    const known = this.#own.get(origin);
    if (known !== undefined) return known;
    const isOwn = this.#siteHost !== null && siteHost(origin) === this.#siteHost;
    this.#own.set(origin, isOwn);
    return isOwn;
  }

  #linksWithText(text: string): Link[] {
    for (const link of this.#links) {
      const element = this.#elements[link.element];
      if (element === undefined) continue;
      const said = oneLine(text.slice(element.from, element.to));
      link.text = (said === "" ? this.#alternative(link.element, element) : said).slice(
        0,
        indexLimits.linkText,
      );
    }
    return this.#links;
  }

  /** What an image link says: its own or its image's alt or title. */
  #alternative(index: number, element: Element): string {
    const own = element.attrs.alt ?? element.attrs.title ?? "";
    if (own.trim() !== "") return own.trim();
    for (let i = index + 1; i < element.end; i += 1) {
      const inner = this.#elements[i];
      const words = inner?.tag === "img" ? (inner.attrs.alt ?? inner.attrs.title ?? "").trim() : "";
      if (words !== "") return words;
    }
    return "";
  }
}

const siteHost = memoByText(siteHostOf);

/** The text's white space is folded already, but for the ends of blocks and cells. */
const oneLine = (text: string): string =>
  (text.includes("\n") || text.includes("\t") || text.includes("  ")
    ? text.replace(/\s+/g, " ")
    : text
  ).trim();

/** What an address that is not http(s) is. */
function schemeKindOf(href: string): LinkKind {
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "mailto" || scheme === "tel") return scheme;
  return scheme === "javascript" || scheme === "vbscript" ? "script" : "other";
}

/** Most addresses end in a slash or `.html`; only the others are worth a closer look. */
const pageEnding = /^[^?]*(?:\/|\.s?html?)(?:\?|$)/;
const isResource = (url: string): boolean => !pageEnding.test(url) && endsLikeResource(url);
