import { expect, test } from "vitest";
import { type ListRow, standingsOf } from "../../src/judge/site-list.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";

const row = (host: string, given: Partial<SiteInput> = {}, homepage: string | null = null): ListRow => ({
  site: siteSchema.parse({ url: `https://${host}/`, ...given }),
  homepage,
});
const region = { province: "示例省", city: "云岭市", county: "青山县" };

const first = row("a.gov.cn", { sponsor: "青山县 教育局", siteCode: "4600000001", ...region });
const rows = [
  first,
  row("b.gov.cn", { sponsor: "青山县教育局", siteCode: "4600000001" }),
  row("c.gov.cn", { sponsor: "青山县教育局", status: "closed" }),
  row("d.gov.cn", { kind: "portal", ...region }),
  row("e.gov.cn", {}, "https://www.a.gov.cn/jyj/"),
];
const standing = (index: number) => {
  const asked = rows[index];
  return asked === undefined ? null : standingsOf(rows)(asked.site);
};

test("sites of one sponsor, of one code and on one host, closed ones left out", () => {
  expect(standing(0)).toMatchObject({
    sitesOfSponsor: 2,
    sitesWithCode: 2,
    sitesOnHost: 2,
    regionHasPortal: true,
  });
});

test("what the row leaves out is unknown", () => {
  expect(standing(4)).toMatchObject({
    sitesOfSponsor: null,
    sitesWithCode: null,
    sitesOnHost: 2,
    regionHasPortal: null,
  });
});

test("a region without a portal", () => {
  const { site } = row("f.gov.cn", { province: "示例省", city: "云岭市" });
  expect(standingsOf([...rows, { site, homepage: null }])(site).regionHasPortal).toBe(false);
});

test("who holds a number: codes, and filings that name one site", () => {
  const filed = row("g.gov.cn", { icp: "京ICP备05000001号-2", police: "京公网安备 11010102000001号" });
  const closed = row("h.gov.cn", { siteCode: "4600000009", status: "closed" });
  const holders = standingsOf([...rows, filed, closed])(first.site).holders;
  expect(Object.fromEntries(holders)).toEqual({
    "code 4600000001": ["https://a.gov.cn/", "https://b.gov.cn/"],
    "icp 京ICP备05000001-2": ["https://g.gov.cn/"],
    "police 11010102000001": ["https://g.gov.cn/"],
  });
});
