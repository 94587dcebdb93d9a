/** Bank card numbers: 16 to 19 digits that pass Luhn's check, begin like a card, and stand where cards are named. */
import type { NumberAt } from "./id-card.ts";

const shape =
  /(?<![\dA-Za-z])(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|(?:62\d{2}|4\d{3}|5[1-5]\d{2})(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?)(?![\dA-Za-z])/g;
const named = /卡号|账号|帐号|账户|帐户|银行卡|一卡通|开户|社保卡|存折/;
const reach = 200;

export function bankCardsIn(text: string): NumberAt[] {
  return [...text.matchAll(shape)]
    .filter((match) => passesLuhn(match[0].replace(/\D/g, "")))
    .filter((match) => named.test(text.slice(Math.max(0, match.index - reach), match.index)))
    .map((match) => ({ number: match[0], at: match.index }));
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
