import { homeSubject } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

export const nothing = gatherer({
  name: "nothing",
  pick: () => null,
  gather: (_picked, scene) => ({
    state: "not-given",
    items: [],
    gaps: [],
    subject: homeSubject(scene),
    reach: "page",
    figures: {},
  }),
});
