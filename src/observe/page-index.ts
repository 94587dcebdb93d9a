/**
 * One pass over a page's markup builds the index that all observers share: a flat list of elements in document order,
 * each with its parent, the end of its subtree and its span in the page's text. It is a tree you can binary-search:
 * the descendants of element `i` are the elements `i + 1 … end - 1`, its text is `text.slice(from, to)`.
 */
import { Parser } from "htmlparser2";
import type { FoundLink, LinkKind } from "../model/link.ts";
import { looksLikeResource, normaliseUrl, siteHostOf } from "../model/url.ts";

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

export const indexLimits = { depth: 2000, elements: 300_000, text: 4_000_000, links: 50_000, linkText: 200 };

const blocks = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody tfoot thead tr ul marquee".split(
    " ",
  ),
);
const cells = new Set(["td", "th"]);
/** Their text is not what a reader meets. */
const silent = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "option",
  "textarea",
  "title",
  "svg",
  "noframes",
  "xml",
]);

/** How an element names an address: attribute and whether it leads somewhere or makes up the page. */
const addresses: Readonly<Record<string, readonly [attribute: string, leads: boolean]>> = {
  a: ["href", true],
  area: ["href", true],
  iframe: ["src", true],
  frame: ["src", true],
  img: ["src", false],
  script: ["src", false],
  link: ["href", false],
  source: ["src", false],
  video: ["src", false],
  audio: ["src", false],
  embed: ["src", false],
};

export interface IndexOptions {
  /** Resolves an address; a crawl passes one that remembers. Null: not an http(s) URL. */
  readonly resolve?: (href: string, base: string) => string | null;
}

export function indexPage(source: string, url: string, options: IndexOptions = {}): PageIndex {
  return new Builder(source, url, options.resolve ?? normaliseUrl).build();
}

class Builder {
  readonly #source: string;
  readonly #url: string;
  readonly #resolve: (href: string, base: string) => string | null;
  #base: string;
  #siteHost: string | null;
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
  #title: string | null = null;
  #chunks: string[] = [];
  #length = 0;
  /** Last character written: decides whether white space may follow. */
  #last = "\n";
  #truncated: PageIndex["truncated"] = null;

  constructor(source: string, url: string, resolve: (href: string, base: string) => string | null) {
    this.#source = source;
    this.#url = url;
    this.#base = url;
    this.#resolve = resolve;
    this.#siteHost = /^https?:/i.test(url) ? siteHostOf(url) : null;
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
      title: (this.#title ?? "").replace(/\s+/g, " ").trim(),
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
    const source = this.#source.includes("--!>") ? this.#source.replaceAll("--!>", "--> ") : this.#source;
    // Fed in slices so that a pause takes effect: a paused parser only queues what it is given.
    for (let at = 0; at < source.length && this.#truncated === null; at += 65_536)
      parser.write(source.slice(at, at + 65_536));
    if (this.#truncated === null) parser.end();
  }

  #openTag(tag: string, attrs: Record<string, string>, at: number): void {
    if (tag === "a") this.#healNestedAnchor();
    if (blocks.has(tag)) this.#break("\n");
    else if (cells.has(tag)) this.#break("\t");
    else if (tag === "br") this.#break("\n");
    const element: Element = {
      tag,
      attrs,
      parent: this.#open.at(-1) ?? -1,
      end: -1,
      from: this.#length,
      to: -1,
      at,
    };
    const index = this.#elements.push(element) - 1;
    const same = this.#tags.get(tag);
    if (same === undefined) this.#tags.set(tag, [index]);
    else same.push(index);
    this.#open.push(index);
    if (silent.has(tag)) this.#silence += 1;
    if (tag === "base" && attrs.href !== undefined && this.#base === this.#url)
      this.#base = normaliseUrl(attrs.href, this.#url) ?? this.#url;
    if (tag === "script")
      this.#scripts.push({
        element: index,
        src: attrs.src === undefined ? null : this.#resolve(attrs.src, this.#base),
        text: "",
      });
    if (tag === "style") this.#styles.push("");
    this.#address(tag, attrs, index);
    if (this.#open.length > indexLimits.depth) this.#truncated = "depth";
    else if (this.#elements.length > indexLimits.elements) this.#truncated = "elements";
  }

  /** A browser closes an open `<a>` when the next one starts; a parser that nests them gives the outer one the inner's text. */
  #healNestedAnchor(): void {
    const depth = this.#open.findLastIndex((i) => this.#elements[i]?.tag === "a");
    if (depth >= 0) this.#close(depth);
  }

  #closeTag(tag: string): void {
    const depth = this.#open.findLastIndex((i) => this.#elements[i]?.tag === tag);
    if (depth >= 0) this.#close(depth);
  }

  #close(depth: number): void {
    const index = this.#open[depth];
    this.#open.splice(depth, 1);
    const element = index === undefined ? undefined : this.#elements[index];
    if (element === undefined) return;
    element.end = this.#elements.length;
    element.to = this.#length;
    if (silent.has(element.tag)) this.#silence -= 1;
    if (blocks.has(element.tag)) this.#break("\n");
    else if (cells.has(element.tag)) this.#break("\t");
  }

