// Everything about one source: what it is, where to read it, and what of the data rests on it.
import { useMemo, type ReactNode } from "react";
import { sourceUses, type SourceUse } from "../../src/view/evidence/source-uses.ts";
import { goTo } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { factFigure, factSubject } from "../../src/view/words/fact-words.ts";
import { spelledOut } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { DealLink } from "../parts/deal-link.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { OutsideLink } from "../parts/outside-link.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";

const mostShown = 12;

type Item = { readonly id: string; readonly content: ReactNode };

const Items = ({ title, items }: { readonly title: string; readonly items: readonly Item[] }) => {
  if (items.length === 0) return null;
  const entries = (part: readonly Item[]) => part.map(({ id, content }) => <li key={id}>{content}</li>);
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain spaced">{entries(items.slice(0, mostShown))}</ul>
      {items.length <= mostShown ? null : (
        <details>
          <summary>{items.length - mostShown} more</summary>
          <ul className="plain spaced">{entries(items.slice(mostShown))}</ul>
        </details>
      )}
    </section>
  );
};

const Uses = ({ use }: { readonly use: SourceUse }) => {
  const { state, index, go } = usePage();
  if (use.deals.length + use.facts.length + use.claims.length === 0) return <p>Nothing in the data names it.</p>;
  return (
    <>
      <Items
        title={countWords(use.deals.length, "deal")}
        items={use.deals.map(({ id }) => ({ id, content: <DealLink id={id} /> }))}
      />
      <Items
        title={countWords(use.facts.length, "fact")}
        items={use.facts.map((fact) => ({
          id: fact.id,
          content: (
            <FactLink id={fact.id}>
              {factSubject(index, fact)}: {factFigure(fact)}
            </FactLink>
          ),
        }))}
      />
      <Items
        title={`${countWords(use.claims.length, "claim")} that it published`}
        items={use.claims.map(({ id, statement }) => ({
          id,
          content: (
            <button type="button" className="link" onClick={() => go(goTo(state, { name: "claims", claim: id }))}>
              {id}: {statement}
            </button>
          ),
        }))}
      />
    </>
  );
};

export const SourcePanel = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
  const source = index.sources.get(id)!;
  const use = useMemo(() => sourceUses(index.network).get(id)!, [index.network, id]);
  return (
    <>
      <BackButton label="Back" />
      <PanelHeading>{source.title}</PanelHeading>
      <p>
        {source.url === null ? (
          <span className="soft">It has no public address{source.file === null ? "" : `: ${source.file}`}.</span>
        ) : (
          <OutsideLink url={source.url}>Read it</OutsideLink>
        )}
      </p>
      <Definitions>
        <Definition term="Published by">{source.publisher ?? "not known"}</Definition>
        <Definition term="Published">{dateWords(source.published)}</Definition>
        <Definition term="Read">{dateWords(source.accessed)}</Definition>
        <Definition term="Kind">{spelledOut(source.kind)}</Definition>
      </Definitions>
      <Uses use={use} />
      <p className="soft small">Source id: {source.id}</p>
    </>
  );
};
