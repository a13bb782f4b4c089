// The views that exist, in the order of their tabs and number keys.
import type { View } from "./view.ts";

export const tabs: readonly { readonly label: string; readonly view: View }[] = [
  { label: "Map", view: { name: "map" } },
  { label: "Loops", view: { name: "loops", loop: null } },
  { label: "Failure", view: { name: "failure", seeds: [] } },
  { label: "Compare", view: { name: "compare" } },
  { label: "Metrics", view: { name: "metrics" } },
  { label: "Claims", view: { name: "claims", claim: null } },
  { label: "Data", view: { name: "data", table: "deals", seeds: [] } },
];
