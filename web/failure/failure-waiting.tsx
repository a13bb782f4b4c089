// The panel until the first answer has come, or when none can come.
import { firmName } from "../../src/view/network-index.ts";
import { fail } from "../../src/view/go-to.ts";
import { seedList } from "../../src/view/seed-list.ts";
import { shortName } from "../../src/picture/short-name.ts";
import { seedWords } from "../../src/view/words/failure-words.ts";
import { usePage } from "../page.ts";
import { FirstPanel } from "../parts/first-panel.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";

export const FailureWaiting = () => {
  const { state, index, failureRun, go } = usePage();
  const what = seedWords({ seeds: [...seedList(state)] }, (id) => shortName(firmName(index, id)));
  if (failureRun.status !== "failed") {
    return (
      <FirstPanel>
        <div aria-busy="true">
          <PanelHeading>If {what}</PanelHeading>
          <p className="soft">Working out what comes of it …</p>
        </div>
      </FirstPanel>
    );
  }
  return (
    <>
      <PanelHeading>This failure could not be worked out</PanelHeading>
      <p role="alert">{failureRun.message}</p>
      <p>The map and the data are not affected. Try again, change an assumption, or pick another firm.</p>
      <p className="actions">
        <button type="button" className="button strong" onClick={failureRun.retry}>
          Try again
        </button>
        <button type="button" className="button" onClick={() => go({ ...state, overrides: {}, model: null })}>
          Back to the default model and assumptions
        </button>
        <button type="button" className="button" onClick={() => go(fail(state, []))}>
          Pick another firm
        </button>
      </p>
    </>
  );
};
