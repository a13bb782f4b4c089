// The frame of the page: skip links, header, picture and panel side by side, or a table.
import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from "react";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { FailureBar } from "../failure/lazy-room.tsx";
import { FilterBar } from "../filter/filter-bar.tsx";
import { LayoutChoice } from "../frame/layout-choice.tsx";
import { StageFrame } from "../frame/stage-frame.tsx";
import { MeasureBar } from "../metrics/lazy-measure-bar.tsx";
import { OwnDataRoom } from "../own-data/own-data-room.tsx";
import { usePage } from "../page.ts";
import { panelHeadingId } from "../parts/panel-heading.tsx";
import { PreviewContext } from "../loops/preview.ts";
import type { Stage } from "../stage/stage.ts";
import { hasPicture } from "../../src/view/go-to.ts";
import { formatPath } from "../../src/view/view.ts";
import type { ViewState } from "../../src/view/view-state.ts";
import { isAwaitedFailure } from "../failure/is-awaited.ts";
import { documentTitle } from "../../src/view/words/document-title.ts";
import { Embedded } from "./embedded.tsx";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Notices } from "./notices.tsx";
import { useMedia } from "../data/use-media.ts";
import { Panel } from "./panel.tsx";
import { phone } from "./phone.ts";
import { PanelDivider } from "./panel-divider.tsx";
import { Sheet } from "./sheet.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useSpokenView } from "./use-spoken-view.ts";
import { usePanelSize, type PanelSize } from "./use-panel-size.ts";
import { StaleNotice } from "../time/stale-notice.tsx";
import { TimeBar, type TimeBarState } from "../time/time-bar.tsx";
import { TimeToggle } from "../time/time-toggle.tsx";
import { useTimeBar } from "../time/use-time-bar.ts";
import { UnknownPage } from "./unknown-page.tsx";
import { tableViews } from "./views.tsx";
import { useShellKeys } from "./use-shell-keys.ts";
import { Part } from "../parts/part.tsx";
import { ViewWaiting } from "../parts/view-waiting.tsx";

/** Changes when the panel is about something else, so that it starts from its top again. */
const subjectKey = ({ view, selection }: ViewState): string =>
  [view.name, view.name === "loops" ? view.loop : "", selection?.id].join(" ");

type PictureProps = {
  readonly onStage: (stage: Stage | null) => void;
  readonly size: PanelSize;
  readonly time: TimeBarState;
};

const Details = () => {
  const { state } = usePage();
  return (
    <section className="panel" id="panel" aria-label="Details" key={subjectKey(state)}>
      <Panel />
    </section>
  );
};

/** Keeps the room of the bar, so that the map does not jump. */
const BarToCome = () => <div className="bottom-bar" aria-busy="true" />;

/** What the picture is of, as far as the reader chose it to be seen. */
const pictureKey = ({ view, litLoop }: ViewState): string => {
  if (view.name === "failure") return [view.name, ...view.seeds.map((seed) => seed.split("=")[0])].join(" ");
  return [view.name, view.name === "loops" ? view.loop : litLoop].join(" ");
};

type OnSheetProps = { readonly time: TimeBarState; readonly children: ReactNode };

/** On a phone time is opened from the sheet's head, and comes before the details. */
const OnSheet = ({ time, children }: OnSheetProps) => {
  const { state, failure } = usePage();
  const asked = { picture: pictureKey(state), moving: failure?.playing ?? false, opened: time.isOpen };
  const tools = (
    <>
      <TimeToggle {...time} />
      <LayoutChoice />
    </>
  );
  return (
    <Sheet asked={asked} tools={tools}>
      {time.isOpen ? <TimeBar {...time} /> : null}
      {children}
    </Sheet>
  );
};

const PictureView = ({ onStage, size, time }: PictureProps) => {
  const { state, failure, failureRun } = usePage();
  const isComputing = failureRun.status !== "failed";
  const [preview, setPreview] = useState<LoopEntry | null>(null);
  const { view } = state;
  const isPhone = useMedia(phone);
  const isStacked = useMedia("(width < 860px)");
  const bar =
    view.name === "failure" && view.seeds.length > 0 ? (
      <Part waiting={<BarToCome />}>
        {failure !== null ? <FailureBar failure={failure} /> : isComputing ? <BarToCome /> : null}
      </Part>
    ) : null;
  const isHidden = size.isHidden && !isStacked;
  return (
    <PreviewContext value={setPreview}>
      <main
        id="main"
        className={isPhone ? "picture-view on-phone" : "picture-view"}
        data-panel={isHidden ? "hidden" : "shown"}
        style={{ "--panel-width": `${size.width}px` } as CSSProperties}
      >
        <StageFrame preview={preview} onStage={onStage} />
        {isStacked ? null : <PanelDivider size={size} />}
        {isPhone ? (
          <OnSheet time={time}>
            {bar}
            <Details />
          </OnSheet>
        ) : isHidden ? null : (
          <Details />
        )}
        {isPhone ? null : bar}
      </main>
      {isPhone ? null : <TimeBar {...time} />}
    </PreviewContext>
  );
};

const OtherView = () => {
  const { view } = usePage().state;
  const View = tableViews[view.name];
  if (View === undefined) return <UnknownPage path={formatPath(view)} />;
  return (
    <Part isView waiting={<ViewWaiting />}>
      <View />
    </Part>
  );
};

export const Shell = ({ problems }: { readonly problems: readonly string[] }) => {
  const page = usePage();
  const { state, index, failure } = page;
  const { view } = state;
  const isPicture = hasPicture(view);
  const [stage, setStage] = useState<Stage | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const size = usePanelSize();
  const time = useTimeBar();
  const { toggle } = size;
  const controls = useMemo(() => ({ showKeys: () => setKeysShown(true), togglePanel: toggle }), [toggle]);
  useShellKeys(page, stage, controls);
  useKeptFocus();
  useSpokenView(page);
  const title = documentTitle(state, index, failure?.report ?? null);
  const isAwaited = isAwaitedFailure(page);
  // The title that came with the page says already what the page has still to work out.
  useEffect(() => {
    if (!isAwaited) document.title = title;
  }, [title, isAwaited]);
  if (state.embedded) return <Embedded onStage={setStage}>{isPicture ? null : <OtherView />}</Embedded>;
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
      <Header stage={stage} onShowKeys={controls.showKeys} />
      <Notices problems={problems} />
      <OwnDataRoom />
      <div className="strips">
        <StaleNotice />
        <FilterBar />
      </div>
      <MeasureBar />
      {isPicture ? <PictureView onStage={setStage} size={size} time={time} /> : <OtherView />}
      {isPicture ? null : <TimeBar {...time} />}
      {keysShown ? <KeysDialog onClose={() => setKeysShown(false)} /> : null}
    </>
  );
};
