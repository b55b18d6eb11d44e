export type { PdfPage } from './pdf-page.ts';
export { type PdfOptions, readPdf } from './read-pdf.ts';
export { defaultPdfSettings, type PdfSettings, pdfSettingsSchema } from './settings.ts';
