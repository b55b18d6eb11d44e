import { open } from 'node:fs/promises';

/** A new file is there after a power cut only once its folder is on the disk too. Windows cannot, and need not. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
