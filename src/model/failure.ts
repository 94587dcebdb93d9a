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

/** The database, a body or an archive is damaged (exit 5). */
export class DamageError extends Error {
  override readonly name: string = "DamageError";
  readonly hint: string | undefined;
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
