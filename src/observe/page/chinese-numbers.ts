const numerals = "〇一二三四五六七八九";

/** A single digit; 0 for what is none, as 零 and 〇 are. */
export const numeral = (character: string): number => Math.max(0, numerals.indexOf(character));

/** 七 → 7, 十 → 10, 十四 → 14, 二十 → 20, 廿八 → 28, 三十一 → 31. */
export function chineseNumber(text = ""): number {
  const spelt = text.replace("廿", "二十").replace("卅", "三十");
  const [tens, ones] = spelt.includes("十") ? spelt.split("十") : [undefined, spelt];
  const whole = tens === undefined ? 0 : tens === "" ? 10 : numeral(tens) * 10;
  return whole + numeral(ones ?? "");
}
