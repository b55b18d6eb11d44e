import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

const command = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const sample = fileURLToPath(new URL('../../samples/attachment-2.txt', import.meta.url));
const runs = 15;

/** Seconds from the shell to the end of `biaojie parse` of the sample, beside a Node that does nothing. */
export const start = async (): Promise<void> => {
  const time = (args: readonly string[]): number => {
    const begin = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return (performance.now() - begin) / 1000;
  };
  const timed = (args: readonly string[]): number =>
    median(Array.from({ length: runs }, () => time(args)));
  console.log(
    `biaojie parse: ${timed([command, 'parse', sample]).toFixed(3)} s (median of ${runs})`,
  );
  console.log(`node alone:    ${timed(['-e', '0']).toFixed(3)} s`);
};
