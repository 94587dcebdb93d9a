/**
 * The way through a forward proxy. The proxy connects, so the guard can hold only what is known on this side: literal
 * addresses, `--resolve`, and names that are looked up here as private; a name that only the proxy knows is the proxy's to
 * judge. Addresses and certificates of servers are not seen. The proxy itself was named by a person and may be private.
 */
import { type Dispatcher, ProxyAgent } from "undici";
import { UserError } from "../model/failure.ts";
import type { Reason } from "../model/reason.ts";
import { type Guard, PrivateAddressError } from "./guard.ts";

export interface ForwardProxy {
  readonly dispatcher: Dispatcher;
  /** Rejects with `PrivateAddressError` for a target that is known to be private. */
  admit(hostname: string): Promise<void>;
}

export interface ProxyOptions {
  readonly url: string;
  readonly guard: Guard;
  readonly connections: number;
  readonly ca?: string[];
}

export function proxyThrough(options: ProxyOptions): ForwardProxy {
  return {
    dispatcher: new ProxyAgent({
      uri: addressOf(options.url),
      // Plain http goes as an absolute address: many proxies open tunnels to port 443 only.
      proxyTunnel: false,
      connections: options.connections,
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      ...(options.ca !== undefined && { requestTls: { ca: options.ca }, proxyTls: { ca: options.ca } }),
    }),
    async admit(hostname) {
      try {
        await options.guard.targetOf(hostname, 0);
      } catch (error) {
        if (error instanceof PrivateAddressError) throw error;
        // A name unknown on this side of the proxy: the proxy looks it up.
      }
    },
  };
}

/** What fails between us and the proxy, or is said by the proxy, says nothing about the server behind it. */
export function reasonBehindProxy(reason: Reason, status: number | null, url: string): Reason {
  if (status === null) return proxyOwn.has(reason) ? "proxy-failed" : reason;
  // Plain http is answered by the proxy itself where it cannot reach the server; a tunnel's answers are the server's.
  return proxyAnswers.has(status) && url.startsWith("http:") ? "proxy-failed" : reason;
}

const proxyAnswers: ReadonlySet<number> = new Set([407, 502, 503, 504]);
const proxyOwn: ReadonlySet<Reason> = new Set<Reason>([
  "connection-refused",
  "name-not-found",
  "resolver-trouble",
  "network-unreachable",
  "protocol-error",
]);

function addressOf(url: string): string {
  if (URL.canParse(url) && /^(?:https?|socks5?):$/.test(new URL(url).protocol)) return url;
  throw new UserError({
    en: `--proxy ${url}: expected an address like http://proxy.example.cn:3128`,
    zh: `--proxy ${url}：应为代理地址，如 http://proxy.example.cn:3128`,
  });
}
