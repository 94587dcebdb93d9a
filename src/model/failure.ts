import { same, type Text } from "./text.ts";

/** What a person is told, in both languages; the message of the error itself is the English one. */
export class ToldError extends Error {
  readonly text: Text;
  /** What to do next, one line. */
  readonly hint: Text | undefined;
  constructor(text: Text, { hint, cause }: { readonly hint?: Text; readonly cause?: unknown } = {}) {
    super(text.en, { cause });
    this.text = text;
    this.hint = hint;
  }
}

/** What the user did wrong, said so that it can be mended: `file:line:col what; what was expected`. Caught once, in `cli.ts`. */
export class UserError extends ToldError {
  override readonly name: string = "UserError";
}

/** Another process inspects with the database: a user's mistake, unless a schedule reckons with it. */
export class HeldError extends UserError {}

/** The database, a body or an archive is damaged (exit 5). */
export class DamageError extends ToldError {
  override readonly name: string = "DamageError";
  constructor(
    text: Text,
    { hint = restoreIt, cause }: { readonly hint?: Text; readonly cause?: unknown } = {},
  ) {
    super(text, { hint, cause });
  }
}

const restoreIt: Text = {
  en: "Keep the file, restore a backup, or save what is readable with `sqlite3 FILE .recover`.",
  zh: "请保留该文件，恢复备份，或用 `sqlite3 文件 .recover` 抢救可读内容。",
};

/** Nothing more can be written: the disk or the quota is full. The run stops, saved and resumable (exit 6). */
export class FullError extends ToldError {
  override readonly name: string = "FullError";
}

const systemWords: Readonly<Record<string, Text>> = {
  ENOENT: { en: "there is no such file or folder", zh: "文件或文件夹不存在" },
  EISDIR: { en: "it is a folder", zh: "这是一个文件夹" },
  ENOTDIR: { en: "a part of the path is not a folder", zh: "路径中有一部分不是文件夹" },
  EACCES: { en: "permission denied", zh: "没有权限" },
  EPERM: { en: "not permitted", zh: "操作不被允许" },
  ENOSPC: { en: "no space left", zh: "磁盘空间已满" },
  EDQUOT: { en: "the disk quota is used up", zh: "磁盘配额已用完" },
  EROFS: { en: "the disk is read-only", zh: "磁盘为只读" },
};

const verbs = { read: { en: "read", zh: "读取" }, written: { en: "written", zh: "写入" } } as const;

/** A file that cannot be read or written, the system's code in plain words: `list.csv cannot be read: there is no such file`. */
export function fileError(path: string, verb: keyof typeof verbs, cause: unknown): UserError | FullError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const why = systemWords[code] ?? same(cause instanceof Error ? cause.message : String(cause));
  const text = {
    en: `${path} cannot be ${verbs[verb].en}: ${why.en}`,
    zh: `无法${verbs[verb].zh} ${path}：${why.zh}`,
  };
  return verb === "written" && isFull(code)
    ? new FullError(text, { hint: makeRoom, cause })
    : new UserError(text, { cause });
}

const isFull = (code: string): boolean => code === "ENOSPC" || code === "EDQUOT";

const makeRoom: Text = {
  en: "What was inspected is kept: make room, then run `govinspect report`.",
  zh: "已检查的内容不受影响：请先清理空间，再运行 `govinspect report`。",
};
