import { el } from './dom.js';

/** The question with its answers to choose from. `act` has a function for each thing one can do. */
export const questionView = (question, state, t, act) => {
  const place = [question.file, question.form === null ? t.document : t.form(question.form)];
  return [
    el(
      'p.where',
      {},
      el('bdi', {}, place[0]),
      ' · ',
      place[1],
      ' · ',
      el('code', {}, question.code),
    ),
    el('h1', { tabindex: '-1' }, el('bdi', {}, question.field ?? t.document)),
    el('p.message', {}, el('bdi', {}, question.message)),
    el(
      'dl.values',
      {},
      el('dt', {}, t.printed),
      el('dd', {}, el('bdi', {}, question.raw || t.blank)),
      el('dt', {}, t.read),
      el('dd', {}, el('bdi', {}, question.value)),
    ),
    sumsView(question.sums, t),
    answersView(question, t),
    question.candidates.length > 0 && el('h2', { id: 'choices' }, t.choices),
    question.candidates.length > 0 &&
      el(
        'ol.choices',
        { 'aria-labelledby': 'choices' },
        ...question.candidates.map((one, index) => el('li', {}, choice(one, index, t, act))),
      ),
    el(
      'div.actions',
      {},
      button('k', keepLabel(question, state, t), act.keep, 'primary'),
      question.editable && button('e', t.edit, act.edit),
      button('s', t.skip, act.skip),
      button('m', t.note, act.note),
    ),
    el('div', { id: 'entry' }),
  ];
};

const keepLabel = (question, state, t) => {
  if (state.seed !== null) return t.right;
  return question.editable ? t.keep : t.settled;
};

export const button = (key, label, onclick, kind = '') =>
  el(
    kind ? `button.${kind}` : 'button',
    { type: 'button', onclick, 'aria-keyshortcuts': key },
    el('kbd', { 'aria-hidden': 'true' }, key),
    label,
  );

const choice = (candidate, index, t, act) =>
  el(
    'button.choice',
    {
      type: 'button',
      onclick: () => act.choose(index),
      'aria-keyshortcuts': index < 9 ? index + 1 : null,
    },
    el('kbd', { 'aria-hidden': 'true' }, index < 9 ? String(index + 1) : '·'),
    el(
      'span.body',
      {},
      el('bdi.value', {}, candidate.value),
      ...candidate.also.map(({ field, value }) =>
        el('span.also', {}, `${t.also} `, el('bdi', {}, `${field} = ${value}`)),
      ),
      el('bdi.because', {}, candidate.because),
      sumsView(candidate.sums, t),
    ),
  );

/** What the sums of the form say. */
export const sumsView = (sums, t) =>
  sums.length === 0 ? null : el('span.sums', {}, ...sums.map((sum) => sumView(sum, t)));

const sumView = (sum, t) => {
  const number = ({ field, value }) => `${field} ${value ?? t.blank}`;
  const [kind, mark, verdict] = verdictOf(sum, t);
  const equation = ` ${number(sum.total)} = ${sum.parts.map(number).join(' + ')}`;
  return el(`span.sum.${kind}`, {}, el('b', {}, `${mark} ${verdict}`), equation);
};

const verdictOf = ({ agrees, sum }, t) => {
  if (agrees === null) return ['unknown', '?', t.unknown];
  return agrees ? ['agrees', '✓', t.agrees] : ['differs', '✗', t.differs(sum)];
};

const answersView = ({ answers, status }, t) =>
  answers.length === 0
    ? null
    : el(
        `div.answers.${status}`,
        {},
        el('h2', {}, t.earlier),
        status === 'contradicted' && el('p', {}, t.conflict),
        el(
          'ul',
          {},
          ...answers.map(({ by, mine, value, note }) =>
            el(
              'li',
              {},
              el('b', {}, el('bdi', {}, mine ? `${by}（${t.mine}）` : by)),
              ' → ',
              el('bdi', {}, value),
              note && el('i', {}, ' ', el('bdi', {}, note)),
            ),
          ),
        ),
      );
