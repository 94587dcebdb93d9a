import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeFile } from "../../src/commands/write-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("replaces a file whole", async () => {
  const file = join(folder, "a.json");
  writeFileSync(file, "before");
  await writeFile(file, ["af", "ter"]);
  expect(readFileSync(file, "utf8")).toBe("after");
  expect(readdirSync(folder)).toEqual(["a.json"]);
});

it("leaves a file as it was where the content breaks off", async () => {
  const file = join(folder, "a.json");
  writeFileSync(file, "before");
  const broken = (function* () {
    yield "af";
    throw new RangeError("broke off");
  })();
  await expect(writeFile(file, broken)).rejects.toThrow("broke off");
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(readdirSync(folder)).toEqual(["a.json"]);
});

it("follows a link and leaves it in its place", async () => {
  writeFileSync(join(folder, "a.json"), "before");
  symlinkSync("a.json", join(folder, "latest.json"));
  await writeFile(join(folder, "latest.json"), "after");
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("after");
  expect(lstatSync(join(folder, "latest.json")).isSymbolicLink()).toBe(true);
});

it("pours into a pipe, and puts no file in its place", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const read = readFile(pipe, "utf8");
  await writeFile(pipe, ["through", " and through"]);
  expect(await read).toBe("through and through");
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

it("says in plain words what is in the way", async () => {
  await expect(writeFile(folder, "x")).rejects.toThrow(`${folder} cannot be written: it is a folder`);
  await expect(writeFile(join(folder, "no", "a"), "x")).rejects.toThrow("there is no such file or folder");
});
