import { allOf, type ComparedSite, type Comparison, comparison, missing } from "./comparison.ts";

/** Names agree when one holds the other, or they share a run of four characters; 首页 and the like name nobody. */
export function names(site: ComparedSite): Comparison {
  const listed = site.listed.name ?? null;
  const seen = allOf(site, "site-name").filter(({ value }) => /\p{Script=Han}{2}/u.test(bareName(value)));
  const shown = seen[0];
  if (listed === null || shown === undefined)
    return comparison(9, "deduct", missing(shown?.value ?? null, listed));
  const same = seen.some((one) => overlap(one.value, listed));
  return comparison(9, "deduct", { same, left: shown.value, right: listed, evidence: shown.evidence });
}

function overlap(left: string, right: string): boolean {
  const a = bareName(left);
  const b = bareName(right);
  if (a === "" || b === "") return false;
  return shareRun(a, b) || shareRun(shortName(a), shortName(b));
}

function shareRun(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 2) return false;
  if (a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + 4 <= b.length; i += 1) if (a.includes(b.slice(i, i + 4))) return true;
  return false;
}

/** As a title shortens it: 青山水利 for 青山县水利局. */
const shortName = (name: string): string =>
  name.replace(
    /自治[区州县旗]|街道办事处|管理委员会|委员会|办公室|信息|公众|公开|政务|[省市县区州盟旗局委厅办处网]/gu,
    "",
  );

/** What every government site's name holds says nothing of which one it is. */
const bareName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(
      /政府门户网站|门户网站|政务网站|政府网站|人民政府|官方网站|官网|网站|首页|欢迎(?:您)?(?:访问|光临)?|[\s\-_|·—–,，。:：()]/gu,
      "",
    );
