// What has been computed and is likely to be asked for again.

export type Memory<Value> = {
  readonly has: (key: string) => boolean;
  /** The value kept under a key, computed and kept if there is none. */
  readonly get: (key: string, compute: () => Value) => Value;
};

/** Remembers the latest values; the one that was not asked for longest goes first. @param most Values kept, > 0. */
export const createMemory = <Value>(most: number): Memory<Value> => {
  const kept = new Map<string, Value>();
  const keep = (key: string, value: Value): Value => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
  return {
    has: (key) => kept.has(key),
    get: (key, compute) => keep(key, kept.has(key) ? kept.get(key)! : compute()),
  };
};
