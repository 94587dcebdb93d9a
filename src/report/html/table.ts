/** A table that scrolls by itself where it is wider than the screen, also by keyboard. */
import { type Filling, html, type Markup } from "./markup.ts";

export function table(caption: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

export const row = (cells: readonly Filling[]): Markup =>
  html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
