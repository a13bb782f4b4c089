// A cascade written by hand over the loop scene: the lab fails, the cloud with it, then the chipmaker loses an order.
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";

type Loss = CascadeReport["deals"][number];

const loss = (id: string, from: string, to: string, lossUsdBn: number, rest: Partial<Loss> = {}): Loss => ({
  id,
  channel: "order-loss",
  from,
  to,
  lossUsdBn,
  guarantee: null,
  ...rest,
});

const hit = (id: string, distress: number | null, lossUsdBn = 0) => ({ id, distress, lossUsdBn });

const rounds: CascadeReport["rounds"] = [
  { round: 0, lossUsdBn: 0, failed: ["lab"], nodes: [hit("lab", 1)], deals: [] },
  {
    round: 1,
    lossUsdBn: 75,
    failed: ["cloud"],
    nodes: [hit("lab", 1), hit("cloud", 1, 45), hit("chip", 0.3, 30), hit("plant", null, 1)],
    deals: [loss("deal-1", "lab", "cloud", 45), loss("deal-0", "lab", "chip", 30, { channel: "write-down" })],
  },
  {
    round: 2,
    lossUsdBn: 3,
    failed: [],
    nodes: [hit("lab", 1), hit("cloud", 1, 45), hit("chip", 0.33, 33), hit("plant", null, 1)],
    deals: [
      loss("deal-2", "cloud", "chip", 2),
      loss("deal-2", "cloud", "chip", 1, { channel: "supply-loss" }),
      loss("elsewhere", "cloud", "chip", 5),
    ],
  },
  {
    round: 3,
    lossUsdBn: 7,
    failed: [],
    nodes: [hit("lab", 1), hit("cloud", 1, 52)],
    deals: [loss("deal-3", "lab", "cloud", 7, { channel: "guarantee", guarantee: "deal-4" })],
  },
];

export const reportOf = (): CascadeReport => ({
  network: "test",
  model: "debtrank",
  asOf: "2026-07-03",
  conventions: {
    failureBoundary: "at-or-above",
    includeShock: false,
    tolerance: 1e-9,
    maxRounds: 100,
    weight: "buffer",
  },
  parameters: {},
  seeds: [{ id: "lab", shock: 1 }],
  assumptions: [],
  fireSale: null,
  rho: 0,
  components: [],
  amplifying: false,
  converged: true,
  residual: 0,
  exact: null,
  rounds,
  settledRound: 2,
  totalLossUsdBn: 78,
  unknownBufferLossUsdBn: 0,
  impact: 0.5,
  nodes: [],
  deals: [],
  unknownBuffers: ["plant"],
  undisclosedDeals: [],
  idleGuarantees: [],
  unknownBuffersNotHit: [],
  stakesAtCarryingValue: [],
  termAssumed: [],
});
