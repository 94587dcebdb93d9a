import { expect, it } from "vitest";
import { linkCounts } from "../../src/observe/link-counts.ts";
import { observed } from "./observed.ts";

it("counts addresses by kind", () =>
  expect(
    observed(
      linkCounts,
      "<a href=1>一</a><a href=2>二</a><a href=http://b.cn/>三</a><img src=c.png><a href=mailto:a@b.cn>四</a>",
    ),
  ).toEqual({
    page: 2,
    resource: 1,
    external: 1,
    "external-resource": 0,
    mailto: 1,
    tel: 0,
    script: 0,
    other: 0,
  }));
