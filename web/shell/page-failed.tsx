// Instead of a page that could not be drawn at all: why, and the ways on.
import { initialState } from "../../src/view/view-state.ts";
import { moveTo } from "../state/address.ts";

export const PageFailed = ({ reason }: { readonly reason: string }) => (
  <main className="alone">
    <h1>This address could not be shown</h1>
    <p role="alert">{reason}</p>
    <p>That is a mistake in Linchpin. Back leads to where you were.</p>
    <p>
      <button type="button" className="button strong" onClick={() => moveTo(initialState)}>
        To the map
      </button>{" "}
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </p>
  </main>
);
