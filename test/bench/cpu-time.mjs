// CPU time of this process, so that others on the machine count for little.

/**
 * @template T
 * @param {() => T} call
 * @param {number} repeat
 * @returns {{ seconds: number, answer: T }} CPU seconds of one call, all threads of the process together.
 */
export const timed = (call, repeat) => {
  const start = process.cpuUsage();
  let answer = call();
  for (let i = 1; i < repeat; i++) answer = call();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6 / repeat, answer };
};

/** @param {readonly number[]} values */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
