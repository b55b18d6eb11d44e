import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ByteRanges } from './byte-ranges.ts';
import type { LocalPort } from './local-port.ts';

/** The half of the library that its users call, in its build for Node. */
type Display = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The half that parses. */
interface Worker {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: LocalPort) => void };
}

export interface Pdfjs {
  readonly display: Display;
  readonly worker: Worker;
}

const require = createRequire(import.meta.url);
let loading: Promise<Pdfjs> | undefined;

/** Both halves of the PDF library, imported once. They run in this thread. */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= withOwnBuiltIns(importPdfjs);
  return loading;
};

/** A document that is being opened; what reads it closes with it. */
export interface Opened {
  readonly task: PDFDocumentLoadingTask;
  readonly close: () => Promise<void>;
}

/** What a reading of a file has of its own. */
export interface OpenOptions {
  readonly password: string | undefined;
  /** Images of more pixels stay packed. */
  readonly maxImageSize: number;
}

/**
 * Nothing is fetched or evaluated. The bytes are the library's from here on: it mends fonts in them. Close it whatever
 * becomes of it.
 */
export const openPdf = (
  { display, worker }: Pdfjs,
  port: LocalPort,
  bytes: Uint8Array | ByteRanges,
  { password, maxImageSize }: OpenOptions,
): Opened => {
  const verbosity = display.VerbosityLevel.ERRORS;
  worker.WorkerMessageHandler.initializeFromPort(port);
  // The library types ask for a browser's worker and use what the port has.
  const half = display.PDFWorker.create({ port: port as never, verbosity });
  const task = display.getDocument({
    ...(bytes instanceof ByteRanges ? inRanges(display, bytes, port) : { data: asData(bytes) }),
    worker: half,
    ...(password === undefined ? {} : { password }),
    ...resourceFolders(),
    verbosity,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize,
  });
  return { task, close: () => closeBoth(task, half) };
};

/** The bytes as the library takes them without a copy: it refuses a `Buffer`, and copies a part of a larger one. */
const asData = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The library asks for the ranges that it needs; what hangs on one that cannot be read it would leave out. */
const inRanges = ({ PDFDataRangeTransport }: Display, file: ByteRanges, port: LocalPort) => {
  const range = new PDFDataRangeTransport(file.size, null);
  range.requestDataRange = (begin, end) => {
    try {
      range.onDataRange(begin, file.read(begin, end));
    } catch (error) {
      port.fail(error);
    }
  };
  return { range, disableStream: true, disableAutoFetch: true };
};

/** Milliseconds to wait for the library to close a file. */
const patience = 1_000;

/** The library waits for its work on every page, and some of what was cut short never ends. */
const closeBoth = async (
  task: PDFDocumentLoadingTask,
  half: InstanceType<Display['PDFWorker']>,
): Promise<void> => {
  const waiting = new AbortController();
  const enough = setTimeout(patience, undefined, waiting).catch(() => undefined);
  try {
    await Promise.race([task.destroy(), enough]);
  } finally {
    waiting.abort();
    half.destroy();
  }
};

const importPdfjs = async (): Promise<Pdfjs> => {
  // The library has no type declaration for its worker.
  const path: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
  const worker: Worker = await import(path);
  const importDisplay = (): Promise<Display> => import('pdfjs-dist/legacy/build/pdf.mjs');
  const display = await (canvasIsInstalled() ? importDisplay() : withoutCanvas(importDisplay));
  return { display, worker };
};

/**
 * The library's build for older engines puts functions of its own in place of built-in ones that Node has
 * right but for corner cases: adding to an array takes several times as long then and making JSON of a large
 * document hundreds of megabytes, in the whole program.
 */
const withOwnBuiltIns = async <A>(load: () => Promise<A>): Promise<A> => {
  const { push } = Array.prototype;
  const { toString: sourceOf } = Function.prototype;
  const { parse, stringify } = JSON;
  try {
    return await load();
  } finally {
    Object.assign(Array.prototype, { push });
    Object.assign(Function.prototype, { toString: sourceOf });
    Object.assign(JSON, { parse, stringify });
  }
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
const resourceFolders = (): Readonly<
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
