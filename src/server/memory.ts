// What has been computed and is likely to be asked for again.

export type Memory<Value> = {
  readonly has: (key: string) => boolean;
  /** The value kept under a key, computed and kept if there is none. */
  readonly get: (key: string, compute: () => Value) => Value;
};

/**
 * Remembers the latest values; those that were not asked for longest go first.
 *
 * @param room What all kept values may weigh together, > 0; a value that weighs more than that alone is not kept.
 * @param weigh What a value weighs, in the unit of `room`, > 0; default: 1, so that `room` is a number of values.
 */
export const createMemory = <Value>(room: number, weigh: (value: Value) => number = () => 1): Memory<Value> => {
  const kept = new Map<string, Value>();
  let weight = 0;
  const forget = (key: string, value: Value): void => {
    kept.delete(key);
    weight -= weigh(value);
  };
  const keep = (key: string, value: Value): void => {
    // It would drive out all others, and then itself.
    if (weigh(value) > room) return;
    kept.set(key, value);
    weight += weigh(value);
    for (const [oldest, old] of kept) {
      if (weight <= room) break;
      forget(oldest, old);
    }
  };
  return {
    has: (key) => kept.has(key),
    get: (key, compute) => {
      const isKnown = kept.has(key);
      const value = isKnown ? kept.get(key)! : compute();
      if (isKnown) forget(key, value);
      keep(key, value);
      return value;
    },
  };
};
