import { describe, expect, it } from "vitest";
import { breaker } from "../../src/crawl/breaker.ts";
import { Ledgers } from "../../src/crawl/ledger.ts";
import { get, scripted } from "./scripted-fetch.ts";

const timeout = { reason: "timeout", status: null } as const;
const good = {};

function ask(answers: Parameters<typeof scripted>) {
  const ledgers = new Ledgers();
  const clock = { now: 0 };
  const { fetch, asked } = scripted(...answers);
  const told: unknown[] = [];
  const onEvent = (event: unknown): void => void told.push(event);
  const guarded = breaker({ ledgers, after: 3, restMs: 1000, onEvent, ticks: () => clock.now })(fetch);
  const page = (path: string) => guarded(get(`http://www.example.gov.cn/${path}`));
  return { page, asked, told, clock, book: () => ledgers.all()[0]?.breaker };
}

describe("breaker", () => {
  it("stops asking after failures in a row, and says how much was left unasked", async () => {
    const { page, asked, told, book } = ask([timeout]);
    const reasons = [];
    for (let i = 0; i < 6; i += 1) reasons.push((await page(`${i}`)).reason);
    expect(reasons).toEqual([...Array(3).fill("timeout"), ...Array(3).fill("host-unwell")]);
    expect(asked).toHaveLength(3);
    expect(book()).toEqual({ after: 3, unasked: 3 });
    expect(told).toEqual([
      { event: "breaker", origin: "http://www.example.gov.cn", failures: 3, restMs: 1000 },
    ]);
  });

  it("counts only what is consecutive", async () => {
    const { page, asked } = ask([timeout, timeout, good, timeout, timeout, good]);
    for (let i = 0; i < 6; i += 1) await page(`${i}`);
    expect(asked).toHaveLength(6);
  });

  it.each([
    ["pages that are not there", { reason: "not-found", status: 404 }],
    ["errors of one page", { reason: "server-error", status: 500 }],
    ["refused connections", { reason: "connection-refused", status: null }],
    ["names that do not exist", { reason: "name-not-found", status: null }],
  ] as const)("is not opened by %s", async (_, answer) => {
    const { page, asked } = ask([answer]);
    for (let i = 0; i < 8; i += 1) await page(`${i}`);
    expect(asked).toHaveLength(8);
  });

  it("lets one try after a rest, and all when it succeeds", async () => {
    const { page, asked, clock } = ask([timeout, timeout, timeout, timeout, good]);
    for (let i = 0; i < 4; i += 1) await page(`${i}`);
    clock.now = 1001;
    expect((await Promise.all([page("a"), page("b")])).map(({ reason }) => reason)).toEqual([
      "timeout",
      "host-unwell",
    ]);
    clock.now = 2002;
    expect((await page("c")).reason).toBe("answered");
    expect((await page("d")).reason).toBe("answered");
    expect(asked).toHaveLength(6);
  });
});
