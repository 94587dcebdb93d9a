/**
 * `npm run new <observer|check|format|command> <name>`: writes the file, its test and its registry line in the shape its
 * neighbours have. What is left to do is said at the end; the invariant tests fail until it is done.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

interface Plan {
  /** New files by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines put before an anchor of an existing file. */
  readonly lines: readonly {
    readonly file: string;
    readonly before: string | RegExp;
    readonly add: string;
  }[];
  readonly next: string;
}

const plans: Readonly<Record<string, (name: string) => Plan>> = { observer, check, format, command };

const [kind = "", name = ""] = process.argv.slice(2);
const plan = plans[kind];
if (plan === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error(`usage: npm run new <${Object.keys(plans).join("|")}> <name-in-kebab-case>`);
  process.exit(2);
}
carryOut(plan(name));

function carryOut({ files, lines, next }: Plan): void {
  const there = Object.keys(files).find((file) => existsSync(file));
  if (there !== undefined) {
    console.error(`${there} exists already; nothing was written`);
    process.exit(2);
  }
  const changed = new Map<string, string>();
  for (const { file, before, add } of lines) {
    changed.set(file, inserted(changed.get(file) ?? readFileSync(file, "utf8"), file, before, add));
  }
  for (const [file, text] of [...Object.entries(files), ...changed]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
  console.log(next);
}

function inserted(text: string, file: string, before: string | RegExp, add: string): string {
  const at = text.search(typeof before === "string" ? literal(before) : before);
  if (at < 0) {
    console.error(`${file} has no ${before}; nothing was written`);
    process.exit(2);
  }
  return `${text.slice(0, at)}${add}${text.slice(at)}`;
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

function camel(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function observer(name: string): Plan {
  const id = camel(name);
  return {
    files: {
      [`src/observe/${name}.ts`]: `/** TODO: what it copies from a page, and why. */
import type { Observer } from "./observer.ts";

export const ${id}: Observer<"${name}"> = {
  fact: "${name}",
  observe() {
    return undefined;
  },
};
`,
      [`test/observe/${name}.test.ts`]: `import { expect, test } from "vitest";
import { ${id} } from "../../src/observe/${name}.ts";

test.todo("${id} sees what is there", () => {
  expect(${id}.fact).toBe("${name}");
});
`,
    },
    lines: [
      {
        file: "src/model/observation.ts",
        before: /\} as const;\n\nexport type FactName/,
        add: `  "${name}": z.strictObject({ evidence: evidenceSchema }),\n`,
      },
      {
        file: "src/observe/registry.ts",
        before: /import type \{ Observer/,
        add: `import { ${id} } from "./${name}.ts";\n`,
      },
      { file: "src/observe/registry.ts", before: /\];\n\n\/\*\* Everything that is seen/, add: `  ${id},\n` },
    ],
    next: `Next: give the fact "${name}" its record in src/model/observation.ts, then the test's pages, then the observer.`,
  };
}

function check(name: string): Plan {
  const id = camel(name);
  return {
    files: {
      [`src/checks/${name}.ts`]: `import type { z } from "zod";
import { siteCheck } from "./check.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({});
type Options = z.infer<typeof options>;

export const ${id} = siteCheck<Options>({
  id: "${name}",
  about: "TODO: what it states of a collection, in one line.",
  options,
  decide() {
    return {
      answer: "unknown",
      awaitsPerson: false,
      isVacuous: true,
      against: [],
      inFavour: [],
      says: { zh: "未判定", en: "not decided" },
      measured: {},
      threshold: {},
    };
  },
});
`,
      [`test/checks/${name}.test.ts`]: `import { expect, test } from "vitest";
import { ${id} } from "../../src/checks/${name}.ts";

test.todo("${id}: yes, no and unknown", () => {
  expect(${id}.id).toBe("${name}");
});
`,
    },
    lines: [
      {
        file: "src/checks/registry.ts",
        before: /\nexport \{ itemChecks/,
        add: `import { ${id} } from "./${name}.ts";\n`,
      },
      { file: "src/checks/registry.ts", before: /\]\.map\(/, add: `, ${id}` },
    ],
    next: "Next: its options, its test table (accept, reject, cannot tell), then the check.",
  };
}

function format(name: string): Plan {
  return {
    files: {
      [`src/report/${name}.ts`]: `/** TODO: who reads this format. */
import type { ReportFormat } from "./report.ts";

const format: ReportFormat = {
  id: "${name}",
  audience: "machines",
  async *write(_head, sites) {
    for await (const { site, verdict } of sites) yield \`\${site.url} \${verdict.verdict}\\n\`;
  },
};

export default format;
`,
      [`test/report/${name}.test.ts`]: `import { expect, test } from "vitest";
import format from "../../src/report/${name}.ts";

test.todo("${name} comes out as its readers expect", () => {
  expect(format.id).toBe("${name}");
});
`,
    },
    lines: [
      {
        file: "src/report/registry.ts",
        before: /\} as const satisfies/,
        add: `  ${/-/.test(name) ? `"${name}"` : name}: async () => (await import("./${name}.ts")).default,\n`,
      },
    ],
    next: "Next: escape whatever came from a page, stream the sites, then look at the file as its reader would.",
  };
}

function command(name: string): Plan {
  return {
    files: {
      [`src/commands/${name}.ts`]: `/** \`${name}\`: TODO what it does. */
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export default async function ${camel(name)}(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitStatus> {
  await print(context.stdout, "");
  return done;
}
`,
      [`test/commands/${name}.test.ts`]: `import { test } from "vitest";

test.todo("${name} does what its line in --help says");
`,
    },
    lines: [
      {
        file: "src/cli.ts",
        before: "  return program;\n}\n",
        add: `  command("${name}", { en: "TODO", zh: "TODO" }, [], () => import("./commands/${name}.ts"));\n`,
      },
    ],
    next: `Next: its words in src/cli.ts, its line in README.md and README.zh-CN.md, its test with the real program.`,
  };
}
