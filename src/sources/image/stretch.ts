/** A stretch of a ruling line in pixels: `position` is its middle across, `start` to `end` its extent along. */
export interface Stretch {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
}
