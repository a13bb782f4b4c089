// A button that opens a small panel under it; Escape and a click elsewhere close it.
import type { MouseEvent, ReactNode } from "react";
import { useDisclosure } from "./use-disclosure.ts";

type Props = { readonly label: string; readonly children: ReactNode };

export const Menu = ({ label, children }: Props) => {
  const { open, close, toggle, id, root, button, onKeyDown } = useDisclosure();
  // Fields stay open for the next change; a button has done its work.
  const closeAfterButton = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("button") !== null) close();
  };
  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      <button type="button" className="button" ref={button} aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label}
      </button>
      <div className="menu-panel" id={id} hidden={!open} onClick={closeAfterButton}>
        {open ? children : null}
      </div>
    </div>
  );
};
