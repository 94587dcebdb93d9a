/** Progress of a crawl on stderr: lines that redraw themselves on a terminal, one plain line every ten seconds elsewhere. */
import type { CrawlProgress } from "../crawl/crawl-progress.ts";
import type { Language } from "../model/text.ts";
import type { CommandContext } from "./command.ts";
import type { Terminal } from "./progress-bar.ts";

export interface ProgressView {
  show(progress: CrawlProgress): void;
  /** Clears what redraws itself. */
  end(): void;
}

const plainEveryMs = 10_000;
const redrawEveryMs = 100;

/** What redraws itself is loaded only where it is drawn. */
export async function progressView(context: ProgressContext): Promise<ProgressView> {
  const { progress, redraws, stderr, language } = context;
  if (!progress) return { show: () => undefined, end: () => undefined };
  if (!redraws)
    return {
      show: every(plainEveryMs, (now) => void stderr.write(`${countsLine(now, language)}\n`)),
      end: () => undefined,
    };
  const { progressBar } = await import("./progress-bar.ts");
  const { draw, end } = progressBar(stderr);
  return { show: every(redrawEveryMs, (now) => draw(now, countsLine(now, language))), end };
}

export interface ProgressContext extends Pick<CommandContext, "progress" | "redraws" | "language"> {
  readonly stderr: Terminal;
}

/** At most once in a while by the run's own clock, and at once where the stage changes. */
function every(ms: number, draw: (now: CrawlProgress) => void): ProgressView["show"] {
  let next = ms;
  let stage: CrawlProgress["stage"] = "sites";
  return (now) => {
    if (now.elapsedMs < next && now.stage === stage) return;
    next = now.elapsedMs + ms;
    stage = now.stage;
    draw(now);
  };
}

const stageWords = {
  sites: { en: "sites", zh: "抓取" },
  links: { en: "links", zh: "检查链接" },
  "second-looks": { en: "second looks", zh: "复核未确认链接" },
} as const;

export function countsLine(now: CrawlProgress, language: Language): string {
  const perSecond = now.elapsedMs < 1000 ? 0 : now.requests / (now.elapsedMs / 1000);
  const stage = stageWords[now.stage][language];
  return {
    en:
      `${stage}: ${now.sitesDone}/${now.sites} sites, ${now.pages} pages, ${now.linksChecked} links, ` +
      `${perSecond.toFixed(1)} requests/s, ${now.problems} problems, ${clock(now.elapsedMs)}${remaining(now, language)}`,
    zh:
      `${stage}：站点 ${now.sitesDone}/${now.sites}，页面 ${now.pages}，链接 ${now.linksChecked}，` +
      `${perSecond.toFixed(1)} 次请求/秒，异常 ${now.problems}，已用 ${clock(now.elapsedMs)}${remaining(now, language)}`,
  }[language];
}

/** Known only once sites are done: how many pages a site has, nobody knows before. */
function remaining({ stage, sites, sitesDone, elapsedMs }: CrawlProgress, language: Language): string {
  if (stage !== "sites" || sitesDone === 0 || sitesDone === sites) return "";
  const left = clock((elapsedMs / sitesDone) * (sites - sitesDone));
  return { en: `, about ${left} left`, zh: `，约剩 ${left}` }[language];
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const two = (n: number): string => String(n).padStart(2, "0");
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
