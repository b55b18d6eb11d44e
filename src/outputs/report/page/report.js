/// <reference lib="dom" />
// Everything from a document goes through textContent: it is never HTML.
const report = JSON.parse(document.getElementById('data').textContent);
const words = JSON.parse(document.getElementById('words').textContent);
const onePage = 50;
const mostBars = 8;

let language = 'zh';
let first = 0;
const wanted = { severity: 'confirm', code: '', department: '', file: '', search: '' };

const say = (key) => words[key][language];
const both = (message) => message?.[language] ?? '';

/** @param {string} name `tag.class` */
const element = (name, attributes = {}, ...children) => {
  const [tag, ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

const text = (value) => element('bdi', {}, value);

/** The ends that two texts share, so that what differs between them can be marked. */
const shared = (a, b) => {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  return [start, end];
};

const differing = (own, other) => {
  const [a, b] = [[...own], [...other]];
  const [start, end] = shared(a, b);
  const middle = a.slice(start, a.length - end).join('');
  return element(
    'bdi',
    {},
    a.slice(0, start).join(''),
    middle === '' || other === '' ? middle : element('mark', {}, middle),
    a.slice(a.length - end).join(''),
  );
};

const totals = () => {
  const keys = ['documents', 'forms', 'fields', 'questions', 'notes', 'confirmed', 'failures'];
  return element(
    'div.totals',
    {},
    ...keys.map((key) =>
      element(
        key === 'questions' && report.totals.questions > 0 ? 'div.asked' : 'div',
        {},
        element('b', {}, report.totals[key].toLocaleString()),
        element('span', {}, say(key)),
      ),
    ),
  );
};

const nameOf = (key, name) => (key === 'code' ? (codeNames.get(name)?.[language] ?? name) : name);

/** A reason's sentence without what is particular to one place, where all its questions share it. */
const codeNames = new Map();
for (const { code, message } of report.items) {
  const known = codeNames.get(code);
  if (!known) codeNames.set(code, message);
  else if (known.zh !== message.zh)
    codeNames.set(code, {
      zh: beginning(known.zh, message.zh) || code,
      en: beginning(known.en, message.en) || code,
    });
}
function beginning(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  const same = a.slice(0, length).replace(/[\s：:“"（(，,]+$/, '');
  return same.length >= 3 ? same : '';
}

const chart = (title, key, rows) => {
  const most = Math.max(...rows.map(({ count }) => count), 1);
  return element(
    'section.card',
    {},
    element('h2', {}, say(title)),
    ...rows.slice(0, mostBars).map(({ name, count }) => {
      const bar = element('i');
      bar.style.width = `${Math.max(1, (100 * count) / most)}%`;
      const choose = () => {
        wanted[key] = wanted[key] === name ? '' : name;
        first = 0;
        draw();
        document.querySelector('.filters').scrollIntoView();
      };
      const label = nameOf(key, name);
      return element(
        'button.bar',
        { type: 'button', title: label, onclick: choose },
        element('span', {}, text(label)),
        element('span', {}, bar),
        element('b', {}, count.toLocaleString()),
      );
    }),
    rows.length > mostBars ? element('span.soft', {}, `… ${rows.length}`) : null,
  );
};

const sinceLast = () => {
  if (!report.since) return null;
  const parts = ['fresh', 'same', 'settled', 'gone'];
  const sum = Math.max(
    1,
    parts.reduce((all, key) => all + report.since[key], 0),
  );
  const colours = { fresh: '--bad', same: '--bar', settled: '--good', gone: '--line' };
  return element(
    'section.card',
    {},
    element('h2', {}, say('since')),
    element(
      'div.since',
      { 'aria-hidden': 'true' },
      ...parts.map((key) => {
        const part = element(`i.${key}`);
        part.style.width = `${(100 * report.since[key]) / sum}%`;
        return part;
      }),
    ),
    element(
      'div.keys',
      {},
      ...parts.map((key) => {
        const one = element('span.key', {}, `${say(key)} ${report.since[key]}`);
        one.style.setProperty('--dot', `var(${colours[key]})`);
        return one;
      }),
    ),
  );
};

const secondLook = () =>
  report.secondLook
    ? element(
        'section.card',
        {},
        element('h2', {}, say('secondLook')),
        `${say('atMost')} ${(100 * report.secondLook.atMost).toFixed(2)}% (${report.secondLook.wrong}/${report.secondLook.looked})`,
      )
    : null;

const select = (key, options) =>
  element(
    'select',
    {
      'aria-label': say(key),
      onchange: (event) => {
        wanted[key] = event.target.value;
        first = 0;
        draw();
      },
    },
    ...options.map(([value, label]) =>
      element('option', { value, selected: wanted[key] === value ? '' : undefined }, label),
    ),
  );

const filters = () => {
  const names = (key, rows) => [
    ['', `${say(key)}: ${say('all')}`],
    ...rows.map(({ name, count }) => [name, `${nameOf(key, name)} (${count})`]),
  ];
  const search = element('input', {
    type: 'search',
    placeholder: say('search'),
    'aria-label': say('search'),
    oninput: (event) => {
      wanted.search = event.target.value;
      first = 0;
      drawItems();
    },
  });
  search.value = wanted.search;
  return element(
    'div.filters',
    { role: 'search' },
    select('severity', [
      ['confirm', say('questions')],
      ['note', say('notes')],
      ['', say('all')],
    ]),
    select('code', names('code', report.byCode)),
    select('department', names('department', report.byDepartment)),
    select('file', names('file', report.byFile)),
    search,
  );
};

const isWanted = (item) =>
  (wanted.severity === '' || item.severity === wanted.severity) &&
  (wanted.code === '' || item.code === wanted.code) &&
  (wanted.department === '' || (item.department ?? '—') === wanted.department) &&
  (wanted.file === '' || item.file === wanted.file) &&
  (wanted.search === '' || wordsOf(item).includes(wanted.search.toLowerCase()));

const wordsOf = (item) =>
  [item.file, item.form, both(item.field), both(item.message), item.raw, both(item.value)]
    .join('\n')
    .toLowerCase();

const linesOf = (lines) =>
  element(
    'pre',
    {},
    ...lines.flatMap(({ line, text: own, marked }) => [
      element('span.no', {}, `${String(line).padStart(5)}  `),
      ...(marked
        ? [own.slice(0, marked[0]), element('mark', {}, own.slice(...marked)), own.slice(marked[1])]
        : [own]),
      '\n',
    ]),
  );

const placeOf = (item) => {
  if (item.crop)
    return element('img', {
      src: item.crop,
      loading: 'lazy',
      alt: `${item.file} ${both(item.place)}`,
    });
  return item.lines ? linesOf(item.lines) : null;
};

const itemOf = (item) => {
  const value = item.value === null ? say('blank') : both(item.value);
  return element(
    `article.card.item.${item.severity}`,
    {},
    element(
      'div.head',
      {},
      element('b', {}, text(both(item.message))),
      item.isNew && report.since ? element('span.new', {}, say('isNew')) : null,
      element('span.soft', {}, text([item.form, both(item.field)].filter(Boolean).join(' · '))),
      element(
        'span.file',
        {},
        item.link === ''
          ? text(item.file)
          : element('a', { href: item.link, title: say('open') }, text(item.file)),
        ` ${both(item.place)}`,
      ),
    ),
    element(
      'div.look',
      {},
      element(
        'dl',
        {},
        element('dt', {}, say('raw')),
        element('dd', {}, item.raw === '' ? say('blank') : differing(item.raw, value)),
        element('dt', {}, say('value')),
        element('dd', {}, item.value === null ? value : differing(value, item.raw)),
        ...(item.candidates.length === 0
          ? []
          : [
              element('dt', {}, say('candidates')),
              element(
                'dd',
                {},
                element(
                  'ol',
                  {},
                  ...item.candidates.map((one) =>
                    element(
                      'li',
                      {},
                      text(both(one.value)),
                      element('span.soft', {}, '  ', text(both(one.because))),
                    ),
                  ),
                ),
              ),
            ]),
      ),
      element('div', {}, placeOf(item)),
    ),
  );
};

const items = element('div', { 'aria-live': 'polite' });
const drawItems = () => {
  const all = report.items.filter(isWanted);
  const go = (to) => () => {
    first = to;
    drawItems();
    document.querySelector('.filters').scrollIntoView();
  };
  items.replaceChildren(
    ...all.slice(first, first + onePage).map(itemOf),
    all.length <= onePage
      ? element('p.soft', {}, all.length === 0 ? say('nothing') : '')
      : element(
          'nav.pager',
          {},
          element(
            'button',
            {
              type: 'button',
              onclick: go(first - onePage),
              disabled: first === 0 ? '' : undefined,
            },
            '←',
          ),
          `${first + 1}–${Math.min(all.length, first + onePage)} ${say('of')} ${all.length.toLocaleString()}`,
          element(
            'button',
            {
              type: 'button',
              onclick: go(first + onePage),
              disabled: first + onePage >= all.length ? '' : undefined,
            },
            '→',
          ),
        ),
  );
};

const changes = () => {
  if (report.totals.changes === 0) return null;
  const rest = report.totals.changes - report.changes.length;
  const details = element(
    'details',
    {},
    element('summary', {}, `${say('changes')} (${report.totals.changes.toLocaleString()})`),
  );
  // Thousands of rows are made when somebody wants to see them.
  details.addEventListener(
    'toggle',
    () =>
      details.append(
        element(
          'table',
          {},
          ...report.changes.map((one) =>
            element(
              'tr',
              {},
              element('td', {}, text(`${one.file} · ${one.form}`)),
              element('td', {}, text(both(one.field))),
              element('td', {}, differing(one.raw, both(one.value))),
              element('td', {}, differing(both(one.value), one.raw)),
              element('td.soft', {}, one.steps.map(({ rule }) => rule).join(' → ')),
            ),
          ),
        ),
        rest > 0 ? element('p.soft', {}, `+ ${rest}: ${say('moreChanges')}`) : '',
      ),
    { once: true },
  );
  return details;
};

const draw = () => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
  const other = element(
    'button',
    {
      type: 'button',
      onclick: () => {
        language = language === 'zh' ? 'en' : 'zh';
        draw();
      },
    },
    say('language'),
  );
  document.body.replaceChildren(
    element('header', {}, element('h1', {}, say('title')), other),
    element(
      'main',
      {},
      totals(),
      element(
        'div.charts',
        {},
        sinceLast(),
        secondLook(),
        chart('byCode', 'code', report.byCode),
        chart('byDepartment', 'department', report.byDepartment),
        chart('byFile', 'file', report.byFile),
      ),
      filters(),
      items,
      changes(),
    ),
  );
  drawItems();
};

draw();
