import type { Probe } from "../model/probe.ts";
import { fateOf } from "../model/reason.ts";

/**
 * The list named a host without a scheme: what https does not answer, http may. That a server refuses us there tells more
 * than a port on which nobody listens, or a site behind a firewall would pass for one that is gone.
 */
export const tellsMore = (plain: Pick<Probe, "reason" | "status">, secure: Pick<Probe, "status">): boolean =>
  fateOf(plain.reason) === "ok" ||
  (secure.status === null && (plain.status !== null || fateOf(plain.reason) === "blocked"));
