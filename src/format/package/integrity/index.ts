// The list of integrity rules.
import { overlaps } from "./overlaps.ts";
import { ranges } from "./ranges.ts";
import { references } from "./references.ts";
import type { Rule } from "./rule.ts";
import { supersession } from "./supersession.ts";

export const integrityRules: readonly Rule[] = [references, ranges, overlaps, supersession];
