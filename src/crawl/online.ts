/**
 * Whether this machine is on the internet at all, told by its resolver. From a machine that resolves no public name,
 * nothing accuses a public server: neither "no such name" nor what a gateway answers in the server's stead.
 */
import { isIP } from "node:net";
import { fateOf } from "../model/reason.ts";
import { addressClass } from "./address-class.ts";
import { systemClock } from "./clock.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import type { LookUp } from "./name-resolver.ts";

export interface Online {
  /** The look-up to use everywhere: it notes when a public name was answered. */
  readonly lookUp: LookUp;
  /** True once any public name was answered; else tries the names it was given, at most once a minute. */
  resolves(): Promise<boolean>;
  /** Turns a death outside this network that nothing vouches for into `resolver-trouble`. */
  readonly layer: Layer;
}

export interface OnlineOptions {
  readonly lookUp: LookUp;
  /** Names that exist as long as the internet does. Looked up, never asked for a page. */
  readonly names?: readonly string[];
  /** Other threads of this process: what one was answered vouches for all. */
  readonly others?: OnlineOthers | undefined;
  readonly ticks?: () => number;
}

export interface OnlineOthers {
  /** Tells them that a public name was answered here. */
  nameAnswered(): void;
  wasNameAnswered(): Promise<boolean>;
}

const wellKnownNames = ["www.gov.cn", "www.cnnic.cn", "www.iana.org"];
const triedLastsMs = 60_000;

export function online(options: OnlineOptions): Online {
  const { names = wellKnownNames, ticks = systemClock.ticks } = options;
  let hasAnswered = false;
  let tried: { readonly until: number; readonly answer: Promise<boolean> } | null = null;

  const lookUp: LookUp = async (hostname) => {
    const addresses = await options.lookUp(hostname);
    // A name of the own network says nothing about the public ones.
    if (!hasAnswered && addresses.some(({ address }) => addressClass(address) === null)) {
      hasAnswered = true;
      options.others?.nameAnswered();
    }
    return addresses;
  };

  async function tryNames(): Promise<boolean> {
    await Promise.allSettled(names.map(lookUp));
    return hasAnswered || ((await options.others?.wasNameAnswered()) ?? false);
  }

  async function resolves(): Promise<boolean> {
    if (hasAnswered) return true;
    if (tried === null || tried.until <= ticks())
      tried = { until: ticks() + triedLastsMs, answer: tryNames() };
    return tried.answer;
  }

  const layer =
    (below: Fetch): Fetch =>
    async (request, signal) => {
      const result = await below(request, signal);
      if (fateOf(result.reason) !== "dead" || !isOutside(result) || (await resolves())) return result;
      const detail = `${result.detail ?? result.reason}; this machine resolves no public name`;
      return { ...result, reason: "resolver-trouble", detail };
    };

  return { lookUp, resolves, layer };
}

/** True where the answer claims to come from a public address, or from nowhere because a name was not found. */
function isOutside({ reason, remoteAddress, finalUrl }: FetchResult): boolean {
  if (reason === "name-not-found") return true;
  const address = remoteAddress ?? new URL(finalUrl).hostname.replace(/^\[|\]$/g, "");
  return isIP(address) !== 0 && addressClass(address) === null;
}
