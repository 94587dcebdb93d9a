import { describe, expect, it } from "vitest";
import { dateInUrl, yearByLink } from "../../../src/observe/page/url-date.ts";

describe("dates in addresses", () => {
  it.each([
    ["http://a.gov.cn/201607/t20160712_5700279.html", [2016, 7, 12]],
    ["http://a.gov.cn/art/2024/4/24/art_9960_1444642.html", [2024, 4, 24]],
    ["http://a.gov.cn/content/2017-06/08/content_5200760.htm", [2017, 6, 8]],
    ["http://a.gov.cn/c107449/202010/0a1b2c.shtml", [2020, 10, null]],
    ["http://a.gov.cn/2018-07-27/1.html", [2018, 7, 27]],
    ["http://a.gov.cn/2020/0714/1.html", [2020, 7, 14]],
    ["http://a.gov.cn/20200714/1.html", [2020, 7, 14]],
    ["http://a.gov.cn/news/20200714103015.html", [2020, 7, 14]],
    ["http://a.gov.cn/news/2019/1234.html", [2019, null, null]],
  ])("%s", (url, [year, month, day]) => expect(dateInUrl(url)).toEqual({ year, month, day }));

  it.each([
    "http://a.gov.cn/show-150200.html",
    "http://a.gov.cn/info/1015/4213.htm",
    "http://20200714.gov.cn/",
    "http://a.gov.cn/x.html?day=2020-07-14",
    "about:blank",
  ])("none in %s", (url) => expect(dateInUrl(url)).toBeNull());
});

describe("the year a link supplies", () => {
  it.each([
    [{ month: 7, day: 27 }, { year: 2018, month: 7, day: 27 }, 2018],
    [{ month: 12, day: 31 }, { year: 2020, month: 1, day: 2 }, 2019],
    [{ month: 1, day: 1 }, { year: 2019, month: 12, day: 30 }, 2020],
    [{ month: 10, day: 9 }, { year: 2020, month: 10, day: null }, 2020],
    [{ month: 1, day: 9 }, { year: 2020, month: null, day: null }, 2020],
  ])("%j by %j is %d", (date, link, year) => expect(yearByLink(date, link)).toBe(year));
});
