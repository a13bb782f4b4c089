// The dialog in which a reader opens data of their own: choosing, reading, looking over, showing.
import { useEffect, useRef, useState } from "react";
import { initialState } from "../../src/view/view-state.ts";
import { openedHeading } from "./own-data-words.ts";
import { usePage } from "../page.ts";
import { FilePickers } from "./file-pickers.tsx";
import type { OpenedData } from "./open-protocol.ts";
import { OpenedReport } from "./opened-report.tsx";
import { endOpening, startOpening, type Opening } from "./opening.ts";
import { keepOwnData } from "./own-data.ts";
import { useOpened, type Opened } from "./use-opened.ts";

const nothing = {};

const headingOf = (opened: Opened): string => {
  switch (opened.status) {
    case "picking":
      return "Open your own data";
    case "reading":
      return "Reading …";
    case "refused":
      return "This could not be read";
    case "opened":
      return openedHeading(opened.opened.files, opened.opened.network);
  }
};

const Invitation = () => (
  <>
    <p>
      A list of deals as CSV, a matrix, GEXF, GraphML or JSON, with a table of firms beside it if you have one; or a
      data package as a folder or zip archive. Choose files, or drop them anywhere on the page.
    </p>
    <FilePickers onPick={startOpening} />
  </>
);

/** The name under which own data stand in the address, told apart from the shipped ones. */
const keyOf = (name: string, shipped: string): string => (name === shipped || name === "" ? `own-${name}` : name);

export const OpenDialog = ({ opening: { files } }: { readonly opening: Opening }) => {
  const { state, shipped, go } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [saying, setSaying] = useState({ files, said: nothing });
  // What was said about other files is not about these.
  const said = saying.files === files ? saying.said : nothing;
  const opened = useOpened(files, said);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const heading = headingOf(opened);
  const show = ({ network, positions }: OpenedData): void => {
    const key = keyOf(network.name, shipped.name);
    keepOwnData({ key, network, positions });
    go({ ...initialState, theme: state.theme, letterKeys: state.letterKeys, own: key });
    endOpening();
  };
  const report = opened.status === "opened" ? opened.opened : opened.status === "picking" ? null : opened.previous;
  const ready = opened.status === "opened" ? opened.opened : null;
  return (
    <dialog className="dialog open-dialog" ref={dialog} aria-labelledby="open-title" onClose={endOpening}>
      {/* Spoken from in here: behind an open dialog nothing is. */}
      <h2 id="open-title" aria-live="polite">
        {heading}
      </h2>
      {opened.status === "picking" ? <Invitation /> : null}
      {opened.status === "refused" ? <p role="alert">{opened.message}</p> : null}
      {opened.status === "refused" && report === null ? <FilePickers onPick={startOpening} /> : null}
      {opened.status === "reading" ? <progress aria-label={`Reading ${files[0]?.name ?? ""}`} /> : null}
      {report === null ? null : (
        <OpenedReport opened={report} said={said} onSay={(next) => setSaying({ files, said: next })} />
      )}
      <p className="soft small">
        It stays on this machine: it is read in your browser, sent nowhere and kept nowhere. Closing or reloading the
        page forgets it; a copied link holds the view, not the data.
      </p>
      <div className="dialog-actions">
        {opened.status === "picking" || (opened.status === "refused" && report === null) ? null : (
          <button
            type="button"
            className="button strong"
            disabled={ready === null}
            onClick={() => ready && show(ready)}
          >
            Show it
          </button>
        )}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </div>
    </dialog>
  );
};
