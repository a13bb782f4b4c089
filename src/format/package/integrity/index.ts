// The list of integrity rules.
import { amountBasis } from "./amount-basis.ts";
import { assumptionOptions } from "./assumption-options.ts";
import { assumptionValues } from "./assumption-values.ts";
import { bounds } from "./bounds.ts";
import { claimExpressions } from "./claim-expressions.ts";
import { duplicateIds } from "./duplicate-ids.ts";
import { endBeforeStart } from "./end-before-start.ts";
import { factUnits } from "./fact-units.ts";
import { nodeKinds } from "./node-kinds.ts";
import { overlaps } from "./overlaps.ts";
import { references } from "./references.ts";
import type { Rule } from "./rule.ts";
import { supersession } from "./supersession.ts";

export const integrityRules: readonly Rule[] = [
  duplicateIds,
  nodeKinds,
  references,
  bounds,
  amountBasis,
  endBeforeStart,
  overlaps,
  supersession,
  factUnits,
  assumptionOptions,
  assumptionValues,
  claimExpressions,
];
