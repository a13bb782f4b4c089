// A name written from right to left, kept apart from the sentence around it: else the figure beside it would be turned
// round with it, and "$1.7B" read as another amount.

/** Hebrew, Arabic and their neighbours, and signs that change the direction of what follows. */
const turnsText = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

const [isolate, release] = ["\u2068", "\u2069"] as const;

/** The name as it may stand in a sentence; most are as they were. */
export const isolatedName = (name: string): string => (turnsText.test(name) ? isolate + name + release : name);

/** A text as it goes into a file for machines, which would take a name that is kept apart for another one. */
export const withoutIsolates = (text: string): string => text.replaceAll(isolate, "").replaceAll(release, "");
