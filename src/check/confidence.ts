import type { Evidence } from '../model/document.ts';

/**
 * How sure a value is that was not recognised from an image: its characters are certain, so only what
 * was concluded from them can be wrong. The numbers are an order, not a measurement.
 */
const confidences: Readonly<Record<Evidence['status'], number>> = {
  read: 1,
  normalized: 0.999,
  uncertain: 0.5,
  confirmed: 1,
};

export const confidenceOf = (status: Evidence['status']): number => confidences[status];
