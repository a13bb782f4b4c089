// Entry of the page.
import "@fontsource-variable/inter/wght.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { afterPaint, type Waited } from "./after-paint.ts";
import { App } from "./app.tsx";
import { askEarly } from "./data/fetch-network.ts";
import { loadStage } from "./stage/load-stage.ts";

askEarly();

const start = (waited: Waited): void => {
  // For whoever measures: where the page takes over from what came with it, and why then.
  performance.mark("linchpin-start", { detail: waited });
  // Asked for at once, so that it is there when the page wants it; the first interactions do not wait for it.
  loadStage().catch(() => undefined);
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

void afterPaint().then(start);
