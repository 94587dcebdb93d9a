import { describe, expect, it } from "vitest";
import { idCardsIn, isIdCard } from "../../../src/observe/privacy/id-card.ts";

/** The standard's own sample number. */
const sample = "11010519491231002X";

describe("isIdCard", () => {
  it.each([
    ["the standard's sample", sample, true],
    ["a small x", sample.toLowerCase(), true],
    ["a leap day", "441602198402290018", true],
    ["a wrong check character", "110105194912310021", false],
    ["no such day", "441602198502290015", false],
    ["no such province", "990105194912310023", false],
    ["before 1900", "440524188001010014", false],
    ["fifteen digits", "110105491231002", false],
    ["letters", "1101051949123100XX", false],
  ])("%s", (_, number, expected) => expect(isIdCard(number)).toBe(expected));
});

describe("idCardsIn", () => {
  it.each([
    ["in a sentence", `身份证号码：${sample}，男`, 1],
    ["glued to Chinese words", `张某${sample}男`, 1],
    ["inside a longer number", `1${sample}`, 0],
    ["inside a word", `A${sample}`, 0],
    ["masked", "110105********002X", 0],
    ["after 统一社会信用代码", `统一社会信用代码：${sample}`, 0],
  ])("%s", (_, text, count) => expect(idCardsIn(text)).toHaveLength(count));
});
