import { readFileSync } from 'node:fs';
import { randomFrom } from './random.ts';

const sample = readFileSync(new URL('../../samples/attachment-2.txt', import.meta.url), 'utf8');

/** The forms of the sample, each as its own text. */
const templates = sample
  .split(/\n(?=部门项目支出预算绩效目标表)/)
  .filter((part) => part.startsWith('部门'))
  .map((part) => part.trimEnd());

const characters = '村镇县区水电路桥林田校医文体卫环保治理培训补助维修改造采购服务监测扶持宣传';

/**
 * A text of `count` forms like those of the sample. Names, goals and amounts differ from form to form, so
 * that nothing can be remembered from one to the next but the labels.
 */
export const manyForms = (count: number, seed = 1): string => {
  const random = randomFrom(seed);
  const word = (length: number): string =>
    Array.from({ length }, () => characters[Math.floor(random() * characters.length)]).join('');
  const one = (index: number): string => {
    const amount = (Math.floor(random() * 1e6) / 100).toFixed(2);
    return (templates[index % templates.length] ?? '')
      .replace(/(项目名称\t\t)[^\t]*/, (_, label) => `${label}${word(8)}${index}`)
      .replace(/(年度总体目标\t+)/, (_, label) => `${label}${word(12)}，`)
      .replace(/(资金总额：\t\t|财政拨款\t\t)[^\t]*/g, (_, label) => `${label}${amount}`)
      .replace(/(（必填[^\t]*）\t)(?=[^\t])/g, (_, label) => `${label}${word(3)}`);
  };
  return Array.from({ length: count }, (_, index) => one(index)).join('\n\n');
};
