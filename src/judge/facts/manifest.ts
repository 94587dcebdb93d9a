import type { Collection } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { homeSubject } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

export const manifest = gatherer({
  name: "manifest",
  pick: () => null,
  gather(_picked, scene): Collection<FieldOf<"manifest">> {
    const subject = homeSubject(scene);
    const base = { gaps: [], subject, reach: "page" as const, figures: {} };
    if (scene.sample === null) return { ...base, state: "not-given", items: [] };
    const { counts, seed } = scene.sample;
    const { drawn, inService } = counts;
    const evidence = { excerpt: `${drawn} / ${inService}, seed ${seed}`, place: "sample manifest" };
    const fields = { ratio: inService === 0 ? null : drawn / inService, drawn, listed: inService };
    return {
      ...base,
      state: "read",
      items: [{ ...subject, evidence, title: null, confidence: "certain", fields }],
    };
  },
});
