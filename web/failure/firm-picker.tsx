// A field that finds firms by name.
import { usePage } from "../page.ts";
import { Combobox } from "../parts/combobox.tsx";
import { findMatches } from "../shell/find-matches.ts";

type Props = {
  readonly label: string;
  /** False for firms that make no sense here. */
  readonly isOffered: (id: string) => boolean;
  readonly onPick: (id: string) => void;
};

export const FirmPicker = ({ label, isOffered, onPick }: Props) => {
  const { index } = usePage();
  const find = (text: string) =>
    findMatches(index, text)
      .filter(({ kind, id }) => kind === "firm" && isOffered(id))
      .map((match) => ({ ...match, key: match.id }));
  return (
    <Combobox
      className="firm-picker"
      label={label}
      placeholder={label}
      find={find}
      onPick={({ id }) => onPick(id)}
      nothing={(text) => `No other firm begins like “${text}”.`}
    />
  );
};
