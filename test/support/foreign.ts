// Foreign networks for tests: texts in, packages out, and what has to hold of every package that an import makes.
import { expect } from "vitest";
import { importNetwork, type ImportedNetwork } from "../../src/format/importers/import-network.ts";
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import { formatFailure } from "../../src/format/package/format-failure.ts";
import { readPackage } from "../../src/format/package/read-package.ts";
import { packageTexts } from "../../src/format/package/write-package.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { WithFailures } from "../../src/model/with-failures.ts";

export const file = (name: string, text: string) => ({ name, text });

/** Imports a text; what it makes must read back as a package, the same and without a mistake. */
export const imported = (
  name: string,
  text: string,
  mapping: ImportMapping = {},
  nodes: string | null = null,
): WithFailures<ImportedNetwork> => {
  const result = importNetwork({
    file: file(name, text),
    nodes: nodes === null ? null : file("nodes.csv", nodes),
    mapping,
  });
  const { network } = result.value;
  const texts = new Map(packageTexts(network).map((written) => [written.name, written.text]));
  expect(readPackage(texts)).toEqual({ value: network, failures: [] });
  return result;
};

export const messages = ({ failures }: WithFailures<unknown>): readonly string[] => failures.map(formatFailure);

/** `a>b 5 funding`, sorted: what a list of deals says, whatever the order and the ids. */
export const arrows = ({ value: { network } }: WithFailures<ImportedNetwork>): readonly string[] =>
  network.deals
    .map(({ source, target, amountUsdBn, kind }) => `${source}>${target} ${amountUsdBn ?? "?"} ${kind}`)
    .sort();

/** What was guessed about something. */
export const guessAbout = ({ value }: WithFailures<ImportedNetwork>, what: string) =>
  value.guesses.filter((guess) => guess.what === what).map((guess) => guess.value);

export const buffersIn = ({ value: { network } }: WithFailures<ImportedNetwork>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    network.facts.filter(({ metric }) => metric === "buffer_usd_bn").map(({ entity, value }) => [entity, value]),
  );

export const byId = (deals: readonly Deal[]): readonly Deal[] => [...deals].sort((a, b) => (a.id < b.id ? -1 : 1));
