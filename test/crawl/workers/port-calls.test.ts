import { MessageChannel } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { bufferOf, ownBytes } from "../../../src/crawl/workers/own-bytes.ts";
import { PortCalls, RemoteError } from "../../../src/crawl/workers/port-calls.ts";

interface Theirs {
  add(a: number, b: number): number;
  fail(): Promise<never>;
  slow(): Promise<string>;
  lengthOf(bytes: Uint8Array): number;
  note(what: string): void;
}

const noted: string[] = [];
const channel = new MessageChannel();
new PortCalls(channel.port2, {
  add: (a: number, b: number) => a + b,
  fail: () => Promise.reject(new TypeError("no such page")),
  slow: () => new Promise(() => {}),
  lengthOf: (bytes: Uint8Array) => bufferOf(bytes).length,
  note: (what: string) => noted.push(what),
});
const calls = new PortCalls<Theirs>(channel.port1, {});
afterEach(() => {
  noted.length = 0;
});

it("answers each call with its own answer", async () => {
  expect(await Promise.all([calls.call("add", [1, 2]), calls.call("add", [3, 4])])).toEqual([3, 7]);
});

it("tells without waiting, in order with what is called after it", async () => {
  calls.tell("note", ["first"]);
  await calls.call("add", [0, 0]);
  expect(noted).toEqual(["first"]);
});

it("fails with the words of the other side's error", async () => {
  await expect(calls.call("fail", [])).rejects.toThrow(RemoteError);
  await expect(calls.call("fail", [])).rejects.toThrow("no such page");
});

it("hands bytes over, and of a shared pool only its own part", async () => {
  const large = Buffer.alloc(100_000, "x");
  expect(await calls.call("lengthOf", [ownBytes(large)], [large.buffer])).toBe(100_000);
  expect(large.length).toBe(0);
  const small = Buffer.from("a small body of a pool");
  const own = ownBytes(small);
  expect(await calls.call("lengthOf", [own], [own.buffer])).toBe(22);
  expect(small.toString()).toBe("a small body of a pool");
});

it("ends what waits for a side that is gone, and what is asked of it later", async () => {
  const waiting = calls.call("slow", []);
  calls.breakOff(new Error("worker thread 1 is gone"));
  await expect(waiting).rejects.toThrow("is gone");
  await expect(calls.call("add", [1, 2])).rejects.toThrow("is gone");
  channel.port1.close();
});
