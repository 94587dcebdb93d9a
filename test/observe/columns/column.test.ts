import { expect, it } from "vitest";
import { columnOf } from "../../../src/observe/columns/column.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const column = (html: string) => columnOf(indexPage(html, "http://a.gov.cn/x/"));
const trail = "<div>当前位置：<a href=/>首页</a> > 要闻</div>";
const row = "<li><a href=1>关于某某事项的通知</a><i>2020-07-14</i></li>";

it("takes a single row where the page says where it stands", () =>
  expect(column(`${trail}<ul>${row}</ul>`)?.items).toHaveLength(1));
it("does not without", () => expect(column(`<ul>${row}</ul><p>一段文字</p>`)).toBeNull());
it.each([
  ["相关新闻", "要闻", false],
  ["延伸阅读：", "要闻", false],
  ["相关政策", "相关政策", true],
  ["", "要闻", true],
])("takes rows below %s on a page called %s for its list: %s", (heading, name, isList) =>
  expect(
    column(
      `<div>当前位置：<a href=/>首页</a> > ${name}</div><p>七月十四日，某某县召开会议，研究部署防汛工作。</p><div><h4>${heading}</h4><ul>${row}${row.replace("=1", "=2")}</ul></div>`,
    ) !== null,
  ).toBe(isList),
);
it("points at its first row", () =>
  expect(column(`${trail}<ul class=list>${row}</ul>`)?.evidence).toEqual({
    excerpt: "关于某某事项的通知",
    place: "ul.list > li",
  }));
it("reads rows that a script writes", () =>
  expect(column(`${trail}<script>document.write('${row}')</script>`)?.items).toMatchObject([
    { date: "2020-07-14" },
  ]));

it("takes its own rows for the list, however long those of 最新发布 are", () => {
  const aside = [1, 2, 3]
    .map(
      (n) => `<li><a href=/n/${n}>第${n}号关于进一步做好秋冬季森林防火工作的通知</a><i>2020-07-30</i></li>`,
    )
    .join("");
  const own = [4, 5].map((n) => `<li><a href=${n}>某某事项${n}</a><i>2020-01-0${n}</i></li>`).join("");
  expect(
    column(
      `${trail}<div class=l><h2>要闻</h2><ul>${own}</ul></div><div class=r><h4>最新发布</h4><ul>${aside}</ul></div>`,
    )?.items.map(({ date }) => date),
  ).toEqual(["2020-01-04", "2020-01-05"]);
});

it("takes rows headed with the column's own name for its list, though it is 最新动态", () => {
  const rows = [4, 5].map((n) => `<li><a href=${n}>某某事项第${n}号</a><i>2020-01-0${n}</i></li>`).join("");
  const other = rows.replaceAll("2020-01", "2020-07").replaceAll("href=", "href=/n/");
  expect(
    column(
      `${trail.replace("要闻", "最新动态")}<div class=l><h2>最新动态</h2><ul>${rows}${rows.replaceAll("href=", "href=9")}</ul></div><div class=r><h4>热点新闻</h4><ul>${other}</ul></div>`,
    )?.items[0]?.date,
  ).toBe("2020-01-04");
});
