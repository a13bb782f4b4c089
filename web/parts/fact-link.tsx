// A figure that opens the fact it comes from.
import type { ReactNode } from "react";
import { select } from "../../src/view/go-to.ts";
import { factSubject } from "../../src/view/words/fact-words.ts";
import { usePage } from "../page.ts";

type Props = { readonly id: string; readonly children: ReactNode };

export const FactLink = ({ id, children }: Props) => {
  const { state, index, go } = usePage();
  const fact = index.network.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) return <>{children}</>;
  return (
    <button
      type="button"
      className="link"
      title={`${factSubject(index, fact)}: who says so`}
      onClick={() => go(select(state, { kind: "fact", id }))}
    >
      {children}
    </button>
  );
};
