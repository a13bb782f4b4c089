// A supply chain from the user's own tables, with what is taken for granted about it.
import type { SupplyTables } from "../format/supply-chain/read-supply-chain.ts";
import type { SupplyAssumption, SupplySource } from "./supply-source.ts";

export type TablesSupplyRequest = {
  /** What to call the supply chain, usually the file of links. */
  readonly name: string;
  /** The file of essentialities; null: none was given. */
  readonly essential: string | null;
};

const outsideSellers = (known: number, of: number): SupplyAssumption => ({
  id: "outside-sellers",
  value: known === 0 ? "none" : `cost of ${known} of ${of} firms`,
  reason:
    "What a firm spends beyond the links goes to sellers who do not fail; without a cost the links are all its purchases.",
});

const outsideBuyers = (known: number, of: number): SupplyAssumption => ({
  id: "outside-buyers",
  value: known === 0 ? "none" : `revenue of ${known} of ${of} firms`,
  reason:
    known === 0
      ? "No firm's revenue is given: what it sells in the links counts as all its sales, and losses upstream fade only where the tolerance ends them."
      : "What a firm sells beyond the links goes to buyers who do not fail; without a revenue the links are all its sales.",
});

const essentialityOf = (essential: string | null): SupplyAssumption =>
  essential === null
    ? {
        id: "essentiality",
        value: "none",
        reason: "No essential inputs are given: the generalised Leontief form then equals the linear one.",
      }
    : { id: "essentiality", value: essential, reason: "As the file says; every other input counts by its part." };

export const tablesSupply = (
  { firms, links, rules }: SupplyTables,
  { name, essential }: TablesSupplyRequest,
): SupplySource => ({
  network: name,
  asOf: null,
  window: null,
  unit: "the unit of the file",
  firms,
  links,
  rules,
  assumptions: [
    {
      id: "sectors",
      value: "as the firms' file says",
      reason:
        "Firms of one sector make one kind of input and, with substitution, step in for each other in one market.",
    },
    outsideSellers(firms.filter(({ cost }) => cost !== null).length, firms.length),
    outsideBuyers(firms.filter(({ revenue }) => revenue !== null).length, firms.length),
    essentialityOf(essential),
  ],
  revenueUnknown: firms.filter(({ revenue }) => revenue === null).map(({ id }) => id),
  undisclosedDeals: [],
  termAssumed: [],
});
