// Keeps the page when a part of it cannot be loaded or drawn: without this, React takes everything away.
import { Component, type ReactNode } from "react";

type Props = {
  /** What is shown; when it changes, the part is tried again. */
  readonly subject: string;
  /** Stands in the place of the part. */
  readonly instead: (reason: string) => ReactNode;
  readonly children: ReactNode;
};

type State = { readonly reason: string | null };

/** A class, because React offers this to classes alone. */
export class Failsafe extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate({ subject }: Props): void {
    if (subject !== this.props.subject && this.state.reason !== null) this.setState({ reason: null });
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.instead(reason);
  }
}
