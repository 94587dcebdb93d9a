import { describe, expect, it } from "vitest";
import { includes, includesOf } from "../../../src/observe/identifiers/includes.ts";
import { pageWith } from "../part-of.ts";

const seen = (footer: string, body?: string) =>
  includesOf(pageWith(footer, body)).map(({ url, how, role }) => [
    url.replace("http://www.qinghe.gov.cn", ""),
    how,
    role,
  ]);

describe("includesOf", () => {
  it.each([
    [
      "a footer script",
      "<script src='/js/footer.js?v=2'></script>",
      [["/js/footer.js?v=2", "script", "footer"]],
    ],
    ["a header script", "<script src='/js/header.js'></script>", [["/js/header.js", "script", "header"]]],
    ["a footer frame", "<iframe src='/tail.html'></iframe>", [["/tail.html", "iframe", "footer"]]],
    [
      "a frame at the end",
      "<iframe src='/columns/a1/index.html'></iframe>",
      [["/columns/a1/index.html", "iframe", "footer"]],
    ],
    [
      "a loaded fragment",
      "<div id='foot'></div><script>$('#foot').load('footer.html')</script>",
      [["/zwgk/footer.html", "iframe", "footer"]],
    ],
    [
      "a site script where no footer stands",
      "<script src='/js/common.js'></script>",
      [["/js/common.js", "script", "other"]],
    ],
    [
      "no site script beside a footer",
      "<div class='foot'>粤ICP备05000001号</div><script src='/js/common.js'></script>",
      [],
    ],
    ["no library", "<script src='/js/jquery.min.js'></script><script src='/js/swiper.js'></script>", []],
  ])("names %s", (_, footer, expected) => expect(seen(footer)).toEqual(expected));

  it("leaves frames in the middle of a page alone", () => {
    expect(
      seen("", `<p>${"正文。".repeat(60)}</p><iframe src='/map.html'></iframe><p>${"正文。".repeat(60)}</p>`),
    ).toEqual([]);
  });

  it("names few", () => {
    const scripts = Array.from({ length: 20 }, (_, i) => `<script src='/js/footer${i}.js'></script>`).join(
      "",
    );
    expect(seen(scripts)).toHaveLength(6);
  });
});

it("states same-site ones only", () => {
  const page = pageWith(
    "<script src='http://cdn.example.com/footer.js'></script><script src='/footer.js'></script>",
  );
  const context = {
    status: 200,
    headers: {},
    charset: "utf-8",
    isFirstPage: false,
    lists: { words: new Map(), hosts: new Map(), adFilters: [] },
  };
  expect(includes.observe(page, context, {})).toEqual([
    { url: "http://www.qinghe.gov.cn/footer.js", how: "script" },
  ]);
});
