import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles the project into a folder of its own and gives that folder: what starts processes runs there as it does
 * for users, whatever stands in `dist`. One for each test file: two test files may run at the same time.
 */
export const build = (name: string): string => {
  // Inside the project, so that its packages are found.
  const folder = join(root, 'node_modules', '.cache', 'biaojie', name);
  rmSync(folder, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'src'), '--outDir', join(folder, 'dist')]);
  for (const part of ['package.json', 'grammars', 'samples'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  if (!existsSync(join(folder, 'node_modules')))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};
