// The assumptions that the models ask for: a package that lacks one, or gives it another form, cannot be computed.

/** Numbers by id. */
export const requiredNumbers: readonly string[] = [
  "order-loss.margin",
  "order-loss.relet",
  "write-down.equity",
  "write-down.convertible",
  "write-down.debt",
  "write-down.warrant",
  "funding-withdrawal.replacement",
  "supply-loss.switching-cost",
  "term.commitment-years",
  "term.funding-years",
  "buffer.market-value-share",
  "buffer.valuation-share",
  "buffer.aum-share",
];

/** Options by id of a choice; the models know no others. */
export const requiredChoices: Readonly<Record<string, readonly string[]>> = { "stake-basis": ["cost", "carrying"] };
