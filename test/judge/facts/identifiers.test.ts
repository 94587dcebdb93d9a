import { expect, test } from "vitest";
import { type Identifiers, identifierNames } from "../../../src/model/observation.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, home, link } from "../evidence.ts";

const bare = Object.fromEntries(identifierNames.map((name) => [name, { found: false }])) as Identifiers;
const found = { found: true, value: "0100-1234567", evidence: { excerpt: "电话", place: "footer" } } as const;
const contactLink = (given: Partial<SiteLink> = {}, reason: Parameters<typeof link>[1] = "answered") =>
  link(`${home}lxwm/`, reason, { text: "联系 我们", ...given });

async function seen(identifiers: Identifiers, ...links: SiteLink[]) {
  const { items } = await collectionOf("identifiers", { pages: [freshHome({ identifiers })], links });
  return items.filter(({ fields }) => fields.page === "home");
}

test.each<[string, Identifiers, SiteLink[], boolean | null]>([
  ["nothing", bare, [], false],
  ["a link to it", bare, [contactLink()], null],
  ["a dead link to it", bare, [contactLink({}, "not-found")], false],
  ["a link on an inner page", bare, [contactLink({ onHomepage: false })], false],
  ["a link of another name", bare, [contactLink({ text: "联系群众" })], false],
  ["a phone number beside the link", { ...bare, contact: found }, [contactLink()], true],
])("the contact of a footer with %s", async (_name, identifiers, links, expected) => {
  const items = await seen(identifiers, ...links);
  expect(items.find(({ title }) => title === "contact")?.fields.found).toBe(expected);
  expect(items.find(({ title }) => title === "sponsor")?.fields.found).toBe(false);
});

test("the link is the evidence", async () => {
  const items = await seen(bare, contactLink());
  expect(items.find(({ title }) => title === "contact")?.evidence.excerpt).toContain(
    `仅有链接“联系 我们” → ${home}lxwm/`,
  );
});
