/** Pages are drawn at the resolution at which scans are recognised, so that one rule of three fits all. */
export { pixelsInPoint } from '../image/settings.ts';
