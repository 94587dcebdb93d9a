import type { TLSSocket } from "node:tls";
import type { Tls } from "../model/page.ts";
import { toStamp } from "../model/time.ts";

const namesLimit = 100;

/** What the certificate said at this handshake. A resumed session shows none: `validTo` is null then. */
export function tlsRecordOf(socket: TLSSocket): Tls {
  const certificate = socket.getPeerCertificate();
  const expires = Date.parse(certificate.valid_to ?? "");
  const issuer = certificate.issuer?.O ?? certificate.issuer?.CN;
  return {
    protocol: socket.getProtocol(),
    validTo: Number.isNaN(expires) ? null : toStamp(expires),
    issuer: issuer === undefined ? null : String(issuer),
    subjectAltNames: namesOf(certificate.subjectaltname),
    authorizationError: socket.authorizationError ? codeOf(socket.authorizationError) : null,
  };
}

const namesOf = (list: string | undefined): string[] =>
  (list ?? "")
    .split(", ")
    .filter((entry) => entry.startsWith("DNS:"))
    .slice(0, namesLimit)
    .map((entry) => entry.slice("DNS:".length));

/** Node gives the code where its types promise an Error. */
const codeOf = (error: Error | string): string =>
  typeof error === "string" ? error : ((error as NodeJS.ErrnoException).code ?? error.message);
