import { core } from './core.ts';
import { start } from './start.ts';

/** The benchmarks, by the word that `npm run bench -- WORD` takes; without one, all of them. */
const benches: Readonly<Record<string, () => Promise<void>>> = { core, start };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`== ${name}`);
  await bench();
}
