import { expect, it } from "vitest";
import type { Article } from "../../../src/model/observation.ts";
import type { StoredPage } from "../../../src/store/store.ts";
import { collectionOf, home, listing, page, row } from "../evidence.ts";

const article = (publishedAt: string): Article => ({
  title: "消息",
  publishedAt,
  witnesses: [],
  source: null,
  author: null,
  documentNumber: null,
  attachments: [],
  related: [],
  mapApprovalNumber: null,
  showsMap: false,
  archiveLabel: null,
  length: 500,
  simhash: null,
});

const front = (...items: ReturnType<typeof row>[]) => page("/", "homepage", { listing: listing({ items }) });
const read = (path: string, day: string) => page(path, "article", { article: article(day) }, { depth: 2 });

it.each<[string, StoredPage[], string, (string | null)[]]>([
  [
    "an entry without a year is as old as its article",
    [front(row(null, `${home}a/1.html`)), read("/a/1.html", "2018-07-20")],
    "read",
    ["2018-07-20"],
  ],
  [
    "an article of the future supplies nothing",
    [front(row(null, `${home}a/1.html`)), read("/a/1.html", "2018-08-20")],
    "unread",
    [],
  ],
  ["an article that was not read supplies nothing", [front(row(null, `${home}a/1.html`))], "unread", []],
  [
    "a printed date is the date",
    [front(row("2018-07-01", `${home}a/1.html`)), read("/a/1.html", "2018-07-20")],
    "read",
    ["2018-07-01"],
  ],
])("%s", async (_, pages, state, dates) => {
  const { state: got, items } = await collectionOf("homepage", { pages });
  expect([got, items.map(({ fields }) => fields.date)]).toEqual([state, dates]);
});
