import { byId, el, getJson, postJson } from './dom.js';
import { fetchPlace, showPlace } from './place.js';
import { button, questionView, sumsView } from './question.js';
import { textsIn } from './texts.js';

/** Milliseconds between two looks at what others have answered. */
const pollEvery = 2000;

let lang = localStorage.getItem('biaojie-language') === 'en' ? 'en' : 'zh';
let t = textsIn(lang);
let state = null;
let question = null;
let ahead = null;
let whole = false;
let note;
let busy = false;
const filter = { code: '', file: '', show: 'open' };
const answered = [];

/** Milliseconds that a message stays. */
const messageStays = 5000;
let silence;

const say = (text) => {
  byId('said').textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => byId('said').replaceChildren(), messageStays);
};
const ask = (at, step) => getJson('/api/question', { at, step, lang, ...filter });

const go = async (at, step) => {
  const key = `${at} ${step}`;
  const next = ahead?.key === key ? ahead.question : ask(at, step);
  ahead = null;
  const found = (await next) ?? (step === 0 ? await ask(state.total, -1) : null);
  if (found || step !== -1)
    show(found ?? (question && filter.show !== 'open' ? question : await ask(0, 0)));
};

/** After an answer the next open question, from the start again where none follows. */
const show = (found) => {
  question = found;
  note = undefined;
  drawQuestion();
  if (!question) return;
  drawPlace();
  prefetch(question.index, 1);
};

/** The next question and its picture are there before they are wanted. */
const prefetch = (at, step) => {
  const next = ask(at, step);
  ahead = { key: `${at} ${step}`, question: next };
  next.then((one) => one && fetchPlace(one, lang)).catch(() => undefined);
};

const drawQuestion = () => {
  const pane = byId('question');
  if (!question) {
    pane.replaceChildren(el('h1', { tabindex: '-1' }, t.done), el('p', {}, t.doneHint));
    byId('place').replaceChildren();
  } else pane.replaceChildren(...questionView(question, state, t, act).filter(Boolean));
  pane.scrollTop = 0;
  pane.querySelector('h1').focus({ preventScroll: true });
};

const drawPlace = async () => {
  const wanted = question;
  const pane = byId('place');
  const loading = setTimeout(() => pane.replaceChildren(el('p.empty', {}, t.loading)), 150);
  try {
    const place = await fetchPlace(wanted, lang);
    clearTimeout(loading);
    if (question === wanted) showPlace(pane, place, whole, t, lang);
  } catch {
    clearTimeout(loading);
    pane.replaceChildren(el('p.empty', {}, t.noPicture));
  }
};

const send = async (body) => {
  if (busy || !question) return null;
  busy = true;
  try {
    const result = await postJson('/api/answer', {
      id: question.id,
      ...body,
      ...(note && { note }),
    });
    if (result.refused) {
      say(t.refused[result.refused]);
      return null;
    }
    answered.push({ index: question.index, id: question.id });
    state = result;
    drawBar();
    return result;
  } catch {
    say(t.offline);
    return null;
  } finally {
    busy = false;
  }
};

/** The answer is on the disk before the next question is shown. */
const answer = async (body, shown) => {
  if (!(await send(body))) return;
  say(t.saved(shown));
  await go(question.index, 1);
};

const act = {
  keep: () => answer({ action: 'keep' }, question.value),
  choose: (index) =>
    question.candidates[index] &&
    answer({ action: 'choose', candidate: index }, question.candidates[index].value),
  edit: () =>
    question.editable &&
    openEntry(t.editHint, question.edit, (text) => answer({ action: 'edit', text }, text), true),
  note: () =>
    openEntry(
      t.noteHint,
      note ?? '',
      async (text) => {
        note = text;
        drawQuestion();
        if (text)
          byId('entry').replaceChildren(el('p.hint', {}, `${t.note}: `, el('bdi', {}, text)));
      },
      false,
    ),
  skip: () => go(question.index, 1),
};

