// What a network of claims from files was understood to be: the same lines under every table drawn from one.
import { percentText, type ClaimBookSource } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

/** Amounts in the unit of the files, four significant digits: `1,234`, `0.05`. */
export const amountText = (amount: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 }).format(amount).replace("-", "−");

const layoutWords = ({ layout, orientation, files }: ClaimBookSource): string => {
  if (layout === "edges") return `${files.exposures} is a list of claims: creditor, debtor, amount.`;
  return orientation === "assets"
    ? `${files.exposures} is a matrix; row i has a CLAIM on column j (--orientation liabilities turns it).`
    : `${files.exposures} is a matrix; row i OWES column j (--orientation assets turns it).`;
};

const line = (names: readonly string[], what: string): readonly string[] =>
  names.length === 0 ? [] : [`  ${what}: ${listed(names, 5)}.`];

/** Said at the top: what the files hold and could not be read is missing from every figure below. */
export const partlyRead = ({ mistakes }: ClaimBookSource, { paint }: Terminal): readonly string[] =>
  mistakes === 0
    ? []
    : [paint("yellow", `PARTLY READ: ${count(mistakes, "mistake")} in the files; what they concern is left out.`)];

/** One line per thing that a reader might have meant otherwise. */
export const claimBookLines = (source: ClaimBookSource): readonly string[] => [
  `  ${layoutWords(source)}`,
  `  ${count(source.firms, "firm")}, ${count(source.claims, "claim")}; amounts in the unit of the files.`,
  ...line(source.repeatedPairs, "Given more than once, summed"),
  ...line(source.selfClaims, "Claims on oneself, left out"),
  ...line(source.oneSided, "Only a row or only a column of the matrix"),
  ...(source.emptyCells === 0 ? [] : [`  Empty cells, taken for no claim: ${source.emptyCells}.`]),
  ...line(source.withoutBuffer, "Buffer unknown"),
  ...line(source.withoutClaims, `Only in ${source.files.buffers}, without claims or debts`),
];

type Seed = { readonly name: string; readonly shock: number };

/**
 * `B fails and C loses 30 % of its capital`.
 *
 * @param whole What a shock of 1 is called.
 */
export const seedWords = (seeds: readonly Seed[], whole: string): string =>
  seeds
    .map(({ name, shock }) => (shock === 1 ? `${name} ${whole}` : `${name} loses ${percentText(shock)} of its capital`))
    .join(" and ");

type LosingClaim = {
  readonly creditor: string;
  readonly debtor: string;
  readonly claim: number;
  readonly loss: number;
};

/** Who loses how much on which claim, in the order given. */
export const claimsSection = (
  sheet: { readonly terminal: Terminal; readonly top: number },
  claims: readonly LosingClaim[],
): string => {
  const shown = claims.slice(0, sheet.top);
  const columns = [
    { title: "creditor", flexible: true },
    { title: "loses", align: "right" },
    { title: "on its claim of", align: "right" },
    { title: "on", flexible: true },
  ] as const;
  const rows = shown.map(({ creditor, debtor, claim, loss }) => [
    creditor,
    amountText(loss),
    amountText(claim),
    debtor,
  ]);
  const body = table(columns, rows, sheet.terminal.width);
  return section(sheet, "Through which claims", body, ...more(claims.length, shown.length));
};
