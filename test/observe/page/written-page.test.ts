import { expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { writtenPageOf } from "../../../src/observe/page/written-page.ts";

const written = (html: string) => writtenPageOf(indexPage(html, "http://a.gov.cn/"));

it("indexes what scripts write", () =>
  expect(
    written("<script>document.write('<a href=\"/x\">一</a>')</script>")?.links.map((l) => l.url),
  ).toEqual(["http://a.gov.cn/x"]));
it("is null where they write nothing", () => expect(written("<script>var a='<b>'</script>")).toBeNull());
