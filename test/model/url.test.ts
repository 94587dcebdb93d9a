import { expect, it } from "vitest";
import { normaliseUrl } from "../../src/model/url.ts";

const base = "http://www.jia.gov.cn/zwgk/";

it.each([
  ["{{item.url}}", null],
  ["/art/{{ id }}.html", null],
  ["http://www.jia.gov.cn/$\u007bpath}", null],
  ["<%= url %>", null],
  ["/a{1}.html", "http://www.jia.gov.cn/a%7B1%7D.html"],
  ["/a%zz.html", "http://www.jia.gov.cn/a%zz.html"],
  ["undefined", "http://www.jia.gov.cn/zwgk/undefined"],
])("%s, which a script may still fill in: %s", (href, url) => {
  expect(normaliseUrl(href, base)).toBe(url);
});
