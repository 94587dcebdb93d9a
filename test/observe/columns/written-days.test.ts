import { expect, it } from "vitest";
import { writtenDays } from "../../../src/observe/columns/written-days.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const days = (html: string) =>
  writtenDays(indexPage(html, "http://a.gov.cn/x/"), () => true).map(
    ({ date }) => `${date.year}-${date.month}-${date.day}`,
  );
const written = (day: string) => `<script>document.write("${day} 09:12:33".substring(0,10))</script>`;

it.each([
  [
    "rows",
    `<ul><li><a href=1>甲</a>${written("2026-08-05")}</li><li><a href=2>乙</a>${written("2026-07-28")}</li></ul>`,
    ["2026-8-5", "2026-7-28"],
  ],
  ["one alone, which is the day of a text", `<ul><li>${written("2026-08-05")}</li></ul>`, []],
  ["boxes that are no rows", `<div>${written("2026-08-05")}</div><div>${written("2026-07-28")}</div>`, []],
  [
    "rows of a table that a page is laid out in",
    `<table>${["2026-08-05", "2026-07-28"].map((d) => `<tr><td>${"正文".repeat(200)}${written(d)}</td></tr>`).join("")}</table>`,
    [],
  ],
  [
    "scripts that compare a day",
    `<ul><li><script>if (d > "2026-08-05") x()</script></li><li><script>if (d > "2026-08-05") x()</script></li></ul>`,
    [],
  ],
])("%s", (_, html, expected) => expect(days(html)).toEqual(expected));
