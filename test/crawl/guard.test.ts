import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ClientOptions, createClient } from "../../src/crawl/client.ts";
import { guard } from "../../src/crawl/guard.ts";
import type { LookUp, ResolvedAddress } from "../../src/crawl/name-resolver.ts";
import { UserError } from "../../src/model/failure.ts";

const at = (...addresses: string[]): readonly ResolvedAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

const nobody: LookUp = async (hostname) => {
  throw Object.assign(new Error(hostname), { code: "ENOTFOUND", syscall: "getaddrinfo" });
};

async function ask(url: string, options: ClientOptions = {}) {
  const client = createClient({
    robots: "ignore",
    retries: 0,
    delayMs: 0,
    timeoutMs: 2000,
    lookUp: nobody,
    ...options,
  });
  try {
    return await client.fetch({ url, method: "GET", purpose: "crawl" });
  } finally {
    await client.close();
  }
}

describe("spellings of addresses nobody may be led to", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0177.0.0.01/",
    "http://127.255.255.254:8080/",
    "http://%31%32%37.0.0.1/",
    "http://１２７.０.０.１/",
    "http://127。0。0。1/",
    "http://①②⑦.0.0.1/",
    "http://user@127.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://0.1.2.3/",
    "http://10.0.0.1/",
    "http://10.255.255.255/",
    "http://172.16.0.1/",
    "http://172.31.255.254/",
    "http://192.168.1.1/",
    "http://0xc0a80101/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xA9FEA9FE/",
    "http://169.254.0.23/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://203.0.113.7/",
    "http://224.0.0.1/",
    "http://239.255.255.250/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[0000:0000:0000:0000:0000:0000:0000:0001]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:10.0.0.1]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b::8.8.8.8]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2001:db8::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[4000::1]/",
    "https://127.0.0.1/",
    "https://[::1]/",
  ])("%s", async (url) => {
    expect(await ask(url)).toMatchObject({ reason: "private-address", status: null, bytes: 0 });
  });

  it.each([
    ["localhost", "127.0.0.1"],
    ["intranet.example.gov.cn", "10.1.2.3"],
    ["v6.example.gov.cn", "::1"],
  ])("the name %s that leads to %s", async (hostname, address) => {
    const result = await ask(`http://${hostname}/`, { lookUp: async () => at(address) });
    expect(result.reason).toBe("private-address");
    expect(result.detail).toContain(address);
  });
});
describe("names with several or changing addresses", () => {
  it("are left with their public ones", async () => {
    const open = guard({ lookUp: async () => at("10.0.0.1", "93.184.215.14", "::1") });
    expect((await open.targetOf("www.example.gov.cn", 80)).addresses).toEqual(at("93.184.215.14"));
  });

  it("are refused when they turn private between two connections", async () => {
    const answers = [at("93.184.215.14"), at("127.0.0.1")];
    const open = guard({ lookUp: async () => answers.shift() ?? [] });
    await expect(open.targetOf("rebind.example.gov.cn", 80)).resolves.toBeDefined();
    await expect(open.targetOf("rebind.example.gov.cn", 80)).rejects.toThrow("loopback");
  });

  it("have their peer checked once more after connecting", () => {
    const open = guard({ lookUp: nobody });
    expect(() => open.admit("127.0.0.1", "rebind.example.gov.cn")).toThrow("loopback");
    expect(() => open.admit("", "rebind.example.gov.cn")).toThrow("unparsable");
    expect(() => open.admit("fe80::1%eth0", "rebind.example.gov.cn")).toThrow("unparsable");
  });
});

describe("with a server on loopback", () => {
  let server: Server;
  let port = 0;
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const to = new URL(request.url ?? "/", "http://x").searchParams.get("to");
      if (to === null) response.end("here");
      else response.writeHead(302, { location: to }).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it.each([
    "http://127.0.0.2:PORT/",
    "http://[::1]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://2130706434:PORT/",
    "http://169.254.169.254/",
    "http://metadata.example.cn/",
    "//10.0.0.1/",
  ])("a redirect from an opened address to %s is refused", async (to) => {
    asked = [];
    const target = to.replace("PORT", String(port));
    const result = await ask(`http://127.0.0.1:${port}/?to=${encodeURIComponent(target)}`, {
      allowPrivate: ["127.0.0.1/32"],
      lookUp: async () => at("169.254.169.254"),
    });
    expect(result.reason).toBe("private-address");
    expect(result.hops).toHaveLength(2);
    expect(asked).toHaveLength(1);
  });

  it("opens exactly what --allow-private names", async () => {
    const allowPrivate = ["127.0.0.1"];
    expect((await ask(`http://127.0.0.1:${port}/`, { allowPrivate })).body?.toString()).toBe("here");
    expect((await ask(`http://127.0.0.2:${port}/`, { allowPrivate })).reason).toBe("private-address");
    expect((await ask(`http://[::ffff:127.0.0.1]:${port}/`, { allowPrivate })).reason).toBe(
      "private-address",
    );
  });

  it("goes where --resolve says, port included, still guarded", async () => {
    const resolve = [`www.example.gov.cn=127.0.0.1:${port}`];
    const opened = await ask("http://www.example.gov.cn/a", { resolve, allowPrivate: ["127.0.0.0/8"] });
    expect(opened).toMatchObject({ reason: "answered", remoteAddress: "127.0.0.1" });
    expect(opened.finalUrl).toBe("http://www.example.gov.cn/a");
    expect((await ask("http://www.example.gov.cn/a", { resolve })).reason).toBe("private-address");
  });
});

describe("options that mean nothing", () => {
  it.each(["127.0.0.0/33", "localhost", "10.0.0.0/", "10.0.0.0/8/8x", "::1%lo", "/8"])(
    "--allow-private %s",
    (cidr) => {
      expect(() => guard({ lookUp: nobody, allowPrivate: [cidr] })).toThrow(UserError);
    },
  );

  it.each(["www.example.cn", "=127.0.0.1", "a=b", "a=127.0.0.1:99999", "a=127.0.0.1:x"])(
    "--resolve %s",
    (pair) => {
      expect(() => guard({ lookUp: nobody, resolve: [pair] })).toThrow(UserError);
    },
  );

  it.each([
    ["a=127.0.0.1:81", "127.0.0.1", 81],
    ["a=127.0.0.1", "127.0.0.1", 80],
    ["A.=[::1]:81", "::1", 81],
    ["a=::1", "::1", 80],
  ])("but --resolve %s is read", async (pair, address, port) => {
    const open = guard({ lookUp: nobody, resolve: [pair], allowPrivate: ["127.0.0.0/8", "::1"] });
    expect(await open.targetOf("a", 80)).toEqual({ addresses: at(address), port });
  });
});
