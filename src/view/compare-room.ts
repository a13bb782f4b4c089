// Pixels that a picture of a comparison leaves free, for its caption over the marks and under them; in the page and before it.
export const compareRoom = { top: 44, bottom: 16 } as const;
