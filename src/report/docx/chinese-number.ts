/** Numbers as headings of official documents write them: 一, 十, 十二, 二十三; digits from a hundred on. */
const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10] ?? "";
  if (number >= 100 || number < 1) return String(number);
  return tens === 0 ? ones : `${tens === 1 ? "" : digits[tens]}十${ones}`;
}
