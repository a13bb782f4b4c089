// Hands the reader a file, and turns the picture's SVG into a PNG.

/** Starts a download. */
export const saveFile = (name: string, blob: Blob): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has started.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const loadImage = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("saveFile: the browser cannot draw the picture's SVG."));
    image.src = url;
  });

/**
 * Draws an SVG document into a PNG.
 *
 * @param scale Pixels per unit of the SVG; 2 gives a picture that prints well.
 */
export const pngOf = async (svg: string, scale = 2): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = await loadImage(url);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      const done = (blob: Blob | null): void =>
        blob === null ? reject(new Error("saveFile: the browser cannot make a PNG of this size.")) : resolve(blob);
      canvas.toBlob(done, "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
};
