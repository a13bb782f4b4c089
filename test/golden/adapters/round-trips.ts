// roundtrip: every funder, every group, and the whole system.
import type { RoundTripBooks } from "../../../src/circularity/mixing-books.ts";
import { roundTrip, type RoundTrip } from "../../../src/circularity/round-trip.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { booksOf, measuresCase } from "./measure-books.ts";

const entry = (trip: RoundTrip) => ({
  funded: trip.funded,
  ratio: trip.ratio,
  returned: trip.returned,
  by_hops: trip.byHops,
  mean_edges: trip.meanHops,
  booked: trip.booked,
  self_financed_share: trip.selfFinancedShare,
  lower: trip.lower,
  upper: trip.upper,
  edge: trip.byRecipient,
});

export const roundTripAdapter: GoldenAdapter = {
  id: "roundtrip",
  form: "measures",
  run: (golden, expected) => {
    const { params, ...rest } = measuresCase(golden);
    const given = params.roundtrip ?? { fund_kinds: ["funding"], back_kinds: ["commitment", "purchase"] };
    const measures = { params, ...rest };
    const books: RoundTripBooks = {
      all: booksOf(measures),
      funding: booksOf(measures, given.fund_kinds),
      back: booksOf(measures, given.back_kinds),
      outside: params.external ?? {},
      ties: given.ties ?? [],
    };
    const trip = (origin: readonly string[]): RoundTrip => roundTrip(books, origin, given.max_hops ?? 4);
    const trips = books.all.ids.map((id) => [id, trip([id])] as const).filter(([, { funded }]) => funded > 0);
    const funded = trips.reduce((sum, [, t]) => sum + t.funded, 0);
    const returned = trips.reduce((sum, [, t]) => sum + t.returned, 0);
    const actual = {
      node: Object.fromEntries(trips.map(([id, t]) => [id, entry(t)])),
      system: { funded, returned, ratio: funded > 0 ? returned / funded : null },
      group: Object.fromEntries(Object.entries(given.groups ?? {}).map(([name, ids]) => [name, entry(trip(ids))])),
    };
    return [{ measure: "roundtrip", expected, actual }];
  },
};
