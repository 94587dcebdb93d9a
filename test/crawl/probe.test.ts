import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { probeSites } from "../../src/crawl/probe.ts";
import { isOpen, type Probe } from "../../src/model/probe.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";

async function serve(answer: RequestListener): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

async function probed(site: SiteInput, robots: "respect" | "ignore" = "respect"): Promise<Probe> {
  const taken: Probe[] = [];
  const client = { delayMs: 0, allowPrivate: ["127.0.0.0/8"], robots };
  await probeSites([siteSchema.parse(site)], { client, concurrency: 2 }, async (_site, probe) => {
    taken.push(probe);
  });
  const [probe] = taken;
  if (probe === undefined) throw new Error("no sample was taken");
  return probe;
}

const withRobots =
  (robots: string | number, page: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url !== "/robots.txt") page(request, response);
    else if (typeof robots === "number") response.writeHead(robots).end();
    else response.end(robots);
  };
const fine: RequestListener = (_, response) => void response.end("<title>甲县人民政府</title>");

it("notes what a visit brought, with its phases and whom it reached", async () => {
  const { url } = await serve(withRobots(404, fine));
  const probe = await probed({ url });
  expect(probe).toMatchObject({ siteUrl: url, reason: "answered", status: 200, remoteAddress: "127.0.0.1" });
  expect([typeof probe.phases.connect, typeof probe.phases.firstByte, probe.detail]).toEqual([
    "number",
    "number",
    null,
  ]);
  expect(isOpen(probe)).toBe(true);
});

it.each<[string, RequestListener, Partial<Probe>, boolean | null]>([
  [
    "a server that fails",
    withRobots(404, (_, response) => void response.writeHead(500).end()),
    { reason: "server-error", status: 500 },
    false,
  ],
  [
    "a page that is gone",
    withRobots(404, (_, response) => void response.writeHead(404).end()),
    { reason: "not-found" },
    false,
  ],
  [
    "a refusal, which is no failure",
    withRobots(404, (_, response) => void response.writeHead(403).end()),
    { reason: "forbidden" },
    null,
  ],
  [
    "robots that forbid the visit",
    withRobots("User-agent: *\nDisallow: /", fine),
    { reason: "robots-refused" },
    null,
  ],
  ["robots that fail, which is no refusal", withRobots(503, fine), { reason: "answered" }, true],
])("tells %s", async (_, answer, expected, open) => {
  const probe = await probed({ url: (await serve(answer)).url });
  expect(probe).toMatchObject(expected);
  expect(isOpen(probe)).toBe(open);
});

it("holds a server that nobody listens at to have failed, not to have refused", async () => {
  const { url } = await serve(fine);
  const probe = await probed({ url: url.replace(/:\d+/, ":9") });
  expect([probe.reason, isOpen(probe)]).toEqual(["connection-refused", false]);
});

it("visits once: nothing is tried again", async () => {
  const { url, asked } = await serve(withRobots(404, (_, response) => void response.writeHead(500).end()));
  await probed({ url });
  expect(asked).toEqual(["/robots.txt", "/"]);
});

it("asks no robots.txt where it is to be ignored", async () => {
  const { url, asked } = await serve(withRobots("User-agent: *\nDisallow: /", fine));
  expect((await probed({ url }, "ignore")).reason).toBe("answered");
  expect(asked).toEqual(["/"]);
});

it("visits the address the list says comes first, under the site's own", async () => {
  const { url, asked } = await serve(withRobots(404, fine));
  const probe = await probed({ url: "http://127.0.0.1:9/", jumpUrl: `${url}new/` });
  expect([probe.siteUrl, probe.reason, asked.at(-1)]).toEqual(["http://127.0.0.1:9/", "answered", "/new/"]);
});

it("tries http where the list gave no scheme and https does not answer", async () => {
  const { url } = await serve(withRobots(404, fine));
  const probe = await probed({ url: url.replace("http:", "https:"), schemeGuessed: true });
  expect(probe).toMatchObject({ siteUrl: url.replace("http:", "https:"), reason: "answered" });
});

it.each<[does: string, answer: RequestListener, asked: string[], reason: Probe["reason"]]>([
  [
    "refuses us",
    withRobots(404, (_, response) => void response.writeHead(403).end()),
    ["/robots.txt", "/"],
    "forbidden",
  ],
  ["forbids the visit", withRobots("User-agent: *\nDisallow: /", fine), ["/robots.txt"], "robots-refused"],
])(
  "does not call a site gone whose http %s because nobody speaks https",
  async (_, answer, asked, reason) => {
    const server = await serve(answer);
    const probe = await probed({ url: server.url.replace("http:", "https:"), schemeGuessed: true });
    expect([probe.reason, server.asked]).toEqual([reason, asked]);
  },
);
