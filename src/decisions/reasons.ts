import type { Message } from '../model/message.ts';

/** Why a decision was not applied. */
export const reasons = {
  noSuchQuestion: (): Message => ({
    zh: '没有这个问题：来源文件或解析结果已经改变',
    en: 'there is no such question: the source or what is read in it has changed',
  }),
  noSuchCandidate: (): Message => ({
    zh: '所选的值不在候选之中',
    en: 'the chosen value is none of the candidates',
  }),
  ambiguousCandidate: (): Message => ({
    zh: '几个候选的值相同，分不清选的是哪一个',
    en: 'several candidates have this value, and which one was chosen cannot be told',
  }),
  valueChanged: (): Message => ({
    zh: '要保留的值与现在读出的值不同',
    en: 'the value to keep is not the one that is read now',
  }),
  wrongType: (): Message => ({
    zh: '填写的值不符合该字段的类型',
    en: 'the value is not of the type of the field',
  }),
  noField: (): Message => ({
    zh: '这个问题不针对某一字段，只能保留',
    en: 'the question is about no field; it can only be kept',
  }),
  contradicted: (others: string): Message => ({
    zh: `与 ${others} 的答案不一致`,
    en: `${others} answered otherwise`,
  }),
};
