// The map for those who do not see it: a listbox of firms in sentences, with a virtual focus that the picture rings.
import { useMemo, useState } from "react";
import { bySize } from "../data/scene-values.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { panelHeadingId } from "../parts/panel-heading.tsx";
import type { Stage } from "../stage/stage.ts";
import { goTo, fail, select } from "../../src/view/go-to.ts";
import { loopTitle } from "../../src/view/story/loop-steps.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { firmSentence, loopsPerFirm } from "../../src/view/words/firm-sentence.ts";
import { firmBySize, nextDeal, nextLoop } from "./firm-keys.ts";
import { firmListKeys } from "./firm-list-keys.ts";

type Props = {
  readonly stage: Stage | null;
  readonly focused: string | null;
  readonly onFocus: (firm: string | null) => void;
};

/** More would take the page a second to build; the tables have everyone. */
const mostOptions = 500;

const optionId = (firm: string): string => `firm-${firm}`;

export const FirmListbox = ({ stage, focused, onFocus }: Props) => {
  const { state, index, scene, loops, go, say, unit } = usePage();
  const [walked, setWalked] = useState<string | null>(null);
  const firms = useMemo(() => bySize(scene).slice(0, mostOptions), [scene]);
  const counts = useMemo(() => loopsPerFirm(loops.loops), [loops]);

  const focus = (firm: string | null): void => {
    if (firm === null) return;
    setWalked(null);
    onFocus(firm);
  };
  const walk = (side: "in" | "out"): void => {
    if (focused === null) return;
    const deal = nextDeal(scene, focused, side, walked);
    setWalked(deal?.id ?? null);
    say(deal === null ? `No ${side === "in" ? "incoming" : "outgoing"} deals.` : dealLine(index, deal.id));
  };
  const walkLoops = (): void => {
    if (focused === null) return;
    const current = state.view.name === "loops" ? state.view.loop : null;
    const loop = nextLoop(loops.loops, focused, current);
    if (loop === null) return say(`${firmName(index, focused)} is part of no loop.`);
    go(goTo(state, { name: "loops", loop: loop.id }));
    say(loopTitle(loop, index));
  };
  const enter = (): void => {
    if (focused === null) return;
    const deal = walked === null ? undefined : index.deals.get(walked);
    if (deal !== undefined) return focus(deal.source === focused ? deal.target : deal.source);
    if (state.view.name === "failure" && state.view.seeds.length === 0) return go(fail(state, [focused]));
    if (state.selection?.id === focused) return document.getElementById(panelHeadingId)?.focus();
    go(select(state, { kind: "firm", id: focused }));
  };
  const actions: Readonly<Record<string, () => void>> = {
    n: () => focus(firmBySize(scene, focused, 1)),
    p: () => focus(firmBySize(scene, focused, -1)),
    Home: () => focus(firms[0]?.id ?? null),
    End: () => focus(firms.at(-1)?.id ?? null),
    o: () => walk("out"),
    i: () => walk("in"),
    l: walkLoops,
    x: () => focused !== null && go(fail(state, [focused])),
    Enter: enter,
  };
  const onKeyDown = firmListKeys(actions, (direction) =>
    focus(focused === null ? firmBySize(scene, null, 1) : (stage?.neighbourInDirection(focused, direction) ?? null)),
  );
  return (
    <ul
      id="map"
      className="visually-hidden"
      role="listbox"
      tabIndex={0}
      aria-label="Firms in the picture, largest first"
      aria-describedby="map-help"
      aria-activedescendant={focused === null ? undefined : optionId(focused)}
      onKeyDown={onKeyDown}
      onFocus={() => focused === null && focus(firmBySize(scene, null, 1))}
      onBlur={() => onFocus(null)}
    >
      {firms.map((node) => (
        <li
          key={node.id}
          id={optionId(node.id)}
          role="option"
          aria-selected={state.selection?.kind === "firm" && state.selection.id === node.id}
        >
          {firmSentence(node, index.kinds.get(node.kind)?.label ?? node.kind, counts.get(node.id) ?? 0, unit)}
        </li>
      ))}
    </ul>
  );
};
