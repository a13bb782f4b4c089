// The cascade of the page: its report, the round that is shown, and the controls that move through it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { shownRounds } from "../../src/view/shown-rounds.ts";
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import type { NetworkIndex } from "../../src/view/network-index.ts";
import { moveTo } from "../state/address.ts";
import { cascadeRequest, failureShown, type ShownFailure } from "../../src/view/shown-failure.ts";
import type { ViewState } from "../../src/view/view-state.ts";
import { instantAt, type Speed } from "./playback.ts";

export type Failure = ShownFailure & {
  readonly request: CascadeRequest;
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

/** The request and its answer; computed again only when the request has changed, not with every move of the state. */
const useReport = (state: ViewState, index: NetworkIndex) => {
  const key = JSON.stringify(cascadeRequest(state, index));
  return useMemo(() => {
    const request = JSON.parse(key) as CascadeRequest | null;
    return request === null ? null : { request, report: cascadeReport(index.network, request) };
  }, [key, index]);
};

type Listener = (round: number, progress: number) => void;

/** Null while nobody fails. */
export const useFailure = (state: ViewState, index: NetworkIndex, reducedMotion: boolean): Failure | null => {
  const computed = useReport(state, index);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const listeners = useRef(new Set<Listener>());
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  const shown = useMemo(() => (computed === null ? null : failureShown(computed.report, state)), [computed, state]);
  const rounds = useMemo(() => (computed === null ? [] : shownRounds(computed.report)), [computed]);
  const last = rounds.at(-1) ?? 0;
  const round = shown?.round ?? 0;

  const show = useCallback(
    (next: number) => moveTo({ ...latest.current, round: next === last ? null : next }, "replace"),
    [last],
  );
  const playFrom = useRef(0);
  useEffect(() => {
    if (!playing) return;
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
  }, [playing, speed, rounds, show]);

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
  if (computed === null) return null;
  return {
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
};
