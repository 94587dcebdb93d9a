/** Commercial advertising on a page, by networks, pictures and words. Public-service banners, share buttons and counters are none. */

import type { Observer } from "../observer.ts";
import { adNetworks } from "./ad-networks.ts";
import { adPictures } from "./ad-pictures.ts";
import { adTexts } from "./ad-texts.ts";

/** Advertisements shown per page: a portal full of them is one finding. */
const shown = 50;

export const ads: Observer<"ads"> = {
  fact: "ads",
  observe(page, { lists }) {
    return [...adNetworks(page, lists), ...adPictures(page, lists), ...adTexts(page, lists)].slice(0, shown);
  },
};
