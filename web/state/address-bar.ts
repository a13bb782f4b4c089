// Writes the address no more often than browsers take it: Safari throws after a hundred writes in thirty seconds. The
// page itself does not wait for this; it shows a state at once. Without a browser, so that it can be tested.

export type Bar = {
  readonly push: (href: string) => void;
  readonly replace: (href: string) => void;
};

export type Clock = {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Calls back after a while; the returned function takes that back. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
};

export type AddressBar = Bar & {
  /** Writes at once what still waits to be written. */
  readonly settle: () => void;
  /** Drops what still waits to be written: the browser has gone elsewhere. */
  readonly forget: () => void;
};

/** 86 writes in thirty seconds. */
const paceMilliseconds = 350;
/** After the browser has refused one. */
const refusedMilliseconds = 2000;

/** A replacement is written at once after a rest, else when the pace allows; of several, the last. */
export const createAddressBar = (bar: Bar, clock: Clock): AddressBar => {
  let waiting: string | null = null;
  let cancel: (() => void) | null = null;
  let freeAt = Number.NEGATIVE_INFINITY;

  const write = (): void => {
    cancel?.();
    cancel = null;
    if (waiting === null) return;
    const href = waiting;
    try {
      bar.replace(href);
      waiting = null;
      freeAt = clock.now() + paceMilliseconds;
    } catch {
      freeAt = clock.now() + refusedMilliseconds;
      cancel = clock.later(refusedMilliseconds, write);
    }
  };
  const replace = (href: string): void => {
    waiting = href;
    if (cancel !== null) return;
    const wait = freeAt - clock.now();
    if (wait <= 0) write();
    else cancel = clock.later(wait, write);
  };
  const forget = (): void => {
    cancel?.();
    cancel = null;
    waiting = null;
  };
  return {
    replace,
    settle: write,
    forget,
    push(href) {
      write();
      forget();
      try {
        bar.push(href);
      } catch {
        // Back then leads one state too far, which is less than a page that fails.
        replace(href);
      }
    },
  };
};
