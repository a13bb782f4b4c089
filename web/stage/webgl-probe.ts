// Whether this browser can draw with WebGL at all; asked before sigma is built, since sigma throws where it cannot.

export const hasWebgl = (): boolean => {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  // Browsers allow about sixteen contexts per page: the probe gives its own back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
};
