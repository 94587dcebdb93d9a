import { expect, test } from "vitest";
import { readSampleManifest } from "../../src/sites/read-sample-manifest.ts";
import { inFolder } from "./in-folder.ts";

const manifest = [
  "schema: govinspect/sample/1",
  "seed: spring",
  "ratio: 0.3",
  "counts: { listed: 12, setAside: 2, inService: 10, drawn: 3 }",
  "",
].join("\n");
const expected = {
  schema: "govinspect/sample/1",
  seed: "spring",
  ratio: 0.3,
  counts: { inService: 10, drawn: 3 },
};

test("beside the list", async () => {
  const list = await inFolder({ "drawn.csv": "url\n", "drawn.csv.manifest.yaml": manifest });
  expect(await readSampleManifest([list])).toEqual(expected);
});

test("in a list that says it itself", async () => {
  const list = await inFolder({ "drawn.yaml": `${manifest}sites: []\n` });
  expect(await readSampleManifest([list])).toEqual(expected);
});

test.each([
  ["a list that was not drawn", { "all.yaml": "sites: []\n" }],
  ["a table", { "all.csv": "url\n" }],
])("%s has none", async (_, files) => {
  expect(await readSampleManifest([await inFolder(files)])).toBeNull();
});

test("neither has an address, nor several lists", async () => {
  const list = await inFolder({ "drawn.csv": "url\n", "drawn.csv.manifest.yaml": manifest });
  expect(await readSampleManifest(["https://www.example.gov.cn/"])).toBeNull();
  expect(await readSampleManifest([list, list])).toBeNull();
});

test("a manifest that lost its figures is told of", async () => {
  const list = await inFolder({
    "d.csv": "url\n",
    "d.csv.manifest.yaml": "schema: govinspect/sample/1\nseed: a\nratio: 1\n",
  });
  await expect(readSampleManifest([list])).rejects.toThrow(
    /d\.csv\.manifest\.yaml is no manifest of a sample: counts/,
  );
});
