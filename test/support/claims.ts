// Claims for tests: every field has a harmless default, so that a test names only what it is about.
import type { Claim } from "../../src/model/fact.ts";

export const claimOf = (claim: Partial<Claim> & Pick<Claim, "id">): Claim => ({
  statement: `What ${claim.id} says.`,
  figure: null,
  bound: null,
  unit: claim.figure === undefined || claim.figure === null ? null : "usd_bn",
  source: "press",
  stated: null,
  kind: "number",
  expression: null,
  tolerance: null,
  reason: null,
  reading: null,
  beside: [],
  reviewed: null,
  arithmetic: null,
  remark: null,
  ...claim,
});
