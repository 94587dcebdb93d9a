import { homeGap } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { lookedAt, offerItem } from "./offer-item.ts";
import { offers as owed } from "./offer-names.ts";
import { type OfferPage, pickOffers } from "./offer-page.ts";
import { offersSiteOf } from "./offers-site.ts";

export const offers = gatherer({
  name: "offers",
  pick: pickOffers,
  gather(picked: readonly OfferPage[], scene) {
    const site = offersSiteOf(picked, scene);
    return {
      state: scene.homeIsRead || picked.length > 0 ? "read" : "unread",
      items: owed.map((offer) => offerItem(offer, site)),
      gaps: scene.homeIsRead ? [] : [homeGap(scene)],
      subject: lookedAt(site),
      // What may be missing is said by each item.
      reach: "page",
      figures: { offers: owed.length },
    };
  },
});
