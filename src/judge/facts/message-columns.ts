import type { FieldOf } from "../../model/fact-catalogue.ts";
import { spread } from "./spread.ts";

type Field = FieldOf<"message-columns">;

export const messageColumns = spread("message-columns", (observations) => {
  const channel = observations["messages.channel"];
  if (channel === undefined) return [];
  const fields: Readonly<Record<Field, string>> = { kind: channel.kind };
  return [{ title: channel.url, fields, confidence: "certain", evidence: channel.evidence }];
});
