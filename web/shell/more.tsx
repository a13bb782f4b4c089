// Link, export and settings: in a row, or in a small window folded under one button. The style sheet decides which.
import type { MouseEvent, ReactNode } from "react";
import { useDisclosure } from "./use-disclosure.ts";

export const More = ({ children }: { readonly children: ReactNode }) => {
  const { open, close, toggle, id, root, button, onKeyDown } = useDisclosure();
  // A choice within one of the menus ends it; their own buttons, and the one that says "Copied", do not.
  const closeAfterChoice = ({ target }: MouseEvent): void => {
    if (open && target instanceof Element && target.closest(".menu-panel button") !== null) close();
  };
  return (
    <div className="header-more" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="icon more-button"
        aria-label="More actions"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
      >
        …
      </button>
      <div className="header-actions" id={id} data-open={open} onClick={closeAfterChoice}>
        {children}
      </div>
    </div>
  );
};
