export { drawnPageToGrids } from './drawn-page.ts';
export { type RuledGrids, type RuledPage, ruledGrids, ruledPage } from './ruled-grids.ts';
export { defaultRuledSettings, type RuledSettings, ruledSettingsSchema } from './settings.ts';
