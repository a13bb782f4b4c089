// A part of the page that is loaded when it is wanted: what waits in its place, and what is said if it does not come.
import { Suspense, type ReactNode } from "react";
import { formatPath } from "../../src/view/view.ts";
import { usePage } from "../page.ts";
import { Failsafe } from "./failsafe.tsx";
import { PanelHeading } from "./panel-heading.tsx";

/** The address holds the state, so nothing of it is lost. */
const loadAgain = (): void => window.location.reload();

const Missing = ({ reason }: { readonly reason: string }) => (
  <div className="part-missing" role="alert">
    <p>This part of the page could not be shown; the rest still works. Without a connection, try again later.</p>
    <p className="soft small">{reason}</p>
    <button type="button" className="button" onClick={loadAgain}>
      Load the page again
    </button>
  </div>
);

const MissingView = ({ reason }: { readonly reason: string }) => (
  <main id="main" className="alone">
    <PanelHeading>This view did not arrive</PanelHeading>
    <Missing reason={reason} />
  </main>
);

type Props = {
  readonly waiting?: ReactNode;
  /** True: it is all that stands under the header. */
  readonly isView?: boolean;
  readonly children: ReactNode;
};

export const Part = ({ waiting = null, isView = false, children }: Props) => {
  const { view, selection } = usePage().state;
  return (
    <Failsafe
      subject={[formatPath(view), selection?.kind, selection?.id].join(" ")}
      instead={(reason) => (isView ? <MissingView reason={reason} /> : <Missing reason={reason} />)}
    >
      <Suspense fallback={waiting}>{children}</Suspense>
    </Failsafe>
  );
};
