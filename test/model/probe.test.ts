import { expect, it } from "vitest";
import { isOpen, type Probe } from "../../src/model/probe.ts";

const probe = (reason: Probe["reason"], total = 100): Probe => ({
  siteUrl: "http://www.jia.gov.cn/",
  at: "2026-03-20T10:00:00+08:00",
  reason,
  status: null,
  phases: { dns: null, connect: null, tls: null, firstByte: null, total },
  remoteAddress: null,
  detail: null,
});

it.each<[Probe["reason"], number, boolean | null]>([
  ["answered", 100, true],
  ["answered", 14_999, true],
  ["answered", 15_000, false],
  ["timeout", 15_000, false],
  ["connection-refused", 1, false],
  ["name-not-found", 1, false],
  ["reset", 1, false],
  ["server-error", 1, false],
  ["tls-failed", 1, null],
  ["tls-invalid", 1, null],
  ["protocol-error", 1, null],
  ["refused-as-asked", 1, null],
  ["forbidden", 1, null],
  ["challenge", 20_000, null],
  ["robots-refused", 0, null],
  ["resolver-trouble", 15_000, null],
  ["network-unreachable", 1, null],
  ["proxy-failed", 1, null],
  ["private-address", 1, null],
])("%s after %d ms: open is %s", (reason, total, open) => {
  expect(isOpen(probe(reason, total))).toBe(open);
});
