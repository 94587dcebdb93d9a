import { expect, it } from "vitest";
import { counted } from "../../src/model/counted.ts";

it.each([
  [0, "0 sites"],
  [1, "1 site"],
  [2, "2 sites"],
])("%i", (count, said) => expect(counted(count, "site")).toBe(said));
