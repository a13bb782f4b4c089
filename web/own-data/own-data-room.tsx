// Everything that a page needs for data of the reader's own: where they are dropped, the dialog, and the banner.
import { lazy } from "react";
import { DropTarget } from "./drop-target.tsx";
import { useOpening } from "./opening.ts";
import { OwnBanner } from "./own-banner.tsx";
import { Part } from "../parts/part.tsx";

const OpenDialog = lazy(async () => ({ default: (await import("./open-dialog.tsx")).OpenDialog }));

export const OwnDataRoom = () => {
  const opening = useOpening();
  return (
    <>
      <OwnBanner />
      <DropTarget />
      {opening === null ? null : (
        <Part>
          <OpenDialog opening={opening} />
        </Part>
      )}
    </>
  );
};
