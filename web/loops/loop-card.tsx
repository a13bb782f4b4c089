// A loop as a card: its ring, its firms, and what can go full circle.
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { usePage } from "../page.ts";
import { loopTitle } from "../../src/view/story/loop-steps.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";
import { usePreview } from "./preview.ts";
import { LoopRing } from "./loop-ring.tsx";

type Props = { readonly loop: LoopEntry; readonly lit: boolean; readonly onPick: () => void };

export const LoopCard = ({ loop, lit, onPick }: Props) => {
  const { index, unit } = usePage();
  const preview = usePreview();
  return (
    <button
      type="button"
      className="card"
      aria-pressed={lit}
      onClick={() => {
        preview(null);
        onPick();
      }}
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && preview(loop)}
      onPointerLeave={() => preview(null)}
    >
      <LoopRing loop={loop} />
      <span className="card-text">
        <strong>{loopTitle(loop, index)}</strong>
        <span className="soft">
          In <span className="together">{loop.nodes.length} steps</span> {amountInUnit(loop.bottleneckUsdBn, unit)} can
          go full circle
        </span>
      </span>
    </button>
  );
};
