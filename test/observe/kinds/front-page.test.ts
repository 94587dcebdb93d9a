import { expect, it } from "vitest";
import { isFrontAddress } from "../../../src/observe/kinds/front-page.ts";

it.each([
  ["http://www.a.gov.cn/", true],
  ["http://www.a.gov.cn", true],
  ["https://a.gov.cn/index.html", true],
  ["http://a.gov.cn/default.aspx", true],
  ["http://a.gov.cn/index.jsp?id=3", false],
  ["http://a.gov.cn/zwgk/index.html", false],
  ["http://a.gov.cn/12345.html", false],
  ["about:blank", false],
])("%s: %s", (url, isFront) => expect(isFrontAddress(url)).toBe(isFront));
