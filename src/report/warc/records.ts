/**
 * WARC/1.1 records (ISO 28500:2017) of what a URL brought: request and response per hop, then a metadata record that
 * says what is shown by it. The database keeps the fields rules ask for, not the bytes of the wire: header lines are
 * written from those fields, and a body stands as it was after content decoding. The archive's first record says so.
 */
import { STATUS_CODES } from "node:http";
import { WARCRecord, type WARCType } from "warcio";
import type { LinkCheck } from "../../model/link.ts";
import type { Hop, Page } from "../../model/page.ts";
import type { Run } from "../../model/run.ts";
import { type ArchivedSubject, type EvidenceArchive, sha256Of } from "./archived.ts";

const version = "WARC/1.1";

export function* infoRecord({ run, judgement, seal }: EvidenceArchive): Generator<WARCRecord> {
  const info = {
    software: `govinspect/${judgement.toolVersion}`,
    format: "WARC File Format 1.1",
    conformsTo: "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    isPartOf: run.id,
    description:
      "Evidence behind findings. Header lines are written from the fields that were kept; payloads are as they were after content decoding; personal numbers may be blanked, which the metadata record then says.",
    "govinspect-as-of": judgement.asOf,
    "govinspect-rules-sha256": judgement.rulesSha256,
    ...(seal !== null && { "govinspect-manifest-seal": seal }),
  };
  yield WARCRecord.createWARCInfo(
    { date: warcDate(judgement.judgedAt), warcVersion: version, warcHeaders: headersOf("warcinfo", run.id) },
    info,
  );
}

/** Nothing but metadata where nothing was answered. */
export function* subjectRecords(subject: ArchivedSubject, run: Run): Generator<WARCRecord> {
  const hops = hopsOf(subject);
  const date = warcDate((subject.page?.fetchedAt ?? subject.check?.checkedAt) || run.startedAt);
  let last: string | null = null;
  for (const [at, hop] of hops.entries()) {
    if (hop.status === null) continue;
    const step: Step = {
      subject,
      hop,
      run,
      date,
      key: `${run.id} ${subject.url} ${at}`,
      isLast: at === hops.length - 1,
    };
    yield requestRecord(step);
    yield responseRecord(step);
    last = recordId("response", step.key);
  }
  yield metadataRecord(subject, run, date, last);
}

interface Step {
  readonly subject: ArchivedSubject;
  readonly hop: Hop;
  readonly run: Run;
  readonly date: string;
  /** Names the records of this step, the same whenever the archive is written. */
  readonly key: string;
  readonly isLast: boolean;
}

function hopsOf({ url, page, check }: ArchivedSubject): readonly Hop[] {
  const seen = page ?? check;
  if (seen === null) return [];
  return seen.hops.length > 0 ? seen.hops : [{ url, status: seen.status, location: null }];
}

function requestRecord({ subject, hop, run, date, key }: Step): WARCRecord {
  const { host, pathname, search } = new URL(hop.url);
  return WARCRecord.create({
    url: hop.url,
    date,
    type: "request",
    warcVersion: version,
    warcHeaders: {
      ...headersOf("request", key),
      "WARC-Concurrent-To": recordId("response", key),
    },
    statusline: `${methodOf(subject)} ${pathname}${search} HTTP/1.1`,
    httpHeaders: { Host: host, "User-Agent": oneLine(userAgentOf(run)) },
  });
}

function responseRecord(step: Step): WARCRecord {
  const { subject, hop, date, key, isLast } = step;
  const body = isLast && isOfPage(subject) ? subject.body : null;
  return WARCRecord.create(
    {
      url: hop.url,
      date,
      type: "response",
      warcVersion: version,
      warcHeaders: {
        ...headersOf("response", key),
        ...(isLast &&
          subject.page?.remoteAddress != null && {
            "WARC-IP-Address": subject.page.remoteAddress.replace(/^\[|\]$/g, ""),
          }),
        ...(body === null && methodOf(subject) === "GET" && { "WARC-Truncated": "unspecified" }),
      },
      statusline: `HTTP/1.1 ${hop.status} ${STATUS_CODES[hop.status ?? 0] ?? ""}`.trimEnd(),
      httpHeaders: responseHeaders(step, body),
    },
    body === null ? [] : [body],
  );
}

/** A body belongs to the page itself; a link check kept none. */
const isOfPage = ({ page }: ArchivedSubject): boolean => page !== null;

const methodOf = ({ page, check }: Pick<ArchivedSubject, "page" | "check">): LinkCheck["method"] =>
  page === null ? (check?.method ?? "GET") : "GET";

function responseHeaders(
  { subject: { page }, hop, isLast }: Step,
  body: Buffer | null,
): Record<string, string> {
  if (!isLast) return hop.location === null ? {} : { Location: oneLine(hop.location) };
  const kept = page === null ? {} : keptHeaders(page);
  return body === null ? kept : { ...kept, "Content-Length": String(body.length) };
}

/** The payload is decoded, so what its coding was stands under another name, as other archives have it. */
function keptHeaders({ headers, contentType, etag, lastModified }: Page): Record<string, string> {
  const named = { ...headers, "content-type": contentType, etag, "last-modified": lastModified };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === null
        ? []
        : [[name === "content-encoding" ? "x-orig-content-encoding" : name, oneLine(value)]],
    ),
  );
}

function metadataRecord(
  { url, page, check, body, findings }: ArchivedSubject,
  run: Run,
  date: string,
  response: string | null,
): WARCRecord {
  const seen = page ?? check;
  const stored = body === null ? null : sha256Of(body);
  const said = {
    run: run.id,
    url,
    role: page?.role ?? (check === null ? null : "link"),
    reason: seen?.reason ?? null,
    status: seen?.status ?? null,
    finalUrl: seen?.finalUrl ?? null,
    seenAt: page?.fetchedAt ?? check?.checkedAt ?? null,
    charset: page?.charset ?? null,
    bodySha256: page?.bodySha256 ?? null,
    body:
      stored === null ? "not kept" : stored === page?.bodySha256 ? "as received" : "personal numbers blanked",
    findings,
  };
  return WARCRecord.create(
    {
      url,
      date,
      type: "metadata",
      warcVersion: version,
      warcHeaders: {
        ...headersOf("metadata", `${run.id} ${url}`),
        "Content-Type": "application/json",
        ...(response !== null && { "WARC-Refers-To": response }),
      },
    },
    [Buffer.from(`${JSON.stringify(said, null, 2)}\n`)],
  );
}

const headersOf = (type: WARCType, key: string): Record<string, string> => ({
  "WARC-Record-ID": recordId(type, key),
});

/** A UUID made from what the record is (RFC 9562, version 8), so that the same evidence gives the same bytes. */
function recordId(type: WARCType, key: string): string {
  const hex = sha256Of(Buffer.from(`${type} ${key}`));
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

/** What the run was told to call itself, else the name it has by itself. */
function userAgentOf({ options, toolVersion }: Run): string {
  if (typeof options.userAgent === "string") return options.userAgent;
  const contact = typeof options.contact === "string" ? ` (+${options.contact})` : "";
  return `govinspect/${toolVersion}${contact}`;
}

const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();

/** WARC dates are UTC. */
const warcDate = (stamp: string): string => `${new Date(stamp).toISOString().slice(0, 19)}Z`;
