// The measures of marks that SVG and the shaders draw alike: pixels at zoom 1, unless they say otherwise.

/** A commitment: two walls in its colour, and between them so much of it, as a share. */
export const tube = { wall: 1.9, fill: 0.26 } as const;

/** A commitment too narrow for walls. */
export const dash = { line: 5.4, gap: 3.6 } as const;

/** Strength of what a loss has not reached yet, as a share. */
export const aheadStrength = 0.14;

/** An arrowhead: its length for a line's width, within bounds and a share of the line, and half its width. */
export const arrow = { perWidth: 3.2, least: 7, most: 22, ofLength: 0.4, overhang: 2.5, ofHead: 0.48 } as const;

/** A deal with oneself: half its opening in radians, its radius for its node's, and how far of that it stands above. */
export const selfLoop = { gap: 0.57, perRadius: 1.1, least: 10, lift: 0.72 } as const;

/** Width of a gauge's wall, as a share of the radius. */
export const gaugeWall = 0.26;

/** A hair of background around every mark keeps it apart from the lines that end at it. */
export const markGap = 1.5;
