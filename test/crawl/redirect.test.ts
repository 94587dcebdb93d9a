import { describe, expect, it } from "vitest";
import type { Fetch, FetchRequest } from "../../src/crawl/fetch.ts";
import { decodeLocation, redirect } from "../../src/crawl/redirect.ts";
import { answered, get, scripted } from "./scripted-fetch.ts";

const home = "http://www.example.gov.cn/";

/** Redirects by a map from URL to Location; anything else is a page. */
function site(
  locations: Readonly<Record<string, string>>,
  status = 302,
): { fetch: Fetch; asked: FetchRequest[] } {
  const asked: FetchRequest[] = [];
  const fetch: Fetch = async (request) => {
    asked.push(request);
    const location = locations[request.url];
    return location === undefined ? answered(request) : answered(request, { status, headers: { location } });
  };
  return { fetch: redirect(fetch), asked };
}

describe("redirect", () => {
  it.each([
    ["nothing", {}, "answered", home, 1],
    ["a relative address", { [home]: "a/b" }, "answered", `${home}a/b`, 2],
    [
      "an absolute one",
      { [home]: "https://www.example.gov.cn/" },
      "answered",
      "https://www.example.gov.cn/",
      2,
    ],
    ["without a scheme", { [home]: "//m.example.gov.cn" }, "answered", "http://m.example.gov.cn/", 2],
    ["to itself", { [home]: home }, "redirect-loop", home, 1],
    ["to and fro", { [home]: "/a", [`${home}a`]: "/" }, "redirect-loop", `${home}a`, 2],
    ["with a fragment only", { [home]: "#top" }, "redirect-loop", home, 1],
    ["to mail", { [home]: "mailto:a@example.gov.cn" }, "unsupported-scheme", home, 1],
    ["to nonsense", { [home]: "http://" }, "invalid-url", home, 1],
    ["to nothing", { [home]: " " }, "protocol-error", home, 1],
  ])("%s", async (_, locations, reason, finalUrl, hops) => {
    const { fetch } = site(locations);
    const result = await fetch(get(home));
    expect(result).toMatchObject({ url: home, reason, finalUrl });
    expect(result.hops).toHaveLength(hops);
    expect(result.bytes).toBe(10 * hops);
  });

  it("takes a page that says not whereto it leads for what it is", async () => {
    const page = { status: 302, body: Buffer.from("<h1>某县人民政府</h1>") };
    const { fetch } = scripted(page);
    expect(await redirect(fetch)(get(home))).toMatchObject({ reason: "answered", finalUrl: home });
    const empty = scripted({ ...page, body: Buffer.alloc(0) });
    expect((await redirect(empty.fetch)(get(home))).reason).toBe("protocol-error");
  });

  it.each([300, 304, 305])("does not follow %d", async (status) => {
    const { fetch, asked } = site({ [home]: "/a" }, status);
    await fetch(get(home));
    expect(asked).toHaveLength(1);
  });

  it("follows ten, not eleven", async () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, i) => [i === 0 ? home : `${home}${i}`, `/${i + 1}`]));
    expect((await site(chain(10)).fetch(get(home))).reason).toBe("answered");
    expect((await site(chain(11)).fetch(get(home))).reason).toBe("redirect-loop");
  });

  it("keeps each hop as evidence", async () => {
    const { fetch } = site({ [home]: "/a" }, 301);
    expect((await fetch(get(home))).hops).toEqual([
      { url: home, status: 301, location: "/a" },
      { url: `${home}a`, status: 200, location: null },
    ]);
  });

  it("takes no header of the caller's to another host", async () => {
    const { fetch, asked } = site({ [home]: "/a", [`${home}a`]: "http://other.example.cn/" });
    await fetch({
      ...get(home),
      headers: { authorization: "secret" },
      known: { etag: '"1"', lastModified: null },
    });
    expect(asked.map(({ headers }) => headers?.authorization)).toEqual(["secret", "secret", undefined]);
    expect(asked.map(({ known }) => known?.etag)).toEqual(['"1"', undefined, undefined]);
  });

  it("carries cookies through one chain, to their host only", async () => {
    const seen: (string | undefined)[] = [];
    const fetch = redirect(async (request) => {
      seen.push(request.headers?.cookie);
      const step = seen.length;
      if (step === 1)
        return answered(request, {
          status: 302,
          headers: { location: "/", "set-cookie": "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/, b=2" },
        });
      if (step === 2)
        return answered(request, { status: 302, headers: { location: "http://other.example.cn/" } });
      return answered(request);
    });
    expect((await fetch(get(home))).reason).toBe("answered");
    await fetch(get(home));
    expect(seen).toEqual([undefined, "a=1; b=2", undefined, undefined]);
  });
});

it.each([
  ["/plain", "/plain"],
  [Buffer.from("/政务").toString("latin1"), "/政务"],
  ["/\xd5\xfe\xce\xf1", "/政务"],
])("reads the Location %j", (sent, location) => {
  expect(decodeLocation(sent)).toBe(location);
});
