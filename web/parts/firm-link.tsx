// A firm's name that selects the firm.
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { select } from "../../src/view/go-to.ts";
import { KindMark } from "./kind-mark.tsx";

export const FirmLink = ({ id, plain = false }: { readonly id: string; readonly plain?: boolean }) => {
  const { state, index, go } = usePage();
  const kind = index.kinds.get(index.firms.get(id)?.kind ?? "");
  return (
    <button className="link" type="button" onClick={() => go(select(state, { kind: "firm", id }))}>
      {plain ? null : <KindMark kind={kind} />}
      {firmName(index, id)}
    </button>
  );
};
