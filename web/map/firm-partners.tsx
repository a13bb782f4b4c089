// What a firm receives and pays, each figure a way to the deals that make it up, and with whom it deals most.
import { goTo, select } from "../../src/view/go-to.ts";
import { firmName } from "../../src/view/network-index.ts";
import { partnersOf } from "../../src/view/partners.ts";
import { countWords } from "../../src/view/words/list.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";
import { sceneNode } from "../data/scene-values.ts";
import { usePage } from "../page.ts";
import { Definition, Definitions } from "../parts/definition.tsx";

type Side = "source" | "target";

const mostShown = 3;

const FlowFigure = ({ firm, side, usdBn }: { readonly firm: string; readonly side: Side; readonly usdBn: number }) => {
  const { state, scene, unit, go } = usePage();
  const deals = scene.edges.filter((edge) => edge[side] === firm).length;
  if (deals === 0) return <>nothing in these deals</>;
  const column = side === "source" ? "payer" : "payee";
  const table = goTo(state, { name: "data", table: "deals", seeds: [] });
  return (
    <>
      <button type="button" className="link" onClick={() => go({ ...table, search: `${column}:${firm} standing:yes` })}>
        {amountInUnit(usdBn, unit)}
      </button>{" "}
      <span className="soft">in {countWords(deals, "deal")}</span>
    </>
  );
};

const Partners = ({ firm, side }: { readonly firm: string; readonly side: Side }) => {
  const { state, scene, index, unit, go } = usePage();
  const partners = partnersOf(scene, firm, side).filter(({ usdBn }) => usdBn > 0);
  if (partners.length === 0) return null;
  return (
    <Definition term={side === "source" ? "Most to" : "Most from"}>
      <ul className="plain partners">
        {partners.slice(0, mostShown).map(({ id, usdBn }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => go(select(state, { kind: "firm", id }))}>
              {firmName(index, id)}
            </button>{" "}
            {amountInUnit(usdBn, unit)}
          </li>
        ))}
      </ul>
    </Definition>
  );
};

export const FirmPartners = ({ firm }: { readonly firm: string }) => {
  const drawn = sceneNode(usePage().scene, firm);
  if (drawn === null) return <p>Not in the picture: none of its deals moves money in this unit.</p>;
  return (
    <Definitions>
      <Definition term="Receives">
        <FlowFigure firm={firm} side="target" usdBn={drawn.inUsdBn} />
      </Definition>
      <Partners firm={firm} side="target" />
      <Definition term="Pays">
        <FlowFigure firm={firm} side="source" usdBn={drawn.outUsdBn} />
      </Definition>
      <Partners firm={firm} side="source" />
    </Definitions>
  );
};
