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
  expect(standing(0)).toEqual({ sitesOfSponsor: 2, sitesWithCode: 2, sitesOnHost: 2, regionHasPortal: true });
});

test("what the row leaves out is unknown", () => {
  expect(standing(4)).toEqual({
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
