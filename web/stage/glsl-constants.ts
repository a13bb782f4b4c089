// Numbers of the picture as constants of a shader, so that they are written once.

/** One declaration a line. GLSL takes no whole number for a float, so every number has decimals. */
export const glslConstants = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, value]) => `const float ${name} = ${value.toFixed(6)};`)
    .join("\n");
