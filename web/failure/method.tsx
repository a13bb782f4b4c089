// How the figures of a failure are computed: the idea, the paper, and how sure the arithmetic is.
import { propagationModel } from "../../src/contagion/propagation/index.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";

const doiOf = (reference: string): string | null => /doi:(\S+)/.exec(reference)?.[1] ?? null;

export const Method = ({ report }: { readonly report: CascadeReport }) => {
  const { label, idea, reference, parameters } = propagationModel(report.model);
  const doi = doiOf(reference);
  return (
    <section>
      <h2>How this is computed</h2>
      <p>
        {label}: {idea}
      </p>
      {Object.entries(parameters).map(([name, parameter]) => (
        <p key={name} className="soft small">
          {parameter.label}: {report.parameters[name]}
        </p>
      ))}
      <p className="soft small">
        {reference.replace(/\s*doi:\S+/, "")}{" "}
        {doi === null ? null : (
          <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
            doi:{doi}
          </a>
        )}
      </p>
      <p className="soft small">
        Feedback strength (spectral radius) {report.rho.toFixed(2)}
        {report.amplifying ? ". The shock reaches firms among which losses feed themselves, however small it is" : ""}.
        {report.residual === 0
          ? "The end is exact."
          : `Largest error of any share of capital: ${report.residual.toExponential(1)}.`}
      </p>
    </section>
  );
};
