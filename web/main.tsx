// Entry of the page.
import "@fontsource-variable/inter/wght.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

// Asked for at once, so that it is there when the page wants it; the first interactions do not wait for it.
void import("./stage/create-stage.ts").catch(() => undefined);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
