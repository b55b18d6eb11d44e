type Range = readonly [low: number, high: number];

/** How badly pages are scanned. Probabilities are for each page, those of the file for each document. */
export interface Level {
  readonly name: 'clean' | 'office' | 'poor';
  readonly dotsPerInch: number;
  /** In degrees, to either side. */
  readonly skew: number;
  /** How much nearer one edge is to the lens than the other; the share of the page's width. */
  readonly perspective: number;
  /** Sigma of a Gaussian, in pixels. */
  readonly blur: Range;
  /** Standard deviation in levels of 0 to 255. */
  readonly noise: Range;
  readonly jpegQuality: Range;
  /** Of black ink and of white paper on the scan, 0 to 255. */
  readonly black: Range;
  readonly paper: Range;
  /** How much darker one corner is than the middle. */
  readonly unevenLight: Range;
  readonly showThrough: number;
  readonly colour: number;
  readonly blackAndWhite: number;
  readonly seal: number;
  readonly pen: number;
  readonly edgeShadow: number;
  readonly holes: number;
  readonly specks: Range;
  readonly turned: number;
}

export const levels: readonly Level[] = [
  {
    ...{ name: 'clean', dotsPerInch: 300, skew: 0.3, perspective: 0 },
    ...{ blur: [0, 0.6], noise: [1, 3], jpegQuality: [90, 96] },
    ...{ black: [5, 30], paper: [244, 253], unevenLight: [0, 0.01] },
    ...{ showThrough: 0, colour: 0.4, blackAndWhite: 0, seal: 0, pen: 0, edgeShadow: 0 },
    ...{ holes: 0, specks: [0, 5], turned: 0 },
  },
  {
    ...{ name: 'office', dotsPerInch: 200, skew: 1, perspective: 0 },
    ...{ blur: [0.3, 0.8], noise: [2, 6], jpegQuality: [75, 90] },
    ...{ black: [15, 50], paper: [232, 250], unevenLight: [0, 0.04] },
    ...{ showThrough: 0.1, colour: 0.6, blackAndWhite: 0.2, seal: 0.45, pen: 0.25 },
    ...{ edgeShadow: 0.3, holes: 0.15, specks: [0, 40], turned: 0 },
  },
  {
    ...{ name: 'poor', dotsPerInch: 150, skew: 3, perspective: 0.012 },
    ...{ blur: [0.5, 1], noise: [4, 10], jpegQuality: [50, 75] },
    ...{ black: [25, 70], paper: [205, 240], unevenLight: [0.05, 0.22] },
    ...{ showThrough: 0.5, colour: 0.6, blackAndWhite: 0.1, seal: 0.5, pen: 0.4 },
    ...{ edgeShadow: 0.5, holes: 0.2, specks: [10, 90], turned: 0.12 },
  },
];

/** Scanners set black and white apart by the light around, so paper comes out even. */
export const forBlackAndWhite = (level: Level): Level => ({
  ...level,
  paper: [240, 250],
  unevenLight: [0, 0],
});
