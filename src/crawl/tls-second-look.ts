/**
 * Where TLS fails, one handshake per origin without demands, to say what is wrong: which certificate, which protocol. It
 * asks for no page, so that nothing unverified can ever be taken for content, and counts as a diagnostic request.
 */
import { constants } from "node:crypto";
import type { Tls } from "../model/page.ts";
import { connector } from "./connect.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import type { Guard } from "./guard.ts";
import type { Ledgers } from "./ledger.ts";
import { detailOfError } from "./outcome-of.ts";

export interface TlsSecondLookOptions {
  readonly guard: Guard;
  readonly ledgers: Ledgers;
  readonly timeoutMs: number;
  readonly ticks: () => number;
}

export function tlsSecondLook({ guard, ledgers, timeoutMs, ticks }: TlsSecondLookOptions): Layer {
  const connect = connector({ guard, timeoutMs, tls: undemanding });
  const looks = new Map<string, Promise<Look>>();

  async function look(origin: string): Promise<Look> {
    const { hostname, host, port, protocol } = new URL(origin);
    ledgers.sent(hostname, "diagnostic", ticks());
    try {
      const { socket, connection } = await connect({ hostname, host, port, protocol });
      socket.destroy();
      ledgers.connected(hostname);
      return { tls: connection.tls, words: wordsFor(connection.tls) };
    } catch (error) {
      return { tls: null, words: `without demands too: ${detailOfError(error)}` };
    }
  }

  return (below: Fetch): Fetch =>
    async (request, signal) => {
      const result = await below(request, signal);
      if (result.reason !== "tls-invalid" && result.reason !== "tls-failed") return result;
      const { origin } = new URL(request.url);
      const known = looks.get(origin) ?? look(origin);
      looks.set(origin, known);
      return withLook(result, await known);
    };
}

interface Look {
  readonly tls: Tls | null;
  readonly words: string;
}

const withLook = (result: FetchResult, { tls, words }: Look): FetchResult => ({
  ...result,
  tls: tls ?? result.tls,
  detail: `${result.detail}; ${words}`,
});

/** Everything OpenSSL still speaks: TLS 1.0, small keys, renegotiation without RFC 5746. */
const undemanding = {
  rejectUnauthorized: false,
  minVersion: "TLSv1",
  ciphers: "ALL:@SECLEVEL=0",
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

function wordsFor(tls: Tls | null): string {
  const said = [
    tls?.protocol,
    tls?.issuer && `issued by ${tls.issuer}`,
    tls?.validTo && `valid to ${tls.validTo}`,
    tls !== null && tls.subjectAltNames.length > 0 && `for ${tls.subjectAltNames.slice(0, 3).join(" ")}`,
  ];
  return `seen without demands: ${said.filter(Boolean).join(", ")}`;
}
