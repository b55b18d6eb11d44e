import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';

/** The reader, which reads no picture twice: those that showed how a page stands need not be read again. */
export const remembering = (reader: LineReader): LineReader => {
  const known = new WeakMap<LineImage, LineReading>();
  return {
    ...reader,
    readLines: async (images, signal) => {
      const unknown = images.filter((image) => !known.has(image));
      const readings = await reader.readLines(unknown, signal);
      for (const [i, image] of unknown.entries()) {
        const reading = readings[i];
        if (reading) known.set(image, reading);
      }
      return images.flatMap((image) => known.get(image) ?? []);
    },
  };
};
