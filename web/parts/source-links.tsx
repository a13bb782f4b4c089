// Where a figure comes from: each source as a link that opens beside the page, and what else rests on it.
import type { Source } from "../../src/model/fact.ts";
import { usePage } from "../page.ts";
import { select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { OutsideLink } from "./outside-link.tsx";

const SourceLink = ({ source }: { readonly source: Source }) => {
  const { state, go } = usePage();
  const details = [source.publisher, source.published && dateWords(source.published)].filter(Boolean).join(", ");
  return (
    <>
      <OutsideLink url={source.url}>{source.title}</OutsideLink>
      {details === "" ? null : <span className="soft"> {details}</span>}{" "}
      <button
        type="button"
        className="link more-of"
        aria-label={`what rests on it: ${source.title}`}
        onClick={() => go(select(state, { kind: "source", id: source.id }))}
      >
        what rests on it
      </button>
    </>
  );
};

export const SourceLinks = ({ ids }: { readonly ids: readonly string[] }) => {
  const { index } = usePage();
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = index.sources.get(id);
        return <li key={id}>{source === undefined ? id : <SourceLink source={source} />}</li>;
      })}
    </ul>
  );
};
