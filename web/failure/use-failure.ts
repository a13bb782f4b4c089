// The cascade of the page: its report, the round that is shown, and the controls that move through it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CascadeRequest } from "../../src/report/cascade-report.ts";
import type { NetworkIndex } from "../../src/view/network-index.ts";
import { moveTo } from "../state/address.ts";
import { cascadeRequest, failureShown, isAbout, type ShownFailure } from "../../src/view/shown-failure.ts";
import type { ViewState } from "../../src/view/view-state.ts";
import { useJob } from "../worker/use-job.ts";
import { shownRounds } from "../../src/view/shown-rounds.ts";
import { instantAt, type Speed } from "./playback.ts";

/** How the computation of the failure stands. */
export type FailureRun =
  | { readonly status: "idle" | "running" | "done" }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

export type Failure = ShownFailure & {
  /** What is asked now; while `recomputing`, the report still answers an earlier request about the same firms. */
  readonly request: CascadeRequest;
  readonly recomputing: boolean;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly show: (round: number) => void;
  /** Moves by shown rounds: -1 back, 1 on. */
  readonly step: (by: -1 | 1) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Calls back with the time within the round while playing; returns the way to stop. */
  readonly onProgress: (listener: (round: number, progress: number) => void) => () => void;
};

type Computed = Pick<Failure, "request" | "report" | "recomputing">;

/** The request and its answer; computed again only when the request has changed, not with every move of the state. */
const useReport = (state: ViewState, index: NetworkIndex): readonly [computed: Computed | null, run: FailureRun] => {
  const key = JSON.stringify(cascadeRequest(state, index));
  const request = useMemo(() => JSON.parse(key) as CascadeRequest | null, [key]);
  const job = useJob("cascade", index.network, request);
  const before = job.status === "running" ? job.previous : null;
  // While an assumption moves, the last answer stays; an answer about other firms would be a wrong one.
  const stays = before !== null && request !== null && isAbout(before, request) ? before : null;
  const report = job.status === "done" ? job.output : stays;
  const recomputing = job.status === "running";
  const computed = useMemo(
    () => (request === null || report === null ? null : { request, report, recomputing }),
    [request, report, recomputing],
  );
  return [computed, job.status === "failed" ? job : { status: job.status }];
};

type Listener = (round: number, progress: number) => void;

/** The failure is null while nobody fails, and until the first answer has come. */
export const useFailure = (
  state: ViewState,
  index: NetworkIndex,
  reducedMotion: boolean,
): readonly [failure: Failure | null, run: FailureRun] => {
  const [computed, run] = useReport(state, index);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const listeners = useRef(new Set<Listener>());
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  const shown = useMemo(() => (computed === null ? null : failureShown(computed.report, state)), [computed, state]);
  const report = computed?.report;
  // The same list while the report is: a moved picture must not begin the playing anew.
  const rounds = useMemo(() => (report === undefined ? [] : shownRounds(report)), [report]);
  const last = rounds.at(-1) ?? 0;
  const round = shown?.round ?? 0;

  const show = useCallback(
    (next: number) => moveTo({ ...latest.current, round: next === last ? null : next }, "replace"),
    [last],
  );
  const playFrom = useRef(0);
  const canPlay = state.view.name === "failure" && rounds.length > 0;
  // Whoever goes to another view, or lets another firm fail, finds nothing playing when they come back.
  useEffect(() => (canPlay ? () => setPlaying(false) : undefined), [canPlay]);
  useEffect(() => {
    if (!playing || !canPlay) return;
    const began = performance.now();
    const from = playFrom.current;
    let shown = from;
    let frame = 0;
    const tick = (now: number) => {
      const instant = instantAt(from, rounds.length, now - began, speed);
      if (instant.step !== shown) show(rounds[instant.step]!);
      shown = instant.step;
      playFrom.current = shown;
      listeners.current.forEach((listener) => listener(rounds[shown]!, instant.progress));
      if (instant.finished) setPlaying(false);
      else frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, canPlay, speed, rounds, show]);

  const onProgress = useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);

  const at = rounds.findLastIndex((candidate) => candidate <= round);
  const pauseAt = (next: number): void => {
    setPlaying(false);
    show(next);
  };
  const play = (): void => {
    const from = at === rounds.length - 1 ? 0 : at;
    playFrom.current = from;
    show(rounds[from]!);
    setPlaying(true);
  };
  // Without motion there is nothing to watch between the rounds, so play goes one round on.
  const advance = (): void => pauseAt(rounds[at === rounds.length - 1 ? 0 : at + 1]!);
  if (computed === null) return [null, run];
  const failure: Failure = {
    ...computed,
    rounds,
    round,
    playing,
    speed,
    setSpeed,
    onProgress,
    show: pauseAt,
    step: (by) => pauseAt(rounds[Math.min(Math.max(at + by, 0), rounds.length - 1)]!),
    toggle: () => (playing ? setPlaying(false) : reducedMotion ? advance() : play()),
  };
  return [failure, run];
};
