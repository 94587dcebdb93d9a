import type { Collection, Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { isOpen, type Probe } from "../../model/probe.ts";
import { dayOf } from "../../model/time.ts";
import { homeSubject } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"probes">;

export const probes = gatherer({
  name: "probes",
  pick: () => null,
  gather(_picked, scene): Collection<Field> {
    // What was sampled later was not there to be given: an old run would be judged otherwise with every probe.
    const taken = (scene.probes ?? []).filter(({ at }) => Date.parse(at) <= Date.parse(scene.asOf));
    return {
      state: taken.length === 0 ? "not-given" : "read",
      items: taken.map(itemOf),
      gaps: [],
      subject: homeSubject(scene),
      reach: "page",
      figures: {},
    };
  },
});

function itemOf(probe: Probe): Item<Field> {
  const status = probe.status === null ? "" : ` HTTP ${probe.status}`;
  return {
    url: probe.siteUrl,
    title: probe.at,
    seenAt: probe.at,
    referrers: [],
    confidence: "certain",
    evidence: {
      excerpt: excerptOf(`${probe.at} ${probe.reason}${status} ${probe.phases.total} ms`),
      place: "probe ledger",
    },
    fields: { at: probe.at, day: dayOf(probe.at), ok: isOpen(probe), durationMs: probe.phases.total },
  };
}
