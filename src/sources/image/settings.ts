/** Every page is worked on at this resolution: lengths below are pixels of it. */
export const workDpi = 200;
/** Pixels of one point. */
export const pixelsInPoint = workDpi / 72;

/** Larger images are refused before they are decoded: 200 million pixels. */
export const mostPixels = 2e8;
/** Shorter sides hold no text. */
export const leastSide = 40;
/** Pages of one TIFF that are read. */
export const mostPages = 2000;
/** Of an image that does not say its resolution, the longer side is taken for that of A4, in points. */
export const longSideOfA4 = 842;

/** Ink is darker than a level between these, once paper is 255: as the page has it. */
export const darkestInkLevel = 160;
export const lightestInkLevel = 205;
/** What hangs together with ink is ink up to this level. */
export const faintInkLevel = 220;

/** A straight run of ink from here on may be a ruling line: the strokes of text are shorter. */
export const shortestRun = 44;
/** Ruling lines are at most this thick. */
export const thickestLine = 9;
/** With the text that touches them they are up to this thick. */
export const thickestTouched = 14;
/** A gap this long in a ruling line is a fault of the scan: no cell is as small. */
export const lineGap = 22;
/** A longer gap is closed too where it is dark all along, text being drawn over the line: up to this. */
export const drawnOverGap = 500;
/** Faint lines are darker than this. */
export const leastInkOfLine = 215;
/** and a gap up to this long where both its ends are in the middle of cells. */
export const widestBridge = 250;
/** A line is dark in one go along this share of it, */
export const solidShare = 0.4;
/** or made of dashes that are no longer than this. */
export const longestDash = 10;
/** A line that stops short of another by this much may reach it, */
export const farthestExtension = 30;
/** and one that runs beyond the last that it crosses by this much may end there. */
export const farthestTrim = 40;
/** Dots that blur has run together leave white no longer than this where some are faint. */
export const whiteBetweenDots = 3;
/** White this long says that there is no line. */
export const whiteInLine = 8;
/** Lines this long are ruling lines though they touch no other. */
export const lengthOfLoneLine = 160;
/** A shorter line is one if it ends this near to a line that crosses it. */
export const nearCrossing = 8;

/** Faint and broken lines are this dark at least, averaged along them, and this long. */
export const leastDarkness = 10;
export const shortestFaint = 60;

/** Ink of fewer pixels is a speck. */
export const fewestInkPixels = 4;
/** Ink larger than this is a picture or a blot. */
export const largestCharacter = 160;
/** Height of text where a line of it does not say: 10.5 points. */
export const usualHeight = 29;
/** Ink has a grey rim this wide that goes with it to the readers, in pixels. */
export const greyRim = 2;
/** White around a line of text that goes with it to the readers. */
export const lineMargin = 4;

/** Skew is looked for up to this angle, in degrees. */
export const largestSkew = 5;

/** From this confidence on, the second reader is not asked about a text whose characters say little. */
export const sureOfWords = 0.97;
/** Runs of words at least this long say little letter by letter: prose. */
export const lengthOfProse = 12;
