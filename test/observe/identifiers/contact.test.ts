import { expect, it } from "vitest";
import { contactIn } from "../../../src/observe/identifiers/contact.ts";
import { article, footerPart } from "../part-of.ts";

const seen = (footer: string, body?: string) =>
  contactIn(footerPart(`<div class="footer">${footer}</div>`, body))?.value ?? null;

it.each([
  ["地址：清河县人民路1号", "地址：清河县人民路1号"],
  ["联系电话：0762-3331234（仅受理网站建设）", "电话：0762-3331234"],
  ["电话：(0762)3331234", "电话：(0762)3331234"],
  ["联系方式 0762-3331234", "联系方式 0762-3331234"],
  ["网站技术支持：027-87670000 | 邮箱：wz@qinghe.gov.cn", "wz@qinghe.gov.cn"],
  ["政务服务热线：12345", "热线：12345"],
  ["服务热线：0762-12345", "热线：0762-12345"],
  ["电话&传真：0762-3331234", "电话&传真：0762-3331234"],
  ["客服热线：400-880-1234", "热线：400-880-1234"],
  ["邮编：516000", "邮编：516000"],
  ["主办：清河县统计局（0762-3331234）", "局（0762-3331234）"],
  ["E-mail:webmaster(at)qinghe.gov.cn", "webmaster(at)qinghe.gov.cn"],
])("reads %s", (markup, value) => expect(seen(`<p>${markup}</p>`)).toBe(value));

it.each([
  ["a link alone", "<a href='/lxwm/'>联系我们</a>", undefined],
  ["labels without a value", "<p>电话： 地址：</p>", undefined],
  ["a chat number", "<p>技术QQ：435093332</p>", undefined],
  [
    "the article's own contact",
    "<p>网站地图</p>",
    article.replace("</div>", "<p>联系电话：0762-3331234</p></div>"),
  ],
])("sees none in %s", (_, markup, body) => expect(seen(markup, body)).toBeNull());
