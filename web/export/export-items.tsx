// What the Export menu offers, loaded when it is first opened.
import { useState } from "react";
import { place } from "../place.ts";
import {
  pictureSize,
  pngScales,
  takeNetwork,
  takePackage,
  takePng,
  takeReport,
  takeSvg,
  takeTable,
  type PngScale,
  type TakeOut,
} from "./take-out.ts";
import "../styles/export.css";

type Props = {
  readonly onTake: (takeOut: TakeOut) => void;
  readonly onShare: () => void;
};

type ItemProps = { readonly label: string; readonly hint: string; readonly onPick: () => void };

const Item = ({ label, hint, onPick }: ItemProps) => (
  <button type="button" onClick={onPick}>
    {label} <span className="soft small">{hint}</span>
  </button>
);

const scaleLabel = (scale: PngScale): string =>
  `${scale}× (${pictureSize.width * scale} × ${pictureSize.height * scale})`;

const ScaleChoice = (props: { readonly scale: PngScale; readonly onScale: (scale: PngScale) => void }) => (
  <label className="field">
    Size of the PNG
    <select
      value={props.scale}
      onChange={({ target }) => props.onScale(pngScales.find((scale) => String(scale) === target.value) ?? 2)}
    >
      {pngScales.map((scale) => (
        <option key={scale} value={scale}>
          {scaleLabel(scale)}
        </option>
      ))}
    </select>
  </label>
);

export const ExportItems = ({ onTake, onShare }: Props) => {
  const [scale, setScale] = useState<PngScale>(2);
  return (
    <div className="export-items">
      <section aria-labelledby="export-pictures">
        <h2 id="export-pictures">Picture</h2>
        <Item label="Picture as SVG" hint="for print and drawing programs" onPick={() => onTake(takeSvg)} />
        <Item label="Picture as PNG" hint="for slides and chats" onPick={() => onTake(takePng(scale))} />
        <ScaleChoice scale={scale} onScale={setScale} />
        <Item label="Print" hint="or save as PDF" onPick={() => window.print()} />
      </section>
      <section aria-labelledby="export-data">
        <h2 id="export-data">Data</h2>
        <Item label="Table as CSV" hint="what is shown, as rows" onPick={() => onTake(takeTable)} />
        <Item label="Report as JSON" hint="every figure behind it" onPick={() => onTake(takeReport)} />
        <Item label="Network as GEXF" hint="for Gephi" onPick={() => onTake(takeNetwork("gexf"))} />
        <Item label="Network as GraphML" hint="for yEd, Cytoscape" onPick={() => onTake(takeNetwork("graphml"))} />
        <Item label="Data package" hint="all data with their sources, ZIP" onPick={() => onTake(takePackage)} />
      </section>
      <section aria-labelledby="export-share">
        <h2 id="export-share">Share</h2>
        <Item
          label="Link and embed code"
          hint={place === "server" ? "and the picture's address" : "for another page"}
          onPick={onShare}
        />
      </section>
    </div>
  );
};
