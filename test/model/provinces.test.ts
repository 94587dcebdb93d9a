import { expect, it } from "vitest";
import {
  icpCharacters,
  provinceOfCode,
  provinceOfIcp,
  provinceOfName,
  provinceOfPolice,
  provinces,
} from "../../src/model/provinces.ts";

it("has 34, each code and each character once", () => {
  expect(provinces).toHaveLength(34);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(34);
  expect(new Set(provinces.map(({ icp }) => icp)).size).toBe(34);
  const police = provinces.flatMap((one) => [...one.police]);
  expect(new Set(police).size).toBe(police.length);
});

it("knows every character an ICP number is read with", () => {
  for (const character of icpCharacters) expect(provinceOfIcp(character)).toBeDefined();
});

it.each([
  [provinceOfCode("4416020005"), "广东"],
  [provinceOfIcp("蜀"), "四川"],
  [provinceOfIcp("贵"), "贵州"],
  [provinceOfPolice("川"), "四川"],
  [provinceOfPolice("甘"), "甘肃"],
  [provinceOfName("广西壮族自治区"), "广西"],
  [provinceOfName("内蒙古"), "内蒙古"],
])("%#", (province, name) => expect(province?.name).toBe(name));

it.each([provinceOfCode("9916020005"), provinceOfIcp("郑"), provinceOfName("某省"), provinceOfPolice("")])(
  "none of %#",
  (province) => expect(province).toBeUndefined(),
);
