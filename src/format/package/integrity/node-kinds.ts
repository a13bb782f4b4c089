// The kind of every node is one that the package declares, with a name and a look.
import { nearestName } from "../../../model/nearest-name.ts";
import { unusable, type Rule } from "./rule.ts";

export const nodeKinds: Rule = ({ nodeKinds: kinds, domain }) => {
  const ids = kinds.map(({ id }) => id);
  return domain.nodes
    .filter(({ value }) => !ids.includes(value.kind))
    .map(({ row, value: { kind } }) => {
      const remedy = `Use one of ${ids.join(", ")}, or add it to nodeKinds in datapackage.json.`;
      const nearest = nearestName(kind, ids);
      const hint = nearest === null ? remedy : `Did you mean "${nearest}"? ${remedy}`;
      return unusable(row, "kind", `there is no kind of node "${kind}"`, hint);
    });
};
