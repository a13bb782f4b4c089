// The properties draw the same cases in every run of a commit, so that a change is judged by what it changes.
// PROPERTY_SEED=random draws others each time; PROPERTY_SEED=12345 repeats a run that failed.
import fc from "fast-check";

const asked = process.env["PROPERTY_SEED"] ?? "20260703";

if (asked !== "random") {
  const seed = Number(asked);
  if (!Number.isSafeInteger(seed)) {
    throw new Error(`PROPERTY_SEED "${asked}" is neither "random" nor a whole number. Set one of these, or neither.`);
  }
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
