// Forward-looking clearing: what creditors will share on average on the day when the claims fall due.
import { assetsInDefault, defaultAtMaturity } from "./asset-risk.ts";
import { clip, volatilityParameter, type ValuationFunction } from "./valuation-function.ts";

/** What a distribution of external assets says about a debtor. */
export type AssetOutlook = {
  /** Probability of default. */
  readonly inDefault: number;
  /** Probability that creditors get nothing at all. */
  readonly nothingLeft: number;
  /** Expected external assets in the states of default that leave something, USD billions. */
  readonly assets: number;
};

/**
 * Expected payment per dollar of a debtor of equity E, external assets A and debt L:
 *
 *     V = 1 - P(E) + R ((1 + (E - A) / L) (P(E) - P(E + L)) + c / L)
 *
 * @see Barucca et al. (2020), doi:10.1111/mafi.12272, eq. 15
 */
export const expectedPayment = (
  equity: number,
  { externalAssets, debt }: { readonly externalAssets: number; readonly debt: number },
  { inDefault, nothingLeft, assets }: AssetOutlook,
  recovery: number,
): number =>
  1 - inDefault + recovery * ((1 + (equity - externalAssets) / debt) * (inDefault - nothingLeft) + assets / debt);

export const eisenbergNoeMerton: ValuationFunction = {
  id: "eisenberg-noe-merton",
  label: "Forward-looking clearing",
  idea: "A claim is worth what creditors share on average, as the debtor's assets move until maturity.",
  reference:
    "Barucca, Bardoscia, Caccioli, D'Errico, Visentin, Caldarelli, Battiston (2020). Network valuation in financial systems. Mathematical Finance 30(4), 1181-1204. doi:10.1111/mafi.12272",
  parameters: {
    recovery: {
      label: "Share of what a defaulted debtor has that reaches its creditors",
      default: 1,
      min: 0,
      max: 1,
      perNode: true,
    },
    sigma: volatilityParameter,
  },
  needs: ["externalAssets", "debt"],
  value: (equity, _solvent, debtor, { recovery, sigma }) => {
    // Without external assets nothing moves, and clearing is certain.
    if (!(debtor.externalAssets > 0)) {
      return equity >= 0 ? 1 : recovery! * clip((equity + debtor.debt) / debtor.debt);
    }
    const { externalAssets, debt } = debtor;
    const outlook = {
      inDefault: defaultAtMaturity(equity, externalAssets, sigma!),
      nothingLeft: defaultAtMaturity(equity + debt, externalAssets, sigma!),
      assets: assetsInDefault(equity, externalAssets, sigma!) - assetsInDefault(equity + debt, externalAssets, sigma!),
    };
    return clip(expectedPayment(equity, debtor, outlook, recovery!));
  },
};
