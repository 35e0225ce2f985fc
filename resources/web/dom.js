// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making elements. What the server sends becomes text and nothing else.
import { text } from './texts.js';

const svgNames = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false)
      continue;
    if (typeof value === 'function')
      element.addEventListener(name, value);
    else
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/// An element of HTML. An attribute that is a function listens to the event of that name; null, undefined and false
/// leave an attribute or a child out.
export const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
/// The same of SVG.
export const s = (tag, attributes = {}, ...children) => fill(document.createElementNS(svgNames, tag), attributes, children);

/// A state's shape, beside which its word has to stand.
export const shape = (name) => s('svg', { class: `shape shape-${name}`, 'aria-hidden': 'true' }, s('use', { href: `#shape-${name}` }));

/// A person's own name for something, whichever way it is written.
export const named = (name, attributes = {}) => h('bdi', attributes, name);

/// Writes only what is new, so that nothing is read out or selected anew.
export function setText(element, value) {
  if (element.textContent !== value)
    element.textContent = value;
}

export function button(key, onClick, attributes = {}) {
  return h('button', { type: 'button', click: onClick, ...attributes }, text(key));
}

/// Read out by a screen reader, and shown nowhere.
export function say(sentence, isUrgent = false) {
  const place = document.getElementById(isUrgent ? 'alarm' : 'said');
  // The same sentence again is news again.
  place.textContent = place.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

/// Radio buttons in one line: [[value, key]…]; onChange gets the value.
export function choice(legend, name, entries, chosen, onChange) {
  return h('fieldset', { class: 'choice' }, h('legend', { class: 'unseen' }, legend),
    entries.map(([value, key]) => h('label', {},
      h('input', { type: 'radio', name, value, checked: String(value) === String(chosen), change: () => onChange(value) }),
      h('span', {}, text(key)))));
}

/// A table whose columns are named by keys and whose rows are elements; wide ones scroll in themselves.
export function table(caption, columns, rows) {
  const head = h('thead', {}, h('tr', {}, columns.map((key) => h('th', { scope: 'col' }, text(key)))));
  return h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': caption }, h('table', {}, head, h('tbody', {}, rows)));
}

export const cell = (content, className = 'number') => h('td', { class: className }, content);
export const rowHead = (name) => h('th', { scope: 'row' }, named(name));

/// What is known, one thing a line: [[key, content]…]; what is false is left out.
export const factList = (facts, className = 'facts') => h('dl', { class: className },
  facts.filter(Boolean).map(([key, value]) => h('div', {}, h('dt', {}, text(key)), h('dd', {}, value))));

/// What went wrong where it went wrong, and the way to try it again.
export const trouble = (sentence, again) => h('div', { class: 'trouble', role: 'alert' }, h('p', {}, sentence), button('tryAgain', again));

/// Kept for the next visit, as far as the browser lets it.
export function remember(key, value) {
  try {
    localStorage.setItem(`powermon.${key}`, value);
  } catch { /* without a memory, then */ }
}

export function remembered(key, allowed, otherwise) {
  try {
    const value = localStorage.getItem(`powermon.${key}`);
    return allowed.find((each) => String(each) === value) ?? otherwise;
  } catch {
    return otherwise;
  }
}

let dialogs = 0;

/// Puts up a dialog of this content and takes it away when it is closed. mayClose() may keep it open.
export function openDialog(title, content, { mayClose = () => true, className = '' } = {}) {
  dialogs += 1;
  const id = `dialog-heading-${dialogs}`;
  const heading = h('h2', { id, tabindex: '-1' }, title);
  const dialog = h('dialog', { class: className, 'aria-labelledby': id }, heading, content);
  const opener = document.activeElement;
  const keepOpen = (event) => {
    if (!mayClose())
      event.preventDefault();
  };
  // A browser obeys only the first "cancel" that is prevented, but each key; a phone's way back has no key.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && keepOpen(event));
  dialog.addEventListener('cancel', keepOpen);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener?.isConnected)
      opener.focus();
    else
      document.getElementById('main').focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  (dialog.querySelector('[autofocus]') ?? heading).focus();
  return dialog;
}
