import { expect, test } from "vitest";
import type { Observations } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, page } from "../evidence.ts";

const elements = ["name", "basis", "conditions", "materials", "place", "time", "phone", "process"] as const;
const guide = (given: Partial<NonNullable<Observations["service"]>>, title = "身份证办理") =>
  page("/g.html", "service", {
    "page.title": title,
    service: { elements: [...elements], isGuide: true, hasForm: false, downloads: [], ...given },
  });
const itemOf = async (one: ReturnType<typeof guide>) =>
  (await collectionOf("services", { pages: [freshHome(), one] })).items;

test("a guide with every key element lacks none", async () => {
  expect(await itemOf(guide({ hasForm: true, downloads: [`${home}a.doc`] }))).toMatchObject([
    {
      url: `${home}g.html`,
      confidence: "certain",
      fields: { title: "身份证办理", elements: 8, missing: 0, lacks: "", hasForm: true, downloads: 1 },
      evidence: { excerpt: `身份证办理 ${elements.join(", ")}`, place: "body" },
    },
  ]);
});

test("what a guide lacks is named in the order of the regulation", async () => {
  expect(await itemOf(guide({ elements: ["phone", "name", "time"] }, ""))).toMatchObject([
    {
      fields: { title: "", elements: 3, missing: 5, lacks: "basis,conditions,materials,place,process" },
      evidence: { excerpt: "phone, name, time" },
    },
  ]);
});

test("a service page that is no guide lacks nothing", async () => {
  expect(await itemOf(guide({ isGuide: false }))).toEqual([]);
});
