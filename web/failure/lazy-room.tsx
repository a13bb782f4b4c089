// The failure view's parts, loaded when it is first opened.
import { lazy } from "react";

const room = () => import("./failure-room.tsx");

export const FailureBar = lazy(async () => ({ default: (await room()).FailureBar }));
export const FailureDetails = lazy(async () => ({ default: (await room()).FailureDetails }));
