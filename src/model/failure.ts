/** What the user did wrong, said so that it can be mended: `file:line:col what; what was expected`. Caught once, in `cli.ts`. */
export class UserError extends Error {
  override readonly name: string = "UserError";
  /** What to do next, one line. */
  readonly hint: string | undefined;
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}

/** Another process inspects with the database: a user's mistake, unless a schedule reckons with it. */
export class HeldError extends UserError {}

/** The database, a body or an archive is damaged (exit 5). */
export class DamageError extends Error {
  override readonly name: string = "DamageError";
  readonly hint: string | undefined;
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}

const systemWords: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
};

/** A file that cannot be read or written, the system's code in plain words: `list.csv cannot be read: there is no such file`. */
export function fileError(path: string, verb: "read" | "written", cause: unknown): UserError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const why = systemWords[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new UserError(`${path} cannot be ${verb}: ${why}`, { cause });
}

/** Nothing more can be written: the disk or the quota is full. The run stops, saved and resumable (exit 6). */
export class FullError extends Error {
  override readonly name: string = "FullError";
  readonly hint: string | undefined;
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
