import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { Indexer, WARCParser } from "warcio";
import evidenceExport from "../../src/commands/evidence-export.ts";
import prune from "../../src/commands/prune.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { head } from "../report/literal-report.ts";
import { homeBody, sealedDatabase, sha256Of } from "./sealed-database.ts";
import { stage } from "./stage.ts";

async function exported(name: string, db?: string): Promise<Buffer> {
  const database = db ?? (await sealedDatabase());
  const output = join(dirname(database), name);
  await evidenceExport([], { db: database, output }, stage().context);
  expect((await readdir(dirname(output))).filter((file) => file.endsWith(".part"))).toEqual([]);
  return readFile(output);
}

interface Read {
  readonly type: string;
  readonly url: string | null | undefined;
  readonly http: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** By the library. */
async function recordsIn(bytes: Buffer): Promise<Read[]> {
  const records: Read[] = [];
  for await (const record of WARCParser.iterRecords([bytes], { keepHeadersCase: true }))
    records.push({
      type: record.warcType,
      url: record.warcTargetURI,
      text: await record.contentText(),
      http: record.httpHeaders?.toString() ?? "",
      headers: new Map(record.warcHeaders.headers as Map<string, string>),
    });
  return records;
}

/** Where the library finds each record in the file. */
async function placesIn(bytes: Buffer): Promise<{ offset: number; length: number }[]> {
  const places: { offset: number; length: number }[] = [];
  const indexer = new Indexer({ fields: ["offset", "length"] });
  const reader = (async function* () {
    yield bytes;
  })();
  for await (const { offset, length } of indexer.iterIndex([{ filename: "e.warc.gz", reader }]))
    places.push({ offset: Number(offset), length: Number(length) });
  return places;
}

it("holds request, response and metadata of every page and link behind a finding, hop by hop", async () => {
  const records = await recordsIn(await exported("e.warc.gz"));
  expect(records.map(({ type, url }) => `${type} ${url ?? ""}`.trim())).toEqual([
    "warcinfo",
    "request http://gone.cn/dead.html",
    "response http://gone.cn/dead.html",
    "metadata http://gone.cn/dead.html",
    "request http://www.jia.gov.cn/",
    "response http://www.jia.gov.cn/",
    "request http://www.jia.gov.cn/index.html",
    "response http://www.jia.gov.cn/index.html",
    "metadata http://www.jia.gov.cn/",
  ]);
  const [info, headRequest, gone, , , moved, , home, about] = records;
  expect(info?.text).toContain(`isPartOf: ${head.run.id}`);
  expect(headRequest?.http).toMatch(/^HEAD \/dead\.html HTTP\/1\.1\r\nHost: gone\.cn\r\n/);
  expect(gone?.http).toMatch(/^HTTP\/1\.1 404 Not Found/);
  expect(moved?.http).toMatch(/^HTTP\/1\.1 302 Found\r\nLocation: \/index\.html/);
  expect(home?.http).toContain("x-orig-content-encoding: gzip");
  expect(home?.text).toBe(homeBody);
  expect(home?.headers.get("WARC-IP-Address")).toBe("127.0.0.1");
  expect(home?.headers.get("WARC-Date")).toBe("2026-03-20T02:01:00Z");
  expect(JSON.parse(about?.text ?? "")).toMatchObject({
    bodySha256: sha256Of(homeBody),
    body: "as received",
    findings: [{ id: "0123456789abcdef", rule: "homepage-not-updated" }, { id: "fedcba9876543210" }],
  });
});

it("is one gzip member per record, each readable alone, with sound digests", async () => {
  const bytes = await exported("e.warc.gz");
  const [records, places] = [await recordsIn(bytes), await placesIn(bytes)];
  expect(places).toHaveLength(records.length);
  let at = 0;
  for (const [i, { offset, length }] of places.entries()) {
    const { headers, type } = records[i] ?? { headers: new Map<string, string>(), type: "" };
    expect(offset).toBe(at);
    const member = gunzipSync(bytes.subarray(offset, offset + length)).toString("utf8");
    expect(member.startsWith("WARC/1.1\r\n")).toBe(true);
    expect(member.match(/^WARC\/1\.1\r$/gm)).toHaveLength(1);
    const block = Buffer.from(member.slice(member.indexOf("\r\n\r\n") + 4, -4));
    expect(headers.get("Content-Length")).toBe(String(block.length));
    if (type !== "warcinfo") expect(headers.get("WARC-Block-Digest")).toBe(`sha256:${sha256Of(block)}`);
    at = offset + length;
  }
  expect(at).toBe(bytes.length);
});

it("is the same bytes whenever it is written", async () => {
  const db = await sealedDatabase();
  expect((await exported("a.wacz", db)).equals(await exported("b.wacz", db))).toBe(true);
});

it("says so where a body was blanked", async () => {
  const db = await sealedDatabase();
  await prune([], { db, personal: true }, stage().context);
  const records = await recordsIn(await exported("e.warc", db));
  expect(records.find(({ text }) => text.startsWith("<title>"))?.text).toContain("139******78");
  expect(JSON.parse(records.at(-1)?.text ?? "").body).toBe("personal numbers blanked");
});

/** Stored entries by their local headers, each held to its checksum. */
function entriesOf(bytes: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [size, pathLength] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const content = bytes.subarray(at + 30 + pathLength, at + 30 + pathLength + size);
    expect(crc32(content)).toBe(bytes.readUInt32LE(at + 14));
    entries.set(bytes.toString("utf8", at + 30, at + 30 + pathLength), content);
    at += 30 + pathLength + size;
  }
  return entries;
}

