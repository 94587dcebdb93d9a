import { expect, test } from "vitest";
import { decoration } from "../../../src/observe/tampering/decoration.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (text: string) =>
  decoration(pageOf(`<p>${text}</p>`), shipped).map(({ confidence }) => confidence);

test.each([
  ["symbols between clauses", "✿公开✿服务ღ".repeat(10), ["suspect"]],
  ["with a brand among them", `皇冠体育${"✿公开◈服务ღ".repeat(10)}`, ["likely"]],
  ["bullets of a list", "★公开●服务◆互动".repeat(20), []],
  ["few in a long text", `${"✿".repeat(12)}${"本办法自印发之日起施行".repeat(400)}`, []],
])("%s", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([..."✿ღ◈❀✪☾♛❤❥✾❃✽❁☞☜♥♡✨🎰🃏♠♣♦⚽🏀"])("%s is told", (ornament) => {
  expect(told(`${ornament}公开`.repeat(12))).toEqual(["suspect"]);
});
