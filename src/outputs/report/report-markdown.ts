import type { Language } from '../../model/message.ts';
import type { Report } from './report-schema.ts';
import { reportWords } from './report-words.ts';

/** Lines of each list. */
const most = 10;

/** A short text for a message: counts, and what is asked most. */
export const reportMarkdown = (report: Report, language: Language): string => {
  const word = (key: keyof typeof reportWords): string => reportWords[key][language];
  const { totals, since } = report;
  const count = (key: keyof Report['totals']): string => `${word(key)} ${totals[key]}`;
  const list = (key: 'byCode' | 'byDepartment' | 'byFile'): readonly string[] =>
    report[key].length === 0
      ? []
      : [
          '',
          `**${word(key)}**`,
          '',
          ...report[key]
            .slice(0, most)
            .map(({ name, count: times }) => `- ${escaped(name)}: ${times}`),
        ];
  return [
    `# ${word('title')}`,
    '',
    (['documents', 'forms', 'fields', 'questions', 'confirmed', 'failures'] as const)
      .map(count)
      .join(' · '),
    ...(since
      ? [
          '',
          `${word('since')}: ${word('fresh')} ${since.fresh}, ${word('same')} ${since.same}, ${word('settled')} ${since.settled}, ${word('gone')} ${since.gone}`,
        ]
      : []),
    ...list('byCode'),
    ...list('byDepartment'),
    ...list('byFile'),
    '',
  ].join('\n');
};

/** What Markdown, or HTML within it, would take for its own. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-!|<>&~]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
