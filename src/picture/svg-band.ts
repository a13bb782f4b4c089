// A band of words or signs over the whole width of a picture: it knows its height before it is put anywhere.

/** Free space at the left and right of a picture that stands alone. */
export const sideMargin = 24;

export type Band = {
  /** Pixels, margins included. */
  readonly height: number;
  /** The markup, when its top edge stands at a height. */
  readonly at: (top: number) => string;
};

export const emptyBand: Band = { height: 0, at: () => "" };
