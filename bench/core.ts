import { type Grammar, loadGrammars, parseDocument } from 'biaojie';
import { manyForms } from './many-forms.ts';
import { median } from './statistics.ts';

const sizes = [1_000, 10_000, 100_000];
/** A text of more forms would be beyond the size limit of a file; 100,000 forms are ten texts. */
const formsInOneText = 10_000;
const runsOf = (forms: number): number => (forms > formsInOneText ? 1 : 5);

/** Forms a second on one core from text in memory, and that the time grows with the number of forms alone. */
export const core = async (): Promise<void> => {
  const grammars = await loadGrammars();
  await secondsFor(manyTexts(2_000), grammars);
  console.log('   forms   seconds (median)   forms/s   peak memory so far');
  for (const size of sizes) {
    const texts = manyTexts(size);
    const seconds: number[] = [];
    for (let run = 0; run < runsOf(size); run++) seconds.push(await secondsFor(texts, grammars));
    console.log(row(size, median(seconds)));
  }
};

interface Text {
  readonly text: string;
  readonly forms: number;
}

const manyTexts = (forms: number): readonly Text[] =>
  Array.from({ length: Math.ceil(forms / formsInOneText) }, (_, i) => {
    const count = Math.min(formsInOneText, forms - i * formsInOneText);
    return { text: manyForms(count, i + 1), forms: count };
  });

const secondsFor = async (
  texts: readonly Text[],
  grammars: readonly Grammar[],
): Promise<number> => {
  const start = performance.now();
  for (const { text, forms } of texts) {
    const document = await parseDocument({ name: 'bench.txt', text }, { grammars });
    if (document.forms.length !== forms) throw new Error(`${document.forms.length} forms`);
  }
  return (performance.now() - start) / 1000;
};

const row = (forms: number, seconds: number): string =>
  [
    String(forms).padStart(8),
    seconds.toFixed(2).padStart(18),
    String(Math.round(forms / seconds)).padStart(9),
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`.padStart(20),
  ].join(' ');
