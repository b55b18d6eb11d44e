import type { ReaderResult } from './document.ts';

/** The image of one line of text: grey, one byte a pixel (0 black), row after row from the top left. */
export interface LineImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One character as it was recognised, and what else it could be, likeliest first. */
export interface RecognisedCharacter {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly alternatives: readonly { readonly text: string; readonly confidence: number }[];
}

/** What one engine reads in one line image; '' where it sees no text. */
export interface LineReading extends ReaderResult {
  readonly characters: readonly RecognisedCharacter[];
}

/** A recognition engine. Readings come in the order of the images. */
export interface LineReader {
  readonly engine: string;
  readonly readLines: (
    images: readonly LineImage[],
    signal?: AbortSignal,
  ) => Promise<readonly LineReading[]>;
  readonly close: () => Promise<void>;
}
