import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** The library as imported: its Node build. */
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const require = createRequire(import.meta.url);
let loading: Promise<Pdfjs> | undefined;

/**
 * The PDF library, started once. Its worker runs in this thread: imported beforehand, the library finds it
 * and neither starts a thread nor says that it does not.
 */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= importPdfjs();
  return loading;
};

const importPdfjs = async (): Promise<Pdfjs> => {
  // The library types have no declaration for the worker, which is imported for its effect alone.
  const worker: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
  await import(worker);
  if (canvasIsInstalled()) return import('pdfjs-dist/legacy/build/pdf.mjs');
  return withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
};

/**
 * The canvas is an optional dependency of the library, which draws with it and never reads. Without it
 * the library warns on the console and stumbles over the one canvas class that it makes while loading.
 */
const withoutCanvas = async <A>(load: () => Promise<A>): Promise<A> => {
  const warn = console.warn;
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= class {};
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
};

const canvasIsInstalled = (): boolean => {
  try {
    createRequire(require.resolve('pdfjs-dist/package.json'))('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
};

/** The folders of the package with character maps, fonts, colour profiles and decoders, as the library takes them. */
export const resourceFolders = (): Readonly<
  Record<'cMapUrl' | 'standardFontDataUrl' | 'iccUrl' | 'wasmUrl', string>
> => {
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
    wasmUrl: folder('wasm'),
  };
};
