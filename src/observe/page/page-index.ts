/**
 * One pass over a page's markup builds the index that all observers share: a flat list of elements in document order,
 * each with its parent, the end of its subtree and its span in the page's text. It is a tree you can binary-search:
 * the descendants of element `i` are the elements `i + 1 … end - 1`, its text is `text.slice(from, to)`.
 */
import { Parser } from "htmlparser2";
import type { FoundLink, LinkKind } from "../../model/link.ts";
import { endsLikeResource, normaliseUrl, siteHostOf } from "../../model/url.ts";
import { memoByText } from "./memo-by-text.ts";
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

/** White space of markup, by UTF-16 code unit, and what is as invisible. */
const blank = new Uint8Array(65_536);
for (const char of "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff")
  blank[char.charCodeAt(0)] = 1;
blank.fill(1, 0x2000, 0x200c);

const whiteSpace = /[\s\u200b\ufeff]+/g;

/** White space as one space. Most texts between two tags have none or are nothing else. */
function fold(text: string): string {
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) blanks += blank[text.charCodeAt(at)] ?? 0;
  return blanks === 0 ? text : blanks === text.length ? " " : text.replace(whiteSpace, " ");
}

export interface IndexOptions {
  /** Resolves an address; a crawl passes one that remembers. Null: not an http(s) URL. */
  readonly resolve?: Resolve;
}

export function indexPage(source: string, url: string, options: IndexOptions = {}): PageIndex {
  return new Builder(source, url, options.resolve ?? resolver()).build();
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
  #chunks: string[] = [];
  #length = 0;
  /** Last character written: decides whether white space may follow. */
  #last = "\n";
  /** Where the last element started or ended in the text. */
  #edge = 0;
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
    this.#read();
    while (this.#open.length > 0) this.#close(this.#open.length - 1);
    const text = this.#chunks.join("");
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

  #read(): void {
    const parser = new Parser(
      {
        onopentag: (tag, attrs) => {
          this.#openTag(tag, attrs, parser.startIndex);
          if (this.#truncated !== null) parser.pause();
        },
        onclosetag: (tag) => this.#closeTag(tag),
        ontext: (text) => this.#text(text),
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
    if (traits.breaks !== null) this.#break(traits.breaks);
    const element = {
      tag: traits.tag,
      attrs,
      parent: this.#open.at(-1) ?? -1,
      end: -1,
      from: this.#length,
      to: -1,
      at,
    };
    this.#edge = this.#length;
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
    element.to = this.#length;
    this.#edge = this.#length;
    if (index === this.#anchor) this.#anchor = -1;
    const traits = traitsOf(element.tag);
    if (traits.isSilent) this.#silence -= 1;
    if (element.tag === "noscript") this.#noscripts -= 1;
    if (traits.breaks !== null && element.tag !== "br") this.#break(traits.breaks);
  }

  #text(text: string): void {
    if (this.#silence > 0) {
      this.#silentText(text);
      return;
    }
    let folded = fold(text);
    if (folded.startsWith(" ") && (this.#last === " " || this.#last === "\n" || this.#last === "\t"))
      folded = folded.slice(1);
    if (folded === "") return;
    // "…公告2" and "2026-01-02" in elements side by side are apart for a reader, by their looks.
    if (this.#edge === this.#length && isDigit(this.#last) && datesStart.test(folded)) this.#write(" ");
    if (this.#length + folded.length > indexLimits.text) {
      this.#truncated = "text";
      return;
    }
    this.#write(folded);
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

  /** Ends a line or a cell; the stronger break stands. */
  #break(mark: "\n" | "\t"): void {
    if (this.#length === 0 || this.#last === "\n" || this.#silence > 0) return;
    if (mark === "\t" && this.#last === "\t") return;
    this.#write(mark);
  }

  #write(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
    this.#last = text[text.length - 1] ?? this.#last;
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

const datesStart = /^(?:19|20)\d\d[-./年]\d/;
const isDigit = (char: string): boolean => char >= "0" && char <= "9";

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

/** The text of an element's subtree, trimmed. */
export function textOf(page: PageIndex, element: number): string {
  const found = page.elements[element];
  return found === undefined ? "" : page.text.slice(found.from, found.to).trim();
}

/** Parents of an element, innermost first. */
export function* ancestorsOf(page: PageIndex, element: number): Generator<number> {
  for (let at = page.elements[element]?.parent ?? -1; at >= 0; at = page.elements[at]?.parent ?? -1) yield at;
}

/** No row or trail has more. */
const mostChildren = 60;

/** The elements directly inside an element, in document order. */
export function childrenOf(page: PageIndex, element: number): number[] {
  const children: number[] = [];
  const end = page.elements[element]?.end ?? -1;
  for (let at = element + 1; at < end && children.length < mostChildren; at = page.elements[at]?.end ?? end)
    children.push(at);
  return children;
}

/** The element itself or its nearest ancestor with one of these tags, or -1. */
export function closest(page: PageIndex, element: number, ...tags: string[]): number {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    if (tags.includes(page.elements[at]?.tag ?? "")) return at;
  }
  return -1;
}

/** True when `inner` stands inside `outer` or is it. */
export const contains = (page: PageIndex, outer: number, inner: number): boolean =>
  inner >= outer && inner < (page.elements[outer]?.end ?? -1);

/** Innermost element whose text span holds a position of `page.text`, or -1. */
export function elementAt(page: PageIndex, position: number): number {
  let low = 0;
  let high = page.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.elements[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at = page.elements[at]?.parent ?? -1) {
    if ((page.elements[at]?.to ?? 0) > position) return at;
  }
  return -1;
}

/** A CSS path a person can paste into a browser's inspector: from the nearest id, or the top. */
export function placeOf(page: PageIndex, element: number): string {
  const steps: string[] = [];
  for (let at = element; at >= 0 && steps.length < 8; at = page.elements[at]?.parent ?? -1) {
    const found = page.elements[at];
    if (found === undefined) break;
    const id = found.attrs.id;
    if (id !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(id)) {
      steps.unshift(`${found.tag}#${id}`);
      break;
    }
    if (found.tag !== "html" && found.tag !== "body") steps.unshift(stepOf(page, at, found));
  }
  return steps.length === 0 ? (page.elements[element]?.tag ?? "html") : steps.join(" > ");
}

function stepOf(page: PageIndex, index: number, element: Element): string {
  const name = element.attrs.class?.trim().split(/\s+/)[0];
  if (name !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(name)) return `${element.tag}.${name}`;
  const nth = nthOfType(page, index, element);
  return nth === 1 ? element.tag : `${element.tag}:nth-of-type(${nth})`;
}

/** Siblings looked at; a longer row is named by its tag alone. */
const siblingLimit = 500;

function nthOfType(page: PageIndex, index: number, element: Element): number {
  let nth = 1;
  let looked = 0;
  for (let i = element.parent + 1; i < index && looked < siblingLimit; looked += 1) {
    const other = page.elements[i];
    if (other?.tag === element.tag) nth += 1;
    i = Math.max(i + 1, other?.end ?? 0);
  }
  return looked < siblingLimit ? nth : 1;
}
