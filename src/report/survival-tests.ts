// The tests of published statements on who survives, in the order of the claims.
import type { SurvivalTest } from "./survival-claims.ts";
import { fundingTightens } from "./survival-funding-test.ts";
import { modelTests } from "./survival-model-tests.ts";
import { orderTests } from "./survival-order-tests.ts";

export const survivalTests: readonly SurvivalTest[] = [...orderTests, fundingTightens, ...modelTests];
