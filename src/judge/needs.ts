/** What would supply what is missing, by where a rule's facts come from. */
import type { Text } from "../model/text.ts";
import type { Rule } from "../rules/rule.ts";

const bySource: Readonly<Record<Rule["source"], Text>> = {
  crawl: {
    zh: "使未能读取的页面可以读取后再次检查",
    en: "another look once the pages that could not be read can be read",
  },
  ledger: { zh: "一周的可用性监测记录（probe）", en: "a week of availability samples (probe)" },
  attestation: { zh: "人工检查结论（attest）", en: "an attestation by a person (attest)" },
  list: { zh: "网站名单中的相应字段", en: "the field in the site list" },
  manifest: { zh: "抽样清单", en: "the manifest of the sample" },
};

export const personNeeded: Text = bySource.attestation;

/** Where nothing was left unread, another look will see no more. */
const lookNeeded: Text = {
  zh: "由人工查看并登记结论（attest）",
  en: "a person who looks, and attests (attest)",
};

export const needsOf = (rule: Rule): Text =>
  rule.needs ?? bySource[rule.confirm === "person" ? "attestation" : rule.source];

/** Of what was read and does not tell. */
export const needsToTell = (rule: Rule): Text =>
  rule.source === "crawl" ? (rule.needs ?? lookNeeded) : needsOf(rule);
