// The list of layouts; the first is the default.
import { nearestName } from "../../model/nearest-name.ts";
import { NotFoundError } from "../../model/errors.ts";
import type { Layout } from "./layout.ts";
import { wheel } from "./wheel-layout.ts";

export const layouts: readonly Layout[] = [wheel];

/** @throws NotFoundError for an id that no layout has. */
export const layoutOf = (id: string): Layout => {
  const found = layouts.find((layout) => layout.id === id);
  if (found !== undefined) return found;
  const suggestion = nearestName(
    id,
    layouts.map((layout) => layout.id),
  );
  const remedy =
    suggestion === null
      ? `There are ${layouts.map((layout) => layout.id).join(", ")}.`
      : `Did you mean "${suggestion}"?`;
  throw new NotFoundError(`layout: no layout named "${id}". ${remedy}`, suggestion);
};
