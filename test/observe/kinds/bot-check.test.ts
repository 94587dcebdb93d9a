import { expect, it } from "vitest";
import { isBotCheck } from "../../../src/observe/kinds/bot-check.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

it.each([
  ["<body><script>var $_ts=window['$_ts']||{}</script></body>", true],
  ["<script>document.cookie='acw_sc__v2='+x;location.reload()</script>", true],
  ["<p>请完成验证</p><script src=https://turing.captcha.qcloud.com/TencentCaptcha.js></script>", true],
  [`<script>var $_ts={}</script><p>${"某某县人民政府召开会议。".repeat(30)}</p>`, false],
  ["<script>var $_ts={}</script><a href=1>一</a><a href=2>二</a><a href=3>三</a>", false],
  ["<script>location.href='/x'</script>", false],
])("%s: %s", (html, is) => expect(isBotCheck(indexPage(html, "http://a.gov.cn/"))).toBe(is));
