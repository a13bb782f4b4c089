// Instead of a view whose figures could not be computed: why, and another try.
import { PanelHeading } from "./panel-heading.tsx";

type Props = { readonly heading: string; readonly message: string; readonly retry: () => void };

export const ViewFailed = ({ heading, message, retry }: Props) => (
  <main id="main" className="alone" role="alert">
    <PanelHeading>{heading}</PanelHeading>
    <p>{message}</p>
    <button type="button" className="button" onClick={retry}>
      Try again
    </button>
  </main>
);
