import { expect, it } from "vitest";
import { artifactPath } from "../../src/report/artifact-path.ts";

it.each([
  ["http://www.jia.gov.cn/", "sites/www.jia.gov.cn/index.html"],
  ["http://www.jia.gov.cn:8080/a/b.html", "sites/www.jia.gov.cn%3A8080/a/b.html"],
  ["http://a.gov.cn/list.jsp?id=1&x=甲", "sites/a.gov.cn/list.jsp%3Fid=1&x=%E7%94%B2.html"],
  ["http://a.gov.cn/栏目/50%.htm#top", "sites/a.gov.cn/%E6%A0%8F%E7%9B%AE/50%25.htm.html"],
  ["http://a.gov.cn/%2e%2e/%2e%2e/etc/passwd", "sites/a.gov.cn/etc/passwd.html"],
  ['http://a.gov.cn/<script>?"|', "sites/a.gov.cn/%3Cscript%3E%3F%22%7C.html"],
  ["not an address", "sites/unknown.html"],
])("%s lies at %s", (url, path) => {
  expect(artifactPath(url)).toBe(path);
});
