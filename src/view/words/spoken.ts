// What is said aloud stays short: a listener cannot skim, and the whole stands on the page.

/** Characters; a live region that says more is talked over or cut by what reads it. */
export const mostSpoken = 119;

/** Where a sentence can end early, the best place first: after a sentence, a clause, a part of a list, a word. */
const pauses: readonly { readonly at: RegExp; readonly closing: string }[] = [
  { at: /[.?!](?= )/g, closing: "" },
  { at: /[:;](?= )/g, closing: "." },
  { at: /,(?= )/g, closing: " …" },
  { at: / /g, closing: " …" },
];

/** The end of the last pause that leaves the start short enough; null where there is none. */
const lastPause = (text: string, at: RegExp, most: number): number | null => {
  const ends = [...text.matchAll(at)].map(({ index }) => index).filter((end) => end > 0 && end < most);
  return ends.at(-1) ?? null;
};

const cutAt = (text: string, closing: string, end: number): string =>
  closing === "" ? text.slice(0, end + 1) : text.slice(0, end) + closing;

/** A text as it is said aloud: itself where it is short, else its start to a natural end. */
export const spokenText = (text: string): string => {
  const whole = text.trim();
  if (whole.length <= mostSpoken) return whole;
  for (const { at, closing } of pauses) {
    const end = lastPause(whole, at, mostSpoken - closing.length);
    // A first sentence of two words would leave out what matters.
    if (end !== null && end >= mostSpoken / 3) return cutAt(whole, closing, end);
  }
  return `${whole.slice(0, mostSpoken - 2)} …`;
};
