// A short message over the page that goes by itself; the live region says the same.
import { useCallback, useEffect, useState } from "react";
import { usePage } from "../page.ts";

const shownMilliseconds = 5000;

/** The message and a way to show another, which is spoken, too. */
export const useToast = (): readonly [toast: string | null, show: (text: string) => void] => {
  const { say } = usePage();
  // An object, so that the same words again are a new message.
  const [toast, setToast] = useState<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (toast === null) return;
    const timer = window.setTimeout(() => setToast(null), shownMilliseconds);
    return () => window.clearTimeout(timer);
  }, [toast]);
  const show = useCallback(
    (text: string) => {
      setToast({ text });
      say(text);
    },
    [say],
  );
  return [toast?.text ?? null, show];
};

export const Toast = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p className="toast" aria-hidden="true">
      {text}
    </p>
  );
