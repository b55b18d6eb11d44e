import { createHash } from 'node:crypto';
import type { Report } from './report-schema.ts';
import { reportWords } from './report-words.ts';

/** What the page is made of beside its data. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * The report as one HTML page that needs nothing else but the pictures beside it. Only its own script runs:
 * the content policy names its digest, and the data are no script.
 */
export const reportPage = (report: Report, { script, style }: PageAssets): string => {
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    // Widths of bars are set by the script.
    "style-src 'unsafe-inline'",
    "img-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${reportWords.title.zh}</title>`,
    `<style>${style}</style>`,
    '<body>',
    data('data', report),
    data('words', reportWords),
    `<script>${script}</script>`,
    '',
  ].join('\n');
};

const digest = (script: string): string =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** JSON within HTML: `<` could end the element. */
const data = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
