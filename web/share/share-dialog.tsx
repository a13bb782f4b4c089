// Everything with which others see what is shown: link, embed code, the picture's address, and what the address says.
import { useEffect, useRef } from "react";
import { embedCode, embeddedState } from "../../src/view/embed-code.ts";
import { documentTitle } from "../../src/view/words/document-title.ts";
import { usePage } from "../page.ts";
import { place } from "../place.ts";
import { hrefOf } from "../state/address.ts";
import { CopyField } from "./copy-field.tsx";
import { KeyTable } from "./key-table.tsx";
import { PictureLink } from "./picture-link.tsx";
import "../styles/share.css";

/** The whole address of a state, wherever the page lives. */
const wholeAddress = (href: string): string => new URL(href, window.location.href).href;

type Props = {
  readonly onClose: () => void;
  /** The browser has just refused to copy the link. */
  readonly refused?: boolean;
};

export const ShareDialog = ({ onClose, refused = false }: Props) => {
  const { state, index, failure } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    if (refused) dialog.current?.querySelector("input")?.select();
  }, [refused]);
  const title = documentTitle(state, index, failure?.report ?? null);
  return (
    <dialog className="dialog share" ref={dialog} aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">Share what is shown</h2>
      {state.own === null ? null : (
        <p className="notice">
          You look at your own data. The link holds the view, not the data: whoever opens it needs them, too.
        </p>
      )}
      {refused ? <p>Your browser did not allow copying. The link is selected: press Ctrl+C, or ⌘C on a Mac.</p> : null}
      <CopyField label="Link" text={wholeAddress(hrefOf(state))} />
      <CopyField label="Embed code" text={embedCode(wholeAddress(hrefOf(embeddedState(state))), title)} long />
      {place === "server" && state.own === null ? <PictureLink /> : null}
      <KeyTable />
      <p>
        <button type="button" className="button strong" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
};
