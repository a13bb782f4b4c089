// A text to take along: read-only in its field, with a button that copies it.
import { useId, useRef, useState } from "react";
import { usePage } from "../page.ts";
import { copyText } from "./copy-text.ts";

type Props = {
  readonly label: string;
  readonly text: string;
  /** More than one line. */
  readonly long?: boolean;
};

type Outcome = { readonly text: string; readonly copied: boolean };

export const CopyField = ({ label, text, long = false }: Props) => {
  const { say } = usePage();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // What was copied before the text changed says nothing about the new text.
  const current = outcome !== null && outcome.text === text ? outcome : null;
  const copy = async (): Promise<void> => {
    const copied = await copyText(text, long ? area.current : line.current);
    setOutcome({ text, copied });
    say(copied ? `${label} copied.` : "The browser did not allow copying. The text is selected.");
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-row">
        {long ? (
          <textarea id={id} ref={area} value={text} readOnly rows={3} onFocus={({ target }) => target.select()} />
        ) : (
          <input id={id} ref={line} value={text} readOnly onFocus={({ target }) => target.select()} />
        )}
        <button type="button" className="button" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          {current?.copied === true ? "Copied" : "Copy"}
        </button>
      </div>
      {current?.copied === false ? (
        <p className="small">Your browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.</p>
      ) : null}
    </div>
  );
};
