import { domainToASCII } from "node:url";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../src/model/observation.ts";
import type { ComparedSite } from "../../../src/observe/identifiers/compare/comparison.ts";
import { compareIdentifiers } from "../../../src/observe/identifiers/compare-identifiers.ts";

const mention = (what: Mention["what"], value: string, where = "footer"): Mention => ({
  what,
  value,
  where,
  evidence: { excerpt: value, place: where },
});

const host = "www.qinghe.gov.cn";
const site = (mentions: Mention[], rest: Partial<ComparedSite> = {}): ComparedSite => ({
  mentions,
  listed: {},
  host,
  ...rest,
});
const same = (id: number, compared: ComparedSite) =>
  compareIdentifiers(compared).find((one) => one.id === `id-x-${id}`)?.same;

const code = mention("site-code", "4416020005");
const tagged = mention("site-code", "4416020005", "meta");
const portal = mention("site-code", "4400000131");
const title = (name: string) => mention("site-name", name, "title");
const filedBy = (url: string) =>
  site([mention("icp", "粤ICP备05000001号-2")], {
    listed: { url: `http://${host}/` },
    holders: new Map([["icp 粤ICP备05000001-2", [url]]]),
  });
const heldBy = (url: string, mentions: Mention[]) =>
  site(mentions, {
    listed: { url: `http://${host}/` },
    holders: new Map([
      ["code 4416020005", [url]],
      ["code 4400000131", ["http://portal.gov.cn/"]],
    ]),
  });

