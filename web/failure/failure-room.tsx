// Everything that the failure view shows beside and under the map, in one file that is loaded when it is first opened.
import "../styles/failure.css";
export { FailureBar } from "./failure-bar.tsx";
export { FailureDetails } from "./failure-details.tsx";
