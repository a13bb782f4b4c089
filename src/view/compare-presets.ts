// Questions that Compare answers with one click, put with the names of the network that is shown.
import { newestStatement } from "../model/as-of.ts";
import { yearOf } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import type { Scene } from "../picture/scene.ts";
import type { Sides } from "./compare-edits.ts";
import { plainSide } from "./compare-side.ts";
import { yearBefore } from "./compared-sides.ts";
import type { ViewState } from "./view-state.ts";

export type ComparePreset = { readonly question: string; readonly sides: Sides };

const relet = "order-loss.relet";

const byVolume = ({ nodes }: Scene): readonly string[] =>
  [...nodes].sort((a, b) => b.inUsdBn + b.outUsdBn - a.inUsdBn - a.outUsdBn).map(({ id }) => id);

/**
 * What changed in a year and since its first day; the network without its largest firm, or that firm and the next
 * failing; a failure if nothing could be let again, where the package knows that assumption; own data, where there are.
 *
 * @param scene Decides which firms are largest, by money in and out.
 */
export const comparePresets = (
  state: ViewState,
  network: Network,
  scene: Scene,
  hasOwn: boolean,
): readonly ComparePreset[] => {
  const day = state.asOf ?? newestStatement(network);
  const newYear = `${yearOf(day)}-01-01`;
  const [first, second] = byVolume(scene);
  const name = (id: string): string => network.nodes.find((node) => node.id === id)?.name ?? id;
  const failing = (id: string) => ({ ...plainSide, seeds: [id] });
  const since = (asOf: string): Sides => ({ before: { ...plainSide, asOf }, after: plainSide });
  const presets: ComparePreset[] = [{ question: "What changed in a year?", sides: since(yearBefore(day)) }];
  if (day > newYear) presets.push({ question: `Since the start of ${yearOf(day)}?`, sides: since(newYear) });
  if (first !== undefined) {
    const without = { ...plainSide, without: [{ kind: "firm" as const, id: first }] };
    presets.push({ question: `Without ${name(first)}?`, sides: { before: plainSide, after: without } });
  }
  if (first !== undefined && network.assumptions.some(({ id }) => id === relet)) {
    const sides = { before: failing(first), after: { ...failing(first), overrides: { [relet]: 0 } } };
    presets.push({ question: `${name(first)} fails: what if nobody takes the freed capacity?`, sides });
  }
  if (first !== undefined && second !== undefined) {
    const sides = { before: failing(first), after: failing(second) };
    presets.push({ question: `${name(first)} or ${name(second)}: whose failure costs more?`, sides });
  }
  if (hasOwn) {
    const sides: Sides = { before: { ...plainSide, data: "shipped" }, after: { ...plainSide, data: "own" } };
    presets.push({ question: "Your data against the shipped data?", sides });
  }
  return presets;
};
