import { compoundFileNames } from '../zip/compound-file.ts';
import { encryptedFile } from '../zip/errors.ts';
import { openZip } from '../zip/open-zip.ts';
import { damagedPart } from './errors.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** What another part is to a part: `styles`, `header`, `worksheet`. The last word of its type. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of the other part in the package. */
  readonly target: string;
}

/** An Office document: XML parts in a zip container, which name one another (ECMA-376 part 2). */
export interface OfficePackage {
  readonly names: readonly string[];
  readonly read: (part: string) => Promise<Uint8Array | null>;
  /** The root element of a part; null where there is no such part. */
  readonly readXml: (part: string) => Promise<XmlElement | null>;
  /** '' stands for the package itself. External targets are left out. */
  readonly relationships: (part: string) => Promise<readonly Relationship[]>;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const relationshipsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/** A target is relative to the folder of its part, or begins at the root with `/`. */
const resolved = (part: string, target: string): string => {
  const path = target.startsWith('/') ? target : `${folderOf(part)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const toRelationship = (part: string, { attributes }: XmlElement): Relationship => ({
  id: attributes.Id ?? '',
  type: (attributes.Type ?? '').replace(/^.*\//, ''),
  target: resolved(part, attributes.Target ?? ''),
});

/** A document with a password is wrapped in a compound file ([MS-OFFCRYPTO] 2.3.4.4). */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  compoundFileNames(bytes).includes('EncryptedPackage');

/** Opens an Office document. Errors as of `openZip` and `parseXml`. */
export const openPackage = async (
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<OfficePackage> => {
  if (isEncryptedPackage(bytes)) throw encryptedFile();
  const { names, read } = await openZip(bytes, signal);
  const readXml = async (part: string): Promise<XmlElement | null> => {
    const content = await read(part);
    return content && parseXml(part, content);
  };
  const relationships = async (part: string): Promise<readonly Relationship[]> => {
    const root = await readXml(relationshipsPart(part));
    return (root?.children ?? [])
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map((element) => toRelationship(part, element));
  };
  return { names, read, readXml, relationships };
};

/** The name of the part that holds the document itself. Throws `damaged-file` where there is none. */
export const mainPart = async (source: OfficePackage, usual: string): Promise<string> => {
  const stated = (await source.relationships('')).find(({ type }) => type === 'officeDocument');
  const part = [stated?.target ?? usual, usual].find((name) => source.names.includes(name));
  if (part === undefined) throw damagedPart(usual);
  return part;
};
