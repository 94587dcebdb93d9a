/** A share of one as people write it, to two decimals: 0.05 is `5%`. */
export const inPercent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
