// Who holds which share of whom: the matrix that every value in this room comes from.
import { InvalidInputError } from "../../model/errors.ts";
import { regularSystem, type LinearSystem } from "../../model/linear-system.ts";

/** One holder's share in one company; parallel holdings of a pair are summed. */
export type Holding = {
  /** Index of the node that holds. */
  readonly holder: number;
  /** Index of the node that is held. */
  readonly company: number;
  /** Share of the company's equity, in [0, 1). */
  readonly share: number;
};

export type CrossHoldings = {
  readonly ids: readonly string[];
  /** [n * n], C row by row: entry (i, j) is the share of j that i holds. */
  readonly shares: Float64Array;
  /** [n], the share of each company that nobody in the network holds: 1 less the column sum of C; > 0. */
  readonly outside: Float64Array;
  /** I - C, factored. */
  readonly system: LinearSystem;
};

const checkHolding = ({ holder, company, share }: Holding, ids: readonly string[]): void => {
  if (ids[holder] === undefined || ids[company] === undefined) {
    throw new InvalidInputError(`crossHoldings: a holding names node ${holder} or ${company} of ${ids.length}.`);
  }
  if (share >= 0 && share < 1) return;
  throw new InvalidInputError(
    `crossHoldings: the share of "${ids[company]}" that "${ids[holder]}" holds must lie in [0, 1), got ${share}. Write 27 percent as 0.27.`,
  );
};

const shareMatrix = (n: number, holdings: readonly Holding[]): Float64Array => {
  const shares = new Float64Array(n * n);
  for (const { holder, company, share } of holdings) {
    if (holder !== company) shares[holder * n + company]! += share;
  }
  return shares;
};

const outsideShares = (shares: Float64Array, ids: readonly string[]): Float64Array =>
  Float64Array.from(ids, (id, company) => {
    let held = 0;
    for (let holder = 0; holder < ids.length; holder++) held += shares[holder * ids.length + company]!;
    if (held < 1) return 1 - held;
    throw new InvalidInputError(
      `crossHoldings: the holders of "${id}" together have ${held} of it; somebody outside must hold a part. Correct the shares.`,
    );
  });

const leontief = (shares: Float64Array, n: number): LinearSystem => {
  const matrix = shares.map((share, at) => (at % n === Math.floor(at / n) ? 1 : 0) - share);
  const system = regularSystem(matrix, n);
  if (system !== null) return system;
  throw new InvalidInputError(
    "crossHoldings: some companies hold each other so nearly completely that their values cannot be told apart from rounding. Leave a part outside.",
  );
};

/**
 * Collects holdings into the matrix C of Elliott, Golub and Jackson. What a company holds of itself is dropped: treasury
 * shares are not outstanding. Every column sums to less than one, so I - C always has an inverse. Cost O(n^3), once.
 *
 * @throws InvalidInputError for an index out of range, a share outside [0, 1), or companies that are held completely or
 *   so nearly that nothing can be computed.
 */
export const crossHoldings = (ids: readonly string[], holdings: readonly Holding[]): CrossHoldings => {
  for (const holding of holdings) checkHolding(holding, ids);
  const shares = shareMatrix(ids.length, holdings);
  return {
    ids,
    shares,
    outside: outsideShares(shares, ids),
    system: leontief(shares, ids.length),
  };
};

/** C x: what each node's holdings are worth when company j is worth x_j. [n]; O(n^2). */
export const heldValue = ({ shares, ids }: CrossHoldings, worth: Float64Array): Float64Array => {
  const n = ids.length;
  return Float64Array.from(ids, (_id, i) => {
    let sum = 0;
    // A share of nothing is nothing, also of a company of unknown (infinite) worth.
    for (let j = 0; j < n; j++) if (shares[i * n + j]! > 0) sum += shares[i * n + j]! * worth[j]!;
    return sum;
  });
};
