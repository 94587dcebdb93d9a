import { describe, expect, it } from "vitest";
import { localDateOf } from "../../../src/observe/page/found-date.ts";
import { datesWrittenBy } from "../../../src/observe/page/script-dates.ts";

describe("dates that scripts write", () => {
  it.each([
    ["var pubdata='2020年07月02日'; document.write(pubdata);", ["2020-07-02"]],
    ["document.write('发布时间：2020-07-02')", ["2020-07-02"]],
    ["var built='2020-07-02'; console.log(built)", []],
    ["var a='2020-07-02'; var b='2019-01-01'; document.write(b)", ["2019-01-01"]],
  ])("%j", (script, dates) => expect(datesWrittenBy(script).map((d) => localDateOf(d))).toEqual(dates));
});
