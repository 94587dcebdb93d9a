import type { Collection, Gap, Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Facts, Message, PageKind } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { pageKeyOf, siteHostOf } from "../../model/url.ts";
import { workdaysBetween } from "../../model/workdays.ts";
import type { StoredPage } from "../../store/store.ts";
import {
  homeGap,
  homeSubject,
  isGone,
  ownHostOf,
  type Scene,
  sortItems,
  subjectOf,
  unreadGap,
} from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { mailboxesElsewhere } from "./mailboxes-elsewhere.ts";

type Field = FieldOf<"messages">;

interface Picked {
  readonly page: Page;
  readonly kind: PageKind;
  readonly messages: readonly Message[];
  readonly channel: Facts["messages.channel"] | null;
  /** True for a list whose rows a script fills: it exists and was not read. */
  readonly isOpen: boolean;
  /** Addresses of mailboxes that the homepage's navigation names. */
  readonly named: readonly string[];
}

export const messages = gatherer({
  name: "messages",
  pick: ({ page, observations }: StoredPage): Picked | null => {
    const kind = observations["page.kind"];
    if (page.role === "include" || kind === undefined) return null;
    const found = observations.messages ?? [];
    const channel = observations["messages.channel"] ?? null;
    const named = (observations.navigation ?? [])
      .filter((one) => one.kind === "message")
      .map((one) => one.url);
    if (found.length === 0 && channel === null && kind !== "message-list" && named.length === 0) return null;
    const isOpen = kind === "message-list" && found.length === 0 && observations.listing?.empty === null;
    return { page, kind, messages: found, channel, isOpen, named: page.depth <= 1 ? named : [] };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const items = sortItems(merged(picked, scene.day));
    const gaps = gapsOf(picked, scene);
    const hasList = picked.some(
      (one) => (one.kind === "message-list" && !one.isOpen) || one.messages.length > 0,
    );
    return {
      state: hasList ? "read" : gaps.length > 0 ? "unread" : "none",
      items,
      gaps: hasList || gaps.length > 0 ? gaps : mailboxesElsewhere(scene),
      subject: homeSubject(scene),
      reach: "site",
      figures: {
        shown: items.length,
        openShown: items.filter((item) => item.fields.isAnswered === false).length,
      },
    };
  },
});

/** A letter stands in a list and on a page of its own: what is known of it from both. */
function merged(picked: readonly Picked[], day: string): Item<Field>[] {
  const byKey = new Map<string, Told>();
  for (const { page, kind, messages } of picked)
    for (const message of messages) {
      const isAlone = kind === "message" && messages.length === 1;
      const key = isAlone ? pageKeyOf(message.url ?? page.url) : keyOf(message, page);
      const known = byKey.get(key) ?? { message, page, pageRead: false };
      byKey.set(key, {
        message: known.message === message ? message : both(known.message, message),
        page: known.page,
        pageRead: known.pageRead || kind === "message",
      });
    }
  return [...byKey.values()].map((told) => itemOf(told, day));
}

interface Told {
  readonly message: Message;
  /** The page that told of it first. */
  readonly page: Page;
  /** True when its own page was read. */
  readonly pageRead: boolean;
}

const keyOf = (message: Message, page: Page): string =>
  message.url === null
    ? `${pageKeyOf(page.url)}\n${message.title}\n${message.asked}`
    : pageKeyOf(message.url);

/** An answer seen in one place is an answer, whatever the other place has not caught up with. */
function both(a: Message, b: Message): Message {
  const teller = a.isAnswered === true || b.isAnswered === null ? a : b;
  const other = teller === a ? b : a;
  return {
    ...teller,
    url: teller.url ?? other.url,
    asked: teller.asked ?? other.asked,
    answered: teller.answered ?? other.answered,
    status: teller.status ?? other.status,
    answeredBy: teller.answeredBy ?? other.answeredBy,
    forwardedOnly: a.forwardedOnly || b.forwardedOnly,
  };
}

function itemOf({ message, page, pageRead }: Told, day: string): Item<Field> {
  const { title, url, status, answeredBy, forwardedOnly } = message;
  const [asked, answered] = [message.asked?.slice(0, 10) ?? null, message.answered?.slice(0, 10) ?? null];
  const isAnswered = forwardedOnly ? false : message.isAnswered;
  return {
    ...subjectOf(page, message.evidence),
    url: url ?? page.url,
    title: url === null ? `${title} ${asked ?? ""}` : null,
    referrers: url === null || url === page.url ? [] : [page.url],
    confidence: confidenceOf(message),
    fields: {
      title,
      asked,
      answered,
      status,
      isAnswered,
      forwardedOnly,
      answeredBy,
      pageRead,
      replyWorkdays: workdaysOf(asked, answered),
      waitingWorkdays: isAnswered === false ? workdaysOf(asked, day) : null,
      usedWorkdays: workdaysOf(asked, isAnswered === false ? day : answered),
    },
  };
}

function workdaysOf(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const { workdays, isKnown } = workdaysBetween(from, to);
  return isKnown ? workdays : null;
}

/** A machine decides on a printed asked date and an explicit unanswered state; anything less waits for a person. */
function confidenceOf({ isAnswered, status, asked, forwardedOnly }: Message): Item["confidence"] {
  if (forwardedOnly) return "likely";
  return isAnswered !== false || (status !== null && asked !== null) ? "certain" : "likely";
}

/** Lists that exist, or are named, on the site's own host and could not be read. */
function gapsOf(picked: readonly Picked[], scene: Scene): Gap[] {
  const host = ownHostOf(scene);
  const open = picked.filter((one) => one.isOpen).map((one) => one.page.url);
  const named = picked.flatMap((one) => [...one.named, ...listEntryOf(one)]);
  const unread = named.filter(
    (url) => /^https?:/.test(url) && siteHostOf(url) === host && isUnread(url, scene),
  );
  const gaps = [...new Set([...open, ...unread])]
    .sort()
    .map((url) => unreadGap(url, { zh: `留言栏目${url}`, en: `the message column ${url}` }));
  return scene.homeIsRead ? gaps : [...gaps, homeGap(scene)];
}

const listEntryOf = ({ channel }: Picked): string[] =>
  channel?.kind === "list" && channel.url !== null ? [channel.url] : [];

function isUnread(url: string, scene: Scene): boolean {
  const page = scene.pages.get(pageKeyOf(url));
  if (page === undefined) return true;
  return fateOf(page.reason) === "ok" ? page.kind === "challenge" : !isGone(page);
}
