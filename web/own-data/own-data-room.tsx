// Everything that a page needs for data of the reader's own: where they are dropped, the dialog, and the banner.
import { lazy, Suspense } from "react";
import { DropTarget } from "./drop-target.tsx";
import { useOpening } from "./opening.ts";
import { OwnBanner } from "./own-banner.tsx";

const OpenDialog = lazy(async () => ({ default: (await import("./open-dialog.tsx")).OpenDialog }));

export const OwnDataRoom = () => {
  const opening = useOpening();
  return (
    <>
      <OwnBanner />
      <DropTarget />
      {opening === null ? null : (
        <Suspense fallback={null}>
          <OpenDialog opening={opening} />
        </Suspense>
      )}
    </>
  );
};
