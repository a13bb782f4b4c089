// The books of a firm, loaded when a firm is first looked at: nothing of them is on the first screen.
import { lazy } from "react";
import { Part } from "../parts/part.tsx";

const Loaded = lazy(async () => ({ default: (await import("./firm-books.tsx")).FirmBooks }));

export const LazyBooks = ({ firm }: { readonly firm: string }) => (
  <Part waiting={<p aria-busy="true">Reading its books …</p>}>
    <Loaded firm={firm} />
  </Part>
);
