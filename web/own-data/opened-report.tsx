// What was made of the reader's files: the mapping to look over, what was guessed, and what was left out.
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import { guessedSentence, guessLabel, leftOutSentence, openedGaps } from "./own-data-words.ts";
import { LeftOutTable } from "./left-out-table.tsx";
import { MappingForm } from "./mapping-form.tsx";
import type { OpenedData } from "./open-protocol.ts";

type Props = {
  readonly opened: OpenedData;
  readonly said: ImportMapping;
  readonly onSay: (said: ImportMapping) => void;
};

const Guesses = ({ opened: { reading } }: Pick<Props, "opened">) => {
  if (reading === null) return null;
  const { guesses, unusedColumns } = reading;
  return (
    <details>
      <summary>{guessedSentence(guesses.length, unusedColumns.length)}</summary>
      <dl className="guesses">
        {guesses.map(({ what, value, reason }, i) => (
          <div key={i}>
            <dt>{guessLabel(what)}</dt>
            <dd>
              <strong>{value}</strong> <span className="soft">{reason}</span>
            </dd>
          </div>
        ))}
      </dl>
      {unusedColumns.length === 0 ? null : <p className="soft small">Not used: {unusedColumns.join(", ")}.</p>}
    </details>
  );
};

export const OpenedReport = ({ opened, said, onSay }: Props) => {
  const { reading, network, failures, failureCount, positions } = opened;
  return (
    <>
      {reading === null ? (
        <p>A data package: {network.title}. Nothing had to be guessed.</p>
      ) : (
        <>
          <p>{reading.orientation}</p>
          <MappingForm reading={reading} said={said} onSay={onSay} />
        </>
      )}
      {openedGaps(network).map((gap) => (
        <p key={gap} className="soft small">
          {gap}
        </p>
      ))}
      {positions === null ? null : <p className="soft small">The places of the firms came with the file.</p>}
      <Guesses opened={opened} />
      <h3>{leftOutSentence(failureCount)}</h3>
      {failureCount === 0 ? null : <LeftOutTable failures={failures} count={failureCount} />}
    </>
  );
};
