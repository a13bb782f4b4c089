// The parameters of the chosen model as sliders; a model without any shows nothing.
import { propagationModel } from "../../src/contagion/propagation/index.ts";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import type { ParameterDescriptor } from "../../src/contagion/propagation/propagation-model.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { Slider } from "../parts/slider.tsx";

/** Sliders end here; an address may go up to what the model takes. */
const usefulMost = 10;

type FieldProps = { readonly name: string; readonly descriptor: ParameterDescriptor };

const ParameterField = ({ name, descriptor }: FieldProps) => {
  const { state, index, go } = usePage();
  const { min, default: normal, whole = false } = descriptor;
  const value = state.parameters[name] ?? normal;
  const firm = name.split("@")[1];
  const most = Math.max(value, Math.min(descriptor.max, usefulMost));
  const change = (next: number): void => {
    const others = Object.entries(state.parameters).filter(([key]) => key !== name);
    const parameters = Object.fromEntries(next === normal ? others : [...others, [name, next]]);
    go({ ...state, parameters }, "replace");
  };
  return (
    <div className="assumption" data-changed={value !== normal}>
      <label htmlFor={`parameter-${name}`}>
        {/* How the command line sets it is of no use here. */}
        {descriptor.label.split(";")[0]}
        {firm === undefined ? "" : ` (${firmName(index, firm)})`}
      </label>
      <Slider
        id={`parameter-${name}`}
        value={value}
        min={Math.min(min < 0.01 && min > 0 ? 0.01 : min, value)}
        max={most}
        step={whole ? 1 : most > 2 ? 0.1 : 0.01}
        text={String}
        onChange={change}
      />
      <p className="soft small">
        Of the model; default {normal}, from {min} to {descriptor.max}.
      </p>
    </div>
  );
};

export const ParameterFields = () => {
  const { state } = usePage();
  const { parameters } = propagationModel(state.model ?? debtrank.id);
  const own = Object.keys(state.parameters).filter((name) => name.includes("@"));
  return [...Object.keys(parameters), ...own].map((name) => (
    <ParameterField key={name} name={name} descriptor={parameters[name.split("@")[0]!]!} />
  ));
};
