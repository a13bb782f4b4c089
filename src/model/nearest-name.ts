// "Did you mean ...?": the known name nearest to a mistyped one.
import { distance } from "fastest-levenshtein";
import { NotFoundError } from "./errors.ts";

/**
 * The known name within a third of the typed length in edits (of two as near, the one with the same initial), or
 * one that contains the typed text; null if none.
 */
export const nearestName = (typed: string, known: readonly string[]): string | null => {
  const wanted = typed.toLowerCase();
  const otherInitial = (name: string): number => (name.toLowerCase().startsWith(wanted.charAt(0)) ? 0 : 1);
  const ranked = known
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits || otherInitial(a.name) - otherInitial(b.name));
  const best = ranked[0];
  if (best !== undefined && best.edits <= Math.max(2, Math.floor(wanted.length / 3))) return best.name;
  return known.find((name) => wanted !== "" && name.toLowerCase().includes(wanted)) ?? null;
};

const mostNamed = 8;

const firstFew = (known: readonly string[]): string => {
  const left = known.length - mostNamed;
  return `${known.slice(0, mostNamed).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
};

/** A `NotFoundError` in the house form, with the nearest known name. */
export const unknownName = (where: string, what: string, typed: string, known: readonly string[]): NotFoundError => {
  const suggestion = nearestName(typed, known);
  const list = known.length === 0 ? "There is none at all." : `Known: ${firstFew(known)}.`;
  const remedy = suggestion === null ? list : `Did you mean "${suggestion}"?`;
  return new NotFoundError(`${where}: no ${what} named "${typed}". ${remedy}`, suggestion);
};
