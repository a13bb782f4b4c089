// The loops that money of a deal can be part of.
import { goTo } from "../../src/view/go-to.ts";
import { loopTitle } from "../../src/view/story/loop-steps.ts";
import { countWords } from "../../src/view/words/list.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";
import { usePage } from "../page.ts";

const mostShown = 3;

export const DealLoops = ({ id }: { readonly id: string }) => {
  const { state, index, loops, unit, go } = usePage();
  const through = loops.loops.filter(({ legs }) => legs.some(({ deals }) => deals.some((deal) => deal.id === id)));
  if (through.length === 0) return <p>It is part of no loop: what is paid here cannot come back to its payer.</p>;
  return (
    <>
      <p>
        Part of {countWords(through.length, "loop")}
        {through.length > mostShown ? "; the largest:" : ":"}
      </p>
      <ul className="plain spaced">
        {through.slice(0, mostShown).map((loop) => (
          <li key={loop.id}>
            <button type="button" className="link" onClick={() => go(goTo(state, { name: "loops", loop: loop.id }))}>
              {loopTitle(loop, index)}
            </button>{" "}
            <span className="soft">{amountInUnit(loop.bottleneckUsdBn, unit)} can go full circle</span>
          </li>
        ))}
      </ul>
    </>
  );
};
