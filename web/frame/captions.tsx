// The three words over the wheel that make it readable from left to right.
import { usePage } from "../page.ts";

export const Captions = () => {
  const { scene, state } = usePage();
  const has = (part: "in" | "core" | "out"): boolean => scene.nodes.some((node) => node.part === part);
  const isWheel = scene.arrangement === undefined || scene.arrangement.layout === "wheel";
  // Without a circle there is nothing to come into or to leave; elsewhere than on the wheel they have no side.
  // Nor over a picture that the reader has moved under them.
  if (!has("core") || !isWheel || state.camera !== null) return null;
  return (
    <div className="captions">
      <p className="caption-in">
        {has("in") ? (
          <>
            <strong>Money comes in</strong>
            <span>funds the circle, is not paid by it</span>
          </>
        ) : null}
      </p>
      <p className="caption-core">
        <strong>Money goes round</strong>
        <span>what these firms pay can come back to them</span>
      </p>
      <p className="caption-out">
        {has("out") ? (
          <>
            <strong>Money leaves</strong>
            <span>is paid, pays nothing back</span>
          </>
        ) : null}
      </p>
    </div>
  );
};
