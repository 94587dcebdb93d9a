/**
 * A document that only checks whether its visitor is a browser: next to no text, no links, and the script of a known
 * check. Answers over the network are judged by the crawl's fingerprints too; this is for the document alone.
 */
import type { PageIndex } from "./page-index.ts";

const textLength = 200;
const linkCount = 2;
/** 瑞数, 加速乐, Aliyun, Cloudflare and the captcha pages of firewalls. */
const checks =
  /\$_ts\b|FSSBBIl1UgzbN7N|__jsl_clearance|acw_sc__v[23]|_cf_chl_opt|cf-challenge|TencentCaptcha|initGeetest|aliyunCaptcha/i;

export function isBotCheck(page: PageIndex): boolean {
  if (page.byTag("a").length > linkCount || page.text.trim().length > textLength) return false;
  return page.scripts.some(({ text, src }) => checks.test(text) || (src !== null && checks.test(src)));
}
