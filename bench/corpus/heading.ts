import type { Picker } from './picker.ts';

/** The lines between title and table: year and unit in their spellings. */
export const writeHeadings = (pick: Picker, year: number, unit: string): readonly string[] => [
  pick.of([`（${year}年度）`, `(${year} 年度)`, `（ ${year} 年度）`, `${year}年度`]),
  pick.of([`单位：${unit}`, `金额单位：${unit}`, `单位:${unit}`, `单位： ${unit}`]),
];
