/** Charts as inline SVG without styles of their own: colours come from classes, so that a strict policy lets them show. */
import { scaleLinear } from "d3-scale";
import { arc, type PieArcDatum, pie, stack } from "d3-shape";
import { type Verdict, verdicts } from "../../model/outcome.ts";
import type { VerdictCounts } from "../overview.ts";
import { html, type Markup } from "./markup.ts";

/** The worst first: what a supervisor looks for. */
export const verdictOrder: readonly Verdict[] = [...verdicts].reverse();

const ringSize = 168;

/** Shares of the verdicts as a ring around the number of sites. */
export function verdictRing(counts: VerdictCounts, label: string): Markup {
  const shares = pie<Verdict>()
    .sort(null)
    .value((verdict) => counts[verdict])(verdictOrder.filter((verdict) => counts[verdict] > 0));
  const path = arc<PieArcDatum<Verdict>>()
    .innerRadius(ringSize / 2 - 30)
    .outerRadius(ringSize / 2)
    .padAngle(shares.length > 1 ? 0.02 : 0);
  const half = ringSize / 2;
  return html`<svg class="ring" viewBox="${-half} ${-half} ${ringSize} ${ringSize}" role="img" aria-label="${label}">${shares.map(
    (share) => html`<path class="fill-${share.data}" d="${path(share)}"/>`,
  )}<text class="total" text-anchor="middle" dominant-baseline="central">${totalOf(counts)}</text></svg>`;
}

/** One bar of stacked verdicts; `most` is the number the whole width stands for. The figures stand beside it as text. */
export function verdictBar(counts: VerdictCounts, most: number): Markup {
  const layers = stack<VerdictCounts, Verdict>().keys(verdictOrder)([counts]);
  const width = widthScale(most);
  return barOf(
    layers.map((layer) => {
      const [from, to] = layer[0] ?? [0, 0];
      return html`<rect class="fill-${layer.key}" x="${width(from)}" width="${rounded(width(to) - width(from))}" height="1"/>`;
    }),
  );
}

export const countBar = (count: number, most: number): Markup =>
  barOf([html`<rect class="fill-count" width="${widthScale(most)(count)}" height="1"/>`]);

export const totalOf = (counts: VerdictCounts): number =>
  verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);

const barOf = (content: readonly Markup[]): Markup =>
  html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${content}</svg>`;

function widthScale(most: number): (count: number) => number {
  const scale = scaleLinear([0, Math.max(1, most)], [0, 100]);
  return (count) => rounded(scale(count));
}

/** Two places: the same bytes wherever floating point ends differ. */
const rounded = (length: number): number => Math.round(length * 100) / 100;
