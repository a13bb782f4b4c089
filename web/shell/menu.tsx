// A button that opens a small panel under it; Escape and a click elsewhere close it.
import { useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from "react";

type Props = { readonly label: string; readonly children: ReactNode };

export const Menu = ({ label, children }: Props) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  // Fields stay open for the next change; a button has done its work.
  const closeAfterButton = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("button") !== null) close();
  };
  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        className="button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div className="menu-panel" id={id} hidden={!open} onClick={closeAfterButton}>
        {open ? children : null}
      </div>
    </div>
  );
};
