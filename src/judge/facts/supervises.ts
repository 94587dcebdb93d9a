/** Whether a site's government supervises the sites of others: a province or a prefecture does, a county does not. */
import type { Site } from "../../model/site.ts";

/** By the level in the list, else its regions, else the site code's region; null where none of them tells. */
export function supervises({ level, province, city, county, siteCode }: Site): boolean | null {
  if (level !== null) return byLevel(level);
  if (county !== null) return false;
  if (city !== null || province !== null) return true;
  const [, region] = /^(\d{6})\d{4}$/.exec(siteCode ?? "") ?? [];
  return region === undefined ? null : region.endsWith("00");
}

function byLevel(level: string): boolean | null {
  if (/^[12]$|自治区|直辖市/.test(level)) return true;
  if (/^[345]$|县|区|旗|乡|镇|街道/.test(level)) return false;
  return /国家|部|省|市|州|盟/.test(level) ? true : null;
}
