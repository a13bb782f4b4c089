// What the page remembers until its tab is closed; without that where the browser keeps nothing.

/** A browser may refuse the storage, and the storage the value. */
const orNothing = <Value>(attempt: () => Value): Value | null => {
  try {
    return attempt();
  } catch {
    return null;
  }
};

export const remember = (key: string): void => {
  orNothing(() => window.sessionStorage.setItem(key, "1"));
};

export const isRemembered = (key: string): boolean => orNothing(() => window.sessionStorage.getItem(key)) !== null;
