import { createHash } from 'node:crypto';
import { importFolder } from '../../model/import-folder.ts';

/** File systems take names of 255 bytes; what writes a file adds some to it for a moment. */
const mostBytes = 200;

/** Gives every source file the name of its document below the import folder: none twice, on no file system. */
export class DocumentNames {
  private readonly given = new Set<string>();

  /** `2023/局/报告.pdf` → `documents/2023/局/报告.pdf.json`. Depends on the names asked for before. */
  next(name: string): string {
    const parts = name.split('/').map(asFileName).map(shorten);
    const plain = [...parts.slice(0, -1).map(asFolderName), ...parts.slice(-1)].join('/');
    let unique = plain;
    for (let count = 0; this.given.has(keyOf(unique)); count++)
      unique = `${plain}~${digest(`${name}${count || ''}`)}`;
    this.given.add(keyOf(unique));
    return `${importFolder.documents}/${unique}.json`;
  }
}

/** Documents end in `.json` and folders never do, so that none is in the other's place. */
const asFolderName = (part: string): string => part.replace(/\.json$/i, '$&_');

/** Names that differ in case or composition alone are one on some file systems. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** What other systems do not take in a name; `..` leads out of the folder. */
const asFileName = (part: string): string =>
  /^\.+$/.test(part)
    ? part.replaceAll('.', '_')
    : // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      part.replace(/[\u0000-\u001f<>:"\\|?*]/g, '_').replace(/[. ]$/, '_');

const shorten = (part: string): string => {
  if (Buffer.byteLength(part) <= mostBytes) return part;
  let [short, bytes] = ['', 0];
  for (const character of part) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes - 10) break;
    short += character;
  }
  return `${short}~${digest(part)}`;
};

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);