it("packs a WACZ whose index leads to its records", async () => {
  const entries = entriesOf(await exported("e.wacz"));
  expect([...entries.keys()]).toEqual([
    "datapackage.json",
    "datapackage-digest.json",
    "archive/data.warc.gz",
    "indexes/index.cdxj",
    "pages/pages.jsonl",
  ]);
  const text = (path: string): string => entries.get(path)?.toString("utf8") ?? "";
  const description = JSON.parse(text("datapackage.json"));
  for (const { path, hash, bytes } of description.resources) {
    expect(entries.get(path)?.length).toBe(bytes);
    expect(hash).toBe(
      `sha256:${createHash("sha256")
        .update(entries.get(path) ?? "")
        .digest("hex")}`,
    );
  }
  expect(JSON.parse(text("datapackage-digest.json")).hash).toBe(
    `sha256:${sha256Of(text("datapackage.json"))}`,
  );
  const [, ...pages] = text("pages/pages.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(pages).toMatchObject([{ url: "http://www.jia.gov.cn/", ts: "2026-03-20T02:01:00.000Z" }]);
  const lines = text("indexes/index.cdxj").trim().split("\n");
  expect(lines).toEqual([...lines].sort());
  expect(lines.map((line) => JSON.parse(line.slice(line.indexOf("{"))).status)).toEqual([
    "404",
    "302",
    "200",
  ]);
  const home = lines.find((line) => line.includes('"status":"200"'));
  const { offset, length } = JSON.parse(home?.slice(home.indexOf("{")) ?? "{}");
  const member = entries
    .get("archive/data.warc.gz")
    ?.subarray(Number(offset), Number(offset) + Number(length));
  expect(gunzipSync(member ?? Buffer.alloc(0)).toString("utf8")).toContain(homeBody);
});

it.each([
  ["e.zip", "which kind of archive?"],
  ["missing/e.wacz", "cannot be written"],
])("refuses to write %s", async (name, message) => {
  await expect(exported(name)).rejects.toThrow(message);
});

it("needs a judged run", async () => {
  const db = await sealedDatabase();
  const store = await openSqlite(db, { mode: "inspect" });
  await store.createRun({ ...head.run, id: "later" }, []);
  await store.close();
  await expect(exported("e.wacz", db)).rejects.toThrow("run later has no stored judgement");
});
