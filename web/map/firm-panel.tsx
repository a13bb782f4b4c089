// Everything about one firm: what it is, what it pays and is paid, its deals, its capital, and what is not known.
import type { Deal } from "../../src/model/deal.ts";
import { saidBy } from "../../src/view/evidence/firm-facts.ts";
import { dealsOf } from "../../src/view/network-index.ts";
import { LoopCard } from "../loops/loop-card.tsx";
import { LazyBooks } from "../books/lazy-books.tsx";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { ClaimsAbout } from "../sources/claims-about.tsx";
import { goTo } from "../../src/view/go-to.ts";
import { firmLoopWords } from "../../src/view/words/firm-loop-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { DealRow } from "./deal-row.tsx";
import { FirmCapital } from "./firm-capital.tsx";
import { FirmFacts } from "./firm-facts.tsx";
import { FirmGaps } from "./firm-gaps.tsx";
import { FirmPartners } from "./firm-partners.tsx";
import { FirmReturns } from "./firm-returns.tsx";
import { SubjectActions } from "./subject-actions.tsx";
import { UnitSwitch } from "./unit-switch.tsx";

const dealsAtOnce = 5;

type DealListProps = { readonly title: string; readonly deals: readonly Deal[]; readonly side: "source" | "target" };

const DealList = ({ title, deals, side }: DealListProps) => {
  if (deals.length === 0) return null;
  const rows = (part: readonly Deal[]) => (
    <ul className="plain">
      {part.map((deal) => (
        <DealRow key={deal.id} deal={deal} other={deal[side]} />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>
        {title} <span className="soft">({countWords(deals.length, "deal")}, whole amounts)</span>
      </h2>
      {rows(deals.slice(0, dealsAtOnce))}
      {deals.length <= dealsAtOnce ? null : (
        <details>
          <summary>{deals.length - dealsAtOnce} more</summary>
          {rows(deals.slice(dealsAtOnce))}
        </details>
      )}
    </section>
  );
};

const FirmLoops = ({ firm }: { readonly firm: string }) => {
  const { state, loops, loopsRun, go } = usePage();
  const through = loops.loops.filter(({ nodes }) => nodes.includes(firm));
  const [largest] = through;
  const words = firmLoopWords(loops, through.length, loopsRun.status === "running");
  if (largest === undefined) return <p>{words}</p>;
  return (
    <>
      <p>{words}</p>
      <LoopCard loop={largest} lit={false} onPick={() => go(goTo(state, { name: "loops", loop: largest.id }))} />
    </>
  );
};

export const FirmPanel = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
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
      <FirmPartners firm={id} />
      <p>
        <UnitSwitch />
      </p>
      <SubjectActions subject={{ kind: "firm", id }} />
      <h2>Loops through it</h2>
      <FirmLoops firm={id} />
      <FirmReturns firm={id} />
      <DealList title="Pays or funds" deals={pays} side="target" />
      <DealList title="Is paid or funded by" deals={paid} side="source" />
      <h2>Capital that can absorb losses</h2>
      <FirmCapital firm={id} />
      <h2>Orders, dues and cash</h2>
      <LazyBooks firm={id} />
      <h2>Facts about it</h2>
      <FirmFacts firm={id} />
      <h2>Assumed or not known</h2>
      <FirmGaps deals={[...pays, ...paid]} />
      <ClaimsAbout
        title="Published claims that rest on its figures"
        rows={{
          deals: [...pays, ...paid].map((deal) => deal.id),
          facts: saidBy(index.network.facts, id, index.asOf).map((fact) => fact.id),
        }}
      />
    </>
  );
};
