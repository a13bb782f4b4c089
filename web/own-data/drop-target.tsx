// Takes files that are dropped anywhere on the page, and says so while they hover over it.
import { useEffect, useState } from "react";
import { startOpening } from "./opening.ts";
import { droppedFiles } from "./picked-files.ts";

/** Null where something else is dragged: a text, a link, a picture of the page. */
const filesOf = ({ dataTransfer }: DragEvent): DataTransfer | null =>
  dataTransfer !== null && dataTransfer.types.includes("Files") ? dataTransfer : null;

export const DropTarget = () => {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      const files = filesOf(event);
      if (files === null) return;
      event.preventDefault();
      files.dropEffect = "copy";
      setHovering(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      // Null: out of the window, and not from one part of the page to the next.
      if (relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      const files = filesOf(event);
      if (files === null) return;
      event.preventDefault();
      setHovering(false);
      void droppedFiles(files).then(startOpening);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!hovering) return null;
  return (
    <div className="drop-target" role="status">
      <p>
        <strong>Drop your network here.</strong> It stays on this machine.
      </p>
    </div>
  );
};
