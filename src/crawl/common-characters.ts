/** The everyday characters of official Chinese, simplified and traditional: text decoded wrongly has hardly any of them. */

const characters =
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本性好应开合还因由其前外天政四日社事平全表间与关各重新内数正心第向道条务办公无系情者最立代通提直党程展员位入文总次品设及管特件长基资路级市县区镇乡村局委府厅省府信息开网站首页通知告示规划计财政务服务领导机构人事任免联系我们版权所有主办承办备案号标识码邮箱电话地址技术支持建议浏览器分辨率更多新闻动态政策法规解读互动交流投诉举报咨询回复" +
  "這為個國時來們於對會發動過說產種後學經進著電裡實兩體機當從業應開還與關務辦無總級縣區鎮鄉廳訊網頁規劃計領導構聯繫權號標識碼郵話術議瀏覽聞態讀動投訴舉報諮詢復臺灣請點選專線單頭條問題長員現場東門";

/** By UTF-16 code unit; all of them are in the basic plane. */
const common = new Uint8Array(65_536);
for (const character of characters) common[character.charCodeAt(0)] = 1;

/** Share of everyday characters among all that are not ASCII; 0 when there are none, characters that are none count against. */
export function commonShare(text: string): number {
  let known = 0;
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a pair belongs to the character before it.
    if (code < 0x80 || (isLow(code) && isHigh(text.charCodeAt(at - 1)))) continue;
    all += 1;
    known += common[code] ?? 0;
  }
  return all === 0 ? 0 : known / all;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
