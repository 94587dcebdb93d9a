/**
 * A document that only checks whether its visitor is a browser: next to no text, no links, and the script of a known
 * check. Answers over the network are judged by the crawl's fingerprints too; this is for the document alone.
 */
import type { PageIndex } from "../page/page-index.ts";

const textLength = 200;
const linkCount = 2;
/** 瑞数, 加速乐, Aliyun, Cloudflare and the captcha pages of firewalls. */
const checks =
  /\$_ts\b|FSSBBIl1UgzbN7N|__jsl_clearance|acw_sc__v[23]|_cf_chl_opt|cf-challenge|TencentCaptcha|initGeetest|aliyunCaptcha/i;

/** What firewalls say to a visitor they take for an attacker, and captcha pages to one they do not know. */
const refusals =
  /(?:请求|访问|行为)[^\n。]{0,12}(?:被|已)[^\n。]{0,10}(?:拦截|阻断)|请求(?:可能)?(?:存在|含有)[^\n。]{0,6}(?:威胁|风险|攻击)|(?:网站防火墙|云防护|云锁|安全狗|waf)[^\n]{0,20}拦截|(?:人机|安全|滑块)验证(?:页面|中)?(?:\n|$)|请完成(?:下列|以下|安全)?验证|checking your browser before/i;

export function isBotCheck(page: PageIndex): boolean {
  if (page.byTag("a").length > linkCount || page.text.trim().length > textLength) return false;
  if (refusals.test(page.title) || refusals.test(page.text)) return true;
  return page.scripts.some(({ text, src }) => checks.test(text) || (src !== null && checks.test(src)));
}
