import type { Message } from '../../model/message.ts';

/** Why a cell has another reading. */
export const because = {
  rows: {
    zh: '表格线未知，这几行文字也可能这样分到各单元格。',
    en: 'The table borders are unknown; the lines may also belong to the cells in this way.',
  },
  columns: {
    zh: '列线未知，空格两边的文字也可能这样分到各单元格。',
    en: 'The column borders are unknown; the words beside a space may also be divided in this way.',
  },
  gap: {
    zh: '文字中间有较宽的空白，也可能是两个单元格。',
    en: 'There is a wide gap inside the text; it may be two cells.',
  },
  span: {
    zh: '合并单元格的边界未知，这一行也可能属于它。',
    en: 'The extent of the merged cell is unknown; this row may also belong to it.',
  },
} satisfies Record<string, Message>;
