// A firm of either side: a link where the page has its details, else its name alone.
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { usePage } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";

export const firmOf = ({ before, after }: ShownCompare, id: string): string =>
  [...after.whole.nodes, ...before.whole.nodes].find((node) => node.id === id)?.name ?? id;

export const FirmName = ({ shown, id }: { readonly shown: ShownCompare; readonly id: string }) => {
  const { index } = usePage();
  return index.firms.has(id) ? <FirmLink id={id} /> : <>{firmOf(shown, id)}</>;
};
