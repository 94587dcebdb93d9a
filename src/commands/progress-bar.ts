/** Two lines of a terminal that redraw themselves: how many of the sites are done, and what is asked for now. */
import { createLogUpdate } from "log-update";
import type { CrawlProgress } from "../crawl/crawl-progress.ts";
import { cutTo } from "../report/columns.ts";
import { printable } from "../report/printable.ts";

const barWidth = 24;

export type Terminal = NodeJS.WritableStream & { readonly columns?: number };

export interface ProgressBar {
  draw(now: CrawlProgress, counts: string): void;
  /** Clears it. */
  end(): void;
}

export function progressBar(stderr: Terminal): ProgressBar {
  const update = createLogUpdate(stderr);
  return {
    draw: (now, counts) => update(lines(now, counts, (stderr.columns ?? 80) - 1).join("\n")),
    end: () => update.clear(),
  };
}

function lines({ sites, sitesDone, current }: CrawlProgress, counts: string, width: number): string[] {
  const filled = sites === 0 ? 0 : Math.floor((barWidth * sitesDone) / sites);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  return [cutTo(`${bar} ${counts}`, width), cutTo(printable(current), width)];
}
