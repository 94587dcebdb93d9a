/**
 * Pages that were answered and yet are not there: a redirect to an error page, or the notice that a server gives to any
 * nonsense. Told by asking for made-up addresses of the same shape; only what is certain counts as dead.
 */
import type { Page } from "../model/page.ts";
import { errorPageOf } from "../observe/kinds/error-page.ts";
import { probeUrl } from "../observe/kinds/probe-url.ts";
import { type ProbeAnswer, soft404 } from "../observe/kinds/soft404.ts";
import { indexPage, type PageIndex } from "../observe/page/page-index.ts";
import type { Store } from "../store/store.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";

export interface Soft404Tools {
  readonly store: Pick<Store, "pagesInDoubt" | "savePages" | "body" | "findPage">;
  readonly client: Pick<Client, "fetch">;
  readonly giveUp: AbortSignal;
}

/** Shapes of addresses that are tried, and made-up addresses of each. */
const limits = { shapes: 6, probes: 2, bytes: 1_000_000 };

/** Looks at the site's doubtful pages once more and saves those that are certainly not there as dead. */
export async function settleSoft404(runId: string, siteIndex: number, tools: Soft404Tools): Promise<void> {
  const byShape = groupByShape(await tools.store.pagesInDoubt(runId, siteIndex));
  for (const doubtful of [...byShape.values()].slice(0, limits.shapes)) {
    if (tools.giveUp.aborted) return;
    const probes = await probesLike(doubtful, tools);
    for (const page of doubtful) {
      const shown = await shownBy(page, runId, siteIndex, tools);
      const reason = shown === null ? null : verdictOn(page, shown, probes);
      if (reason === null) continue;
      const dead = {
        page: { ...page, reason },
        body: null,
        observations: null,
        observers: "",
        links: [],
        queue: [],
      };
      await tools.store.savePages(runId, siteIndex, [dead]);
    }
  }
}

function verdictOn(
  page: Page,
  shown: PageIndex,
  probes: readonly ProbeAnswer[],
): "soft-404" | "redirect-to-error" | null {
  const isRedirected = page.finalUrl !== page.url;
  if (isRedirected && errorPageOf(shown)?.kind === "not-found") return "redirect-to-error";
  if (soft404(shown, page.url, probes)?.confidence !== "certain") return null;
  return isRedirected ? "redirect-to-error" : "soft-404";
}

/** What the visitor of the page gets to see: its own body, or that of the page it leads to. */
async function shownBy(
  page: Page,
  runId: string,
  siteIndex: number,
  { store }: Soft404Tools,
): Promise<PageIndex | null> {
  const source =
    page.bodySha256 === null ? (await store.findPage(runId, siteIndex, page.finalUrl))?.page : page;
  const body = source?.bodySha256 == null ? null : await store.body(source.bodySha256);
  return body === null ? null : indexPage(decodeBody(body, source?.contentType ?? null).text, page.finalUrl);
}

async function probesLike(doubtful: readonly Page[], { client }: Soft404Tools): Promise<ProbeAnswer[]> {
  const [model] = doubtful;
  const answers: ProbeAnswer[] = [];
  for (let i = 0; model !== undefined && i < limits.probes; i += 1) {
    const url = probeUrl(model.url, `${new URL(model.url).host} ${i}`);
    if (url === null) break;
    const request = { url, method: "GET", purpose: "diagnostic", maxBytes: limits.bytes } as const;
    const { finalUrl, status, body, headers } = await client.fetch(request);
    const type = headers["content-type"] ?? null;
    const isPage = body !== null && /html|^$/.test(type ?? "");
    const page = isPage ? indexPage(decodeBody(body, type).text, finalUrl) : null;
    answers.push({ url, finalUrl, status, page });
  }
  return answers;
}

/** Addresses that one part of the server answers: same folder, same ending, same names of parameters. */
function groupByShape(pages: readonly Page[]): Map<string, Page[]> {
  const shapes = new Map<string, Page[]>();
  for (const page of pages) {
    const { pathname, searchParams } = new URL(page.url);
    const folder = pathname.slice(0, pathname.lastIndexOf("/")).replace(/\d+/g, "0");
    const ending = /\.\w+$/.exec(pathname)?.[0] ?? "";
    const shape = `${folder} ${ending} ${[...searchParams.keys()].join()}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), page]);
  }
  return shapes;
}
