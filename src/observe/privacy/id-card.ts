/** Citizens' identity numbers (GB 11643): 18 characters with region, birth date and check character. */
import { provinceOfCode } from "../../model/provinces.ts";

export interface NumberAt {
  readonly number: string;
  readonly at: number;
}

/** Not a part of a longer number or word. The old form of 15 digits has no check character and is not looked for. */
const shape = /(?<![\dA-Za-z])[1-8]\d{16}[\dXx](?![\dA-Za-z])/g;
/** Organs have a credit code of 18 characters too, sometimes all digits. */
const otherNumber = /信用代码|组织机构|项目代码|项目编[码号]|订单|流水|批次|档案号\s*[:：]?\s*$/;

export function idCardsIn(text: string): NumberAt[] {
  return [...text.matchAll(shape)]
    .filter(
      (match) =>
        isIdCard(match[0]) && !otherNumber.test(text.slice(Math.max(0, match.index - 16), match.index)),
    )
    .map((match) => ({ number: match[0], at: match.index }));
}

export function isIdCard(number: string): boolean {
  return (
    /^\d{17}[\dXx]$/.test(number) &&
    provinceOfCode(number) !== undefined &&
    isBirthDate(number.slice(6, 14)) &&
    checkCharacter(number) === number[17]?.toUpperCase()
  );
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkCharacter(number: string): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return "10X98765432"[sum % 11];
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2099)
    return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
