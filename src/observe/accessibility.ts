/** What a page does for readers who cannot see it well: language, viewport, alternative texts, labels. */
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import { closest, type Element, type PageIndex } from "./page-index.ts";

export const accessibility: Observer<"accessibility"> = {
  fact: "accessibility",
  observe: (page): Facts["accessibility"] => {
    const images = page.byTag("img");
    return {
      lang: attributeOf(page, "html", "lang"),
      viewport: viewportOf(page),
      images: images.length,
      imagesWithoutAlt: images.filter((index) => lacksAlternative(page, index)).length,
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

/** `alt=""` says "decoration" (WCAG 1.1.1), but not where the image is all that a link holds. */
function lacksAlternative(page: PageIndex, index: number): boolean {
  const element = page.elements[index];
  const alt = element?.attrs.alt;
  if (element === undefined || alt === undefined) return true;
  if (alt.trim() !== "") return false;
  const link = page.elements[closest(page, index, "a")];
  if (link === undefined) return false;
  return (
    page.text.slice(link.from, link.to).trim() === "" &&
    (link.attrs.title ?? link.attrs["aria-label"] ?? "") === ""
  );
}

const unlabelled = /^(?:hidden|submit|button|image|reset)$/i;

function inputsWithoutLabel(page: PageIndex): number {
  const labelled = new Set(page.byTag("label").map((index) => page.elements[index]?.attrs.for));
  const fields = [...page.byTag("input"), ...page.byTag("select"), ...page.byTag("textarea")];
  return fields.filter((index) => {
    const element = page.elements[index];
    return (
      element !== undefined &&
      !unlabelled.test(element.attrs.type ?? "") &&
      !hasLabel(page, index, element, labelled)
    );
  }).length;
}

/** A placeholder vanishes while one types: it is no label (WCAG 3.3.2). */
function hasLabel(
  page: PageIndex,
  index: number,
  { attrs }: Element,
  labelled: ReadonlySet<string | undefined>,
): boolean {
  const named = attrs["aria-label"] ?? attrs["aria-labelledby"] ?? attrs.title ?? "";
  if (named.trim() !== "") return true;
  return (attrs.id !== undefined && labelled.has(attrs.id)) || closest(page, index, "label") >= 0;
}
