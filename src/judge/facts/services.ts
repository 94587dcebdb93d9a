import { excerptOf } from "../../model/evidence.ts";
import { spread } from "./spread.ts";

/** 事项名称, 设定依据, 申请条件, 办理材料, 办理地点, 办理时间, 联系电话, 办理流程. */
const keyElements = [
  "name",
  "basis",
  "conditions",
  "materials",
  "place",
  "time",
  "phone",
  "process",
] as const;

export const services = spread("services", (observations) => {
  const { service } = observations;
  if (service === undefined || !service.isGuide) return [];
  const title = observations["page.title"] ?? null;
  const lacks = keyElements.filter((element) => !service.elements.includes(element));
  const fields = {
    title,
    elements: service.elements.length,
    missing: lacks.length,
    lacks: lacks.join(","),
    hasForm: service.hasForm,
    downloads: service.downloads.length,
  };
  const evidence = { excerpt: excerptOf(`${title ?? ""} ${service.elements.join(", ")}`), place: "body" };
  return [{ title: null, fields, confidence: "certain", evidence }];
});
