// The share that can come back, large, with the range of its readings on one bar.
import { percentText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";

export const ShareFigure = () => {
  const { share, low, high } = usePage().loops.maximumCirculation;
  if (share === null) return null;
  const ends = [share, low.share, high.share].filter((value) => value !== null).map((value) => value * 100);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return (
    <>
      <p className="figure">
        {percentText(share)} <span className="figure-note">of the money can come back, at most</span>
      </p>
      <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-rest" width="100" height="3" />
        <rect className="bar-share" width={share * 100} height="3" />
        <rect className="bar-range" x={least} width={Math.max(0.4, most - least)} y="1" height="1" />
      </svg>
    </>
  );
};
