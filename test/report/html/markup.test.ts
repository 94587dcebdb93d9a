import { expect, it } from "vitest";
import { html } from "../../../src/report/html/markup.ts";

it.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  [`" onload='x'`, "&quot; onload=&#39;x&#39;"],
  ["a & b", "a &amp; b"],
  ["\u001b[2J\u202egnp.exe\u0000\ud800", "\ufffd[2Jgnp.exe\ufffd\ufffd"],
  ["</style><!--", "&lt;/style&gt;&lt;!--"],
])("fills %j in as text", (given, expected) => {
  expect(html`<p title="${given}">${given}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`);
});

it("fills in markup, lists of it, figures and nothing", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${0}${null}!`.text).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>0!");
});
