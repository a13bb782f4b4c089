// The shipped packages as the loader reads them; a test that starts from a package with failures would test nothing.
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import type { Network } from "../../src/model/network.ts";

export const loadShipped = async (name: "ai-capital" | "village"): Promise<Network> => {
  const { value, failures } = await loadPackage(shippedPackage(name));
  if (failures.length > 0) throw new Error(`${name}: ${failures.length} failures, the first: ${failures[0]!.problem}`);
  return value;
};
