import { expect, it } from "vitest";
import { leavingNotice } from "../../src/observe/leaving-notice.ts";
import { observed } from "./observed.ts";

const out = '<a href="https://www.bank.example.com/">某银行</a>';

it.each([
  [
    "in an inline script",
    `${out}<script>function go(u){ if(confirm("您即将离开本网站，是否继续？")) open(u) }</script>`,
    true,
  ],
  ["in a layer", `${out}<div style="display:none">您访问的链接即将离开“青山县人民政府”门户网站</div>`, true],
  [
    "in an attribute",
    '<a href="https://b.example.com/" onclick="return confirm(\'即将跳转到第三方网站\')">b</a>',
    true,
  ],
  ["in a comment", `${out}<!-- <div>您即将离开本网站</div> -->`, false],
  ["in a comment of a script", `${out}<script>// alert("您即将离开本网站")\n</script>`, false],
  ["nowhere", out, false],
  ["nowhere, though people leave", `${out}<p>他即将离开北京</p>`, false],
  ["perhaps in a file of its own", `${out}<script src="/js/leave.js"></script>`, "unknown"],
])("looks %s", (_, html, found) => {
  expect(observed(leavingNotice, html)?.found).toBe(found);
});

it("has nothing to say of a page that leads nowhere else", () => {
  expect(observed(leavingNotice, '<a href="/a.html">要闻</a>')).toBeUndefined();
});
