// How the figures of a failure are computed: the idea, the paper, how sure the arithmetic is, and what else there is.
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { propagationModel, propagationModels } from "../../src/contagion/propagation/index.ts";
import type { PropagationModel } from "../../src/contagion/propagation/propagation-model.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { usePage } from "../page.ts";

const doiOf = (reference: string): string | null => /doi:(\S+)/.exec(reference)?.[1] ?? null;

const Paper = ({ reference }: Pick<PropagationModel, "reference">) => {
  const doi = doiOf(reference);
  return (
    <p className="soft small">
      {reference.replace(/\s*doi:\S+/, "")}{" "}
      {doi === null ? null : (
        <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
          doi:{doi}
        </a>
      )}
    </p>
  );
};

const OtherModels = ({ current }: { readonly current: string }) => {
  const { state, go } = usePage();
  const use = (id: string): void =>
    go({ ...state, model: id === debtrank.id ? null : id, parameters: {}, round: null });
  return (
    <details>
      <summary>{propagationModels.length - 1} other models</summary>
      {propagationModels
        .filter(({ id }) => id !== current)
        .map(({ id, label, idea, reference }) => (
          <div key={id} className="assumption">
            <p>
              <strong>{label}.</strong> {idea}
            </p>
            <Paper reference={reference} />
            <button type="button" className="button" onClick={() => use(id)}>
              Use this model
            </button>
          </div>
        ))}
    </details>
  );
};

export const Method = ({ report }: { readonly report: CascadeReport }) => {
  const { label, idea, reference, parameters } = propagationModel(report.model);
  return (
    <section>
      <h2>How this is computed</h2>
      <p>
        {label}: {idea}
      </p>
      {Object.entries(parameters).map(([name, parameter]) => (
        <p key={name} className="soft small">
          {parameter.label.split(";")[0]}: {report.parameters[name]}
        </p>
      ))}
      <Paper reference={reference} />
      <p className="soft small">
        Feedback strength (spectral radius) {report.rho.toFixed(2)}
        {report.amplifying
          ? ". The shock reaches firms among which losses feed themselves, however small it is"
          : ""}.{" "}
        {report.residual === 0
          ? "The end is exact."
          : `Largest error of any share of capital: ${report.residual.toExponential(1)}.`}
      </p>
      <OtherModels current={report.model} />
    </section>
  );
};
