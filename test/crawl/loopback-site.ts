/** A small site on loopback for crawl tests: pages by path, and every request that came. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface LoopbackSite {
  /** Ends in a slash. */
  readonly url: string;
  /** `METHOD path`, in the order they came. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves each path's answer; what is not named is 404. A text is HTML, cut to its own words. */
export async function serveSite(pages: Readonly<Record<string, Answer>>): Promise<LoopbackSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    requests.push(`${request.method} ${path}`);
    const answer = pages[path];
    if (typeof answer === "function") answer(request, response);
    else if (answer === undefined) html(response, 404, "<h1>404</h1>");
    else html(response, 200, answer);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(body);
}

export const redirectTo =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location });
    response.end();
  };

export const links = (...hrefs: string[]): string =>
  hrefs.map((href) => `<a href="${href}">${href}</a>`).join("\n");
