// The thread of the warm-up: makes a WebGL context, gives it back, and says so.

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
context?.getExtension("WEBGL_lose_context")?.loseContext();
self.postMessage("done");
