// Copies the address of exactly what is shown; where the browser refuses, shows it in a field, selected.
import { lazy, useEffect, useState } from "react";
import { usePage } from "../page.ts";
import { copyText } from "../share/copy-text.ts";
import { shownAddress } from "../state/address.ts";
import { Part } from "../parts/part.tsx";

const ShareDialog = lazy(async () => ({ default: (await import("../share/share-dialog.tsx")).ShareDialog }));

const doneMilliseconds = 2000;

export const CopyLink = () => {
  const { say } = usePage();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = window.setTimeout(() => setOutcome(null), doneMilliseconds);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    const copied = await copyText(shownAddress(), null);
    setOutcome(copied ? "copied" : "refused");
    say(copied ? "Link copied." : "The browser did not allow copying. The link stands in a field.");
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {outcome === "copied" ? "Copied" : "Copy link"}
      </button>
      {outcome === "refused" ? (
        <Part>
          <ShareDialog refused onClose={() => setOutcome(null)} />
        </Part>
      ) : null}
    </>
  );
};
