import { expect, test } from "vitest";
import { hiddenFrames } from "../../../src/observe/tampering/hidden-frames.ts";
import { pageOf, shipped } from "../with-lists.ts";

const frame = (attrs: string, src = "http://a-example.com/x.htm") =>
  `<iframe src="${src}" ${attrs}></iframe>`;

test.each([
  ["no size", frame('width="0" height="0"'), 1],
  ["not shown", `<div style="display:none">${frame("")}</div>`, 1],
  ["by address, no size", frame("width=0", "http://203.0.113.7/x"), 1],
  ["written by a script", `<script>document.write('${frame('width="0"')}')</script>`, 1],
  ["in plain sight", frame('width="600" height="400"'), 0],
  ["the site's own", frame('width="0"', "/count.html"), 0],
  ["a counter", frame('width="0"', "https://hm.baidu.com/x"), 0],
  ["another public body", frame('width="0"', "http://www.b.gov.cn/x"), 0],
])("%s", (_, html, count) => {
  expect(hiddenFrames(pageOf(html), shipped)).toHaveLength(count);
});
