/** The emblem against the site code, and the picture that the register serves for it. */
import { allOf, type ComparedSite, type Comparison, comparison, firstOf, missing } from "./comparison.ts";
import { regionalCode } from "./own-codes.ts";

/** The register numbers provinces its own way; only these were verified, the others say nothing. */
const emblemProvinces: Readonly<Record<string, string>> = {
  "01": "11",
  "02": "31",
  "05": "13",
  "14": "35",
  "20": "44",
};

export function emblemProvince(site: ComparedSite): Comparison {
  const script = firstOf(site, "emblem-script");
  const own = regionalCode(site);
  const code = emblemProvinces[script?.value.slice(2, 4) ?? ""];
  if (script === undefined || own === null || code === undefined)
    return comparison(11, "advisory", missing(script?.value ?? null, own?.code ?? null));
  return comparison(11, "advisory", {
    same: own.code.startsWith(code),
    left: script.value,
    right: own.code,
    evidence: script.evidence,
  });
}

/** The register serves `*_error.png` where the emblem was not given to this host. */
export function emblemImage(site: ComparedSite): Comparison {
  const images = allOf(site, "emblem-image");
  const image = images.find((one) => one.value.includes("_error")) ?? images[0];
  if (image === undefined) return comparison(12, "deduct", missing());
  return comparison(12, "deduct", {
    same: !image.value.includes("_error"),
    left: image.value,
    right: null,
    evidence: image.evidence,
  });
}
