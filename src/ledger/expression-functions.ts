// The functions of the expression language as data: the parser checks names and arguments by this list, and the help
// prints it.

export type FunctionName =
  | "fact"
  | "deal"
  | "deals"
  | "count"
  | "known"
  | "claim"
  | "printed"
  | "unknown"
  | "sum"
  | "mean"
  | "min"
  | "max"
  | "abs"
  | "round"
  | "growth";

export type ExpressionFunction = {
  readonly name: FunctionName;
  /** As it is written, optional arguments in brackets. */
  readonly form: string;
  readonly meaning: string;
  readonly example: string;
  readonly fewest: number;
  readonly most: number;
};

const anyNumber = 50;

export const expressionFunctions: readonly ExpressionFunction[] = [
  {
    name: "fact",
    form: "fact(id) or fact(entity, metric [, period])",
    meaning:
      "a figure of facts.csv: the row with that id, or the newest statement of that entity and metric (and period) by the date; several that differ on that day are an error. Percent are read as a share: 45 percent is 0.45",
    example: 'fact("oracle", "backlog")',
    fewest: 1,
    most: 3,
  },
  {
    name: "deal",
    form: "deal(id)",
    meaning: "the amount of one deal, USD billions over its whole term, counted or not",
    example: 'deal("openai-oracle-2025-09")',
    fewest: 1,
    most: 1,
  },
  {
    name: "deals",
    form: "deals(source, target, kind)",
    meaning:
      'the sum of the counted deals in force from source to target, kind "commitment" or "funding"; "*" for any source or target',
    example: 'deals("amazon", "openai", "funding")',
    fewest: 3,
    most: 3,
  },
  {
    name: "count",
    form: "count(source, target, kind)",
    meaning:
      "how many deals are in force, counted or without a disclosed amount; 0 where there is none, so that absence can be told",
    example: 'count("openai", "oracle", "commitment")',
    fewest: 3,
    most: 3,
  },
  {
    name: "known",
    form: "known(entity, metric [, period])",
    meaning: "true where somebody had stated that figure by the date, false where nobody had yet",
    example: 'known("openai", "revenue_share_cap")',
    fewest: 2,
    most: 3,
  },
  {
    name: "claim",
    form: "claim(id)",
    meaning: "what another claim's expression gives",
    example: 'claim("S003-8")',
    fewest: 1,
    most: 1,
  },
  {
    name: "printed",
    form: "printed(id)",
    meaning: "the figure that another claim prints: a premise of the source, taken as it stands",
    example: 'printed("S001-4")',
    fewest: 1,
    most: 1,
  },
  {
    name: "unknown",
    form: "unknown(reason)",
    meaning: "no figure, with the reason: for the branch of a choice in which nothing follows",
    example: 'unknown("the plan ends in 2030")',
    fewest: 1,
    most: 1,
  },
  {
    name: "sum",
    form: "sum(a, b, ...)",
    meaning: "a + b + ...",
    example: "sum(1, 2, 3)",
    fewest: 1,
    most: anyNumber,
  },
  {
    name: "mean",
    form: "mean(a, b, ...)",
    meaning: "the arithmetic mean",
    example: "mean(1, 2, 3)",
    fewest: 1,
    most: anyNumber,
  },
  { name: "min", form: "min(a, b, ...)", meaning: "the smallest", example: "min(1, 2)", fewest: 1, most: anyNumber },
  { name: "max", form: "max(a, b, ...)", meaning: "the largest", example: "max(1, 2)", fewest: 1, most: anyNumber },
  { name: "abs", form: "abs(a)", meaning: "a without its sign", example: "abs(-3)", fewest: 1, most: 1 },
  {
    name: "round",
    form: "round(a [, places])",
    meaning: "a rounded to places after the point (0 to 9; default 0), halves away from zero",
    example: "round(2.345, 1)",
    fewest: 1,
    most: 2,
  },
  {
    name: "growth",
    form: "growth(from, to, years)",
    meaning: "the rate a year that turns from into to, a share: (to / from)^(1 / years) - 1",
    example: "growth(13.1, 280, 5)",
    fewest: 3,
    most: 3,
  },
];

/** The function of a name; undefined where there is none, whatever objects inherit under that name. */
export const expressionFunction = (name: string): ExpressionFunction | undefined =>
  expressionFunctions.find((candidate) => candidate.name === name);
