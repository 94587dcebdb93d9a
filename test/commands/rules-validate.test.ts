import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import rulesValidate from "../../src/commands/rules-validate.ts";
import { folder, stage } from "./stage.ts";

const sound = `id: local
version: "1"
title: { en: local, zh: 本地 }
extends: [national-2019]
`;

it("says that a file is sound", async () => {
  const file = join(await folder(), "local.yaml");
  await writeFile(file, sound);
  const { context, stdout } = stage();
  await rulesValidate([file], {}, context);
  expect(stdout()).toMatch(/local\.yaml: local 1 is sound, \d+ rules\n$/);
});

it("says what is wrong at which line, for every file", async () => {
  const path = await folder();
  const files = ["a.yaml", "b.yaml"].map((name) => join(path, name));
  for (const file of files) await writeFile(file, `${sound}bogus: 1\n`);
  await expect(rulesValidate(files, {}, stage().context)).rejects.toThrow(/a\.yaml:5:1 .*\n.*b\.yaml:5:1 /);
});
