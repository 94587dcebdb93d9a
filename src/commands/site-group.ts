/** A group of sites as a person names it: a field and its value, or one site by address, code or name. */
import { UserError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import { type StrataField, strataFields } from "../sites/sample.ts";
import { siteAmong } from "./named.ts";

export function siteGroup(wanted: string | undefined): (site: Site) => boolean {
  if (wanted === undefined) return () => true;
  const at = wanted.indexOf("=");
  const [field, value] = [wanted.slice(0, at), wanted.slice(at + 1)];
  if (at < 0 || field.includes("/")) return (site) => siteAmong([site], wanted) !== null;
  if (field === "tag") return ({ tags }) => tags.includes(value);
  if (!(strataFields as readonly string[]).includes(field))
    throw new UserError(
      {
        en: `--where ${wanted}: sites are not told apart by ${field}`,
        zh: `--where ${wanted}：不能按 ${field} 区分网站`,
      },
      {
        hint: {
          en: `Known: ${[...strataFields, "tag"].join(", ")}, or a site by its address, code or name.`,
          zh: `可用：${[...strataFields, "tag"].join("、")}，或网站的网址、标识码、名称。`,
        },
      },
    );
  return (site) => site[field as StrataField] === value;
}
