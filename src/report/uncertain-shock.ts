// Shocks as people type them: "openai" fails, "oracle=0.3" loses three tenths, "oracle=uniform:0.2:0.8" is drawn.
import { checkShape, type DistributionShape } from "../ensemble/distribution.ts";
import type { UncertainShock } from "../ensemble/monte-carlo-plan.ts";
import { distributions, type Distribution } from "../model/assumption.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { findNode, parseSeed, type Seed } from "./seed.ts";

export const fixedShock = ({ id, shock }: Seed): UncertainShock => ({
  node: id,
  shape: { kind: "fixed", low: shock, mode: shock, high: shock },
});

/** Low and high, and between them what is most likely where the kind knows one. */
const shapeOf = (kind: Distribution, numbers: readonly number[]): DistributionShape | null => {
  const [first = 0, second = 0, third = 0] = numbers;
  if (kind === "fixed") return numbers.length === 1 ? { kind, low: first, mode: first, high: first } : null;
  if (kind === "triangular" || kind === "beta") {
    return numbers.length === 3 ? { kind, low: first, mode: second, high: third } : null;
  }
  const middle = kind === "lognormal" ? Math.sqrt(first * second) : (first + second) / 2;
  return numbers.length === 2 ? { kind, low: first, mode: middle, high: second } : null;
};

const isDistribution = (text: string): text is Distribution => distributions.some((kind) => kind === text);

/** `uniform(0.2,0.8)`, or `uniform:0.2:0.8`, which needs no quotes in a shell. */
const partsOf = (text: string): readonly [kind: string, numbers: readonly string[]] | null => {
  const call = /^\s*([a-z]+)\s*\(([^()]*)\)\s*$/i.exec(text);
  if (call !== null) return [call[1]!, call[2]!.split(",")];
  const [kind = "", ...numbers] = text.split(":");
  return numbers.length === 0 ? null : [kind, numbers];
};

/**
 * Reads `NODE`, `NODE=SHARE` or `NODE=KIND(LOW,HIGH)`, with `KIND(LOW,MODE,HIGH)` for triangular and beta; colons will do
 * for brackets and commas, as in `oracle=uniform:0.2:0.8`.
 *
 * @throws NotFoundError for an unknown node; InvalidInputError for anything else that does not fit.
 */
export const parseShock = (text: string, network: Network): UncertainShock => {
  const equals = text.indexOf("=");
  const parts = equals === -1 ? null : partsOf(text.slice(equals + 1));
  if (parts === null) return fixedShock(parseSeed(text, network));
  const kind = parts[0].trim().toLowerCase();
  const numbers = parts[1].map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const shape = isDistribution(kind) ? shapeOf(kind, numbers) : null;
  if (shape === null) {
    throw new InvalidInputError(
      `shock "${text}": expected uniform:LOW:HIGH, triangular:LOW:MODE:HIGH, beta:LOW:MODE:HIGH or lognormal:P5:P95, as in oracle=uniform:0.2:0.8.`,
    );
  }
  checkShape(shape, `shock "${text}"`);
  return { node: findNode(network, text.slice(0, equals)), shape };
};
