// Work that waits until the reader has seen what the page came with.

/**
 * Milliseconds after which the page goes on all the same. Long, because the page is read meanwhile; a picture that is
 * drawn in software beside other work takes up to a second.
 */
const most = 2000;

/** Why waiting ended: something was painted, nothing is painted for now, or nobody can tell. */
export type Waited = "painted" | "hidden" | "too long" | "unknown";

const firstPaint = "first-contentful-paint";

/** The next frame has been handed over to be drawn, which is the most that a browser without paint entries tells. */
const afterFrame = (): Promise<Waited> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve("unknown")));
  });

const afterEntry = (): Promise<Waited> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(firstPaint).length === 0) return;
      observer.disconnect();
      resolve("painted");
    });
    observer.observe({ type: "paint", buffered: true });
  });

/** A page that nobody looks at is not painted. */
const whenHidden = (): Promise<Waited> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== "hidden") return;
      document.removeEventListener("visibilitychange", look);
      resolve("hidden");
    };
    document.addEventListener("visibilitychange", look);
    look();
  });

const afterLong = (): Promise<Waited> =>
  new Promise((resolve) => {
    setTimeout(() => resolve("too long"), most);
  });

/**
 * Resolves when the first picture or text is on the screen, not only computed: what runs before, takes the processor
 * from those who draw it.
 */
export const afterPaint = (): Promise<Waited> => {
  const isTold = PerformanceObserver.supportedEntryTypes.includes("paint");
  return Promise.race([isTold ? afterEntry() : afterFrame(), whenHidden(), afterLong()]);
};
