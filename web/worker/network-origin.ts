// What another thread can make a network of again: much less to copy than tens of thousands of objects.
import type { Network } from "../../src/model/network.ts";
import type { DealFilter } from "../../src/view/deal-filter.ts";

export type NetworkOrigin =
  | { readonly is: "text"; readonly text: string }
  /** What `filteredNetwork` gave for another network. */
  | { readonly is: "filtered"; readonly of: Network; readonly asOf: string; readonly filter: DealFilter };

const origins = new WeakMap<Network, NetworkOrigin>();

/** Null where none was told; such a network is copied. */
export const originOf = (network: Network): NetworkOrigin | null => origins.get(network) ?? null;

export const rememberOrigin = (network: Network, origin: NetworkOrigin): void => void origins.set(network, origin);

/** Reads a network that was written as JSON, and keeps the text for other threads. The text is trusted. */
export const networkFromText = (text: string): Network => {
  const network = JSON.parse(text) as Network;
  rememberOrigin(network, { is: "text", text });
  return network;
};
