/**
 * Makes an element. Texts are set as text, never as markup: they come from documents of strangers.
 * @param {string} tag `div.name` gives it the class.
 * @param {Record<string, unknown>} [set] Attributes; `on…` functions are listeners.
 * @param {...(Node | string | null | undefined | false)} children
 */
export const el = (tag, set = {}, ...children) => {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(set)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
};

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} path @param {Record<string, unknown>} [query] */
export const getJson = async (path, query = {}) => {
  const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]));
  const response = await fetch(`${path}?${search}`);
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return response.json();
};

/** @param {string} path @param {unknown} body */
export const postJson = async (path, body) => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok && response.status !== 422) throw new Error(`${path} ${response.status}`);
  return response.json();
};
