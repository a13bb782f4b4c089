// An address that means nothing.
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { goTo } from "../../src/view/go-to.ts";

export const UnknownPage = ({ path }: { readonly path: string }) => {
  const { state, go } = usePage();
  return (
    <main id="main" className="alone">
      <PanelHeading>There is nothing at {path}</PanelHeading>
      <p>The link may be mistyped, or made by a newer version.</p>
      <button type="button" className="button strong" onClick={() => go(goTo(state, { name: "map" }))}>
        To the map
      </button>
    </main>
  );
};
