import { expect, it } from "vitest";
import { byOwner, type Elsewhere } from "../../src/crawl/by-owner.ts";
import { answered, get } from "./scripted-fetch.ts";

it("asks a host of this thread here and any other where it belongs, robots as said", async () => {
  const asked: string[] = [];
  const elsewhere: Elsewhere = {
    isHere: (hostname) => hostname === "a.gov.cn",
    hop: async (request, ruled) => {
      asked.push(`there ${request.url} ${ruled}`);
      return answered(request);
    },
    sitemapsOf: async () => [],
    nameAnswered: () => {},
    wasNameAnswered: async () => false,
  };
  const here = async (request: Parameters<typeof answered>[0]) => {
    asked.push(`here ${request.url}`);
    return answered(request);
  };
  const fetch = byOwner(here, true, elsewhere);
  await fetch(get("http://a.gov.cn/"));
  await fetch(get("http://b.gov.cn/"));
  await fetch(get("http://a.gov.cn:8080/x"));
  expect(asked).toEqual([
    "here http://a.gov.cn/",
    "there http://b.gov.cn/ true",
    "here http://a.gov.cn:8080/x",
  ]);
});