  #text(text: string): void {
    if (this.#silence > 0) {
      this.#silentText(text);
      return;
    }
    let folded = text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, " ");
    if (folded.startsWith(" ") && (this.#last === " " || this.#last === "\n" || this.#last === "\t"))
      folded = folded.slice(1);
    if (folded === "") return;
    if (this.#length + folded.length > indexLimits.text) {
      this.#truncated = "text";
      return;
    }
    this.#write(folded);
  }

  #silentText(text: string): void {
    const element = this.#elements[this.#open.at(-1) ?? -1];
    if (element === undefined) return;
    if (element.tag === "script") {
      const script = this.#scripts.at(-1);
      if (script !== undefined) script.text += text;
    } else if (element.tag === "style") {
      this.#styles[this.#styles.length - 1] += text;
    } else if (
      element.tag === "title" &&
      this.#elements[element.parent]?.tag !== "svg" &&
      this.#titleIsOpen(element)
    ) {
      this.#title = (this.#title ?? "") + text;
    }
  }

  /** Only the first `<title>` counts; its text may arrive in pieces. */
  #titleIsOpen(element: Element): boolean {
    return this.#title === null || this.#tags.get("title")?.[0] === this.#elements.indexOf(element);
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

  #address(tag: string, attrs: Record<string, string>, element: number): void {
    const named = addresses[tag];
    const href = named === undefined ? undefined : attrs[named[0]];
    if (
      named === undefined ||
      href === undefined ||
      href.trim() === "" ||
      this.#links.length >= indexLimits.links
    )
      return;
    if (this.#open.some((i) => this.#elements[i]?.tag === "noscript")) return;
    const url = this.#resolve(href, this.#base);
    const kind = this.#kindOf(href, url, named[1]);
    this.#links.push({ url: url ?? href.trim(), kind, text: "", element, href });
  }

  #kindOf(href: string, url: string | null, leads: boolean): LinkKind {
    if (url === null) {
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
      if (scheme === "mailto" || scheme === "tel") return scheme;
      return scheme === "javascript" || scheme === "vbscript" ? "script" : "other";
    }
    const own = this.#siteHost !== null && siteHostOf(url) === this.#siteHost;
    if (leads && !looksLikeResource(url)) return own ? "page" : "external";
    return own ? "resource" : "external-resource";
  }

  #linksWithText(text: string): Link[] {
    for (const link of this.#links) {
      const element = this.#elements[link.element];
      if (element === undefined) continue;
      const said = text.slice(element.from, element.to).replace(/\s+/g, " ").trim();
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

/** The text of an element's subtree, trimmed. */
export function textOf(page: PageIndex, element: number): string {
  const found = page.elements[element];
  return found === undefined ? "" : page.text.slice(found.from, found.to).trim();
}

/** Parents of an element, innermost first. */
export function* ancestorsOf(page: PageIndex, element: number): Generator<number> {
  for (let at = page.elements[element]?.parent ?? -1; at >= 0; at = page.elements[at]?.parent ?? -1) yield at;
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

/** Innermost element whose text span holds a position of `page.text`. */
export function elementAt(page: PageIndex, position: number): number {
  let found = -1;
  for (let i = 0; i < page.elements.length; i += 1) {
    const element = page.elements[i];
    if (element === undefined || element.from > position) break;
    if (element.to > position) found = i;
  }
  return found;
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
  let nth = 1;
  for (let i = element.parent + 1; i < index; i += 1) {
    const other = page.elements[i];
    if (other !== undefined && other.parent === element.parent && other.tag === element.tag) nth += 1;
  }
  return nth === 1 ? element.tag : `${element.tag}:nth-of-type(${nth})`;
}
