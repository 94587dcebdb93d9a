import { describe, expect, it } from "vitest";
import { type Site, type SiteInput, siteSchema } from "../../src/model/site.ts";
import { drawSample, type SampleOptions } from "../../src/sites/sample.ts";

const site = (host: string, more: Partial<SiteInput> = {}): Site =>
  siteSchema.parse({ url: `http://${host}.gov.cn/`, ...more });
const list = Array.from({ length: 40 }, (_, at) =>
  site(`s${at}`, {
    kind: at % 10 === 0 ? "portal" : "department",
    city: at < 25 ? "甲市" : "乙市",
    status: at === 7 ? "closed" : at === 8 ? "exception" : "normal",
    tags: at === 39 ? ["重点"] : [],
  }),
);
const options: SampleOptions = { seed: "2026Q4", ratio: 0.3, stratify: [], always: [] };
const urls = (sites: readonly Site[]): string[] => sites.map(({ url }) => url);

describe("drawSample", () => {
  it("draws the same sites whatever the order of the list", () => {
    const [one, other] = [drawSample(list, options), drawSample([...list].reverse(), options)];
    expect(urls(other.drawn).sort()).toEqual(urls(one.drawn).sort());
    expect([other.listSha256, other.drawSha256]).toEqual([one.listSha256, one.drawSha256]);
  });

  it("draws others with another seed, and says so", () => {
    const other = drawSample(list, { ...options, seed: "2027Q1" });
    expect(other.listSha256).toBe(drawSample(list, options).listSha256);
    expect(other.drawSha256).not.toBe(drawSample(list, options).drawSha256);
  });

  it("keeps what was drawn of the rest when a site leaves the list", () => {
    const [first] = drawSample(list, { ...options, ratio: 0.5 }).drawn;
    const without = drawSample(
      list.filter((one) => one !== first),
      { ...options, ratio: 0.5 },
    );
    const before = urls(drawSample(list, { ...options, ratio: 0.5 }).drawn);
    expect(urls(without.drawn).filter((url) => !before.includes(url)).length).toBeLessThanOrEqual(1);
  });

  it("meets the share in every stratum, rounded up, and sets aside what is out of service", () => {
    const { strata, setAside, drawn } = drawSample(list, { ...options, stratify: ["kind", "city"] });
    expect(strata).toEqual([
      { of: { kind: "department", city: "乙市" }, sites: 14, drawn: 5, always: 0 },
      { of: { kind: "department", city: "甲市" }, sites: 20, drawn: 6, always: 0 },
      { of: { kind: "portal", city: "乙市" }, sites: 1, drawn: 1, always: 0 },
      { of: { kind: "portal", city: "甲市" }, sites: 3, drawn: 1, always: 0 },
    ]);
    expect(urls(setAside)).toEqual(["http://s7.gov.cn/", "http://s8.gov.cn/"]);
    expect(drawn).toHaveLength(13);
  });

  it("always draws what is always wanted, as a part of the share", () => {
    const { drawn, strata } = drawSample(list, { ...options, ratio: 0.1, always: ["portal", "tag:重点"] });
    expect(urls(drawn)).toEqual(["s0", "s10", "s20", "s30", "s39"].map((host) => `http://${host}.gov.cn/`));
    expect(strata).toEqual([{ of: {}, sites: 38, drawn: 5, always: 5 }]);
  });

  it.each([
    [0.07, 100, 7],
    [0.3, 10, 3],
    [0.3, 4, 2],
    [1, 3, 3],
    [0.0001, 5, 1],
  ])("takes %d of %d sites as %d", (ratio, count, expected) => {
    const sites = Array.from({ length: count }, (_, at) => site(`n${at}`));
    expect(drawSample(sites, { ...options, ratio }).drawn).toHaveLength(expected);
  });

  it("holds http and https, with and without www, to be one site", () => {
    const drawn = (url: string) => drawSample([siteSchema.parse({ url })], options).drawSha256;
    expect(drawn("https://www.s1.gov.cn/")).toBe(drawn("http://s1.gov.cn/"));
  });

  it("draws nothing of nothing", () => {
    expect(drawSample([site("a", { status: "closed" })], options)).toMatchObject({ drawn: [], strata: [] });
  });
});