const openEntry = (label, value, save, isEdit) => {
  const input = el('textarea', {
    id: 'typed',
    rows: value.length > 60 ? 5 : 1,
    'aria-describedby': 'effect',
  });
  input.value = value;
  const effect = el('div', { id: 'effect', 'aria-live': 'polite' });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save(input.value);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      byId('entry').replaceChildren();
      byId('question').querySelector('h1').focus();
    }
  });
  if (isEdit) input.addEventListener('input', () => showEffect(input, effect));
  byId('entry').replaceChildren(
    el('label', { for: 'typed' }, label),
    input,
    effect,
    el(
      'div.actions',
      {},
      button('↵', t.save, () => save(input.value), 'primary'),
    ),
  );
  input.focus();
  input.select();
  input.scrollIntoView({ block: 'nearest' });
  if (isEdit) showEffect(input, effect);
};

const showEffect = async (input, effect) => {
  const text = input.value;
  const result = await postJson('/api/effect', { id: question.id, text, lang }).catch(() => null);
  if (!result || input.value !== text) return;
  if (result.refused) effect.replaceChildren(el('p.bad', {}, t.refused[result.refused]));
  else
    effect.replaceChildren(
      ...[el('p', {}, el('bdi', {}, t.readAs(result.value))), sumsView(result.sums, t)].filter(
        Boolean,
      ),
    );
  effect.scrollIntoView({ block: 'nearest' });
};

const undo = async () => {
  const last = answered.pop();
  if (last === undefined) {
    say(t.nothingToUndo);
    return;
  }
  try {
    state = await postJson('/api/answer', { id: last.id, action: 'withdraw' });
    drawBar();
    show(await getJson('/api/question', { at: last.index, step: 0, lang, show: 'all' }));
    say(t.withdrawn);
  } catch {
    answered.push(last);
    say(t.offline);
  }
};

const openDialog = (...children) => {
  const dialog = byId('dialog');
  const close = el('button', { type: 'button', onclick: () => dialog.close() }, t.close);
  dialog.replaceChildren(...children, el('div.actions', {}, close));
  if (!dialog.open) dialog.showModal();
  close.focus();
};

const help = () =>
  openDialog(
    el('h1', {}, t.help),
    el(
      'dl.keys',
      {},
      ...t.keys.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)]),
    ),
  );

const wholeForm = async () => {
  if (!question) return;
  const form = await getJson('/api/form', { id: question.id, lang });
  const head = el(
    'tr',
    {},
    ...[t.field, t.value, t.status].map((one) => el('th', { scope: 'col' }, one)),
  );
  const rows = form.rows.map(({ field, value, status, asked }) =>
    el(
      asked ? 'tr.asked' : 'tr',
      {},
      el('th', { scope: 'row' }, el('bdi', {}, field)),
      el('td', {}, el('bdi', {}, value)),
      el(`td.${status}`, {}, t.statuses[status]),
    ),
  );
  openDialog(
    el('h1', {}, el('bdi', {}, form.title ?? t.document)),
    el(
      'div.scroll',
      { tabindex: '0' },
      el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
    ),
  );
  byId('dialog').querySelector('.asked')?.scrollIntoView({ block: 'center' });
};

const togglePage = () => {
  whole = !whole;
  if (question) drawPlace();
};

