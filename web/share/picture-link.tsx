// The address under which the server draws what is shown, in the sizes that are mostly wanted.
import { useState } from "react";
import { pictureAddress, type WantedPicture } from "../../src/view/picture-address.ts";
import { usePage } from "../page.ts";
import { CopyField } from "./copy-field.tsx";

type Preset = Pick<WantedPicture, "width" | "height"> & { readonly label: string };

const presets: readonly [Preset, ...Preset[]] = [
  { label: "Article (1440 × 900)", width: 1440, height: 900 },
  { label: "Link preview (1200 × 630)", width: 1200, height: 630 },
  { label: "Square (1080 × 1080)", width: 1080, height: 1080 },
  { label: "Slide (1920 × 1080)", width: 1920, height: 1080 },
];

const scales = [1, 2, 3, 4] as const;

export const PictureLink = () => {
  const { state, theme } = usePage();
  const [format, setFormat] = useState<WantedPicture["format"]>("png");
  const [preset, setPreset] = useState<Preset>(presets[0]);
  const [scale, setScale] = useState<number>(1);
  const { width, height } = preset;
  const address = pictureAddress({ ...state, theme }, { format, width, height, scale });
  return (
    <section aria-labelledby="share-picture">
      <h3 id="share-picture">Picture</h3>
      <p className="soft small">The server draws it anew from its data whenever it is opened.</p>
      <div className="share-choices">
        <label className="field">
          Format
          <select value={format} onChange={({ target }) => setFormat(target.value === "svg" ? "svg" : "png")}>
            <option value="png">PNG</option>
            <option value="svg">SVG</option>
          </select>
        </label>
        <label className="field">
          Size
          <select
            value={preset.label}
            onChange={({ target }) => setPreset(presets.find(({ label }) => label === target.value) ?? presets[0])}
          >
            {presets.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </label>
        {format === "svg" ? null : (
          <label className="field">
            Pixels
            <select value={scale} onChange={({ target }) => setScale(Number(target.value))}>
              {scales.map((factor) => (
                <option key={factor} value={factor}>
                  {factor}×
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <CopyField label="Picture link" text={window.location.origin + address} />
      <p>
        <a href={address} target="_blank" rel="noopener">
          Open the picture in a new tab
        </a>
      </p>
    </section>
  );
};
