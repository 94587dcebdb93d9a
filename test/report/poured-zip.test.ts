import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { pouredZip } from "../../src/report/poured-zip.ts";
import { unzipped } from "./unzipped.ts";

const template = zipSync({ "a.xml": strToU8("<a/>"), "b/b.xml": strToU8("<b></b>") });

async function poured(path: string, content: (part: string) => AsyncIterable<string> | Iterable<string>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pouredZip(template, [{ path, content }])) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), chunks: chunks.length };
}

async function* lines(count: number): AsyncGenerator<string> {
  for (let at = 0; at < count; at += 1) yield `<行 ${at}/>`;
}

it("fills a part from a stream and leaves the others as they were", async () => {
  const { bytes } = await poured("b/b.xml", (part) => lines(part.length));
  expect([...unzipped(bytes)].map(([path, content]) => [path, content.toString()])).toEqual([
    ["a.xml", "<a/>"],
    ["b/b.xml", "<行 0/><行 1/><行 2/><行 3/><行 4/><行 5/><行 6/>"],
  ]);
});

it("gives what it has compressed while the rest is still to come", async () => {
  const { bytes, chunks } = await poured("b/b.xml", () => lines(100_000));
  expect(chunks).toBeGreaterThan(10);
  expect(unzipped(bytes).get("b/b.xml")?.toString()).toContain("<行 99999/>");
});

it("says which part the template lacks", async () => {
  await expect(poured("c.xml", () => [])).rejects.toThrow("no c.xml");
});
