// What the marks mean: always visible, one line under the picture. Its rows leave a kind out and bring it back.
import { useMedia } from "../data/use-media.ts";
import { useMemo, type MouseEvent, type ReactNode } from "react";
import { networkAsOf } from "../../src/model/as-of.ts";
import type { DealKind } from "../../src/model/deal.ts";
import { legendEntries } from "../../src/picture/legend.ts";
import { shapePath, wedgePath } from "../../src/picture/shape-path.ts";
import {
  onlyDealKind,
  onlyNodeKinds,
  showsDealKind,
  showsNodeKinds,
  toggleDealKind,
  toggleNodeKinds,
} from "../../src/view/filter-choice.ts";
import { FilterButton } from "../filter/filter-button.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { usePage, type Page } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";

type RowProps = {
  readonly shown: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
  readonly children: ReactNode;
};

const Row = ({ shown, onToggle, onOnly, children }: RowProps) => {
  const onClick = ({ altKey }: MouseEvent): void => (altKey ? onOnly() : onToggle());
  const title = `${shown ? "Click: leave out" : "Click: bring back"}. Alt+click: only this.`;
  return (
    <button type="button" className="legend-row" aria-pressed={shown} title={title} onClick={onClick}>
      {children}
    </button>
  );
};

/** Kinds in the picture; under a filter all that it could show, so that what is left out can be brought back. */
const kindsOf = ({ index, scene }: Pick<Page, "index" | "scene">, isActive: boolean) => {
  const present = new Set<string | undefined>();
  if (!isActive) for (const { kind } of scene.nodes) present.add(kind);
  else {
    for (const { source, target } of networkAsOf(index.network, index.asOf).deals) {
      present.add(index.firms.get(source)?.kind).add(index.firms.get(target)?.kind);
    }
  }
  return index.network.nodeKinds.filter(({ id }) => present.has(id));
};

const Kinds = ({ fixed }: { readonly fixed: boolean }) => {
  const { index, scene } = usePage();
  const { filter, isActive, set } = useFilter();
  const all = index.network.nodeKinds;
  const isEverything = isActive && !fixed;
  const kinds = useMemo(() => kindsOf({ index, scene }, isEverything), [index, scene, isEverything]);
  return legendEntries(kinds).map(({ label, short, kinds: ids }) => {
    const content = (
      <>
        <KindMark kind={index.kinds.get(ids[0]!)} /> {short.head}
        {short.rest === "" ? null : <span className="legend-rest">{short.rest}</span>}
      </>
    );
    return (
      <li key={label}>
        {fixed ? (
          content
        ) : (
          <Row
            shown={showsNodeKinds(filter, ids)}
            onToggle={() => set(toggleNodeKinds(filter, ids, all))}
            onOnly={() => set(onlyNodeKinds(filter, ids, all))}
          >
            {content}
          </Row>
        )}
      </li>
    );
  });
};

const FlowRow = ({ kind, children }: { readonly kind: DealKind; readonly children: ReactNode }) => {
  const { filter, scope, set } = useFilter();
  if (scope === "losses") return <li data-flow={kind}>{children}</li>;
  return (
    <li data-flow={kind}>
      <Row
        shown={showsDealKind(filter, kind)}
        onToggle={() => set(toggleDealKind(filter, kind))}
        onOnly={() => set(onlyDealKind(filter, kind))}
      >
        {children}
      </Row>
    </li>
  );
};

const FlowEntries = () => {
  const { funding, commitment } = usePage().colours.edges;
  return (
    <>
      <FlowRow kind="funding">
        <svg width="24" height="10" aria-hidden="true">
          <path d="M0 5h24" stroke={funding} strokeWidth="5" />
        </svg>{" "}
        Funding<span className="legend-rest"> (gives money)</span>
      </FlowRow>
      <FlowRow kind="commitment">
        <svg width="46" height="10" aria-hidden="true">
          <path d="M0 2h22M0 8h22" stroke={commitment} strokeWidth="1.8" />
          <path d="M27 5h19" stroke={commitment} strokeWidth="2" strokeDasharray="5 3" />
        </svg>{" "}
        Commitment<span className="legend-rest"> (will pay)</span>
      </FlowRow>
    </>
  );
};

const disc = { x: 8, y: 8, radius: 6 };

const LossEntries = () => {
  const { loss, lossRamp, inkSoft } = usePage().colours;
  return (
    <>
      <li data-flow="loss">
        <svg width="16" height="16" aria-hidden="true">
          <path d={shapePath("circle", disc)} fill="none" stroke={inkSoft} strokeWidth="1.5" />
          <path d={wedgePath("circle", { ...disc, radius: 5 }, 0.33)} fill={lossRamp[3]} />
        </svg>{" "}
        share of capital lost
      </li>
      <li data-flow="loss">
        <svg width="16" height="16" aria-hidden="true">
          <path d={shapePath("circle", disc)} fill={lossRamp[5]} stroke={loss} strokeWidth="3" />
        </svg>{" "}
        failed
      </li>
      <li data-flow="loss">
        <svg width="30" height="10" aria-hidden="true">
          <path d="M0 5h24" stroke={loss} strokeWidth="4" />
          <path d="M22 0l8 5-8 5z" fill={loss} />
        </svg>{" "}
        loss
      </li>
    </>
  );
};

/** Failures run through every deal: there the legend only explains. */
export const Legend = () => {
  const { failure, scene } = usePage();
  const { scope } = useFilter();
  const fixed = scope === "losses";
  const isOneLine = useMedia("(width < 720px)");
  return (
    <div
      className="legend"
      role="group"
      aria-label="Legend"
      data-coloured={scene.scales?.colour ? "measure" : "kind"}
      // A line that scrolls and holds no button must be reached by the keyboard itself.
      tabIndex={fixed && isOneLine ? 0 : undefined}
    >
      <FilterButton when="small" />
      <ul>
        <Kinds fixed={fixed} />
      </ul>
      <ul>{fixed && failure !== null ? <LossEntries /> : <FlowEntries />}</ul>
    </div>
  );
};
