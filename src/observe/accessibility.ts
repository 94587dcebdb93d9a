/** What a page does for readers who cannot see it well: language, viewport, alternative texts, labels. */
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import type { Element, PageIndex } from "./page/page-index.ts";

export const accessibility: Observer<"accessibility"> = {
  fact: "accessibility",
  observe: (page): Facts["accessibility"] => {
    const images = page.byTag("img");
    const links = outermost(page, "a");
    return {
      lang: attributeOf(page, "html", "lang"),
      viewport: viewportOf(page),
      images: images.length,
      imagesWithoutAlt: images.filter((index) => lacksAlternative(page, index, links[index])).length,
      inputsWithoutLabel: inputsWithoutLabel(page),
    };
  },
};

function attributeOf(page: PageIndex, tag: string, attribute: string): string | null {
  for (const index of page.byTag(tag)) {
    const value = page.elements[index]?.attrs[attribute]?.trim();
    if (value !== undefined && value !== "") return value.slice(0, 100);
  }
  return null;
}

function viewportOf(page: PageIndex): string | null {
  for (const index of page.byTag("meta")) {
    const attrs = page.elements[index]?.attrs;
    if (attrs?.name?.trim().toLowerCase() === "viewport") return (attrs.content ?? "").trim().slice(0, 200);
  }
  return null;
}

/** For every element the outermost one with this tag that holds it, -1 for none: one pass, however deep a page nests. */
function outermost(page: PageIndex, tag: string): Int32Array {
  const holders = new Int32Array(page.elements.length).fill(-1);
  for (const index of page.byTag(tag))
    if (holders[index] === -1) holders.fill(index, index, page.elements[index]?.end);
  return holders;
}

/** `alt=""` says "decoration" (WCAG 1.1.1), but not where the image is all that a link holds. */
function lacksAlternative(page: PageIndex, index: number, holder = -1): boolean {
  const alt = page.elements[index]?.attrs.alt;
  if (alt === undefined) return true;
  if (alt.trim() !== "") return false;
  const link = page.elements[holder];
  if (link === undefined) return false;
  const named = link.attrs.title ?? link.attrs["aria-label"] ?? "";
  return named === "" && page.text.slice(link.from, link.to).trim() === "";
}

const unlabelled = /^(?:hidden|submit|button|image|reset)$/i;

function inputsWithoutLabel(page: PageIndex): number {
  const labelled = new Set(page.byTag("label").map((index) => page.elements[index]?.attrs.for));
  const wrapped = outermost(page, "label");
  const fields = [...page.byTag("input"), ...page.byTag("select"), ...page.byTag("textarea")];
  return fields.filter((index) => {
    const attrs = page.elements[index]?.attrs ?? {};
    if (unlabelled.test(attrs.type ?? "") || wrapped[index] !== -1) return false;
    return !isNamed(attrs) && !(attrs.id !== undefined && labelled.has(attrs.id));
  }).length;
}

/** A placeholder vanishes while one types: it is no label (WCAG 3.3.2). */
const isNamed = (attrs: Element["attrs"]): boolean =>
  (attrs["aria-label"] ?? attrs["aria-labelledby"] ?? attrs.title ?? "").trim() !== "";