const drawBar = () => {
  const mode = state.seed !== null ? t.look : state.blind ? t.blind : t.review;
  const done = state.answered;
  byId('bar').replaceChildren(
    el('strong', {}, mode),
    el('progress', {
      max: state.total || 1,
      value: done,
      'aria-label': t.progress(done, state.total),
    }),
    el('span.count', {}, t.progress(done, state.total)),
    ...(state.contradicted > 0
      ? [el('span.count.bad', {}, t.contradicted(state.contradicted))]
      : []),
    ...(state.seed !== null ? [el('span.count', {}, t.seed(state.seed))] : []),
    select(t.show, 'show', [
      ['open', t.open],
      ['all', t.all],
      ['answered', t.answered],
      ['contradicted', t.conflicting],
    ]),
    select(t.code, 'code', [
      ['', t.allCodes],
      ...state.codes.map(({ code, left }) => [code, `${code} (${left})`]),
    ]),
    fileInput(),
    el('span.grow', {}),
    el('span.count', {}, `${t.by} `, el('bdi', {}, state.by)),
    el(
      'button',
      { type: 'button', onclick: togglePage, 'aria-keyshortcuts': 'f' },
      el('kbd', {}, 'f'),
      t.wholePage,
    ),
    el(
      'button',
      { type: 'button', onclick: wholeForm, 'aria-keyshortcuts': 'w' },
      el('kbd', {}, 'w'),
      t.wholeForm,
    ),
    el('button', { type: 'button', onclick: help, 'aria-label': t.help }, el('kbd', {}, '?')),
    el(
      'button',
      { type: 'button', onclick: switchLanguage, lang: lang === 'zh' ? 'en' : 'zh' },
      t.language,
    ),
  );
};

const select = (label, key, options) => {
  const box = el(
    'select',
    {
      'aria-label': label,
      onchange: () => {
        filter[key] = box.value;
        box.blur();
        refilter();
      },
    },
    ...options.map(([value, text]) =>
      el('option', { value, selected: filter[key] === value }, text),
    ),
  );
  return box;
};

const fileInput = () => {
  const input = el('input', {
    type: 'search',
    placeholder: t.file,
    'aria-label': t.file,
    list: 'files',
    onchange: () => {
      filter.file = input.value;
      refilter();
    },
  });
  input.value = filter.file;
  const list = el(
    'datalist',
    { id: 'files' },
    ...state.files.map((file) => el('option', { value: file })),
  );
  return el('span.file', {}, input, list);
};

const refilter = async () => {
  ahead = null;
  await go(0, 0);
};

const switchLanguage = async () => {
  lang = lang === 'zh' ? 'en' : 'zh';
  localStorage.setItem('biaojie-language', lang);
  t = textsIn(lang);
  setLanguage();
  drawBar();
  if (question)
    show(await getJson('/api/question', { at: question.index, step: 0, lang, show: 'all' }));
  else drawQuestion();
};

const setLanguage = () => {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.title = t.title;
  byId('place').setAttribute('aria-label', t.wholePage);
  byId('question').setAttribute('aria-label', t.review);
};

const keys = {
  n: () => go(question ? question.index : -1, 1),
  ArrowRight: () => keys.n(),
  p: () => question && go(question.index, -1),
  ArrowLeft: () => keys.p(),
  k: act.keep,
  e: act.edit,
  s: act.skip,
  m: act.note,
  u: undo,
  f: togglePage,
  w: wholeForm,
  '?': help,
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || byId('dialog').open) return;
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  const work = digit > 0 ? () => question && act.choose(digit - 1) : keys[event.key];
  if (!work || (!question && 'kesmfw'.includes(event.key))) return;
  event.preventDefault();
  Promise.resolve(work()).catch(() => say(t.offline));
});

/** Others may have answered the question that is shown: their answers appear beside it. */
const poll = async () => {
  const now = await getJson('/api/state').catch(() => null);
  if (!now) {
    say(t.offline);
    return;
  }
  if (now.version === state.version) return;
  state = now;
  drawBar();
  if (!question || byId('entry').childElementCount > 0) return;
  const again = await getJson('/api/question', { at: question.index, step: 0, lang, show: 'all' });
  if (again.id !== question.id || again.answers.length === question.answers.length) return;
  question = again;
  drawQuestion();
  say(t.others);
};

setLanguage();
state = await getJson('/api/state');
drawBar();
await go(0, 0);
setInterval(poll, pollEvery);
