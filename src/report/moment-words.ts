/** A stamp as people read it: every one is China's time, so that the offset says nothing. */
export const momentWords = (stamp: string): string => stamp.slice(0, 19).replace("T", " ");
