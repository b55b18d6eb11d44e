import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cannotWrite } from '../model/cannot-write.ts';

/** Gives every input a file name of its own in the output folder, whatever folders the inputs came from. */
export class OutputNames {
  private readonly given = new Set<string>();

  /** `报告.pdf` → `报告.pdf.json`; a second `报告.pdf` → `报告.pdf.2.json`. */
  next(source: string, extension: string): string {
    const base = basename(source);
    for (let count = 1; ; count++) {
      const name = count === 1 ? `${base}.${extension}` : `${base}.${count}.${extension}`;
      const key = name.toLowerCase();
      if (this.given.has(key)) continue;
      this.given.add(key);
      return name;
    }
  }
}

/** Writes the file whole or not at all: beside it first, then renamed. Error: `cannot-write`. */
export const writeOutput = async (folder: string, name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, text);
    return path;
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
};
