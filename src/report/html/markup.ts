/** Markup by tagged templates: whatever is filled in is text and escaped, unless it is markup itself. */
import { printable } from "../printable.ts";

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Filling = Markup | string | number | null | readonly Filling[];

export const html = (parts: TemplateStringsArray, ...fillings: readonly Filling[]): Markup =>
  new Markup(parts.reduce((sum, part, at) => sum + markupOf(fillings[at - 1] ?? null) + part));

function markupOf(filling: Filling): string {
  if (filling === null) return "";
  if (filling instanceof Markup) return filling.text;
  if (typeof filling === "object") return filling.map(markupOf).join("");
  return escaped(String(filling));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? "");
