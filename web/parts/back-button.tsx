// One step back from a selection, for those who do not know about Escape.
import { usePage } from "../page.ts";
import { stepBack } from "../../src/view/step-back.ts";

export const BackButton = ({ label }: { readonly label: string }) => {
  const { state, go } = usePage();
  return (
    <button type="button" className="back" onClick={() => go(stepBack(state) ?? state)}>
      ← {label}
    </button>
  );
};
