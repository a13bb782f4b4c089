// The frame of the page: skip links, header, picture and panel side by side, or a table.
import { Suspense, useCallback, useEffect, useState } from "react";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { FailureBar } from "../failure/failure-bar.tsx";
import { StageFrame } from "../frame/stage-frame.tsx";
import { usePage } from "../page.ts";
import { panelHeadingId } from "../parts/panel-heading.tsx";
import { PreviewContext } from "../loops/preview.ts";
import type { Stage } from "../stage/stage.ts";
import { hasPicture } from "../../src/view/go-to.ts";
import { formatPath } from "../../src/view/view.ts";
import type { ViewState } from "../../src/view/view-state.ts";
import { documentTitle } from "../../src/view/words/document-title.ts";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Notices } from "./notices.tsx";
import { Panel } from "./panel.tsx";
import { UnknownPage } from "./unknown-page.tsx";
import { tableViews } from "./views.tsx";
import { useShellKeys } from "./use-shell-keys.ts";

/** Changes when the panel is about something else, so that it starts from its top again. */
const subjectKey = ({ view, selection }: ViewState): string =>
  [view.name, view.name === "loops" ? view.loop : "", selection?.id].join(" ");

type PictureProps = { readonly onStage: (stage: Stage | null) => void };

const PictureView = ({ onStage }: PictureProps) => {
  const { state, failure } = usePage();
  const [preview, setPreview] = useState<LoopEntry | null>(null);
  const { view } = state;
  return (
    <PreviewContext value={setPreview}>
      <main id="main" className="picture-view">
        <StageFrame preview={preview} onStage={onStage} />
        <section className="panel" aria-label="Details" key={subjectKey(state)}>
          <Panel />
        </section>
        {view.name === "failure" && failure !== null ? <FailureBar failure={failure} /> : null}
      </main>
    </PreviewContext>
  );
};

const OtherView = () => {
  const { view } = usePage().state;
  const View = tableViews[view.name];
  if (View === undefined) return <UnknownPage path={formatPath(view)} />;
  return (
    <Suspense fallback={<main id="main" className="alone" aria-busy="true" />}>
      <View />
    </Suspense>
  );
};

export const Shell = ({ problems }: { readonly problems: readonly string[] }) => {
  const page = usePage();
  const { state, index, failure } = page;
  const { view } = state;
  const isPicture = hasPicture(view);
  const [stage, setStage] = useState<Stage | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = useCallback(() => setKeysShown(true), []);
  useShellKeys(page, stage, showKeys);
  const title = documentTitle(state, index, failure?.report ?? null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      {isPicture ? (
        <a className="skip-link" href="#map">
          Skip to the map
        </a>
      ) : null}
      <a className="skip-link" href={`#${panelHeadingId}`}>
        {isPicture ? "Skip to the details" : "Skip to the content"}
      </a>
      <Header stage={stage} onShowKeys={showKeys} />
      <Notices problems={problems} />
      {isPicture ? <PictureView onStage={setStage} /> : <OtherView />}
      {keysShown ? <KeysDialog onClose={() => setKeysShown(false)} /> : null}
    </>
  );
};
