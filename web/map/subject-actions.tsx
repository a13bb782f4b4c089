// What can be done with a deal or a firm from its panel: see it on the map, let it fail, take it away.
import { formatSide, plainSide, type Left } from "../../src/view/compare-side.ts";
import { fail, goTo, hasPicture, select } from "../../src/view/go-to.ts";
import { usePage } from "../page.ts";

export const SubjectActions = ({ subject }: { readonly subject: Left }) => {
  const { state, go } = usePage();
  const { kind, id } = subject;
  const without = formatSide({ ...plainSide, without: [subject] });
  const compare = { ...goTo(state, { name: "compare" }), before: formatSide(plainSide), after: without };
  return (
    <p className="actions">
      {hasPicture(state.view) ? null : (
        <button
          type="button"
          className="button strong"
          onClick={() => go(select(goTo(state, { name: "map" }), { kind, id }))}
        >
          See it on the map
        </button>
      )}
      {kind === "firm" ? (
        <button type="button" className="button loss" onClick={() => go(fail(state, [id]))}>
          Let it fail
        </button>
      ) : null}
      <button type="button" className="button" onClick={() => go(compare)}>
        What if it were not there?
      </button>
    </p>
  );
};
