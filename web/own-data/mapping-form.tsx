// How a foreign file was understood, as a form: what the reader changes is said, the rest is guessed again.
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import type { Reading } from "../../src/format/own-files/read-own-files.ts";
import { dealKinds } from "../../src/model/deal.ts";
import { askedEdgeFields, askedNodeFields, directionChoices, unitChoices } from "./own-data-words.ts";

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
};

const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => (
  <label className="field">
    {label}
    <select
      value={value ?? ""}
      onChange={({ target }) => {
        const chosen = options.find(([one]) => one === target.value);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {value === undefined ? <option value="">not said</option> : null}
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

type ColumnProps = {
  readonly label: string;
  readonly column: string | null;
  readonly columns: readonly string[];
  readonly isNeeded: boolean;
  readonly onChange: (column: string | null) => void;
};

const none = "";

const ColumnChoice = ({ label, column, columns, isNeeded, onChange }: ColumnProps) => (
  <label className="field">
    {label}
    <select value={column ?? none} onChange={({ target: { value } }) => onChange(value === none ? null : value)}>
      {isNeeded ? null : <option value={none}>no column</option>}
      {columns.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  </label>
);

type Props = {
  readonly reading: Reading;
  /** What the reader has said so far. */
  readonly said: ImportMapping;
  readonly onSay: (said: ImportMapping) => void;
};

export const MappingForm = ({ reading, said, onSay }: Props) => {
  const { mapping, columns } = reading;
  return (
    <fieldset className="mapping-form">
      <legend>How it was read</legend>
      {askedEdgeFields.map(([field, label]) => (
        <ColumnChoice
          key={field}
          label={label}
          column={mapping.edges?.[field] ?? null}
          columns={columns.edges}
          isNeeded={field === "source" || field === "target"}
          onChange={(column) => onSay({ ...said, edges: { ...said.edges, [field]: column } })}
        />
      ))}
      <Choice
        label="The first party"
        value={mapping.direction}
        options={directionChoices}
        onChange={(direction) => onSay({ ...said, direction })}
      />
      <Choice
        label="Amounts are in"
        value={mapping.unit}
        options={unitChoices}
        onChange={(unit) => onSay({ ...said, unit })}
      />
      <Choice
        label="Rows without a kind are"
        value={mapping.kind}
        options={dealKinds.map((one) => [one, one] as const)}
        onChange={(kind) => onSay({ ...said, kind })}
      />
      {columns.nodes === null
        ? null
        : askedNodeFields.map(([field, label]) => (
            <ColumnChoice
              key={field}
              label={label}
              column={mapping.nodes?.[field] ?? null}
              columns={columns.nodes!}
              isNeeded={field === "id"}
              onChange={(column) => onSay({ ...said, nodes: { ...said.nodes, [field]: column } })}
            />
          ))}
    </fieldset>
  );
};
