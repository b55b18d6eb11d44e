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

/** The lid of a scanner shows this far within the picture, in pixels: 4 millimetres. Printers leave more white. */
export const bareMargin = 32;

/** Ruling lines are at most this thick. */
export const thickestLine = 9;
/** A gap this long in a ruling line is a fault of the scan: no cell is as small. */
export const lineGap = 22;
/** So is one up to this long where both its ends are in the middle of cells. */
export const widestBridge = 250;
/** Pieces of one line run on from each other within this, in pixels. */
export const sameCourse = 4;
/** One that text touches is thicker, and may be a stroke of it, but runs on within this. */
export const closeCourse = 2;
/** No cell is as low as this: a border that ends so near to another ends there. */
export const nearEnd = 14;
/** A line that stops short of another by this much may reach it, */
export const farthestExtension = 40;
/** and one that runs beyond the last that it crosses by this much ends there. */
export const farthestTrim = 40;
/** Between two dashes there is no more white than this. */
export const widestGapOfDashes = 5;
/** Strokes of text seldom stand in line as far as this. */
export const longerThanText = 160;
/** Blur makes a gap this much wider or narrower, in pixels. */
export const blur = 2;
/** Text leaves so large a share of a border clear. */
export const clearOfText = 0.8;
/** From one line that crosses it to the next a line is drawn at this share of what is usual on the page at least. */
export const leastDrawn = 0.7;
/** Long lines are drawn at this share of what is usual on the page at least; text that stands in line is not. */
export const leastOfLong = 0.85;
/** So near to a line that crosses it what is drawn says nothing of a line, in pixels: the other is dark there itself. */
export const besides = 4;
/** Lines this long are ruling lines though they touch no other. */
export const lengthOfLoneLine = 400;
/** A shorter line is one if it ends this near to a line that crosses it. */
export const nearCrossing = 8;

/** Ink of fewer pixels is a speck. */
export const fewestInkPixels = 4;
/** A point of 9 point type has so many. */
export const pixelsOfPoint = 12;
/** Ink larger than this is a picture or a blot. */
export const largestCharacter = 160;
/** Height of text where a line of it does not say: 10.5 points. */
export const usualHeight = 29;
/** Rows that are higher have room above and below their text, in pixels. */
export const lowRow = 1.5 * usualHeight;
/** Ink has a grey rim this wide that goes with it to the readers, in pixels. */
export const greyRim = 2;
/** White around a line of text that goes with it to the readers. */
export const lineMargin = 4;

/** Skew is looked for up to this angle, in degrees. */
export const largestSkew = 5;

/** From this confidence on, the second reader is not asked about a text whose characters say little. */
export const sureOfWords = 0.97;
/** From this confidence on, not about a short one of Chinese words either, if it is no name, nor about a long name. */
export const sureOfShortWords = 0.995;
/** Runs of words at least this long say little letter by letter: prose. */
export const lengthOfProse = 12;
