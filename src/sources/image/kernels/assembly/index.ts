/**
 * The loops over the pixels of a page, in AssemblyScript: sixteen bytes are worked on at a time. Arguments named after
 * arrays are addresses in the memory of the module, where there is room for one vector more behind each array: rows
 * end where they like, and vectors reach beyond their ends. Rasters are a byte a pixel, row after row.
 */
export { numberAreas } from './areas';
export { findFaint, spreadLabels } from './faint';
export { binarise, fromAfar, histogram, whiten } from './ink';
export { evenLight, paperOfBlocks } from './light';
export { findRidge } from './ridge';
export { countRuns, findRuns } from './runs';
export { evenInk, greyAndColours } from './seal';
export { resample, transpose } from './turn';
