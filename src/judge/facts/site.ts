import { z } from "zod";
import type { Collection, FieldValue } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { tlsSchema } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { dayOf } from "../../model/time.ts";
import { hostOf, siteHostOf } from "../../model/url.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeSubject, type Scene } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"site">;

interface Picked {
  readonly url: string;
  readonly siteName: string | null;
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
    page.depth > 1 ? null : { url: page.url, siteName: observations["meta.tags"]?.SiteName ?? null },
  gather: (picked: readonly Picked[], scene): Collection<Field> => ({
    state: "read",
    items: [
      {
        ...homeSubject(scene),
        title: null,
        confidence: "certain",
        fields: fieldsOf(picked.find((one) => one.url === scene.home?.url)?.siteName ?? null, scene),
      },
    ],
    gaps: [],
    subject: homeSubject(scene),
    reach: "page",
    figures: {},
  }),
});

function fieldsOf(siteName: string | null, scene: Scene): Readonly<Record<Field, FieldValue>> {
  const { site: listed, home } = scene;
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
  };
}

/** One failed visit proves nothing: only the ledger tells a site that cannot be reached. */
const reachableOf = ({ home, homeIsRead }: Scene): boolean | null =>
  homeIsRead || (home !== null && fateOf(home.reason) === "ok") ? true : null;
