// Getting about without a pointer.
import type { Locator, Page } from "playwright-core";

export const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === element.ownerDocument.activeElement);

/** Presses Tab until something has the focus, as those do who have no pointer. */
export const tabTo = async (page: Page, wanted: Locator, most = 300): Promise<void> => {
  await wanted.waitFor();
  for (let pressed = 0; pressed < most; pressed++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(wanted)}.`);
};
