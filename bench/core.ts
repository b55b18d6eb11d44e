import { loadGrammars, parseDocument } from 'biaojie';
import { manyForms } from './many-forms.ts';
import { median } from './statistics.ts';

const sizes = [1_000, 10_000, 100_000];
const runsOf = (forms: number): number => (forms > 10_000 ? 1 : 5);

/** Forms a second from text in memory, and that the time grows with the number of forms alone. */
export const core = async (): Promise<void> => {
  const grammars = await loadGrammars();
  await parseDocument({ name: 'warm-up', text: manyForms(500, 7) }, { grammars });
  console.log('forms     seconds (median)  forms/s   peak memory so far');
  for (const size of sizes) {
    const text = manyForms(size);
    const seconds: number[] = [];
    for (let run = 0; run < runsOf(size); run++) {
      const start = performance.now();
      const { forms } = await parseDocument({ name: 'bench.txt', text }, { grammars });
      seconds.push((performance.now() - start) / 1000);
      if (forms.length !== size) throw new Error(`${forms.length} forms instead of ${size}`);
    }
    const each = median(seconds);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${String(size).padEnd(9)} ${each.toFixed(2).padStart(16)}  ${Math.round(size / each)
        .toString()
        .padStart(7)}   ${memory} MB`,
    );
  }
};
