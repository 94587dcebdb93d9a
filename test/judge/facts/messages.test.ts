import { describe, expect, test } from "vitest";
import type { Message, Observations } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, type Given, home, listing, page } from "../evidence.ts";

const evidence = { excerpt: "待处理", place: "table" };
const letter = (given: Partial<Message> = {}): Message => ({
  title: "路灯何时修好",
  url: `${home}msg/1.html`,
  asked: "2018-07-20T09:00",
  answered: null,
  status: "待处理",
  answeredBy: null,
  isAnswered: false,
  forwardedOnly: false,
  evidence,
  ...given,
});
const list = (...messages: Message[]) => page("/msg/", "message-list", { messages });
const gathered = async (...pages: NonNullable<Given["pages"]>) =>
  collectionOf("messages", { pages: [freshHome(), ...pages] });
const fieldsOf = async (given: Partial<Message>) => (await gathered(list(letter(given)))).items[0]?.fields;

test("a letter of a list", async () => {
  const { state, items, gaps, figures, reach } = await gathered(list(letter()));
  expect({ state, gaps, figures, reach }).toEqual({
    ...{ state: "read", gaps: [], reach: "site" },
    figures: { shown: 1, openShown: 1 },
  });
  expect(items).toEqual([
    {
      url: `${home}msg/1.html`,
      title: null,
      confidence: "certain",
      evidence,
      seenAt: "2018-07-28T10:00:00+08:00",
      referrers: [`${home}msg/`],
      fields: {
        title: "路灯何时修好",
        asked: "2018-07-20",
        answered: null,
        status: "待处理",
        isAnswered: false,
        forwardedOnly: false,
        answeredBy: null,
        pageRead: false,
        replyWorkdays: null,
        waitingWorkdays: 5,
        usedWorkdays: 5,
      },
    },
  ]);
});

test("a letter without a page of its own is told by title and day", async () => {
  const { items, figures } = await gathered(
    list(
      letter({ url: null }),
      letter({ url: null, asked: "2018-07-21" }),
      letter({ url: null, title: "井盖" }),
    ),
  );
  expect(items.map(({ url, title, referrers }) => [url, title, referrers])).toEqual([
    [`${home}msg/`, "井盖 2018-07-20", []],
    [`${home}msg/`, "路灯何时修好 2018-07-20", []],
    [`${home}msg/`, "路灯何时修好 2018-07-21", []],
  ]);
  expect(figures).toEqual({ shown: 3, openShown: 3 });
});

test.each([
  ["the day it was asked", "2018-07-20T09:00", "2018-07-20T17:00", 0],
  ["over a weekend", "2018-07-20", "2018-07-23", 1],
  ["over a make-up Saturday", "2018-02-10", "2018-02-12", 2],
  ["undated question", null, "2018-07-23", null],
  ["before the known calendar", "2003-12-01", "2003-12-05", null],
])("workdays to the answer: %s", async (_name, asked, answered, replyWorkdays) => {
  expect(await fieldsOf({ asked, answered, isAnswered: true })).toMatchObject({
    replyWorkdays,
    waitingWorkdays: null,
    usedWorkdays: replyWorkdays,
  });
});

describe("how sure it is", () => {
  test.each<[string, Partial<Message>, string]>([
    ["dated and said to be open", {}, "certain"],
    ["answered, whatever is printed", { isAnswered: true, status: null, asked: null }, "certain"],
    ["of unknown state", { isAnswered: null, status: null }, "certain"],
    ["open without a state", { status: null }, "likely"],
    ["open without a day", { asked: null }, "likely"],
    ["merely passed on", { isAnswered: true, forwardedOnly: true }, "likely"],
  ])("%s", async (_name, given, confidence) => {
    expect((await gathered(list(letter(given)))).items[0]?.confidence).toBe(confidence);
  });
  test("what is merely passed on is not answered", async () => {
    expect(await fieldsOf({ isAnswered: true, forwardedOnly: true })).toMatchObject({
      ...{ isAnswered: false, forwardedOnly: true, waitingWorkdays: 5 },
    });
  });
});

