// The nodes that a scenario shocks: "oracle" fails, "oracle=0.3" loses three tenths of its buffer.
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";

export type Seed = {
  /** Node id. */
  readonly id: string;
  /** Share of the buffer lost at the start, in (0, 1]; 1 is failure. */
  readonly shock: number;
};

/** Finds a node by id, or by name whatever its case; throws NotFoundError with the nearest name. */
export const findNode = (network: Network, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const node = network.nodes.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (node !== undefined) return node.id;
  throw unknownName(
    network.name,
    "node",
    text,
    network.nodes.flatMap(({ id, name }) => (name.toLowerCase() === id ? [id] : [id, name])),
  );
};

/** @throws NotFoundError for an unknown node, InvalidInputError for a shock outside (0, 1]. */
export const parseSeed = (text: string, network: Network): Seed => {
  const equals = text.lastIndexOf("=");
  const name = equals === -1 ? text : text.slice(0, equals);
  const shock = equals === -1 ? 1 : Number(text.slice(equals + 1));
  if (!(shock > 0 && shock <= 1)) {
    throw new InvalidInputError(`seed "${text}": the shock must be a share above 0 and at most 1, as in oracle=0.3.`);
  }
  return { id: findNode(network, name), shock };
};

/** Shock per node in the network's order; every seed known, in range and named once. */
export const shockVector = (network: Network, seeds: readonly Seed[]): Float64Array => {
  if (seeds.length === 0) throw new InvalidInputError("cascade: name at least one node that fails.");
  const shock = new Float64Array(network.nodes.length);
  for (const seed of seeds) {
    const id = findNode(network, seed.id);
    const index = network.nodes.findIndex((node) => node.id === id);
    if (!(seed.shock > 0 && seed.shock <= 1)) {
      throw new InvalidInputError(`seed "${id}": the shock must be a share above 0 and at most 1, got ${seed.shock}.`);
    }
    if (shock[index] !== 0) throw new InvalidInputError(`seed "${id}": named twice; give each node one shock.`);
    shock[index] = seed.shock;
  }
  return shock;
};
