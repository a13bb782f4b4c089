// The type of the labels, once for canvas and SVG: large marks speak a little louder.

export type LabelStyle = { readonly fontSize: number; readonly fontWeight: number; readonly height: number };

const large: LabelStyle = { fontSize: 13.5, fontWeight: 600, height: 16 };
const small: LabelStyle = { fontSize: 11.5, fontWeight: 500, height: 14 };

/** Discs above this radius in pixels have the larger label. */
const largeFrom = 16;

export const labelStyle = (radius: number): LabelStyle => (radius > largeFrom ? large : small);

/** The type of amounts on edges. */
export const tagStyle: LabelStyle = { fontSize: 11.5, fontWeight: 600, height: 19 };

/** System faces, so that a picture needs no file beside it. */
export const fontFamily = 'Inter, "Inter Variable", system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
