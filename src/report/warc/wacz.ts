/** WACZ 1.1.1: a WARC with its index and the list of its pages in one ZIP, as replay programs open it. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { CDXIndexer } from "warcio";
import type { EvidenceArchive } from "./archived.ts";
import { measured, zip } from "./zip.ts";

const warcName = "data.warc.gz";

/** `warcFile` is the archive as a WARC, already written. */
export async function* writeWacz(archive: EvidenceArchive, warcFile: string): AsyncIterable<Uint8Array> {
  const { judgedAt } = archive.judgement;
  const resources = [
    await resource(`archive/${warcName}`, () => createReadStream(warcFile)),
    await resource("indexes/index.cdxj", textOf(await indexOf(warcFile))),
    await resource("pages/pages.jsonl", textOf(await pagesOf(archive))),
  ];
  const description = descriptionOf(archive, resources);
  const digest = { path: "datapackage.json", hash: hashOf(description) };
  const about = [
    await resource("datapackage.json", textOf(description)),
    await resource("datapackage-digest.json", textOf(`${JSON.stringify(digest, null, 2)}\n`)),
  ];
  yield* zip(
    [...about, ...resources].map(({ entry }) => entry),
    judgedAt,
  );
}

type Content = Parameters<typeof measured>[1];

async function resource(path: string, content: Content) {
  const hash = createHash("sha256");
  for await (const chunk of content()) hash.update(chunk);
  return { entry: await measured(path, content), hash: `sha256:${hash.digest("hex")}` };
}
type Resource = Awaited<ReturnType<typeof resource>>;

const textOf = (text: string): Content => {
  const bytes = [Buffer.from(text)];
  return () => bytes;
};

const hashOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

const descriptionOf = ({ run, judgement, seal }: EvidenceArchive, resources: readonly Resource[]): string =>
  `${JSON.stringify(
    {
      profile: "data-package",
      wacz_version: "1.1.1",
      title: `govinspect ${run.id}`,
      description: `Evidence behind the findings of run ${run.id}, as of ${judgement.asOf}${seal === null ? "" : `; manifest seal ${seal}`}`,
      software: `govinspect/${judgement.toolVersion}`,
      created: judgement.judgedAt,
      resources: resources.map(({ entry: { path, size }, hash }) => ({
        name: path.replace(/^.*\//, ""),
        path,
        hash,
        bytes: size,
      })),
    },
    null,
    2,
  )}\n`;

/**
 * Lines sorted by their bytes: readers search them by halves. Only answers stand in it: a reader would show the metadata
 * of a page in its place.
 */
async function indexOf(warcFile: string): Promise<string> {
  const indexer = new CDXIndexer({ format: "cdxj" });
  const lines: Buffer[] = [];
  for await (const entry of indexer.iterIndex([{ filename: warcName, reader: createReadStream(warcFile) }]))
    if (entry.status !== undefined) lines.push(Buffer.from(indexer.serializeCDXJ(entry)));
  return Buffer.concat(lines.sort(Buffer.compare)).toString("utf8");
}

/** Pages that were answered and are kept, each with the rules it shows something for. */
async function pagesOf({ subjects }: EvidenceArchive): Promise<string> {
  const lines: object[] = [{ format: "json-pages-1.0", id: "pages", title: "Evidence" }];
  for await (const { url, page, body, findings } of subjects())
    if (page !== null && body !== null)
      lines.push({
        url,
        ts: new Date(page.fetchedAt).toISOString(),
        title: [...new Set(findings.map(({ rule }) => rule))].join(", "),
      });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
