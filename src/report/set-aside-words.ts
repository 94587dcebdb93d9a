import type { Language } from "../model/text.ts";
import type { ReportHead } from "./report.ts";

/** How many sites of the list are out of service and so were not looked at; nothing where there are none. */
export function setAsideWords({ setAside }: Pick<ReportHead, "setAside">, language: Language): string {
  const { length } = setAside;
  if (length === 0) return "";
  return { en: `; ${length} closed or exempt and not inspected`, zh: `；关停或例外未检查 ${length}` }[
    language
  ];
}
