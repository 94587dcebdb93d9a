import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, it } from "vitest";
import { declareCommands } from "../../src/cli.ts";
import { applyConfig, configJsonSchema } from "../../src/commands/config-file.ts";
import { optionsIn } from "../../src/commands/options.ts";
import { folder } from "./stage.ts";

/** A program of one command, its line parsed and the file applied. */
async function configured(yaml: string, line: readonly string[] = []) {
  const option = optionsIn("en");
  const program = new Command("x").addOption(option.quiet()).addOption(option.noColor());
  const command = program.command("inspect").action(() => undefined);
  for (const one of [option.delay(), option.maxPages(), option.rules(), option.failOn(), option.polite()])
    command.addOption(one);
  program.command("other").addOption(option.log());
  await program.parseAsync(["node", "x", "inspect", ...line]);
  const file = join(await folder(), "govinspect.config.yaml");
  writeFileSync(file, yaml);
  applyConfig(command, program, file);
  return command.optsWithGlobals();
}

it("gives values as the command line would, lists for what is repeatable, and leaves the rest to its command", async () => {
  const yaml =
    "delay: 1s\nmax-pages: 50\nrules: [a, b.yaml]\nfail-on: never\npolite: true\ncolor: false\nlog: x.log\n";
  expect(await configured(yaml)).toMatchObject({
    delay: 1000,
    maxPages: 50,
    rules: ["a", "b.yaml"],
    failOn: "never",
    polite: true,
    color: false,
  });
});

it("yields to the command line, and to the environment", async () => {
  expect(await configured("delay: 1s\nmax-pages: 50\n", ["--delay", "2s"])).toMatchObject({
    delay: 2000,
    maxPages: 50,
  });
  process.env.GOVINSPECT_MAX_PAGES = "70";
  try {
    expect(await configured("max-pages: 50\n")).toMatchObject({ maxPages: 70 });
  } finally {
    delete process.env.GOVINSPECT_MAX_PAGES;
  }
});

it("says at once what another command would trip over", async () => {
  const program = declareCommands("en", async () => undefined);
  const judge = program.commands.find((command) => command.name() === "judge");
  if (judge === undefined) throw new Error("there is no judge");
  const file = join(await folder(), "govinspect.config.yaml");
  writeFileSync(file, "delay: 5\n");
  expect(() => applyConfig(judge, program, file)).toThrow(/:1:8 delay: A time needs a unit/);
});

it("takes an empty file for nothing said", async () => {
  expect(await configured("# nothing\n")).toMatchObject({ maxPages: 2000 });
});

it.each([
  ["dely: 1s\n", /govinspect\.config\.yaml:1:1 unknown key "dely", did you mean "delay"\?/],
  ["delay: 1s\nmax-pages: -3\n", /:2:12 max-pages: A whole number of at least 1 is expected/],
  ["delay: 5\n", /:1:8 delay: A time needs a unit/],
  ["fail-on: always\n", /:1:10 fail-on: Allowed choices are/],
  ["polite: gently\n", /:1:9 polite: true or false is expected/],
  ["max-pages: { a: 1 }\n", /:1:12 max-pages: a text or a number is expected/],
  ["max-pages: [1, 2]\n", /max-pages takes one value, not a list/],
  ["- delay\n", /:1:1 options are expected/],
])("refuses %j, naming the place", async (yaml, message) => {
  await expect(configured(yaml)).rejects.toThrow(message);
});

it("needs a file that is named", () => {
  const program = new Command("x");
  expect(() => applyConfig(program.command("y"), program, "/nowhere.yaml")).toThrow(
    "/nowhere.yaml cannot be read",
  );
});

it("is described by the schema for editors: npx tsx scripts/write-schemas.ts", () => {
  const program = declareCommands("en", async () => undefined);
  expect(JSON.parse(readFileSync("schemas/config.schema.json", "utf8"))).toEqual(configJsonSchema(program));
});
