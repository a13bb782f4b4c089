// What every key of an address means, for those who write or read addresses by hand.

export type KeyMeaning = {
  readonly key: string;
  readonly meaning: string;
  readonly example: string;
};

/** In the order in which an address has them. A test compares the list with the keys that there are. */
export const keyMeanings: readonly KeyMeaning[] = [
  { key: "unit", meaning: "amounts per year (without the key) or of whole deals", example: "unit=total" },
  { key: "as", meaning: "the day that is looked at", example: "as=2026-01-31" },
  { key: "sel", meaning: "the firm or deal that is selected", example: "sel=firm:nvidia" },
  { key: "loop", meaning: "the loop that is lit on the map", example: "loop=nvidia~openai~oracle" },
  { key: "L", meaning: "the layout of the picture", example: "L=tiers" },
  { key: "f", meaning: "steps from the selected firm beyond which nothing is drawn", example: "f=1" },
  { key: "size", meaning: "the measure that sets the size of the marks", example: "size=pagerank" },
  { key: "colour", meaning: "the measure that sets their colour", example: "colour=betweenness" },
  { key: "m", meaning: "the model by which a failure spreads", example: "m=debtrank" },
  { key: "shock", meaning: "percent of capital that a failing firm loses at first", example: "shock=50" },
  { key: "p", meaning: "parameters of the model", example: "p=alpha=2" },
  { key: "set", meaning: "assumptions that differ from the data's own", example: "set=order-loss.relet=0.2" },
  { key: "r", meaning: "the round of a failure", example: "r=2" },
  { key: "a", meaning: "the first side of Compare", example: "a=as:2025-06-30" },
  { key: "b", meaning: "the second side of Compare", example: "b=without:firm:openai" },
  { key: "mode", meaning: "both sides over each other (without the key) or beside each other", example: "mode=beside" },
  { key: "q", meaning: "what rows of a table must contain", example: "q=chips" },
  { key: "sort", meaning: "the column that a table is sorted by", example: "sort=amount" },
  { key: "ms", meaning: "the measures in the table of measures", example: "ms=pagerank,betweenness" },
  { key: "v", meaning: "the verdict that the claims are narrowed to", example: "v=holds" },
  { key: "cam", meaning: "where the picture has been moved to", example: "cam=0.5,0.5,0.8" },
  { key: "embed", meaning: "the picture alone, for a frame in another page", example: "embed=1" },
  { key: "theme", meaning: "light or dark, whatever the reader's system has", example: "theme=dark" },
  { key: "keys", meaning: "switches single-letter keys off", example: "keys=off" },
  { key: "own", meaning: "the reader's own data, which the link does not hold", example: "own=my-deals" },
  { key: "from", meaning: "only deals announced on that day or later", example: "from=2025-01-01" },
  { key: "k", meaning: "only this kind of deal", example: "k=funding" },
  { key: "n", meaning: "only deals between firms of these kinds", example: "n=lab,cloud" },
  { key: "st", meaning: "only deals that are signed, or paid", example: "st=signed" },
  { key: "min", meaning: "only deals of at least so many billions of dollars", example: "min=1" },
  { key: "conf", meaning: "only deals known with at least this confidence", example: "conf=medium" },
];