describe("compareIdentifiers", () => {
  it("gives fifteen, undecided where nothing is known", () => {
    const all = compareIdentifiers(site([]));
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => `id-x-${i + 1}`));
    expect(new Set(all.map((one) => one.same))).toEqual(new Set([null]));
  });

  it.each<[number, string, ComparedSite, boolean | null]>([
    [1, "footer and meta agree", site([code, mention("site-code", "4416020005", "meta")]), true],
    [
      1,
      "footer and script differ",
      site([code, mention("site-code", "4416020006", "script-attribute")]),
      false,
    ],
    [1, "page and list differ", site([code], { listed: { siteCode: "4416020009" } }), false],
    [1, "one place alone", site([code]), null],
    [2, "in its province", site([code], { listed: { province: "广东省" } }), true],
    [2, "in another province", site([code], { listed: { province: "河北" } }), false],
    [2, "a ministry", site([mention("site-code", "bm07000001")], { listed: { province: "北京" } }), null],
    [
      2,
      "no code in form",
      site([mention("site-code", "政府网站标识码")], { listed: { province: "北京" } }),
      null,
    ],
    [3, "in its county", site([code], { region: "441602" }), true],
    [3, "a zone under another county", site([code], { region: "441625" }), false],
    [4, "filed at home", site([code, mention("icp", "粤ICP备05000001号")]), true],
    [4, "filed elsewhere", site([code, mention("icp", "冀ICP备05000001号")]), false],
    [
      4,
      "Sichuan is 蜀",
      site([mention("site-code", "5109040003"), mention("icp", "蜀ICP备05000001号")]),
      true,
    ],
    [
      4,
      "a ministry anywhere",
      site([mention("site-code", "bm07000001"), mention("icp", "粤ICP备05000001号")]),
      null,
    ],
    [5, "police at home", site([code, mention("police", "粤公网安备 44160202000001号")]), true],
    [5, "police elsewhere", site([code, mention("police", "豫公网安备 41142402000001号")]), false],
    [6, "its character", site([mention("police", "川公网安备 51090402000001号")]), true],
    [6, "another character", site([mention("police", "京公网安备 51090402000001号")]), false],
    [6, "a city's character", site([mention("police", "郑公备:41010029000001")]), null],
    [
      7,
      "text and link agree",
      site([
        mention("police", "粤公网安备 44160202000001号"),
        mention("police-link", "44160202000001", "link"),
      ]),
      true,
    ],
    [
      7,
      "text and link differ",
      site([
        mention("police", "粤公网安备 44160202000001号"),
        mention("police-link", "44160202000002", "link"),
      ]),
      false,
    ],
    [8, "the tag's domain", site([mention("site-domain", "http://www.qinghe.gov.cn/", "meta")]), true],
    [
      8,
      "its domain, served at a port",
      site([mention("site-domain", "www.qinghe.gov.cn", "meta")], { host: `${host}:8080` }),
      true,
    ],
    [8, "without www", site([mention("site-domain", "qinghe.gov.cn", "meta")]), true],
    [8, "another domain", site([mention("site-domain", "www.other.gov.cn", "meta")]), false],
    [8, "another listed host", site([], { listed: { url: "http://www.other.gov.cn/" } }), false],
    [
      8,
      "the listed Chinese domain in its other spelling",
      site([mention("site-domain", "清河.政务", "meta")], {
        listed: { chineseDomain: domainToASCII("清河.政务") },
      }),
      true,
    ],
    [
      9,
      "names overlap",
      site([mention("site-name", "通知公告_清河县人民政府门户网站", "title")], {
        listed: { name: "清河县人民政府" },
      }),
      true,
    ],
    [
      9,
      "names do not",
      site([mention("site-name", "某某公司", "title")], { listed: { name: "清河县人民政府" } }),
      false,
    ],
    [
      10,
      "its own address",
      site([mention("error-report-url", "http://www.qinghe.gov.cn/a", "error-report-link")]),
      true,
    ],
    [
      10,
      "a copied footer",
      site([mention("error-report-url", "http://www.other.gov.cn/", "error-report-link")]),
      false,
    ],
    [11, "the emblem's province", site([code, mention("emblem-script", "CA200000000600000010001")]), true],
    [
      11,
      "another province's emblem",
      site([code, mention("emblem-script", "CA050000000600000010001")]),
      false,
    ],
    [11, "an unverified number", site([code, mention("emblem-script", "CA110000000600000010001")]), null],
    [12, "the emblem's image", site([mention("emblem-image", "red.png")]), true],
    [
      12,
      "the error image",
      site([mention("emblem-image", "red.png"), mention("emblem-image", "red_error.png")]),
      false,
    ],
    [13, "a gov.cn host", site([code]), true],
    [13, "a .政务 host", site([code], { host: "清河.政务" }), true],
    [13, "a commercial host", site([code], { host: "www.qinghezf.com" }), false],
    [
      13,
      "a listed commercial host",
      site([code], { host: "www.qinghezf.com", listed: { url: "http://www.qinghezf.com/" } }),
      true,
    ],
    [13, "a host without signs", site([], { host: "www.qinghezf.com" }), null],
    [14, "its own domain", site([mention("own-domain", "www.qinghe.gov.cn")]), true],
    [14, "another domain", site([mention("own-domain", "www.other.gov.cn")]), false],
    [14, "a doubled www", site([mention("own-domain", "www.www.qinghe.gov.cn")]), false],
    [1, "the portal's footer above the tagged own one", site([portal, code, tagged]), true],
    [1, "the portal's footer alone", site([portal, tagged]), false],
    [9, "a title that names nobody", site([title("首页")], { listed: { name: "清河县人民政府" } }), null],
    [9, "a title in short", site([title("清河水利信息网")], { listed: { name: "清河县水利局" } }), true],
    [
      9,
      "another office in short",
      site([title("青石林业信息网")], { listed: { name: "清河县水利局" } }),
      false,
    ],
    [15, "held by another site", heldBy("http://b.gov.cn/", [code]), false],
    [15, "held by none but itself", heldBy(`http://${host}/`, [code]), true],
    [15, "the portal's code beside its own", heldBy(`http://${host}/`, [portal, code, tagged]), true],
    [
      15,
      "one filing of several sites",
      heldBy("http://b.gov.cn/", [mention("icp", "粤ICP备05000001号")]),
      null,
    ],
    [15, "a filing of another host of its domain", filedBy("http://sw.qinghe.gov.cn/"), true],
    [15, "a filing of another domain", filedBy("http://www.other.gov.cn/"), false],
    [15, "no list", site([code]), null],
  ])("id-x-%i: %s", (id, _, compared, expected) => expect(same(id, compared)).toBe(expected));

  it("shows both values and the evidence", () => {
    const [first] = compareIdentifiers(site([code, mention("site-code", "4416020006", "meta")]));
    expect(first).toMatchObject({
      left: "4416020005 (footer)",
      right: "4416020006 (meta)",
      severity: "deduct",
      evidence: { place: "meta" },
    });
  });

  it("spells a Chinese domain both ways", () => {
    const compared = site([mention("site-domain", "清河.政务", "meta")]);
    expect(compareIdentifiers(compared)[7]?.left).toMatch(/^清河\.政务 \(xn--/);
  });
});
