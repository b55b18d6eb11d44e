import type { Message } from '../../model/message.ts';

/** Why a reading of lines without columns is one. */
export const reasons = {
  dividedElsewhere: (): Message => ({
    zh: '文本没有分栏，相邻两格可能在另一处分开',
    en: 'the text has no columns and the neighbouring cells may be divided elsewhere',
  }),
  beginsAbove: (): Message => ({
    zh: '上面无处可放的文字可能是这一格的开头',
    en: 'the text above that has no place may be its beginning',
  }),
  firstLineOnly: (): Message => ({
    zh: '后面的行可能属于别的单元格',
    en: 'the lines after the first may belong to other cells',
  }),
  unspaced: (): Message => ({
    zh: '换行处可能没有空格：一个数或词断成了两行',
    en: 'there may be no space where the line ends: a number or word is broken over two lines',
  }),
  elsewhere: (): Message => ({
    zh: '各格的行可能混在一起，这一格可能是空白或另有内容',
    en: 'lines of different cells may be mixed: the cell may be blank or hold something else',
  }),
};
