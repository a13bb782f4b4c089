// A date field that reports days alone: not the years that stand in it while one is typed.
import { useState, type ComponentProps } from "react";
import type { IsoDate } from "../../src/model/date.ts";
import { typedDay } from "../../src/view/typed-day.ts";

type Props = Pick<ComponentProps<"input">, "id" | "aria-label" | "min" | "max"> & {
  /** Null: empty. */
  readonly day: IsoDate | null;
  readonly onDay: (day: IsoDate) => void;
  /** The field has been emptied; default: that means nothing. */
  readonly onEmpty?: () => void;
};

export const DayInput = ({ day, onDay, onEmpty, ...input }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string): void => {
    const next = typedDay(text);
    setTyped(next === null ? text : null);
    if (next !== null) onDay(next);
    else if (text === "") onEmpty?.();
  };
  return (
    <input
      {...input}
      type="date"
      value={typed ?? day ?? ""}
      onChange={({ target }) => change(target.value)}
      // What was not typed to its end is forgotten.
      onBlur={() => setTyped(null)}
    />
  );
};
