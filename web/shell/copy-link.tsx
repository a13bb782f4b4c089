// Copies the address of exactly what is shown.
import { useEffect, useState } from "react";
import { usePage } from "../page.ts";

const doneMilliseconds = 2000;

export const CopyLink = () => {
  const { say } = usePage();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = window.setTimeout(() => setOutcome(null), doneMilliseconds);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setOutcome("copied");
      say("Link copied.");
    } catch {
      // Browsers refuse outside https and localhost, or when the reader says no; the address bar still has the link.
      setOutcome("failed");
      say("The browser did not allow copying. The link stands in the address bar.");
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {outcome === "copied" ? "Copied" : outcome === "failed" ? "See address bar" : "Copy link"}
    </button>
  );
};
