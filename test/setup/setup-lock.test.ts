// Two commands in one clone set it up one after the other.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withSetupLock } from "../../src/setup/setup-lock.mjs";

/** Beyond the largest process id of Linux, macOS and Windows. */
const deadProcess = 2 ** 30;

describe("withSetupLock", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "linchpin-lock-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("lets the second wait for the first, and says so once", async () => {
    const order: string[] = [];
    const onWait = vi.fn();
    const first = withSetupLock(root, async () => {
      await pause(50);
      order.push("first");
    });
    const second = withSetupLock(root, async () => void order.push("second"), onWait);
    await Promise.all([first, second]);
    expect(order).toEqual(["first", "second"]);
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  it("clears the lock of a process that died", async () => {
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist", ".setup-lock"), String(deadProcess));
    await expect(withSetupLock(root, async () => "done")).resolves.toBe("done");
  });

  it("is released when the work fails", async () => {
    await expect(withSetupLock(root, async () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
    expect(existsSync(join(root, "dist", ".setup-lock"))).toBe(false);
  });
});
