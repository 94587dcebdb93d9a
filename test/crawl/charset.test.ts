import { describe, expect, it } from "vitest";
import { decodeBody } from "../../src/crawl/charset.ts";
import { charsetOfLabel } from "../../src/crawl/charset-label.ts";
import { encode } from "./encode.ts";

const text = "政府信息公开：市人民政府办公室关于印发工作方案的通知";
const traditional = "政府資訊公開：市政府辦公室關於印發工作方案的通知，請民眾於網站瀏覽";
const rare = "𠀀"; // four bytes in GB18030

const page = (said: string, words = text): string =>
  `<html><head>${said}<title>${words}</title></head></html>`;
const meta = (label: string) => `<meta charset="${label}">`;
const far = `<!-- ${"x".repeat(20_000)} -->`;

interface Case {
  readonly name: string;
  readonly body: Buffer;
  readonly contentType?: string;
  readonly charset: string;
  readonly from: string;
  readonly mismatch?: true;
  readonly holds?: string;
}

const cases: readonly Case[] = [
  { name: "UTF-8 that says so", body: Buffer.from(page(meta("utf-8"))), charset: "utf-8", from: "bytes" },
  { name: "UTF-8 that says nothing", body: Buffer.from(page("")), charset: "utf-8", from: "bytes" },
  {
    name: "UTF-8 under a gb2312 template",
    body: Buffer.from(page(meta("gb2312"))),
    charset: "utf-8",
    from: "bytes",
    mismatch: true,
  },
  {
    name: "UTF-8 under a GBK header",
    body: Buffer.from(page("")),
    contentType: "text/html; charset=GBK",
    charset: "utf-8",
    from: "bytes",
    mismatch: true,
  },
  {
    name: "UTF-8 with a BOM",
    body: Buffer.from(`\ufeff${page(meta("gb2312"))}`),
    charset: "utf-8",
    from: "bom",
    mismatch: true,
  },
  {
    name: "UTF-8 with one pasted GBK byte",
    body: Buffer.concat([Buffer.from(page("", text.repeat(5))), Buffer.from([0xd5])]),
    charset: "utf-8",
    from: "bytes",
  },
  {
    name: "UTF-8 cut in the middle of a character",
    body: Buffer.from(page(meta("utf-8"))).subarray(0, 59),
    charset: "utf-8",
    from: "bytes",
    holds: "政府",
  },
  {
    name: "GBK that says gb2312",
    body: encode(page(meta("gb2312")), "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "GBK by http-equiv",
    body: encode(page('<META content="text/html; charset=gb2312" http-equiv=Content-Type>'), "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "GBK by header alone",
    body: encode(page(""), "gb18030"),
    contentType: 'text/html;charset="gbk"',
    charset: "gb18030",
    from: "http",
  },
  {
    name: "GBK under UTF-8 declared",
    body: encode(page(meta("utf-8")), "gb18030"),
    charset: "gb18030",
    from: "guess",
    mismatch: true,
  },
  {
    name: "GBK under a Tomcat's ISO-8859-1",
    body: encode(page(""), "gb18030"),
    contentType: "text/html;charset=ISO-8859-1",
    charset: "gb18030",
    from: "guess",
    mismatch: true,
  },
  { name: "GBK that says nothing", body: encode(page(""), "gb18030"), charset: "gb18030", from: "guess" },
  {
    name: "GBK that says Big5",
    body: encode(page(meta("big5")), "gb18030"),
    charset: "gb18030",
    from: "guess",
    mismatch: true,
  },
  {
    name: "GBK that says zh-cn",
    body: encode(page(meta("zh-cn")), "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "GBK whose meta stands far down",
    body: encode(page(far + meta("gb2312")), "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "GBK with a meta in a comment",
    body: encode(page(`<!-- ${meta("utf-8")} -->${meta("gb18030")}`), "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "GB18030 with four-byte characters",
    body: encode(page(meta("gb2312"), text + rare), "gb18030"),
    charset: "gb18030",
    from: "meta",
    holds: rare,
  },
  {
    name: "GB18030 with a BOM",
    body: Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), encode(page(""), "gb18030")]),
    charset: "gb18030",
    from: "bom",
  },
  {
    name: "Big5 that says so",
    body: encode(page(meta("big5"), traditional), "big5"),
    charset: "big5",
    from: "meta",
    holds: traditional,
  },
  {
    name: "Big5 that says nothing",
    body: encode(page("", traditional), "big5"),
    charset: "big5",
    from: "guess",
    holds: traditional,
  },
  {
    name: "traditional characters in GBK",
    body: encode(page("", traditional), "gb18030"),
    charset: "gb18030",
    from: "guess",
    holds: traditional,
  },
  {
    name: "UTF-16LE with a BOM",
    body: encode(`\ufeff${page("")}`, "utf-16le"),
    charset: "utf-16le",
    from: "bom",
  },
  {
    name: "UTF-16BE with a BOM",
    body: encode(`\ufeff${page("")}`, "utf-16be"),
    charset: "utf-16be",
    from: "bom",
  },
  {
    name: "UTF-16LE without one",
    body: encode(page("", "x"), "utf-16le"),
    charset: "utf-16le",
    from: "bytes",
    holds: "<title>x",
  },
  {
    name: "UTF-16BE without one",
    body: encode(page("", "x"), "utf-16be"),
    charset: "utf-16be",
    from: "bytes",
    holds: "<title>x",
  },
  {
    name: "a meta that says unicode",
    body: Buffer.from(page(meta("unicode"))),
    charset: "utf-8",
    from: "bytes",
  },
  {
    name: "a label nobody knows",
    body: encode(page(meta("klingon")), "gb18030"),
    charset: "gb18030",
    from: "guess",
  },
  {
    name: "an XML declaration",
    body: encode(`<?xml version="1.0" encoding="gb2312"?><a>${text}</a>`, "gb18030"),
    charset: "gb18030",
    from: "meta",
  },
  {
    name: "ASCII in whatever is declared",
    body: Buffer.from(page(meta("gb2312"), "hello")),
    charset: "gb18030",
    from: "meta",
    holds: "hello",
  },
  {
    name: "French in what it says",
    body: Buffer.from(page(meta("windows-1252"), "Journal officiel, été à Pékin"), "latin1"),
    charset: "windows-1252",
    from: "meta",
    holds: "été",
  },
  { name: "nothing at all", body: Buffer.alloc(0), charset: "utf-8", from: "bytes", holds: "" },
];

describe("decodeBody", () => {
  it.each(cases)("$name", ({ body, contentType, charset, from, mismatch, holds }) => {
    const decoded = decodeBody(body, contentType ?? null);
    expect(decoded).toMatchObject({ charset, from, mismatch: mismatch ?? false });
    expect(decoded.text).toContain(holds ?? text);
    expect(decoded.text).not.toMatch(/^\ufeff/);
  });

  it("does not choke on random bytes", () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
    expect(decodeBody(bytes, null).text.length).toBeGreaterThan(0);
  });
});

describe("labels", () => {
  it.each([
    ["GB2312", "gb18030"],
    [" gb_2312-80 ", "gb18030"],
    ["cp936", "gb18030"],
    ["hz-gb-2312", "gb18030"],
    ["zh_CN", "gb18030"],
    ["UTF8", "utf-8"],
    ["utf-16", "utf-8"],
    ["Big5-HKSCS", "big5"],
    ["iso-8859-1", "windows-1252"],
    ["shift_jis", "shift_jis"],
    ["none", null],
    ["", null],
  ])("%s is %s", (label, charset) => {
    expect(charsetOfLabel(label)).toBe(charset);
  });
});
