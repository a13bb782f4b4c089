// A line instead of what could not be worked out: what, why, and a way to try again.
type Props = {
  /** "Its books could not be computed". */
  readonly what: string;
  readonly job: { readonly message: string; readonly retry: () => void };
};

export const JobFailed = ({ what, job: { message, retry } }: Props) => (
  <p role="alert">
    {what}: {message}{" "}
    <button type="button" className="link" onClick={retry}>
      Try again
    </button>
  </p>
);
