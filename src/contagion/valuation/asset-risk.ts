// What external assets that follow a geometric Brownian motion without drift do to a firm until its claims fall due.
import { normalProbability } from "./normal-distribution.ts";

/** ln(1 - E / A) in units of the volatility: how far the assets are from the level that leaves no equity. */
const distance = (equity: number, assets: number, volatility: number): number =>
  Math.log(1 - equity / assets) / volatility;

/** Without external assets nothing can move: the firm is in default if its equity says so. */
const certain = (equity: number): number => (equity > 0 ? 0 : 1);

/**
 * Probability that equity is gone at maturity:
 *
 *     P(E) = Phi((ln(1 - E / A) + sigma^2 / 2) / sigma);   0 if E >= A
 *
 * @param volatility sigma until maturity, > 0.
 * @see Barucca et al. (2020), doi:10.1111/mafi.12272
 */
export const defaultAtMaturity = (equity: number, assets: number, volatility: number): number => {
  if (!(assets > 0)) return certain(equity);
  return equity >= assets ? 0 : normalProbability(distance(equity, assets, volatility) + volatility / 2);
};

/**
 * Probability that equity is gone at some time before maturity (first passage); 1 if E <= 0, 0 if E >= A:
 *
 *     Phi((ln(1 - E / A) + sigma^2 / 2) / sigma) + A / (A - E) Phi((ln(1 - E / A) - sigma^2 / 2) / sigma)
 *
 * @see Bardoscia, Barucca, Brinley Codd, Hill (2019), doi:10.1016/j.jedc.2019.103755
 */
export const defaultBeforeMaturity = (equity: number, assets: number, volatility: number): number => {
  if (equity <= 0) return 1;
  if (!(assets > equity)) return 0;
  const away = distance(equity, assets, volatility);
  const second = normalProbability(away - volatility / 2) * (assets / (assets - equity));
  return Math.min(1, normalProbability(away + volatility / 2) + second);
};

/**
 * Expected assets in the states of default, USD billions: the mean of A' over A' < A - E; 0 if E >= A.
 *
 *     A Phi((ln(1 - E / A) - sigma^2 / 2) / sigma)
 *
 * @see Barucca et al. (2020), doi:10.1111/mafi.12272
 */
export const assetsInDefault = (equity: number, assets: number, volatility: number): number => {
  if (!(assets > 0) || equity >= assets) return 0;
  return assets * normalProbability(distance(equity, assets, volatility) - volatility / 2);
};
