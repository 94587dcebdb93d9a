/** Calls over a message port: each side calls what the other serves and has the answer as a promise. */
import type { MessagePort, Transferable } from "node:worker_threads";

/** What one side serves, by name. Arguments and answers are plain data; a body is a Uint8Array of its own. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters of any function
export type Served = Readonly<Record<string, (...args: any[]) => unknown>>;

/** A call failed on the other side; its own error stays there. */
export class RemoteError extends Error {}

type Message =
  | { readonly kind: "call"; readonly id: number | null; readonly name: string; readonly args: unknown[] }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly message: string; readonly stack: string };

type Port = Pick<MessagePort, "postMessage"> & {
  on(event: "message", listener: (message: Message) => void): unknown;
};

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class PortCalls<Theirs> {
  readonly #port: Port;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  /** Why nothing can be called any more. */
  #broken: Error | null = null;

  constructor(port: Port, ours: Served) {
    this.#port = port;
    port.on("message", (message: Message) => {
      if (message.kind === "call") void this.#serve(message, ours);
      else this.#settle(message);
    });
  }

  call<N extends NamesOf<Theirs>>(
    name: N,
    args: ArgsOf<Theirs, N>,
    transfer?: Transferable[],
  ): Promise<AnswerOf<Theirs, N>> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== null) {
        reject(this.#broken);
        return;
      }
      this.#calls += 1;
      this.#pending.set(this.#calls, { resolve: resolve as Pending["resolve"], reject });
      this.#post({ kind: "call", id: this.#calls, name, args }, transfer);
    });
  }

  /** Calls without waiting for an answer. */
  tell<N extends NamesOf<Theirs>>(name: N, args: ArgsOf<Theirs, N>): void {
    this.#post({ kind: "call", id: null, name, args });
  }

  /** The other side is gone: whoever waits for it learns why. */
  breakOff(error: Error): void {
    this.#broken ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  async #serve({ id, name, args }: Message & { kind: "call" }, ours: Served): Promise<void> {
    try {
      const value = await ours[name]?.(...args);
      if (id !== null) this.#post({ kind: "answer", id, value });
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      if (id === null) throw error;
      this.#post({ kind: "failure", id, message, stack });
    }
  }

  #settle(message: Exclude<Message, { kind: "call" }>): void {
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === "answer") waiting?.resolve(message.value);
    else waiting?.reject(new RemoteError(message.message, { cause: message.stack }));
  }

  #post(message: Message, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}

type NamesOf<Theirs> = Extract<keyof Theirs, string>;
type ArgsOf<Theirs, N extends keyof Theirs> = Theirs[N] extends (...args: infer A) => unknown ? A : never;
type AnswerOf<Theirs, N extends keyof Theirs> = Theirs[N] extends (...args: never[]) => infer R
  ? Awaited<R>
  : never;
