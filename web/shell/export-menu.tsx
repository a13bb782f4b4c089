// The menu that takes what is shown out of the page, or shows it in another; what it offers is loaded when it opens.
import { lazy, useState } from "react";
import type { TakeOut } from "../export/take-out.ts";
import { usePage } from "../page.ts";
import { Toast, useToast } from "../parts/toast.tsx";
import type { Stage } from "../stage/stage.ts";
import { Menu } from "./menu.tsx";
import { Part } from "../parts/part.tsx";

const ExportItems = lazy(async () => ({ default: (await import("../export/export-items.tsx")).ExportItems }));
const ShareDialog = lazy(async () => ({ default: (await import("../share/share-dialog.tsx")).ShareDialog }));

/** Beyond this a file is announced, so that nobody clicks again. */
const patienceMilliseconds = 400;

export const ExportMenu = ({ stage }: { readonly stage: Stage | null }) => {
  const page = usePage();
  const [toast, show] = useToast();
  const [sharing, setSharing] = useState(false);
  const take = async (takeOut: TakeOut): Promise<void> => {
    const waiting = window.setTimeout(() => show("The file is being made …"), patienceMilliseconds);
    try {
      const name = await takeOut({ page, stage });
      show(`Saved as ${name}.`);
    } catch (error) {
      show(`No file was made. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      window.clearTimeout(waiting);
    }
  };
  return (
    <>
      <Menu label="Export">
        <Part waiting={<p className="soft small menu-wait">One moment …</p>}>
          <ExportItems onTake={(takeOut) => void take(takeOut)} onShare={() => setSharing(true)} />
        </Part>
      </Menu>
      <Toast text={toast} />
      {sharing ? (
        <Part>
          <ShareDialog onClose={() => setSharing(false)} />
        </Part>
      ) : null}
    </>
  );
};
