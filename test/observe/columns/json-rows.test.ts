import { describe, expect, it } from "vitest";
import { jsonRows } from "../../../src/observe/columns/json-rows.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rows = (body: unknown) =>
  jsonRows(
    indexPage(typeof body === "string" ? body : JSON.stringify(body), "http://www.a.gov.cn/api/all/1"),
  ).map(({ title, url, date }) => [title, url, date]);

describe("rows of list addresses", () => {
  it.each([
    [
      "gkmlpt, seconds",
      {
        total: 1,
        articles: [
          { id: 1, title: "关于检查的通知", url: "/content/post_1.html", display_publish_time: 1604567890 },
        ],
      },
      [["关于检查的通知", "http://www.a.gov.cn/content/post_1.html", "2020-11-05"]],
    ],
    [
      "late in the evening in Shanghai",
      { articles: [{ title: "关于检查的通知", url: "/1.html", display_publish_time: 1604592000 }] },
      [["关于检查的通知", "http://www.a.gov.cn/1.html", "2020-11-06"]],
    ],
    [
      "WAS, marked words in titles",
      {
        count: "1",
        datas: [
          { title: "关于<em>检查</em>的通知", url: "http://www.a.gov.cn/t1.html", time: "2020.11.05 10:00" },
        ],
      },
      [["关于检查的通知", "http://www.a.gov.cn/t1.html", "2020-11-05T10:00"]],
    ],
    [
      "nested deeper, milliseconds",
      {
        code: 200,
        data: { rows: [{ docTitle: "关于检查的通知", docPubUrl: "/2.html", docRelTime: 1604567890000 }] },
      },
      [["关于检查的通知", "http://www.a.gov.cn/2.html", "2020-11-05"]],
    ],
    ["no rows", { total: 0, articles: [] }, []],
    ["no titles", { data: [{ id: 1, count: 3 }] }, []],
    ["titles with neither day nor address", { data: [{ title: "关于检查的通知" }] }, []],
    [
      "a day that cannot be",
      { data: [{ title: "关于检查的通知", url: "/1.html", time: 12 }] },
      [["关于检查的通知", "http://www.a.gov.cn/1.html", null]],
    ],
    ["broken JSON", '{"articles": [', []],
    ["a page", "<p>{}</p>", []],
  ])("%s", (_, body, expected) => expect(rows(body)).toEqual(expected));
});
