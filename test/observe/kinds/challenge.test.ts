import { describe, expect, it } from "vitest";
import { type AnsweredPage, challengeOf as challengeBy } from "../../../src/observe/kinds/challenge.ts";
import { fingerprintSchema } from "../../../src/observe/kinds/fingerprint.ts";
import { shipped } from "../with-lists.ts";

const challengeOf = (page: AnsweredPage) => challengeBy(page, shipped.challenges ?? []);

const links = '<a href="/x.html">工作动态</a>'.repeat(40);

describe("challenges", () => {
  it.each<[id: string, status: number, headers: Record<string, string>, body: string]>([
    [
      "ruishu",
      412,
      {},
      `<html><meta content="x" r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></html>`,
    ],
    ["ruishu", 200, {}, "<script>(function(){var a=window;b=a['$_ts']={};})()</script>"],
    [
      "jiasule-script",
      200,
      {},
      `<!-- ${links} --><script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>`,
    ],
    ["ruishu", 202, { "set-cookie": "FSSBBIl1UgzbN7NS=a" }, "<script>var a='FSSBBIl1UgzbN7N'</script>"],
    [
      "ruishu-status",
      412,
      { "set-cookie": "FSSBBIl1UgzbN7NS=5abc; Path=/" },
      "<script>(function(){})()</script>",
    ],
    [
      "jiasule",
      521,
      { "set-cookie": "__jsluid_h=12; max-age=31536000" },
      "<script>document.cookie='x'</script>",
    ],
    [
      "jiasule-script",
      200,
      {},
      "<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>",
    ],
    [
      "acw-sc",
      200,
      {},
      "<html><script>var arg1='AB12';function setCookie(n,v){document.cookie=n}setCookie('acw_sc__v2',x)</script></html>",
    ],
    [
      "aliyun-block",
      405,
      {},
      '<img src="https://errors.aliyun.com/images/x.png"><p>很抱歉，您的访问被阻断</p>',
    ],
    ["cloudflare-header", 403, { "cf-mitigated": "challenge" }, ""],
    ["cloudflare", 503, {}, "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"],
    ["chuangyu-block", 403, {}, "<p>当前访问疑似黑客攻击，已被创宇盾拦截</p>"],
    ["anheng-block", 200, {}, "<p>您的访问行为已被玄武盾拦截</p>"],
    ["safedog", 200, {}, "<title>网站防火墙</title><p>您的请求带有不合法参数，已被网站管理员设置拦截</p>"],
    ["yunsuo", 200, {}, "<script>self.location='/?security_verify_data=313932'</script>"],
    ["aws-waf", 202, { "x-amzn-waf-action": "challenge" }, ""],
    ["block-notice", 403, {}, "<h1>您的请求疑似攻击行为</h1>"],
    ["human-check", 200, {}, '<p>为保障正常访问，请进行安全验证</p><input name="code">'],
    ["human-check", 503, {}, "<p>Checking your browser before accessing example.gov.cn</p>"],
    [
      "cookie-and-reload",
      200,
      {},
      "<html><script>document.cookie='t=1;path=/';window.location.reload()</script></html>",
    ],
  ])("%s at %d", (id, status, headers, body) => {
    const found = challengeOf({ status, headers, body });
    expect(found?.id).toBe(id);
    expect(found?.evidence.place).toMatch(/^(?:body|header )/);
  });

  it.each<[name: string, status: number, headers: Record<string, string>, body: string]>([
    [
      "a login form with a 验证码",
      200,
      {},
      '<form>用户名<input>密码<input type="password">请输入验证码 看不清？换一张</form>',
    ],
    [
      "a mailbox form with one",
      200,
      {},
      `<form>写信须知 标题<input>内容<textarea></textarea>验证码<input>提交</form>`,
    ],
    [
      "a page behind 瑞数 that was passed",
      200,
      { "set-cookie": "FSSBBIl1UgzbN7NS=1" },
      `<p>${"正文".repeat(300)}</p>${links}`,
    ],
    ["a page behind 加速乐 that was passed", 200, { "set-cookie": "__jsluid_h=1" }, links],
    [
      "a page that names one in a script",
      200,
      {},
      `<script>var a="__jsl_clearance";document.cookie;location</script>${links}`,
    ],
    [
      "news about an attack",
      200,
      {},
      `<h1>我市某网站被黑客攻击</h1><p>${"访问过于频繁的请求已被拦截，".repeat(80)}</p>`,
    ],
    ["a redirect by script", 200, {}, "<script>window.location.href='/portal/index.html'</script>"],
    [
      "a redirect by script that reads a cookie, with words",
      200,
      {},
      "<script>if(document.cookie)location.href='/m'</script><p>正在进入手机版网站，如果没有自动跳转请点击下面的按钮继续浏览</p>",
    ],
    ["a plain 403", 403, {}, "<h1>403 Forbidden</h1>"],
    ["a plain 404", 404, {}, "<h1>您访问的页面不存在</h1>"],
    ["a plain 503", 503, {}, "<h1>Service Unavailable</h1>"],
    ["nothing", 200, {}, ""],
  ])("not %s", (_, status, headers, body) => {
    expect(challengeOf({ status, headers, body })).toBeNull();
  });

  it("stays quick on a page made to slow it down", () => {
    const body = `${"<".repeat(300_000)}<script>${"document.cookie".repeat(20_000)}`;
    expect(challengeOf({ status: 200, headers: {}, body })).toBeNull();
  });

  it("lists fingerprints by unique ids", () => {
    const ids = (shipped.challenges ?? []).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("documents alone", () => {
  it.each([
    ["<body><script>var $_ts=window['$_ts']||{}</script></body>", true],
    ["<script>document.cookie='acw_sc__v2='+x;location.reload()</script>", true],
    ["<p>请完成验证</p><script src=https://turing.captcha.qcloud.com/TencentCaptcha.js></script>", true],
    ["<title>安全验证</title><div id=captcha></div>", true],
    ["<title>WAF</title><p>您的请求已被防火墙拦截</p>", true],
    [`<script>var $_ts={}</script><p>${"某某县人民政府召开会议。".repeat(30)}</p>`, false],
    ["<script>var $_ts={}</script><a href=1>一</a><a href=2>二</a><a href=3>三</a>", false],
    ["<script>location.href='/x'</script>", false],
    ["<script src=TencentCaptcha.js></script><form>用户名<input>密码<input type=password></form>", false],
    ["<script src=TencentCaptcha.js></script><form>标题<input>内容<textarea></textarea></form>", false],
    ["<title>安全验证机制正式上线</title><p>我县政务系统的登录方式有变化，请留意。</p>", false],
  ])("%s: %s", (body, is) => expect(challengeOf({ status: 200, headers: {}, body }) !== null).toBe(is));
});

describe("a fingerprint of one's own", () => {
  it.each([
    [{ id: "a", name: "A" }, false],
    [{ id: "a", name: "A", shows: "拦截" }, false],
    [{ id: "a", name: "A", shows: "(", maxLinks: 1, maxVisible: 9 }, false],
    [{ id: "a", name: "A", shows: "拦截", maxLinks: 1, maxVisible: 9 }, true],
    [{ id: "a", name: "A", headers: { "x-shield": "" } }, true],
  ])("%j is one: %s", (given, is) => expect(fingerprintSchema.safeParse(given).success).toBe(is));
});
