// Work that waits until the browser has shown what the page came with.

/** Frames stop in a tab behind others; the page goes on there all the same. */
const mostMilliseconds = 200;

/** Resolves when the next frame has been painted, or soon. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, mostMilliseconds);
  });
