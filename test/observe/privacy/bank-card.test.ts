import { expect, it } from "vitest";
import { bankCardsIn, passesLuhn } from "../../../src/observe/privacy/bank-card.ts";

it.each([
  ["a card beside its label", "银行卡号：6222020000000000000", 1],
  ["a card in groups", "账号 6228 4800 0000 0007", 1],
  ["a card under a heading", "姓名\t开户行\t金额\n张某\t某某支行\t6222020000000000000", 1],
  ["without any word for it", "编号：6222020000000000000", 0],
  ["a number that fails the check", "银行卡号：6222020000000000001", 0],
  ["another beginning", "账号：8222020000000000005", 0],
  ["inside a longer number", "银行卡号：16222020000000000000", 0],
])("%s", (_, text, count) => expect(bankCardsIn(text)).toHaveLength(count));

it.each([
  ["79927398713", true],
  ["79927398710", false],
  ["", false],
])("passesLuhn(%s)", (digits, expected) => expect(passesLuhn(digits)).toBe(expected));
