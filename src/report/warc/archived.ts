/** What goes into an archive of evidence: the URLs behind the findings, what each brought, and the bodies that are kept. */
import { createHash } from "node:crypto";
import type { Finding } from "../../model/judgement.ts";
import type { Run } from "../../model/run.ts";
import type { Answer, JudgementHead, Store } from "../../store/store.ts";

export interface EvidenceArchive {
  readonly run: Run;
  readonly judgement: JudgementHead;
  /** Seal of the run's manifest at the time of writing; null for a run that was never sealed. */
  readonly seal: string | null;
  /** Read anew for every pass. */
  subjects(): AsyncIterable<ArchivedSubject>;
}

export interface ArchivedSubject extends Answer {
  readonly url: string;
  readonly findings: readonly ArchivedFinding[];
  /** As it is kept; null where none is. */
  readonly body: Buffer | null;
}

export interface ArchivedFinding {
  readonly id: string;
  readonly ruleSet: string;
  readonly rule: string;
  readonly message: Finding["message"];
  readonly evidence: Finding["evidence"];
}

export async function evidenceArchive(
  store: Store,
  run: Run,
  judgement: JudgementHead,
): Promise<EvidenceArchive> {
  const seal = (await store.manifestOf(run.id)).at(-1)?.seal ?? null;
  return { run, judgement, seal, subjects: () => subjects(store, judgement) };
}

async function* subjects(store: Store, judgement: JudgementHead): AsyncIterable<ArchivedSubject> {
  const findings = new Map<string, ArchivedFinding>();
  for await (const { ruleSet, rule, finding } of store.findingsOf(judgement)) {
    const { id, message, evidence } = finding;
    findings.set(id, { id, ruleSet, rule, message, evidence });
  }
  for (const { url, findings: ids } of await store.evidenceUrls(judgement)) {
    const { page, check } = await store.answerTo(judgement.runId, url);
    const body = page?.bodySha256 == null ? null : await store.body(page.bodySha256);
    yield { url, page, check, body, findings: ids.flatMap((id) => findings.get(id) ?? []) };
  }
}

export const sha256Of = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");
