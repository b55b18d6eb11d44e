import { generate } from '../corpus/generate.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';

/** As many documents as hold that many forms, at the least; every document holds one. */
export const documentsWithForms = (forms: number, seed: number): readonly CorpusDocument[] => {
  const documents = generate(forms, seed);
  let sum = 0;
  const enough = documents.findIndex((document) => {
    sum += document.forms.length;
    return sum >= forms;
  });
  return documents.slice(0, enough + 1);
};
