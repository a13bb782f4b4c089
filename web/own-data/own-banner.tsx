// Says, for as long as data of the reader's own are shown, whose they are and where they stay, with the way back.
import { initialState } from "../../src/view/view-state.ts";
import { usePage } from "../page.ts";
import { saveFile } from "../shell/save-file.ts";
import { startOpening } from "./opening.ts";

export const OwnBanner = () => {
  const { state, own, go, say } = usePage();
  if (own === null || state.own !== own.key) return null;
  const savePackage = async (): Promise<void> => {
    const { packageZip } = await import("./package-zip.ts");
    saveFile(`${own.key}.zip`, packageZip(own.network));
    say("Saved as a data package.");
  };
  const back = (): void => go({ ...initialState, theme: state.theme, letterKeys: state.letterKeys });
  return (
    <section className="own-banner" aria-label="Your data">
      <p>
        <strong>Your data: {own.network.title}.</strong> It stays on this machine.{" "}
        <span className="own-link-note">A copied link holds the view, not the data.</span>
      </p>
      <div className="own-actions">
        <button type="button" className="button on-wide" onClick={() => void savePackage()}>
          Save as data package
        </button>
        <button type="button" className="button on-wide" onClick={() => startOpening()}>
          Open other data
        </button>
        <button type="button" className="button" onClick={back}>
          Back to Linchpin’s data
        </button>
      </div>
    </section>
  );
};
