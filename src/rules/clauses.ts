/** The project's own inventory of regulations, clause by clause: what each asks, who can check it, what answers it. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { strictMap } from "../checks/strict-map.ts";
import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import { issueWords } from "../model/issue-text.ts";
import type { Text } from "../model/text.ts";
import { type Clause, clauseChecks } from "./coverage.ts";
import { shippedFolder } from "./load-rule-sets.ts";
import { wordsSchema } from "./rule-schema.ts";
import { parsePart, readYaml } from "./yaml-file.ts";

/** Why no site can be asked for a clause. */
const reasonsNotAsked = {
  purpose: { zh: "只说明目的、依据或宗旨", en: "states purpose or basis only" },
  scope: { zh: "只界定适用范围", en: "defines whom it applies to" },
  powers: { zh: "规定主管机关的职权", en: "concerns the powers of authorities" },
  platform: { zh: "规定平台或供稿机制", en: "concerns the common platform or how content is supplied" },
  commencement: { zh: "关于解释和施行", en: "concerns interpretation and commencement" },
  past: { zh: "一次性事项，期限已过", en: "was to be done once, by a day long past" },
  "text-missing": { zh: "所得文本缺失", en: "is missing from the copy at hand" },
} as const satisfies Record<string, Text>;

const clauseSchema = strictMap({
  id: z.string().min(1),
  check: z.enum(clauseChecks),
  /** Ids that rules answer to: their own, or one they name in `binds`. */
  duties: z.array(z.string().min(1)).default([]),
  why: z.enum(Object.keys(reasonsNotAsked) as [keyof typeof reasonsNotAsked]).optional(),
  zh: z.string().min(1),
  en: z.string().min(1),
}).refine(({ check, why }) => (check === "not-a-site-requirement") === (why !== undefined), {
  error: issueWords({
    en: "needs why where, and only where, it is not-a-site-requirement",
    zh: "当且仅当 check 为 not-a-site-requirement 时须写 why",
  }),
});

const inventorySchema = strictMap({
  /** Id of the rule set that answers the regulation. */
  ruleset: z.string().min(1),
  title: wordsSchema,
  clauses: z.array(clauseSchema).min(1),
});

export interface Inventory {
  readonly ruleSet: string;
  readonly title: Text;
  readonly clauses: readonly Clause[];
}

const folder = join(shippedFolder, "clauses");

/** Ids of the rule sets whose regulation is inventoried. */
export const inventoriedIds = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();

export function loadInventory(ruleSet: string): Inventory {
  const file = join(folder, `${basename(ruleSet)}.yaml`);
  if (!existsSync(file))
    throw new UserError(unknownName({ en: "clause inventory", zh: "条款清单" }, ruleSet, inventoriedIds()), {
      hint: {
        en: "National rule sets are no regulations of clauses; the local ones are.",
        zh: "全国规则集不是分条的法规；地方规则集才是。",
      },
    });
  const source = readYaml(file);
  const { ruleset, title, clauses } = parsePart(inventorySchema, source.value, source);
  return { ruleSet: ruleset, title, clauses: clauses.map(clauseOf) };
}

const clauseOf = ({ id, check, duties, why, zh, en }: z.infer<typeof clauseSchema>): Clause => ({
  id,
  check,
  duties,
  why: why === undefined ? null : reasonsNotAsked[why],
  asks: { zh, en },
});
