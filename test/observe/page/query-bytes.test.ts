import { expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { withQueryIn } from "../../../src/observe/page/query-bytes.ts";

it.each([
  ["list.asp?lm=通知公告", "gb18030", "list.asp?lm=%CD%A8%D6%AA%B9%AB%B8%E6"],
  ["list.asp?lm=通知&page=2#顶", "gbk", "list.asp?lm=%CD%A8%D6%AA&page=2#顶"],
  // The second byte of 乗 is that of \, and no parser makes a slash of it in a query.
  ["?a=乗", "gb2312", "?a=%81\\"],
  ["/通知/list.asp?id=1", "gbk", "/通知/list.asp?id=1"],
  ["list.asp?lm=%CD%A8", "gbk", "list.asp?lm=%CD%A8"],
  ["list.asp?lm=𠀀知", "gbk", "list.asp?lm=𠀀%D6%AA"],
  ["list.asp?lm=通知", "utf-8", "list.asp?lm=通知"],
])("%s on a page in %s", (href, charset, sent) => expect(withQueryIn(charset, href)).toBe(sent));

it("is asked for like that where a page links it", () => {
  const page = indexPage("<a href='list.asp?lm=通知'>通知</a>", "http://a.gov.cn/", { charset: "gbk" });
  expect(page.links[0]?.url).toBe("http://a.gov.cn/list.asp?lm=%CD%A8%D6%AA");
});
