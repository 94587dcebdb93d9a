/** The provinces as the three registers write them: GB/T 2260 digits, the ICP register's character, the police's character. */

export interface Province {
  /** First two digits of a GB/T 2260 code. */
  readonly code: string;
  readonly name: string;
  /** Character an ICP number starts with. */
  readonly icp: string;
  /** Characters a police number (公网安备) starts with; typed by hand, so either short name of a province is met. */
  readonly police: string;
}

/** The two registers differ where a province has two short names: ICP writes 蜀 黔 滇 陇, the police 川 贵 滇 甘. */
export const provinces: readonly Province[] = [
  { code: "11", name: "北京", icp: "京", police: "京" },
  { code: "12", name: "天津", icp: "津", police: "津" },
  { code: "13", name: "河北", icp: "冀", police: "冀" },
  { code: "14", name: "山西", icp: "晋", police: "晋" },
  { code: "15", name: "内蒙古", icp: "蒙", police: "蒙" },
  { code: "21", name: "辽宁", icp: "辽", police: "辽" },
  { code: "22", name: "吉林", icp: "吉", police: "吉" },
  { code: "23", name: "黑龙江", icp: "黑", police: "黑" },
  { code: "31", name: "上海", icp: "沪", police: "沪" },
  { code: "32", name: "江苏", icp: "苏", police: "苏" },
  { code: "33", name: "浙江", icp: "浙", police: "浙" },
  { code: "34", name: "安徽", icp: "皖", police: "皖" },
  { code: "35", name: "福建", icp: "闽", police: "闽" },
  { code: "36", name: "江西", icp: "赣", police: "赣" },
  { code: "37", name: "山东", icp: "鲁", police: "鲁" },
  { code: "41", name: "河南", icp: "豫", police: "豫" },
  { code: "42", name: "湖北", icp: "鄂", police: "鄂" },
  { code: "43", name: "湖南", icp: "湘", police: "湘" },
  { code: "44", name: "广东", icp: "粤", police: "粤" },
  { code: "45", name: "广西", icp: "桂", police: "桂" },
  { code: "46", name: "海南", icp: "琼", police: "琼" },
  { code: "50", name: "重庆", icp: "渝", police: "渝" },
  { code: "51", name: "四川", icp: "蜀", police: "川蜀" },
  { code: "52", name: "贵州", icp: "黔", police: "贵黔" },
  { code: "53", name: "云南", icp: "滇", police: "滇云" },
  { code: "54", name: "西藏", icp: "藏", police: "藏" },
  { code: "61", name: "陕西", icp: "陕", police: "陕秦" },
  { code: "62", name: "甘肃", icp: "陇", police: "甘陇" },
  { code: "63", name: "青海", icp: "青", police: "青" },
  { code: "64", name: "宁夏", icp: "宁", police: "宁" },
  { code: "65", name: "新疆", icp: "新", police: "新" },
  { code: "71", name: "台湾", icp: "台", police: "台" },
  { code: "81", name: "香港", icp: "港", police: "港" },
  { code: "82", name: "澳门", icp: "澳", police: "澳" },
];

/** First characters an ICP number is seen with: the register's, and the other short names pages print by mistake. */
export const icpCharacters = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘陇青宁新";

/** The province of a code that starts with its two digits; undefined where no province has them. */
export const provinceOfCode = (code: string): Province | undefined =>
  provinces.find((province) => code.startsWith(province.code));

/** The province an ICP number's first character stands for; both short names are understood. */
export const provinceOfIcp = (character: string): Province | undefined =>
  provinces.find((province) => province.icp === character) ?? provinceOfPolice(character);

/** The province a police number's first character stands for. */
export const provinceOfPolice = (character: string): Province | undefined =>
  provinces.find((province) => character !== "" && province.police.includes(character));

/** The province a name speaks of: `广东`, `广东省`, `广西壮族自治区`. */
export const provinceOfName = (name: string): Province | undefined =>
  provinces.find((province) => name.trim().startsWith(province.name));
