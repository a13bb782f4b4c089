// What the parts of the address mean: those that this link has, and all that there are.
import { formatState } from "../../src/view/view-state.ts";
import { keyMeanings, type KeyMeaning } from "../../src/view/words/key-words.ts";
import { usePage } from "../page.ts";

const Rows = ({ keys, text }: { readonly keys: readonly KeyMeaning[]; readonly text: (key: KeyMeaning) => string }) => (
  <table className="key-table">
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      {keys.map((key) => (
        <tr key={key.key}>
          <th scope="row">
            <code>{text(key)}</code>
          </th>
          <td>{key.meaning}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const KeyTable = () => {
  const { state } = usePage();
  const used = new Map(new URLSearchParams(formatState(state).split("?")[1] ?? ""));
  const inThisLink = keyMeanings.filter(({ key }) => used.has(key));
  return (
    <section aria-labelledby="share-keys">
      <h3 id="share-keys">What the link says</h3>
      {inThisLink.length === 0 ? (
        <p className="soft small">The view by its path alone: everything is as it is when the page opens.</p>
      ) : (
        <Rows keys={inThisLink} text={({ key }) => `${key}=${used.get(key) ?? ""}`} />
      )}
      <details>
        <summary>All parts that a link can have</summary>
        <Rows keys={keyMeanings} text={({ example }) => example} />
      </details>
    </section>
  );
};
