/** Which of a page's links are asked for first: what the rules need most, so that a budget cuts the rest. */
import type { Observations } from "../model/observation.ts";

/** Smaller is sooner. */
export const priorities = {
  first: 0,
  /** Footers and headers in files of their own, columns a person named. */
  include: 1,
  hint: 1,
  /** Where people ask: mailboxes and their first pages. */
  message: 1,
  /** Columns of the navigation, and the addresses their lists are filled from. */
  column: 2,
  endpoint: 2,
  /** Newest items of a homepage or list, and letters. */
  item: 3,
  /** What the homepage names besides. */
  home: 4,
  page: 5,
  /** Page two and on of a list. */
  nextPage: 6,
  sitemap: 7,
  /** Addresses of a template that has many: whatever is of another comes before them. */
  crowd: 8,
} as const;

/** Newest items of one list that come before its other links. */
const newestItems = 20;

/** The priority of each link of a page that is not an ordinary one. */
export function prioritiesOn(observations: Observations): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const put = (url: string | null | undefined, priority: number): void => {
    if (typeof url === "string" && (found.get(url) ?? priority) >= priority) found.set(url, priority);
  };
  const listing = observations.listing;
  put(listing?.nextPage, isMessageList(observations) ? priorities.item : priorities.nextPage);
  for (const { url } of listing?.items.slice(0, newestItems) ?? []) put(url, priorities.item);
  for (const { url } of observations.messages ?? []) put(url, priorities.item);
  for (const { url, kind } of observations.navigation ?? [])
    put(url, kind === "message" ? priorities.message : priorities.column);
  put(observations["messages.channel"]?.url, priorities.message);
  return found;
}

const isMessageList = (observations: Observations): boolean => observations["page.kind"] === "message-list";
