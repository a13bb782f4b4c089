// The pixels of a PNG file, read by the format's own rules: 8 bits a channel, no interlacing, as our renderer writes.
import { unzlibSync } from "fflate";

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8Array;
};

type Chunk = { readonly type: string; readonly data: Uint8Array };

const chunksOf = (file: Uint8Array): readonly Chunk[] => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + view.getUint32(at)) });
  }
  return chunks;
};

const paeth = (left: number, up: number, corner: number): number => {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const predictors: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** @throws Error for a file that is no PNG, or one of another colour type. */
export const decodePng = (file: Uint8Array): Pixels => {
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined || header[8] !== 8 || header[9] !== 6) throw new Error("png: expected 8-bit RGBA.");
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const packed = chunks.filter(({ type }) => type === "IDAT").flatMap(({ data }) => [...data]);
  const raw = unzlibSync(Uint8Array.from(packed));
  const stride = 4 * width;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const predict = predictors[raw[y * (stride + 1)]!]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : data[at - 4]!;
      const up = y === 0 ? 0 : data[at - stride]!;
      const corner = x < 4 || y === 0 ? 0 : data[at - stride - 4]!;
      data[at] = raw[y * (stride + 1) + 1 + x]! + predict(left, up, corner);
    }
  }
  return { width, height, data };
};

/** Share of the pixels of which a channel differs by more than `step`, in [0, 1]; 1 for another size. */
export const shareDiffering = (a: Pixels, b: Pixels, step: number): number => {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    if ([0, 1, 2, 3].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > step)) differing += 1;
  }
  return differing / (a.data.length / 4);
};
