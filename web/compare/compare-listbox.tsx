// The pictures of a comparison for those who do not see them: a listbox of firms with what differs, whose virtual focus
// both pictures ring.
import { useMemo } from "react";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import type { Selection } from "../../src/view/view-state.ts";
import { firmDifferenceSentence, lossDifferenceSentence } from "../../src/view/words/difference-sentence.ts";
import { bySize } from "../data/scene-values.ts";
import { firmBySize } from "../frame/firm-keys.ts";
import { firmListKeys } from "../frame/firm-list-keys.ts";
import { panelHeadingId } from "../parts/panel-heading.tsx";
import type { Stage } from "../stage/stage.ts";

type Props = {
  readonly shown: ShownCompare;
  /** Either picture: the same firms stand in the same places. Null before it stands. */
  readonly stage: Stage | null;
  readonly selection: Selection | null;
  readonly focused: string | null;
  readonly onFocus: (firm: string | null) => void;
  readonly onPick: (firm: string) => void;
};

/** More would take the page a second to build; the tables have everyone. */
const mostOptions = 500;

const optionId = (firm: string): string => `compared-${firm}`;

const useSentences = ({ firms, losses, unit }: ShownCompare): ((id: string, name: string) => string) =>
  useMemo(() => {
    const differences = new Map(firms.map((difference) => [difference.id, difference]));
    const lost = new Map(losses?.map((loss) => [loss.id, loss]));
    return (id, name) =>
      losses === null
        ? firmDifferenceSentence(name, differences.get(id) ?? null, unit)
        : lossDifferenceSentence(name, lost.get(id) ?? null);
  }, [firms, losses, unit]);

export const CompareListbox = ({ shown, stage, selection, focused, onFocus, onPick }: Props) => {
  const { union } = shown.comparison;
  const firms = useMemo(() => bySize(union).slice(0, mostOptions), [union]);
  const sentence = useSentences(shown);
  const isSelected = (id: string): boolean => selection?.kind === "firm" && selection.id === id;

  const enter = (): void => {
    if (focused === null) return;
    if (isSelected(focused)) document.getElementById(panelHeadingId)?.focus();
    else onPick(focused);
  };
  const actions: Readonly<Record<string, () => void>> = {
    n: () => onFocus(firmBySize(union, focused, 1)),
    p: () => onFocus(firmBySize(union, focused, -1)),
    Home: () => onFocus(firms[0]?.id ?? null),
    End: () => onFocus(firms.at(-1)?.id ?? null),
    Enter: enter,
  };
  const onKeyDown = firmListKeys(actions, (direction) => {
    const next = focused === null ? firmBySize(union, null, 1) : stage?.neighbourInDirection(focused, direction);
    if (next !== undefined && next !== null) onFocus(next);
  });
  return (
    <ul
      id="map"
      className="visually-hidden"
      role="listbox"
      tabIndex={0}
      aria-label="Firms in the pictures, largest first"
      aria-describedby="compare-help"
      aria-activedescendant={focused === null ? undefined : optionId(focused)}
      onKeyDown={onKeyDown}
      onFocus={() => focused === null && onFocus(firmBySize(union, null, 1))}
      onBlur={() => onFocus(null)}
    >
      {firms.map(({ id, label }) => (
        <li key={id} id={optionId(id)} role="option" aria-selected={isSelected(id)}>
          {sentence(id, label)}
        </li>
      ))}
    </ul>
  );
};
