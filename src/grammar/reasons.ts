import type { Message } from '../model/message.ts';

/** Why a candidate of the matching is one. */
export const reasons = {
  labelTwice: (label: string): Message => ({
    zh: `标签“${label}”出现了两次，这是第二次的内容`,
    en: `the label “${label}” stands twice; this is its second value`,
  }),
  continues: (): Message => ({
    zh: '这一行没有标签，可能是上一行内容的续写',
    en: 'the row has no label and may continue the text above it',
  }),
  likeTitle: (): Message => ({
    zh: '与文法中的标题只差一个字',
    en: 'one character off a title that the grammar knows',
  }),
  asPrinted: (): Message => ({ zh: '照表中原文', en: 'as the form prints it' }),
};
