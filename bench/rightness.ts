/** What an inspection of an estate found, held against what is true of it: every kind of thing the truth knows. */
import type { SiteTruth } from "./estate.ts";

/** What is read of the JSON report. */
export interface FoundReport {
  readonly sites: readonly {
    readonly url: string;
    readonly outcomes: readonly {
      readonly rule: string;
      readonly measured: Readonly<Record<string, unknown>>;
      readonly findings: readonly { readonly url: string; readonly referrers: readonly string[] }[];
    }[];
  }[];
}

/** Recall and precision over dead links, empty columns, open messages and the newest date of each site. */
export function rightness(truths: readonly SiteTruth[], report: FoundReport): string {
  const truth = new Set(truths.flatMap(trueOf));
  const found = new Set(report.sites.flatMap(foundOn));
  const hits = [...found].filter((one) => truth.has(one)).length;
  return `recall ${share(hits, truth.size)}, precision ${share(hits, found.size)} of ${truth.size}`;
}

function trueOf({ url, deadLinks, emptyColumns, unansweredMessages, newestDate }: SiteTruth): string[] {
  return [
    ...Object.keys(deadLinks).map((dead) => `dead ${dead}`),
    ...emptyColumns.map((column) => `empty ${column}`),
    ...unansweredMessages.map((message) => `open ${message}`),
    `newest ${new URL(url).href} ${newestDate}`,
  ];
}

function foundOn({ url, outcomes }: FoundReport["sites"][number]): string[] {
  const by = (id: string) => outcomes.filter(({ rule }) => rule === id);
  const urlsOf = (id: string) => by(id).flatMap(({ findings }) => findings.map((finding) => finding.url));
  return [
    ...urlsOf("dead-links").map((dead) => `dead ${dead}`),
    ...urlsOf("empty-columns").map((column) => `empty ${column}`),
    ...urlsOf("unanswered-messages").map((message) => `open ${message}`),
    ...by("homepage-not-updated").map(({ measured }) => `newest ${url} ${String(measured.newest)}`),
  ];
}

const share = (part: number, whole: number): string => (whole === 0 ? "1" : (part / whole).toFixed(4));
