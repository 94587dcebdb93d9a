/** A rule and a rule set as the judge reads them: defaults in place, parameters filled in, conditions parsed. */
import type { Condition } from "../checks/condition.ts";
import type { Text } from "../model/text.ts";
import type { Param, ParamValue, ParsedRule } from "./rule-schema.ts";

export interface Rule extends Omit<ParsedRule, "all" | "any" | "none"> {
  /** What must hold; null for a rule that a person alone decides. */
  readonly condition: Condition | null;
  /** Values of the parameters, by name. */
  readonly values: Readonly<Record<string, ParamValue>>;
  readonly params: Readonly<Record<string, Param>>;
  /** The rule as it was inherited, which its tests speak of; absent where it was not changed or is changed with tests of its own. */
  readonly inherited?: Rule;
  /** The rule as written, overrides merged in: what compiling again starts from. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** SHA-256 of the definition: rules of two sets with the same one are judged once. */
  readonly digest: string;
  /** `file:line:col` of the rule; asking for it parses the file once more, as nothing but a message needs it. */
  readonly place: () => string;
}

export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly about: Text | null;
  /** A portal below it is unqualified. */
  readonly passLine: number;
  /** SHA-256 over its rules, inherited ones included: comments and layout do not change it. */
  readonly sha256: string;
  readonly file: string;
  /** In the order of the files: inherited ones first. */
  readonly rules: readonly Rule[];
}
