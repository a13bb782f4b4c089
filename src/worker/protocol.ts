// What a worker thread is told and what it answers. Plain data, so that it can be copied from thread to thread.
import type { MonteCarloChunk } from "../ensemble/monte-carlo.ts";
import type { MonteCarloPlan } from "../ensemble/monte-carlo-plan.ts";
import type { Range } from "../ensemble/merge-chunks.ts";
import type { Network } from "../model/network.ts";

/** Told once, when the thread starts. */
export type Start = { readonly network: Network; readonly plan: MonteCarloPlan };

export type Task = { readonly id: number; readonly range: Range };

export type Answer =
  { readonly id: number; readonly chunk: MonteCarloChunk } | { readonly id: number; readonly error: string };
