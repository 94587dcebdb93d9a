import { describe, expect, it } from "vitest";
import type { LookUp } from "../../src/crawl/name-resolver.ts";
import { online } from "../../src/crawl/online.ts";
import { get, scripted } from "./scripted-fetch.ts";

const unknown = () => Object.assign(new Error("no such name"), { code: "ENOTFOUND", syscall: "getaddrinfo" });
const resolver =
  (names: Readonly<Record<string, string>>): LookUp =>
  async (hostname) => {
    const address = names[hostname];
    if (address === undefined) throw unknown();
    return [{ address, family: 4 }];
  };

const ask = async (names: Readonly<Record<string, string>>, before: readonly string[] = []) => {
  const state = online({ lookUp: resolver(names), names: ["well.known.cn"] });
  for (const name of before) await state.lookUp(name);
  const fetch = state.layer(scripted({ reason: "name-not-found", status: null, detail: "ENOTFOUND" }).fetch);
  return (await fetch(get("http://gone.example.gov.cn/"))).reason;
};

describe("a name that is not found", () => {
  it("accuses nobody on a machine that resolves nothing", async () => {
    expect(await ask({})).toBe("resolver-trouble");
  });
  it("counts where a well-known name is answered", async () => {
    expect(await ask({ "well.known.cn": "93.184.215.14" })).toBe("name-not-found");
  });
  it("counts where a public host of the run was answered", async () => {
    expect(await ask({ "www.example.gov.cn": "93.184.215.14" }, ["www.example.gov.cn"])).toBe(
      "name-not-found",
    );
  });
  it("counts where another thread was answered a public name, and hears so once", async () => {
    let told = 0;
    const others = {
      nameAnswered: () => {
        told += 1;
      },
      wasNameAnswered: async () => true,
    };
    const alone = online({ lookUp: resolver({}), names: ["well.known.cn"], others });
    expect(await alone.resolves()).toBe(true);
    expect(told).toBe(0);
    const answered = online({ lookUp: resolver({ "a.cn": "93.184.215.14" }), names: [], others });
    await answered.lookUp("a.cn");
    await answered.lookUp("a.cn");
    expect(told).toBe(1);
  });
  it("does not count where only names of the own network are", async () => {
    expect(await ask({ "intra.cn": "10.0.0.1", "well.known.cn": "127.0.0.1" }, ["intra.cn"])).toBe(
      "resolver-trouble",
    );
  });
});

it("tries the well-known names once a minute, however often it is asked", async () => {
  let tried = 0;
  let now = 0;
  const lookUp: LookUp = async () => {
    tried += 1;
    throw unknown();
  };
  const state = online({ lookUp, names: ["a.cn"], ticks: () => now });
  await Promise.all([state.resolves(), state.resolves()]);
  expect(tried).toBe(1);
  now = 60_001;
  expect(await state.resolves()).toBe(false);
  expect(tried).toBe(2);
});

describe("what answers for a public server on a machine that resolves nothing", () => {
  const answered = async (
    remoteAddress: string | null,
    url: string,
    names: Readonly<Record<string, string>> = {},
  ) => {
    const state = online({ lookUp: resolver(names), names: ["well.known.cn"] });
    const gone = { reason: "not-found", status: 404, remoteAddress, finalUrl: url } as const;
    return (await state.layer(scripted(gone).fetch)(get(url))).reason;
  };
  it("may be a gateway: it proves nothing", async () => {
    expect(await answered("93.184.215.14", "http://93.184.215.14/gone")).toBe("resolver-trouble");
  });
  it("counts where a public name is answered", async () => {
    expect(
      await answered("93.184.215.14", "http://93.184.215.14/gone", { "well.known.cn": "93.184.215.14" }),
    ).toBe("not-found");
  });
  it("counts on the own network", async () => {
    expect(await answered("127.0.0.1", "http://www.example.gov.cn/gone")).toBe("not-found");
  });
});
