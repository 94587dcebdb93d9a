/** Mailboxes that the site links to on another host, where the crawl did not go: letters may be public there. */
import type { Gap } from "../../model/collection.ts";
import { siteHostOf } from "../../model/url.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";
import type { SiteLink } from "../../store/store.ts";
import { ownHostOf, type Scene } from "../scene.ts";
import { deadOf } from "./links.ts";

/** Longer texts of links are headlines. */
const nameLimit = 9;
/** 网上信访 and 纪检举报 are no consultation. */
const otherChannels = /信访|举报|纪检|监察|12388/;

export function mailboxesElsewhere(scene: Scene): Gap[] {
  const own = ownHostOf(scene);
  const [found] = scene.links.filter((link) => isMailbox(link) && siteHostOf(link.url) !== own);
  if (found === undefined) return [];
  const { text, url } = found;
  return [
    {
      url,
      why: {
        zh: `“${text}”在其他网站（${url}），本次未检查`,
        en: `“${text}” stands on another site (${url}), which was not looked at`,
      },
      needs: {
        zh: "由人工查看该平台是否公开留言和答复",
        en: "a person who looks whether letters and answers are public there",
      },
    },
  ];
}

const isMailbox = ({ url, kind, text, seen }: SiteLink): boolean =>
  kind === "external" &&
  /^https?:/.test(url) &&
  text.length <= nameLimit &&
  columnKindOf(text) === "message" &&
  !otherChannels.test(text) &&
  deadOf(seen?.reason ?? null) !== true;
