/**
 * `npm run bench [-- --sizes 4x250,20x300 --rounds 3 --recrawl --workers 1,2 --peers]`: inspects generated estates with all observers, the
 * national rules and storage on, and says pages per second, CPU per page, peak memory, requests and connections, beside
 * the reference crawler of this folder (and linkinator with `--peers`), and whether what was found is what is true. With
 * `--recrawl` every estate is inspected a second time, unchanged, into the same database.
 */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asOf, EstateSite, type EstateSize, siteAddress } from "./estate.ts";
import { type FoundReport, rightness } from "./rightness.ts";

interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly requests: number;
  readonly connections: number;
  /** Of bodies, as the server sent them. */
  readonly bytes: number;
}

// Functions below are declarations: this file runs from here on, before it comes to them.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "bench", "out");
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const sizes = option("--sizes", "4x250")
  .split(",")
  .map((s) => s.split("x").map(Number));
const rounds = Number(option("--rounds", "3"));
const peers = process.argv.includes("--peers");
const recrawl = process.argv.includes("--recrawl");
/** Measured with each of these numbers of threads. */
const workers = option("--workers", "1").split(",");

mkdirSync(out, { recursive: true });
console.log(
  "| estate | tool | wall s | CPU s | pages/s | CPU ms/page | × reference | peak MB | requests | connections | MB received | found right |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
for (const [sites = 4, pagesPerSite = 250] of sizes) await compare({ seed: 2026, sites, pagesPerSite });

async function compare(size: EstateSize): Promise<void> {
  const server = fork(join(root, "bench/server.ts"), [size.seed, size.sites, size.pagesPerSite].map(String), {
    execArgv: ["--import", "tsx"],
  });
  const { port } = await said<{ port: number }>(server);
  const estate = Array.from({ length: size.sites }, (_, i) => new EstateSite(size, i, port));
  const starts = Array.from({ length: size.sites }, (_, i) => `http://${siteAddress(i)}:${port}/`);
  const truths = estate.map((s) => s.truth());
  const pages = truths.reduce((sum, truth) => sum + truth.pages, 0);
  writeFileSync(join(out, "truth.json"), JSON.stringify(truths, null, 1));
  writeFileSync(join(out, "sites.txt"), `${starts.join("\n")}\n`);

  const reference: Measured[] = [];
  const ours = workers.map((count) => ({
    count,
    first: [] as Measured[],
    again: [] as Measured[],
    right: "",
  }));
  for (let round = 0; round < rounds; round += 1) {
    reference.push(await measured(server, ["bench/reference.mjs", join(out, "reference.db"), ...starts]));
    for (const one of ours) {
      clear();
      one.first.push(await measured(server, inspection(one.count)));
      if (recrawl) one.again.push(await measured(server, inspection(one.count)));
      one.right = rightness(
        truths,
        JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as FoundReport,
      );
    }
  }
  const base = median(reference);
  row(size, "reference", base, pages, base, "–");
  for (const { count, first, again, right } of ours) {
    const name = count === "1" ? "govinspect" : `govinspect, ${count} workers`;
    row(size, name, median(first), pages, base, right);
    if (recrawl) row(size, `${name}, unchanged`, median(again), pages, base, right);
  }
  if (peers) {
    const linkinator = [
      "node_modules/linkinator/build/src/cli.js",
      ...starts,
      "--recurse",
      "--concurrency",
      "64",
      "--format",
      "json",
      "--silent",
    ];
    row(size, "linkinator", await measured(server, linkinator), pages, base, "–");
  }
  server.kill();
}

function clear(): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(join(out, `bench.db${end}`), { force: true });
}

function inspection(count: string): string[] {
  return [
    "bin/govinspect.js",
    "inspect",
    join(out, "sites.txt"),
    ...[
      "--db",
      join(out, "bench.db"),
      "--as-of",
      asOf,
      "--allow-private",
      "127.0.0.0/8",
      "--delay",
      "0ms",
      "--per-host",
      "2",
    ],
    ...[
      "--concurrency",
      "8",
      "--workers",
      count,
      "--max-pages",
      "100000",
      "--fail-on",
      "never",
      "--no-progress",
      "-f",
      "json",
      "-o",
      join(out, "report.json"),
    ],
  ];
}

/** Runs one Node program to its end and says what it cost; the server tells what it was asked meanwhile. */
async function measured(server: ChildProcess, args: string[]): Promise<Measured> {
  const file = join(out, "measure.json");
  await asked(server);
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", join(root, "bench/measure.mjs"), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, GOVINSPECT_MEASURE: file },
  });
  const code = await new Promise<number | null>((done) => child.on("exit", done));
  const wallMs = performance.now() - begun;
  if (code !== 0 && !args[0]?.includes("linkinator"))
    throw new Error(`${args.slice(0, 3).join(" ")} ended with ${code}`);
  return {
    wallMs,
    ...(JSON.parse(readFileSync(file, "utf8")) as { cpuMs: number; rssMb: number }),
    ...(await asked(server)),
  };
}

async function asked(server: ChildProcess): Promise<Pick<Measured, "requests" | "connections" | "bytes">> {
  server.send("count");
  return said(server);
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((done) => child.once("message", (m) => done(m as T)));
}

function median(runs: readonly Measured[]): Measured {
  const sorted = [...runs].sort((a, b) => a.cpuMs - b.cpuMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("no round was run");
  return middle;
}

function row(
  size: EstateSize,
  tool: string,
  m: Measured,
  pages: number,
  base: Measured,
  right: string,
): void {
  const cells = [
    `${size.sites} × ${size.pagesPerSite}`,
    tool,
    (m.wallMs / 1000).toFixed(2),
    (m.cpuMs / 1000).toFixed(2),
    (pages / (m.wallMs / 1000)).toFixed(0),
    (m.cpuMs / pages).toFixed(2),
    (m.cpuMs / base.cpuMs).toFixed(2),
    m.rssMb.toFixed(0),
    String(m.requests),
    String(m.connections),
    (m.bytes / 1e6).toFixed(1),
    right,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
