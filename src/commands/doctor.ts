/** `doctor`: whether this machine can inspect: Node, the database library, names, clock, disk, a browser. */
import { constants } from "node:fs";
import { access, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createClient } from "../crawl/client.ts";
import { type Language, same, type Text } from "../model/text.ts";
import { toStamp } from "../model/time.ts";
import { calendarThrough } from "../model/workdays.ts";
import { alignRows } from "../report/columns.ts";
import { version } from "../version.ts";
import type { CommandContext, ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export interface DoctorOptions {
  readonly db: string;
  readonly format: "terminal" | "json";
}

/** `warning` is something to know; `fault` keeps the program from working. */
interface Examined {
  readonly what: Text;
  readonly state: "fine" | "warning" | "fault";
  readonly says: Text;
}

export default async function doctor(
  _args: readonly string[],
  { db, format }: DoctorOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const examined = [
    node(),
    await sqlite(context),
    await folder(db),
    await disk(db),
    await names(),
    clock(),
    calendar(),
    await chromium(context),
  ];
  await print(
    context.stdout,
    format === "json"
      ? `${JSON.stringify({ schema: "govinspect/doctor/1", version, examined }, null, 2)}\n`
      : text(examined, context.language),
  );
  const faults = examined.filter(({ state }) => state === "fault");
  return faults.length === 0 ? { code: 0, next: null } : { code: 2, next: mend };
}

const mend: Text = {
  en: "Mend what is marked ✗ first; the database library comes with npm ci.",
  zh: "请先处理标记 ✗ 的项目；数据库组件由 npm ci 安装。",
};

/** The oldest release line that is supported. */
const oldestNode = 20;

function node(): Examined {
  const major = Number(process.versions.node.split(".")[0]);
  return {
    what: same("Node.js"),
    state: major >= oldestNode ? "fine" : "fault",
    says: same(`${process.version} (${process.platform} ${process.arch})`),
  };
}

async function sqlite({ openStore }: CommandContext): Promise<Examined> {
  const what: Text = { en: "database library", zh: "数据库组件" };
  const path = await mkdtemp(join(tmpdir(), "govinspect-doctor-"));
  try {
    const store = await openStore(join(path, "doctor.db"), "append");
    await store.close();
    return { what, state: "fine", says: same("better-sqlite3") };
  } catch (error) {
    return { what, state: "fault", says: same(error instanceof Error ? error.message : String(error)) };
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function folder(db: string): Promise<Examined> {
  const what: Text = { en: "database folder", zh: "数据库目录" };
  const path = dirname(db);
  const isWritable = await access(path, constants.W_OK).then(
    () => true,
    () => false, // absent or not ours to write to: said by the state
  );
  const says = isWritable ? same(path) : { en: `${path} cannot be written to`, zh: `${path} 不可写` };
  return { what, state: isWritable ? "fine" : "fault", says };
}

/** A site of 2000 pages takes some tens of megabytes. */
const littleSpace = 2e9;

async function disk(db: string): Promise<Examined> {
  const what: Text = { en: "free space", zh: "可用磁盘空间" };
  const found = await statfs(dirname(db)).catch(() => null); // the folder's own line says what is wrong with it
  if (found === null) return { what, state: "warning", says: { en: "unknown", zh: "未知" } };
  const free = found.bavail * found.bsize;
  return {
    what,
    state: free < littleSpace ? "warning" : "fine",
    says: same(`${(free / 1e9).toFixed(1)} GB`),
  };
}

/** A machine that resolves no public name accuses nobody, but it inspects nobody either. */
async function names(): Promise<Examined> {
  const client = createClient();
  const resolves = await client.resolvesNames();
  await client.close();
  return {
    what: { en: "name resolution", zh: "域名解析" },
    state: resolves ? "fine" : "warning",
    says: resolves
      ? { en: "public names are resolved", zh: "可解析公网域名" }
      : {
          en: "no public name is resolved: sites must be named with --resolve, and links stay unconfirmed",
          zh: "无法解析公网域名：需用 --resolve 指定地址，外部链接将无法确认",
        },
  };
}

/** The program is younger than this: a clock that says otherwise is wrong. */
const builtNotBefore = Date.parse("2026-01-01T00:00:00Z");

function clock(): Examined {
  const now = Date.now();
  const isRight = now >= builtNotBefore;
  return {
    what: { en: "clock", zh: "系统时间" },
    state: isRight ? "fine" : "fault",
    says: same(`${toStamp(now)} (Asia/Shanghai)`),
  };
}

function calendar(): Examined {
  const isKnown = toStamp(Date.now()).slice(0, 10) <= calendarThrough;
  return {
    what: { en: "workday calendar", zh: "工作日历" },
    state: isKnown ? "fine" : "warning",
    says: { en: `holidays known until ${calendarThrough}`, zh: `节假日安排收录至 ${calendarThrough}` },
  };
}

const browsers = ["chromium", "chromium-browser", "google-chrome"];

async function chromium({ env }: CommandContext): Promise<Examined> {
  const what: Text = { en: "Chromium (optional)", zh: "Chromium（可选）" };
  for (const path of (env.PATH ?? "").split(delimiter))
    for (const name of browsers) {
      const file = join(path, name);
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false, // not there: the next place is tried
      );
      if (isThere) return { what, state: "fine", says: same(file) };
    }
  return { what, state: "fine", says: { en: "not installed, not needed", zh: "未安装，不影响使用" } };
}

const marks: Readonly<Record<Examined["state"], string>> = { fine: "✓", warning: "!", fault: "✗" };

function text(examined: readonly Examined[], language: Language): string {
  const rows = examined.map(({ what, state, says }) => [marks[state], what[language], says[language]]);
  return `govinspect ${version}\n${alignRows(rows).join("\n")}\n`;
}
