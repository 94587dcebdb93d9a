/** A store that keeps a judgement only while the command runs: an unfinished run holds more once it is taken up again. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Store } from "../store/store.ts";

export function passingStore(store: Store): Store {
  let verdicts: readonly (readonly [number, SiteVerdict])[] = [];
  return {
    ...store,
    findJudgement: async () => null,
    saveJudgement: async (_head, judged) => {
      verdicts = [...judged];
    },
    verdictsOf: async function* () {
      yield* verdicts;
    },
  };
}
