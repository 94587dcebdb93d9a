import { expect, it } from "vitest";
import { title } from "../../src/observe/title.ts";
import { observed } from "./observed.ts";

it("copies the title", () =>
  expect(observed(title, "<title> 某某县\n人民政府 </title>")).toBe("某某县 人民政府"));
it("says nothing without one", () => expect(observed(title, "<title> </title>")).toBeUndefined());
