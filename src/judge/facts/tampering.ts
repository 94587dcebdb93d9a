import type { Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
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

/** Signs on the pages themselves, and links that lead to gambling or pornography (T16). */
export const tampering = gatherer({
  ...onPages,
  gather(picked, scene) {
    const signs = onPages.gather(picked, scene);
    return { ...signs, items: sortItems([...signs.items, ...linkedVice(scene)]) };
  },
});

const linkedVice = (scene: Scene): Item<Field>[] =>
  riskyLinks(scene, ({ kind, confidence }) => kind === "vice" && confidence !== "suspect").map((item) => ({
    ...item,
    fields: { kind: "risky-link", technique: "T16" },
  }));
