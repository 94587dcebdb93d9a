/** Whether a page is written in simplified or traditional characters: those counted that only one of both has. */
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";

export const characters: Observer<"page.characters"> = {
  fact: "page.characters",
  observe({ text }): Facts["page.characters"] {
    let counts = 0;
    const end = Math.min(text.length, textLimit);
    for (let at = 0; at < end; at += 1) counts += writings[text.charCodeAt(at)] ?? 0;
    return { simplified: counts % traditional, traditional: Math.floor(counts / traditional) };
  },
};

/** The first pages of a text tell its writing. */
const textLimit = 20_000;

/** Common characters of official texts in both writings, in the same order. */
const simplifiedOnes =
  "国务会产业关门开电长东车马见观贝财责贸费质员记计设论证评议词话语说请调读课谈谢识认让训许讲访诉诊询该详误县区医师发动务劳办协单卖华号听启员团图圆场块坏坚坛声处备复够头夺奖妇学宁宝实审宪宽对导寿将尔尘层属岁岛币带帮库应庆废张弹强归录彻径惊惯愿战户扑执扩扫扬护报担拥择";
const traditionalOnes =
  "國務會產業關門開電長東車馬見觀貝財責貿費質員記計設論證評議詞話語說請調讀課談謝識認讓訓許講訪訴診詢該詳誤縣區醫師發動務勞辦協單賣華號聽啟員團圖圓場塊壞堅壇聲處備復夠頭奪獎婦學寧寶實審憲寬對導壽將爾塵層屬歲島幣帶幫庫應慶廢張彈強歸錄徹徑驚慣願戰戶撲執擴掃揚護報擔擁擇";

/** Both are counted in one sum, traditional ones in its upper part: a branch on every character costs as much again. */
const traditional = 65_536;

/** What a UTF-16 code unit counts: nothing in both or neither. All of them are in the basic plane. */
const writings = new Uint32Array(65_536);
for (const [at, simple] of [...simplifiedOnes].entries()) {
  const other = traditionalOnes[at];
  if (other === undefined || other === simple) continue;
  writings[simple.charCodeAt(0)] = 1;
  writings[other.charCodeAt(0)] = traditional;
}
