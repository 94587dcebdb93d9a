/** A table that scrolls by itself where it is wider than the screen, also by keyboard. */
import { type Filling, html, type Markup } from "./markup.ts";

/** The head of a column of texts, or of figures. */
export type Head = string | { readonly figures: string };

export function table(caption: string, heads: readonly Head[], rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${heads.map(headOf)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

const headOf = (head: Head): Markup =>
  typeof head === "string"
    ? html`<th scope="col">${head}</th>`
    : html`<th scope="col" class="number">${head.figures}</th>`;

export const row = (cells: readonly Filling[]): Markup => html`<tr>${cells.map(cellOf)}</tr>\n`;

/** Figures stand below one another by their last digit. */
const cellOf = (cell: Filling): Markup =>
  typeof cell === "number" || (typeof cell === "string" && /^\d+(?:\.\d+)?%$/.test(cell))
    ? html`<td class="number">${cell}</td>`
    : html`<td>${cell}</td>`;
