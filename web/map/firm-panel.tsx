// Everything about one firm: what it is, what it pays and is paid, its deals, its capital, and what is not known.
import type { Deal } from "../../src/model/deal.ts";
import { dealsOf } from "../../src/view/network-index.ts";
import { sceneNode } from "../data/scene-values.ts";
import { LoopCard } from "../loops/loop-card.tsx";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { fail, goTo } from "../../src/view/go-to.ts";
import { countWords } from "../../src/view/words/list.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";
import { DealRow } from "./deal-row.tsx";
import { FirmCapital } from "./firm-capital.tsx";
import { FirmGaps } from "./firm-gaps.tsx";
import { UnitSwitch } from "./unit-switch.tsx";

const DealList = (props: {
  readonly title: string;
  readonly deals: readonly Deal[];
  readonly side: "source" | "target";
}) => {
  const { title, deals, side } = props;
  if (deals.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="soft">({countWords(deals.length, "deal")}, whole amounts)</span>
      </h2>
      <ul className="plain">
        {deals.map((deal) => (
          <DealRow key={deal.id} deal={deal} other={deal[side]} />
        ))}
      </ul>
    </section>
  );
};

const FirmLoops = ({ firm }: { readonly firm: string }) => {
  const { state, loops, go } = usePage();
  const through = loops.loops.filter(({ nodes }) => nodes.includes(firm));
  const largest = through[0];
  if (largest === undefined) return <p>No money that it pays can come back to it through these deals.</p>;
  return (
    <>
      <p>Part of {countWords(through.length, "loop")}. The largest:</p>
      <LoopCard loop={largest} lit={false} onPick={() => go(goTo(state, { name: "loops", loop: largest.id }))} />
    </>
  );
};

const Flows = ({ firm }: { readonly firm: string }) => {
  const { scene, unit } = usePage();
  const drawn = sceneNode(scene, firm);
  if (drawn === null) return <p>Not in the picture: none of its deals moves money in this unit.</p>;
  return (
    <Definitions>
      <Definition term="Receives">{amountInUnit(drawn.inUsdBn, unit)}</Definition>
      <Definition term="Pays">{amountInUnit(drawn.outUsdBn, unit)}</Definition>
    </Definitions>
  );
};

export const FirmPanel = ({ id }: { readonly id: string }) => {
  const { state, index, go } = usePage();
  const firm = index.firms.get(id)!;
  const kind = index.kinds.get(firm.kind);
  const pays = dealsOf(index, id, "source");
  const paid = dealsOf(index, id, "target");
  const about = [kind?.label, firm.country, firm.ticker ?? (firm.listed ? "listed" : "not listed")];
  return (
    <>
      <BackButton label="Back" />
      <PanelHeading>
        <KindMark kind={kind} size={18} /> {firm.name}
      </PanelHeading>
      <p className="soft">{about.filter(Boolean).join(" · ")}</p>
      {firm.note === null ? null : <p className="small">{firm.note}</p>}
      <Flows firm={id} />
      <p>
        <UnitSwitch />
      </p>
      <p className="actions">
        <button type="button" className="button loss" onClick={() => go(fail(state, [id]))}>
          Let it fail
        </button>
      </p>
      <h2>Loops through it</h2>
      <FirmLoops firm={id} />
      <DealList title="Pays or funds" deals={pays} side="target" />
      <DealList title="Is paid or funded by" deals={paid} side="source" />
      <h2>Capital that can absorb losses</h2>
      <FirmCapital firm={id} />
      <h2>Assumed or not known</h2>
      <FirmGaps deals={[...pays, ...paid]} />
    </>
  );
};
