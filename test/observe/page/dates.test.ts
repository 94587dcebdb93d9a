import { describe, expect, it } from "vitest";
import { datesIn, parsePrintedDate } from "../../../src/observe/page/dates.ts";
import { localDateOf } from "../../../src/observe/page/found-date.ts";

const seen = (text: string) =>
  datesIn(text, { yearless: true, split: true }).map(
    (d) => localDateOf(d) ?? `${String(d.month).padStart(2, "0")}-${String(d.day).padStart(2, "0")}`,
  );

describe("dates with a year", () => {
  it.each([
    ["2020-06-25 16:19", "2020-06-25T16:19"],
    ["2020/12/31 14:29:32", "2020-12-31T14:29"],
    ["2013.08.15", "2013-08-15"],
    ["2021年2月1日", "2021-02-01"],
    ["2018年 6月7日", "2018-06-07"],
    ["2020年09月15日 09时32分", "2020-09-15T09:32"],
    ["[2020-01-23]", "2020-01-23"],
    ["发布时间:2018-12-03来源：本站", "2018-12-03"],
    ["發佈日期：2019年3月5日", "2019-03-05"],
    ["２０２０年７月１４日", "2020-07-14"],
    ["（2018．12．04）", "2018-12-04"],
    ["2023-08-19 10∶08", "2023-08-19T10:08"],
    ["2017-02-14 09:43:0", "2017-02-14T09:43"],
    ["关于某某工作的通…2020-11-27", "2020-11-27"],
    ["2020-11-25信息公开", "2020-11-25"],
    ["【信息发布时间：2021-01-12阅读次数：】", "2021-01-12"],
    ["2020-11-2710:30", "2020-11-27T10:30"],
    ["二〇二〇年七月十四日", "2020-07-14"],
    ["二○一九年十二月三十一日", "2019-12-31"],
    ["二零二一年三月廿八日", "2021-03-28"],
    ["Thu Nov 26 08:05:00 CST 2020", "2020-11-26T08:05"],
    ["2020-07-14T10:30:00", "2020-07-14T10:30"],
  ])("reads %j", (text, date) => expect(seen(text)).toEqual([date]));
});

describe("dates split over elements", () => {
  it.each([
    ["--2021--\n06-09", "2021-06-09"],
    ["29\n2020-05", "2020-05-29"],
    ["29\t2020.05", "2020-05-29"],
    ["292020-05", "2020-05-29"],
    ["06-09\n2021", "2021-06-09"],
    ["2021年\n06月09日", "2021-06-09"],
  ])("reads %j", (text, date) => expect(seen(text)).toEqual([date]));

  it("leaves them alone unless asked", () => expect(datesIn("29\n2020-05")).toEqual([]));
});

describe("dates without a year", () => {
  it.each([
    ["(12-29)", ["12-29"]],
    ["（01-08）", ["01-08"]],
    ["[01-04]", ["01-04"]],
    ["12-29·某某通知", ["12-29"]],
    ["09/21", ["09-21"]],
    ["9月21日", ["09-21"]],
    ["02-29", ["02-29"]],
    ["某某新闻 2020-05-06\n某某通知 05-07", ["2020-05-06", "05-07"]],
  ])("reads %j", (text, dates) => expect(seen(text)).toEqual(dates));

  it("leaves them alone unless asked", () => expect(datesIn("(12-29)")).toEqual([]));
});

describe("what looks like a date and is none", () => {
  it.each([
    "1970-01-01 08:00:00",
    "第2020107期",
    "第20180441号",
    "2019号",
    "2017A020215084",
    "上班时间 8:30-12:00",
    "9月23-25日",
    "电话：0371-12-34567",
    "0371-08-09-10",
    "20171010",
    "2015121",
    "2020-13-40",
    "2023年2月30日",
    "Copyright 2010-2021",
    "共12/30页",
    "10-12日",
    "09.30%",
    "192.168.12.10",
    "1292020-05",
  ])("%j", (text) => expect(seen(text)).toEqual([]));
});

it.each([
  ["2020年3月1日至2020年4月1日", [true, true]],
  ["2021/4/13-16", [true]],
  ["2020-03-01 2020-04-01", [false, false]],
])("marks the ends of a range in %j", (text, ranges) =>
  expect(datesIn(text).map((d) => d.inRange)).toEqual(ranges),
);

it("marks the page's own clock and passes it by", () => {
  expect(datesIn("今天：2024年2月22日").map((d) => d.isClock)).toEqual([true]);
  expect(parsePrintedDate("今天是2024年2月22日 发布于2020-01-02")).toBe("2020-01-02");
});

it("gives positions in the text it was given", () => {
  const text = "发布：２０２０－０７－１４ 10：30 来源";
  const [date] = datesIn(text);
  expect(text.slice(date?.from, date?.to)).toBe("２０２０－０７－１４ 10：30");
});
