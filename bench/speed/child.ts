import { type Reading, type ToolName, tools } from './tools.ts';

/** What a child answers to the path of a PDF. */
export interface Answer extends Reading {
  readonly seconds: number;
  /** The most memory that the process has had so far. */
  readonly megabytes: number;
}

const read = await tools[process.argv[2] as ToolName]();

process.on('message', async (path: string) => {
  const start = performance.now();
  const reading = await read(path);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send?.({ ...reading, seconds, megabytes } satisfies Answer);
});
