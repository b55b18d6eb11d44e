import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotWrite } from '../model/cannot-write.ts';
import { importFolder } from '../model/import-folder.ts';
import {
  type AskedItem,
  type Picture,
  toAnswerWorkbook,
} from '../outputs/answers/to-answer-workbook.ts';
import type { Report, ReportItem } from '../outputs/report/report-schema.ts';
import type { Language } from '../parse-document.ts';
import { openImport } from './open-import.ts';

/** Pixels that a picture has at most in the workbook: twice what it is shown with. */
const room = { width: 580, height: 240, fit: 'inside', withoutEnlargement: true } as const;

/**
 * Writes the questions of an import folder as a workbook to be filled in, with the pictures of the report that was
 * written of it. What is there already is never written over: it may hold a person's answers. Gives how many
 * questions it has. Errors: `not-an-import`, `cannot-write`.
 */
export const writeAnswerWorkbook = async (
  folder: string,
  path: string,
  report: Report,
  language: Language,
): Promise<number> => {
  const items = new Map(report.items.map((item) => [item.id, item]));
  const asked: AskedItem[] = [];
  for await (const { document } of (await openImport(folder)).documents()) {
    for (const one of document.uncertainties) {
      const item = items.get(one.id);
      if (one.severity !== 'confirm' || !item) continue;
      asked.push({ one, item, picture: await pictureOf(folder, item) });
    }
  }
  const bytes = await toAnswerWorkbook(asked, language);
  await writeFile(path, bytes, { flag: 'wx' }).catch((cause) => {
    throw cannotWrite(path, cause);
  });
  return asked.length;
};

const pictureOf = async (folder: string, { crop }: ReportItem): Promise<Picture | null> => {
  if (crop === undefined) return null;
  const { default: sharp } = await import('sharp');
  const file = await readFile(join(folder, importFolder.report, crop));
  const { data, info } = await sharp(file)
    .resize(room)
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
};
