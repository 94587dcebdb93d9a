import type { Scene } from "../scene.ts";

/** Share of the known pages that may be lost before what was not seen may well be there. */
const lostShare = 0.1;

/** True where a thing that was not seen may still be on the site: too little of it was read. */
export const mayHideMore = ({ homeIsRead, coverage }: Scene): boolean =>
  !homeIsRead ||
  coverage.budgetCut ||
  coverage.blocked + coverage.failed > lostShare * Math.max(1, coverage.known);
