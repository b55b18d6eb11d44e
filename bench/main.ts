import { accuracy } from './accuracy/accuracy.ts';
import { corpus } from './accuracy/corpus.ts';
import { core } from './core.ts';
import { importing } from './import/import.ts';
import { report } from './report/report.ts';
import { speed } from './speed/speed.ts';
import { start } from './start.ts';

type Bench = (args: readonly string[]) => Promise<void>;

/**
 * The benchmarks, by the word that `npm run bench -- WORD` takes; without one, all of them. What follows
 * from the first option on goes to the benchmarks: `npm run bench -- accuracy --documents 50 --seed 7`.
 */
const benches: Readonly<Record<string, Bench>> = {
  core,
  start,
  accuracy,
  corpus,
  speed,
  import: importing,
  report,
};

const words = process.argv.slice(2);
const options = words.findIndex((word) => word.startsWith('--'));
const asked = options < 0 ? words : words.slice(0, options);
const args = options < 0 ? [] : words.slice(options);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  // `corpus` measures nothing; it runs only when it is asked for.
  if (asked.length > 0 ? !asked.includes(name) : name === 'corpus') continue;
  console.log(`== ${name}`);
  await bench(args);
}
