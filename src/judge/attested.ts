/** Lets a person's word decide where the machine may not or could not. */

import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { type Attestation, attestationBegins, attestationEnds } from "../rules/attestations.ts";
import type { Rule } from "../rules/rule.ts";
import type { Judgement } from "./machine-judgement.ts";
import { needsOf, personNeeded } from "./needs.ts";

/** The attestation that speaks for a rule on a site at a moment: the latest that holds. */
export function attestationFor(
  rule: Rule,
  site: Site,
  given: readonly Attestation[],
  asOf: string,
): Attestation | null {
  const holding = given.filter(
    (one) =>
      one.rule === rule.id &&
      namesSite(one.site, site) &&
      attestationBegins(one) <= asOf.slice(0, 10) &&
      Date.parse(asOf) <= Date.parse(attestationEnds(one)),
  );
  return holding.reduce<Attestation | null>(
    (latest, one) => (latest === null || one.at >= latest.at ? one : latest),
    null,
  );
}

/** An entry names a site by its listed address or its code. */
export const namesSite = (name: string, site: Site): boolean => name === site.url || name === site.siteCode;

/**
 * A rule that a person confirms is decided by the attestation alone: what the machine saw is a suspicion, and having
 * seen nothing is no pass. A certain failure that the machine may decide stands; a waiver is the way to accept it.
 */
export function withPerson(rule: Rule, machine: Judgement, attestation: Attestation | null): Judgement {
  if (attestation !== null && !isDecidedByMachine(rule, machine)) return attested(machine, attestation);
  if (rule.confirm === "machine" || machine.outcome === "not-applicable") return machine;
  if (isSuspicion(machine))
    return { ...machine, outcome: "cant-tell", by: "nobody", why: "awaits-person", needs: personNeeded };
  const reason = machine.outcome === "pass" ? unsettled(machine.reason) : machine.reason;
  return { ...machine, outcome: "not-assessed", by: "nobody", why: null, reason, needs: needsOf(rule) };
}

/** Nothing suspicious was seen, which is no "nothing is wrong". */
const unsettled = ({ zh, en }: Text): Text => ({
  zh: `${zh}；须人工检查才能下结论`,
  en: `${en}; a person must look before it is settled`,
});

const isDecidedByMachine = (rule: Rule, machine: Judgement): boolean =>
  rule.confirm === "machine" && machine.outcome === "fail";

const isSuspicion = (machine: Judgement): boolean =>
  machine.outcome === "fail" || (machine.outcome === "cant-tell" && machine.why === "awaits-person");

function attested(machine: Judgement, { outcome, explanation, by, at }: Attestation): Judgement {
  const day = at.slice(0, 10);
  const reason: Text = {
    zh: `${by}于${day}确认：${explanation}`,
    en: `attested by ${by} on ${day}: ${explanation}`,
  };
  return { outcome, by: "attestation", why: null, reason, needs: null, decision: machine.decision };
}
