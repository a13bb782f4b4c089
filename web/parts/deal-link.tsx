// A deal in one line that opens it; with words of its own where the line would repeat what stands around it.
import type { ReactNode } from "react";
import { select } from "../../src/view/go-to.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { usePage } from "../page.ts";

type Props = { readonly id: string; readonly children?: ReactNode };

export const DealLink = ({ id, children }: Props) => {
  const { state, index, go } = usePage();
  if (!index.deals.has(id)) return <>{children ?? id}</>;
  return (
    <button type="button" className="link" onClick={() => go(select(state, { kind: "deal", id }))}>
      {children ?? dealLine(index, id)}
    </button>
  );
};
