/**
 * Opens the sockets of the crawl: name, address, TCP, TLS, each timed, each checked by the guard. Written on node:net and
 * node:tls rather than on undici's `buildConnector`, which hides the phases and would send a TLS hello before the peer's
 * address could be looked at.
 */
import { isIP, type LookupFunction, type Socket, connect as tcpConnect } from "node:net";
import { type TLSSocket, type ConnectionOptions as TlsOptions, connect as tlsConnect } from "node:tls";
import type { buildConnector } from "undici";
import type { Tls } from "../model/page.ts";
import type { Guard, Target } from "./guard.ts";
import { tlsRecordOf } from "./tls-record.ts";

/** What is known of one connection. */
export interface Connection {
  readonly remoteAddress: string | null;
  readonly tls: Tls | null;
  /** Milliseconds each phase took. */
  readonly phases: { readonly dns: number; readonly connect: number; readonly tls: number | null };
}

export type Connect = (
  to: buildConnector.Options,
) => Promise<{ readonly socket: Socket; readonly connection: Connection }>;

export interface ConnectOptions {
  readonly guard: Guard;
  readonly timeoutMs: number;
  /** Verification, certificate authorities, protocol versions. */
  readonly tls?: TlsOptions;
}

export function connector(options: ConnectOptions): Connect {
  const sessions = new Map<string, Buffer>();
  return async (to) => {
    const isTls = to.protocol === "https:";
    const clock = stopwatch();
    const target = await options.guard.targetOf(to.hostname, Number(to.port || (isTls ? 443 : 80)));
    const dns = clock();
    const plain = await openTcp(target, to.hostname, options);
    const connect = clock();
    if (!isTls) {
      const remoteAddress = plain.remoteAddress ?? null;
      return { socket: plain, connection: { remoteAddress, tls: null, phases: { dns, connect, tls: null } } };
    }
    const socket = await openTls(plain, to, options, sessions);
    const connection = {
      remoteAddress: socket.remoteAddress ?? null,
      tls: tlsRecordOf(socket),
      phases: { dns, connect, tls: clock() },
    };
    return { socket, connection };
  };
}

async function openTcp(target: Target, hostname: string, options: ConnectOptions): Promise<Socket> {
  const socket = tcpConnect({
    host: hostname,
    port: target.port,
    lookup: answer(target),
    autoSelectFamily: true,
    // Node's 250 ms gives up on addresses of servers that are only far away.
    autoSelectFamilyAttemptTimeout: 2000,
    keepAlive: true,
    noDelay: true,
    // A literal address is never looked up: it is put here checked, as the guard spelled it.
    ...(target.addresses.length === 1 && { host: target.addresses[0]?.address ?? hostname }),
  });
  await opened(socket, "connect", options.timeoutMs);
  try {
    options.guard.admit(socket.remoteAddress ?? "", hostname);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return socket;
}

/** The look-up was done and checked: net.connect is told its result. */
function answer(target: Target): LookupFunction {
  return (_hostname, options, done) => {
    const [first] = target.addresses;
    if (options.all === true) done(null, [...target.addresses]);
    else done(null, first?.address ?? "", first?.family ?? 4);
  };
}

async function openTls(
  plain: Socket,
  to: buildConnector.Options,
  options: ConnectOptions,
  sessions: Map<string, Buffer>,
): Promise<TLSSocket> {
  const session = sessions.get(to.hostname);
  const socket = tlsConnect({
    ALPNProtocols: ["http/1.1"],
    ...options.tls,
    socket: plain,
    host: to.hostname,
    // An address is no server name (RFC 6066 §3).
    ...(isIP(to.hostname) === 0 && { servername: to.hostname }),
    ...(session !== undefined && { session }),
  });
  socket.on("session", (fresh: Buffer) => sessions.set(to.hostname, fresh));
  await opened(socket, "secureConnect", options.timeoutMs);
  return socket;
}

/** Waits for the socket to be ready; a socket that is not ready in time or fails is destroyed. */
function opened(socket: Socket, event: "connect" | "secureConnect", timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(Object.assign(new Error(`no ${event} in time`), timedOut)), timeoutMs);
    function fail(error: Error): void {
      clearTimeout(late);
      socket.destroy();
      reject(error);
    }
    // The listener stays: a socket that fails later, between its users, must not end the process.
    socket.on("error", fail);
    socket.once(event, () => {
      clearTimeout(late);
      resolve();
    });
  });
}

const timedOut = { code: "ETIMEDOUT" };

/** Each call gives the milliseconds since the one before. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const before = last;
    last = performance.now();
    return Math.round(last - before);
  };
}
