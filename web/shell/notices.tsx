// What the address asked for and the data do not have: said once, the rest opens.
import { usePage } from "../page.ts";

export const Notices = ({ problems }: { readonly problems: readonly string[] }) => {
  const { state, go } = usePage();
  if (problems.length === 0) return null;
  return (
    <div className="notice" role="alert">
      <p>This link could not be opened as it is:</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => go(state, "replace")}>
        Go on with the rest
      </button>
    </div>
  );
};
