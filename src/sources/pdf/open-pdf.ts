import { BoundedPort } from './bounded-port.ts';
import { damagedFile, passwordMissing, passwordWrong } from './errors.ts';
import { Unpacking } from './inflate.ts';
import { openPdf, type Pdfjs } from './library.ts';
import type { OpenDocument } from './read-page.ts';
import type { PdfSettings } from './settings.ts';

/** A file that is being opened, and must be closed whatever becomes of it. */
export interface Opening {
  /** Rejects with the error that says why the file cannot be opened. */
  readonly document: () => Promise<OpenDocument>;
  readonly close: () => Promise<void>;
}

/** For its text: images stay as they are, and only where they stand is asked. */
export const startOpening = (
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  password: string | undefined,
  settings: PdfSettings,
  fail: (error: unknown) => void,
): Opening => {
  const unpacking = new Unpacking(settings.maximumUnpacked);
  const port = new BoundedPort(settings.maximumOperators, unpacking, fail);
  const { task, close } = openPdf(pdfjs, port, bytes, { password, maxImageSize: 1 });
  const document = async (): Promise<OpenDocument> => {
    const proxy = await task.promise.catch((error) => {
      if (error?.name !== 'PasswordException') throw damagedFile(error);
      throw password === undefined ? passwordMissing(error) : passwordWrong(error);
    });
    const layers = await proxy.getOptionalContentConfig();
    const isShown = (layer: unknown): boolean => layers.isVisible(layer);
    const startPage = (): void => {
      port.refused = false;
      unpacking.start();
    };
    return {
      ...{ proxy, settings, isShown, startPage },
      wasCutShort: () => port.refused || unpacking.isCut,
      isDamaged: () => unpacking.isDamaged,
    };
  };
  return { document, close };
};
