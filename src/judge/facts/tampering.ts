import { z } from "zod";
import type { Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { tamperingSchema } from "../../model/observation.ts";
import { type Scene, sortItems } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { riskyLinks } from "./link-targets.ts";
import { spread } from "./spread.ts";

type Field = FieldOf<"tampering">;

const onPages = spread("tampering", ({ tampering: seen = [] }) =>
  seen.map(({ kind, technique, confidence, evidence }) => ({
    title: `${kind} ${evidence.excerpt.slice(0, 40)}`,
    fields: { kind, technique: technique ?? null },
    confidence,
    evidence,
  })),
);

/** Signs on the pages themselves, what pages showed a search engine (T14), and links that lead to gambling or pornography (T16). */
export const tampering = gatherer({
  ...onPages,
  gather(picked, scene) {
    const signs = onPages.gather(picked, scene);
    return { ...signs, items: sortItems([...signs.items, ...linkedVice(scene), ...cloaked(scene)]) };
  },
});

const linkedVice = (scene: Scene): Item<Field>[] =>
  riskyLinks(scene, ({ kind, confidence }) => kind === "vice" && confidence !== "suspect").map((item) => ({
    ...item,
    fields: { kind: "risky-link", technique: "T16" },
  }));

const cloakingSchema = z.object({
  notes: z.array(tamperingSchema.extend({ url: z.string(), seenAt: z.string() })),
});

const cloaked = ({ facts }: Scene): Item<Field>[] =>
  (cloakingSchema.safeParse(facts.cloaking).data?.notes ?? []).map(
    ({ url, seenAt, kind, technique, confidence, evidence }) => ({
      url,
      title: `${kind} ${evidence.excerpt.slice(0, 40)}`,
      fields: { kind, technique: technique ?? null },
      confidence,
      evidence,
      seenAt,
      referrers: [],
    }),
  );