describe("a letter in a list and on its own page", () => {
  const own = (given: Partial<Message>) => page("/msg/1.html", "message", { messages: [letter(given)] });
  const told = async (inList: Partial<Message>, onPage: Partial<Message>) =>
    (await gathered(list(letter(inList)), own(onPage))).items;

  test("is one, whose page was read", async () => {
    const items = await told({}, {});
    expect(items).toHaveLength(1);
    expect(items[0]?.fields.pageRead).toBe(true);
    expect((await gathered(own({}), list(letter()))).items[0]?.fields.pageRead).toBe(true);
  });

  test("is one where its page names no address of it", async () => {
    for (const pages of [
      [list(letter()), own({ url: null, isAnswered: null, status: null })],
      [own({ url: null, isAnswered: null, status: null }), list(letter())],
    ]) {
      const { items } = await gathered(...pages);
      expect(items.map(({ url, fields }) => [url, fields.isAnswered])).toEqual([
        [`${home}msg/1.html`, false],
      ]);
    }
  });

  test("each tells what the other does not", async () => {
    const [item] = await told(
      { asked: null, status: null, isAnswered: null },
      { isAnswered: true, answered: "2018-07-24", answeredBy: "城管局", status: "已回复" },
    );
    expect(item?.fields).toMatchObject({
      ...{
        asked: "2018-07-20",
        answered: "2018-07-24",
        status: "已回复",
        answeredBy: "城管局",
        isAnswered: true,
      },
    });
    const [other] = await told(
      { isAnswered: true, answered: "2018-07-24", answeredBy: "城管局", status: "已回复" },
      { asked: null, status: null, isAnswered: false },
    );
    expect(other?.fields).toMatchObject({
      asked: "2018-07-20",
      answered: "2018-07-24",
      isAnswered: true,
      status: "已回复",
    });
  });

  test("an answer that only passes it on is none, wherever it stands", async () => {
    expect(
      (await told({ isAnswered: true }, { isAnswered: true, forwardedOnly: true }))[0]?.fields,
    ).toMatchObject({
      ...{ forwardedOnly: true, isAnswered: false },
    });
    expect(
      (await told({ isAnswered: true, forwardedOnly: true }, { isAnswered: true }))[0]?.fields.forwardedOnly,
    ).toBe(true);
  });
});

describe("what could not be read", () => {
  /** Names no way to ask. */
  const quietHome = page("/", "homepage", { listing: listing({ items: [] }) });
  const scripted = (empty: boolean | null, messages: Message[] = []): Observations => ({
    messages,
    listing: listing({ empty }),
  });
  const named = (url: string) =>
    freshHome({ navigation: [{ name: "县长信箱", url, level: 1, kind: "message" }] });
  const stateOf = async (...pages: NonNullable<Given["pages"]>) => {
    const { state, gaps } = await collectionOf("messages", { pages });
    return [state, gaps.map(({ url }) => url)];
  };

  test.each<[string, NonNullable<Given["pages"]>, string, string[]]>([
    ["no message column at all", [quietHome], "none", []],
    [
      "a list that a script fills",
      [freshHome(), page("/msg/", "message-list", scripted(null))],
      "unread",
      [`${home}msg/`],
    ],
    ["an empty list", [freshHome(), page("/msg/", "message-list", scripted(true))], "read", []],
    [
      "rows beside what a script fills",
      [freshHome(), page("/msg/", "message-list", scripted(null, [letter()]))],
      "read",
      [],
    ],
    ["a mailbox that is named and was not visited", [named(`${home}xx/`)], "unread", [`${home}xx/`]],
    ["a mailbox of another host", [named("https://12345.other.gov.cn/")], "none", []],
    [
      "a named mailbox that is gone",
      [named(`${home}xx/`), page("/xx/", null, {}, { reason: "not-found" })],
      "none",
      [],
    ],
    [
      "one that was blocked",
      [named(`${home}xx/`), page("/xx/", null, {}, { reason: "forbidden" })],
      "unread",
      [`${home}xx/`],
    ],
    [
      "one that asks for proof of a person",
      [named(`${home}xx/`), page("/xx/", "challenge")],
      "unread",
      [`${home}xx/`],
    ],
    ["one that was read", [named(`${home}xx/`), page("/xx/", "service")], "none", []],
    [
      "a navigation deep in the site",
      [
        quietHome,
        page(
          "/d/",
          "other",
          { navigation: [{ name: "县长信箱", url: `${home}xx/`, level: 1, kind: "message" }] },
          { depth: 2 },
        ),
      ],
      "none",
      [],
    ],
    [
      "a list that an entry leads to",
      [freshHome({ "messages.channel": { kind: "list", url: `${home}xx/`, evidence } })],
      "unread",
      [`${home}xx/`],
    ],
    [
      "an entry that is no list",
      [freshHome({ "messages.channel": { kind: "form", url: `${home}xx/`, evidence } })],
      "none",
      [],
    ],
    [
      "an include",
      [quietHome, page("/i.html", "message-list", scripted(null), { role: "include" })],
      "none",
      [],
    ],
  ])("%s", async (_name, pages, state, gaps) => {
    expect(await stateOf(...pages)).toEqual([state, gaps]);
  });

  test("each is named once, in order", async () => {
    const pages = [
      named(`${home}xx/`),
      page("/msg/", "message-list", scripted(null)),
      page("/a/", "message-list", scripted(null)),
    ];
    const { gaps } = await collectionOf("messages", { pages });
    expect(gaps.map(({ why }) => why.zh)).toEqual([
      `留言栏目${home}a/未能读取`,
      `留言栏目${home}msg/未能读取`,
      `留言栏目${home}xx/未能读取`,
    ]);
  });
});
