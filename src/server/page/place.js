import { el, getJson } from './dom.js';

const places = new Map();
const most = 20;

/** The place of a question and, of a page, its picture; kept for when it is shown. */
export const fetchPlace = (question, lang) => {
  const known = places.get(question.id);
  if (known) return known;
  const loaded = load(question, lang);
  places.set(question.id, loaded);
  if (places.size > most) places.delete(places.keys().next().value);
  return loaded;
};

const load = async (question, lang) => {
  const place = await getJson('/api/place', { id: question.id, lang });
  if (place.kind !== 'page') return place;
  const query = new URLSearchParams({ id: question.id, page: place.page });
  const response = await fetch(`/api/picture?${query}`);
  if (!response.ok) return { ...place, picture: null };
  const scale = Number(response.headers.get('X-Points-Per-Pixel'));
  return {
    ...place,
    scale,
    picture: `/api/picture?${query}`,
    image: await decode(await response.blob()),
  };
};

const decode = (blob) => createImageBitmap(blob);

/** Draws the place into the pane; `whole` shows the whole page, else it is zoomed to the cell. */
export const showPlace = (pane, place, whole, t, lang) => {
  if (place.problem) pane.replaceChildren(el('p.empty', {}, place.problem[lang]));
  else if (place.kind === 'lines') showLines(pane, place, t);
  else if (place.kind === 'page' && place.image) showPage(pane, place, whole, t);
  else if (place.kind === 'cell') showCells(pane, place, t);
  else pane.replaceChildren(el('p.empty', {}, t.noPicture));
};

const showCells = (pane, { sheet, cell, rows }, t) => {
  const columnOf = (at) => at.cell.replace(/\d+$/, '');
  const columns = [...new Set(rows.flat().map(columnOf))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const one = (at) =>
    at &&
    el(
      at.cell === cell ? 'td.here' : 'td',
      {},
      el('small', {}, at.cell),
      el('bdi', {}, at.text || t.blank),
    );
  const toRow = (row) =>
    columns.map((column) => one(row.find((at) => columnOf(at) === column)) ?? el('td'));
  const body = el('tbody', {}, ...rows.map((row) => el('tr', {}, ...toRow(row))));
  pane.replaceChildren(el('p.caption', {}, t.cell(sheet, cell)), el('table.cells', {}, body));
  pane.querySelector('.here')?.scrollIntoView({ block: 'center' });
};

const showLines = (pane, place, t) => {
  const rows = place.lines.map(({ line, before, marked, after }) => {
    const inside = line >= place.line && line <= place.endLine;
    return el(
      inside ? 'li.here' : 'li',
      {},
      el('span.number', { 'aria-hidden': 'true' }, String(line)),
      el('bdi', {}, before, marked && el('mark', {}, marked), after),
    );
  });
  pane.replaceChildren(
    el('p.caption', {}, t.lines(place.line, place.endLine)),
    el('ol.lines', {}, ...rows),
  );
  pane.querySelector('.here')?.scrollIntoView({ block: 'center' });
};

/** Drawn on a canvas as sharp as the screen is: the frame stays as thick whatever the zoom. */
const showPage = (pane, place, whole, t) => {
  const canvas = el('canvas', { role: 'img', 'aria-label': t.image(place.page) });
  pane.replaceChildren(el('p.caption', {}, t.page(place.page)), canvas);
  const draw = () => drawPage(canvas, place, whole);
  new ResizeObserver(draw).observe(canvas);
  draw();
};

const drawPage = (canvas, { image, scale, bbox }, whole) => {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const [x0, y0, x1, y1] = bbox.map((points) => points / scale);
  const fit = Math.min(width / image.width, height / image.height);
  // A narrow cell with what stands beside it; a wide one with little more than itself.
  const beside = Math.max(40, 300 - (bbox[2] - bbox[0])) / scale;
  const close = Math.min(width / (x1 - x0 + beside), height / (y1 - y0 + 130 / scale), 2.4 * scale);
  const zoom = whole ? fit : Math.max(fit, close);
  const left = placed(width / zoom, image.width, (x0 + x1) / 2);
  const top = placed(height / zoom, image.height, (y0 + y1) / 2);
  const context = canvas.getContext('2d');
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, -left * zoom * ratio, -top * zoom * ratio);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0);
  const gap = 3 / zoom;
  context.lineWidth = 2.5 / zoom;
  context.strokeStyle = '#d9480f';
  context.fillStyle = 'rgba(255, 196, 0, 0.16)';
  context.fillRect(x0 - gap, y0 - gap, x1 - x0 + 2 * gap, y1 - y0 + 2 * gap);
  context.strokeRect(x0 - gap, y0 - gap, x1 - x0 + 2 * gap, y1 - y0 + 2 * gap);
};

/** Where the view begins so that its middle is at `centre`, without showing what is beside the page. */
const placed = (view, size, centre) =>
  view >= size ? (size - view) / 2 : Math.max(0, Math.min(size - view, centre - view / 2));
