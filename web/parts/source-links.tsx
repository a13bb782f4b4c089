// Where a figure comes from, as links that open beside the page.
import type { Source } from "../../src/model/fact.ts";
import { usePage } from "../page.ts";
import { dateWords } from "../../src/view/words/date-words.ts";

/** A source's own words; an address that is not a web address is never made a link. */
const SourceLink = ({ source }: { readonly source: Source }) => {
  const details = [source.publisher, source.published && dateWords(source.published)].filter(Boolean).join(", ");
  const isWeb = source.url !== null && /^https?:\/\//.test(source.url);
  return (
    <>
      {isWeb ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.title}
        </a>
      ) : (
        <span>{source.title}</span>
      )}
      {details === "" ? null : <span className="soft"> {details}</span>}
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
