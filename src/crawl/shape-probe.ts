/** Asks for made-up addresses of a shape: what a server answers to nonsense there. */
import { probeUrl } from "../observe/kinds/probe-url.ts";
import type { ProbeAnswer } from "../observe/kinds/soft404.ts";
import { indexPage } from "../observe/page/page-index.ts";
import type { Shape } from "./address-shape.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";
import { soft404Limits } from "./diagnostics.ts";

/** Bytes of an answer that are read. */
const maxBytes = 1_000_000;

/** A server that says 404 to the first is honest, and is not asked again. */
export async function probesLike(
  { pages: [model] }: Shape,
  client: Pick<Client, "fetch">,
): Promise<ProbeAnswer[]> {
  const answers: ProbeAnswer[] = [];
  for (let i = 0; model !== undefined && i < soft404Limits.probes; i += 1) {
    const url = probeUrl(model.url, `${new URL(model.url).host} ${i}`);
    if (url === null) break;
    const answer = await ask(url, client);
    answers.push(answer);
    if (answer.status !== 200) break;
  }
  return answers;
}

async function ask(url: string, client: Pick<Client, "fetch">): Promise<ProbeAnswer> {
  const request = { url, method: "GET", purpose: "diagnostic", maxBytes } as const;
  const { finalUrl, status, body, headers } = await client.fetch(request);
  const type = headers["content-type"] ?? null;
  const isPage = body !== null && /html|^$/.test(type ?? "");
  return { url, finalUrl, status, page: isPage ? indexPage(decodeBody(body, type).text, finalUrl) : null };
}
