// Building elements without a framework and without anything that a strict Content-Security-Policy refuses:
// no style attributes, no inline handlers.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: h('p', {class: 'meta', onclick: f, hidden: true}, 'text', child). Null children are left out. */
export function h(name, props, ...children) {
  return fill(document.createElement(name), props, children);
}

/** The same for SVG. */
export function svg(name, props, ...children) {
  return fill(document.createElementNS(SVG, name), props, children);
}

/** An element that holds trusted HTML of the module document; media addresses are resolved, links leave the player alone. */
export function prose(markup, mediaBase, className = 'prose') {
  const element = h('div', { class: className });
  element.innerHTML = markup || '';
  for (const media of element.querySelectorAll('[src^="media/"]')) media.src = mediaBase + media.getAttribute('src');
  for (const link of element.querySelectorAll('a[href]')) keepPlayerOpen(link, mediaBase);
  for (const table of element.querySelectorAll('table')) makeScrollable(table);
  return element;
}

/** Replaces what an element holds. */
export function put(element, ...children) {
  element.replaceChildren(...children.filter(isThere));
  return element;
}

/** The words of trusted HTML. */
export function plainText(markup) {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return holder.content.textContent.trim().replace(/\s+/g, ' ');
}

export const srOnly = (text) => h('span', { class: 'sr' }, text);

let lastId = 0;
export const newId = (prefix) => `${prefix}-${++lastId}`;

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props || {})) set(element, name, value);
  element.append(...children.flat().filter(isThere));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? '' : value);
}

function isThere(child) {
  return child !== null && child !== undefined && child !== false;
}

function keepPlayerOpen(link, mediaBase) {
  const href = link.getAttribute('href');
  if (href.startsWith('media/')) link.href = mediaBase + href;
  if (href.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

function makeScrollable(table) {
  const frame = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.caption ? table.caption.textContent : 'Table' });
  table.replaceWith(frame);
  frame.append(table);
}
