import type { Message } from '../model/message.ts';

/** Why a candidate of the assembling is one. */
export const reasons = {
  concluded: (): Message => ({
    zh: '按现有单元格边界读出',
    en: 'as read with the cell borders that fit best',
  }),
  readBy: (engine: string, text: string): Message => ({
    zh: `${engine} 识别为“${text}”`,
    en: `${engine} reads “${text}”`,
  }),
  signFor: (letters: string): Message => ({
    zh: `数字前的“${letters}”可能是比较符号`,
    en: `“${letters}” before the number may be a sign of comparison`,
  }),
  inBrackets: (): Message => ({
    zh: '括号内的字识别不确定',
    en: 'what stands in the brackets is read off an uncertain text',
  }),
  unitHere: (): Message => ({ zh: '此处写的单位', en: 'the unit that stands here' }),
  unitOfLabel: (label: string): Message => ({
    zh: `标签“${label}”写的单位`,
    en: `the unit that the label “${label}” names`,
  }),
};
