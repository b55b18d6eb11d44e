/** Steps in the data of a page from one pixel to the next across a line and along it, and how many there are. */
export interface Steps {
  readonly across: number;
  readonly along: number;
  readonly wide: number;
  readonly long: number;
}

/** Those of lines that run across the page, */
export const stepsAcross = (width: number, height: number): Steps => ({
  ...{ across: width, along: 1 },
  ...{ wide: height, long: width },
});

/** and of upright ones. */
export const stepsDown = (width: number, height: number): Steps => ({
  ...{ across: 1, along: width },
  ...{ wide: width, long: height },
});
