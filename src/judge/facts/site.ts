import { domainToUnicode } from "node:url";
import { z } from "zod";
import type { Collection, FieldValue } from "../../model/collection.ts";
import { daysBetween } from "../../model/days-between.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Facts } from "../../model/observation.ts";
import { tlsSchema } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import type { Site } from "../../model/site.ts";
import { dayOf } from "../../model/time.ts";
import { hostOf, isGovernmentHost, siteHostOf } from "../../model/url.ts";
import { domainOf, hostIn } from "../../observe/page/host-trust.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeSubject, type Scene } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { simplifiedShareOf } from "./simplified-share.ts";

type Field = FieldOf<"site">;

interface Picked {
  readonly url: string;
  readonly siteName: string | null;
  readonly header: Facts["page.header"] | null;
  readonly simplified: number | null;
  /** Domains that the page tags and the error report name as the site's own. */
  readonly stated: readonly string[];
}

/** What the crawl notes of a site's host; a field it did not note is unknown. */
const notedSchema = z.object({
  dns: z
    .object({ aaaa: z.array(z.string()) })
    .optional()
    .catch(undefined),
  tls: tlsSchema.nullable().optional().catch(undefined),
});

export const site = gatherer({
  name: "site",
  pick: ({ page, observations }: StoredPage): Picked | null =>
    page.depth > 1
      ? null
      : {
          url: page.url,
          siteName: observations["meta.tags"]?.SiteName ?? null,
          header: observations["page.header"] ?? null,
          simplified: simplifiedShareOf(observations["page.characters"]),
          stated: (observations.mentions ?? [])
            .filter(({ what }) => what === "site-domain" || what === "own-domain")
            .map(({ value }) => value),
        },
  gather: (picked: readonly Picked[], scene): Collection<Field> => ({
    state: "read",
    items: [
      {
        ...homeSubject(scene),
        title: null,
        confidence: "certain",
        fields: fieldsOf(picked.find((one) => one.url === scene.home?.url) ?? null, scene),
      },
    ],
    gaps: [],
    subject: homeSubject(scene),
    reach: "page",
    figures: {},
  }),
});

function fieldsOf(seen: Picked | null, scene: Scene): Readonly<Record<Field, FieldValue>> {
  const { site: listed, home } = scene;
  const siteName = seen?.siteName ?? null;
  const titles = [home?.title ?? "", siteName ?? ""];
  const served = home === null || !scene.homeIsRead ? null : home.finalUrl;
  const noted = notedSchema.parse(scene.facts);
  return {
    host: served === null ? null : hostOf(served),
    listedHost: hostOf(listed.url),
    scheme: served === null ? null : new URL(served).protocol.slice(0, -1),
    kind: listed.kind,
    name: listed.name,
    title: home?.title ?? null,
    siteName,
    siteCode: listed.siteCode,
    province: listed.province,
    sponsor: listed.sponsor,
    publicService: listed.publicService,
    status: listed.status,
    reachable: reachableOf(scene),
    ipv6: noted.dns === undefined ? null : noted.dns.aaaa.length > 0,
    httpsWorks: noted.tls == null ? null : noted.tls.authorizationError === null,
    certificateUntil: noted.tls?.validTo == null ? null : dayOf(noted.tls.validTo),
    pageHost: served === null ? null : siteHostOf(served) === siteHostOf(listed.url),
    level: listed.level,
    ...addressFields(served ?? listed.url, listed),
    ...chineseFields(listed),
    nameInTitle: scene.homeIsRead ? namesIn(titles, [listed.name]) : null,
    sponsorInTitle: scene.homeIsRead ? namesIn(titles, [listed.name, listed.sponsor]) : null,
    nameInHeader: inHeader(seen, [listed.name]),
    sponsorInHeader: inHeader(seen, [listed.name, listed.sponsor]),
    simplified: seen?.simplified ?? null,
    certificateDays: noted.tls?.validTo == null ? null : daysBetween(scene.day, dayOf(noted.tls.validTo)),
    englishDomains: englishDomainsOf([listed.url, listed.jumpUrl, served], seen?.stated ?? []),
  };
}

function addressFields(url: string, listed: Site) {
  const { hostname, port, pathname } = new URL(url);
  const parent = listed.parentUrl === null ? null : siteHostOf(listed.parentUrl);
  return {
    governmentSuffix: isGovernmentHost(hostname),
    isIp: /^[\d.]+$|^\[/.test(hostname),
    hasPort: port !== "",
    path: pathname,
    isWholeHost: wholeHost.test(pathname) || isFrontOfHost(listed.url, url),
    parentHost: parent,
    underParent: parent === null ? null : hostname.endsWith(`.${parent}`),
  };
}

/** The front of a host, whatever file it is served from. */
const wholeHost = /^\/(?:(?:index|default|main|home)\.\w{2,6})?$/i;

/** A front that sends its visitors on to a folder of its own host (/web/index.html) is no part of another site. */
const isFrontOfHost = (listed: string, served: string): boolean =>
  wholeHost.test(new URL(listed).pathname) && siteHostOf(listed) === siteHostOf(served);

function chineseFields({ chineseDomain, name, sponsor }: Site) {
  const labels = chineseDomain === null ? [] : domainToUnicode(chineseDomain.trim()).split(".");
  const [label] = labels.filter((one) => one !== "www");
  const isListed = name !== null || sponsor !== null;
  return {
    chineseDomain: chineseDomain === null ? null : labels.join("."),
    chineseSuffix: labels.at(-1) ?? null,
    chineseMatches:
      label === undefined || !isListed ? null : [name, sponsor].some((one) => plain(one) === label),
  };
}

/** Null where the list names nothing to look for. */
function namesIn(texts: readonly string[], names: readonly (string | null)[]): boolean | null {
  const wanted = names.map(plain).filter((name) => name !== "");
  if (wanted.length === 0) return null;
  return texts.some((text) => wanted.some((name) => plain(text).includes(name)));
}

/** A name of the list without what the same name is written with or without: 门户网站, spaces, brackets. */
const plain = (name: string | null): string =>
  (name ?? "")
    .replace(/[\s()（）“”"·]+/g, "")
    .replace(/(?:政府)?(?:门户|官方)?网站?$/, (end) => (end.startsWith("政府") ? "政府" : ""));

/** Words of the header prove the name; that it is not in them proves nothing where a picture may show it. */
function inHeader(seen: Picked | null, names: readonly (string | null)[]): boolean | null {
  if (seen === null || seen.header === null) return null;
  const found = namesIn([seen.header.words], names);
  return found === false && seen.header.mayHoldMore ? null : found;
}

function englishDomainsOf(urls: readonly (string | null)[], stated: readonly string[]): number {
  const hosts = [
    ...urls.flatMap((url) => (url === null ? [] : hostOf(url))),
    ...stated.flatMap((one) => hostIn(`http://${one.replace(/^https?:\/\//, "")}`) ?? []),
  ];
  return new Set(hosts.filter((host) => /^[a-z0-9.-]+\.[a-z]{2,}$/.test(host)).map(domainOf)).size;
}

/** One failed visit proves nothing: only the ledger tells a site that cannot be reached. */
const reachableOf = ({ home, homeIsRead }: Scene): boolean | null =>
  homeIsRead || (home !== null && fateOf(home.reason) === "ok") ? true : null;
