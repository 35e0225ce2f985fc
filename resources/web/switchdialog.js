// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and editing a switch. What was typed is kept whatever the server says, and is not thrown away unasked.
import { button, h, openDialog } from './dom.js';
import { problemText } from './format.js';
import { isolated, text } from './texts.js';

const roles = [['mains', 'mains'], ['reference', 'reference'], ['gateway', 'gateway'], ['internet', 'internet']];
const links = [['', 'linkUnknown'], ['wifi', 'wifi'], ['wired', 'wired']];
const refusals = [['auto', 'refusedAuto'], ['yes', 'refusedYes'], ['no', 'refusedNo']];
/// Under which field the server's own names for it belong.
const fieldOf = { host: 'ip_address', interval: 'interval_seconds', timeout: 'timeout_seconds' };
const fieldOfType = { 'bad-name': 'name', 'duplicate-name': 'name', 'bad-host': 'ip_address', 'duplicate-address': 'ip_address' };

const limits = { port: [1, 65535], interval_seconds: [1, 86400], timeout_seconds: [0.1, 60] };

class SwitchForm {
  #fields = new Map();
  #started;

  constructor(given) {
    const value = given ?? { role: 'mains', scheme: 'http', path: '/', refused_proves_power: 'auto' };
    const usualPort = value.scheme === 'https' ? 443 : 80;
    this.element = h('form', { novalidate: true },
      this.#field('name', text('name'), h('input', { value: value.name, autocomplete: 'off', autofocus: true, required: true }), text('nameHint')),
      this.#field('ip_address', text('address'), h('input', { value: value.ip_address, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
        inputmode: 'url', required: true }), text('addressHint')),
      h('div', { class: 'pair' }, this.#field('port', text('port'), h('input',
        { value: value.port && value.port !== usualPort ? value.port : '', inputmode: 'numeric', autocomplete: 'off' }), text('portHint')),
        this.#field('path', text('path'), h('input', { value: value.path, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' }))),
      this.#tick('scheme', text('https'), value.scheme === 'https'),
      this.#more(value));
    this.#started = this.#typed();
  }

  #more(value) {
    const isUsual = value.role === 'mains' && !value.backup && !value.group && !value.link && !value.via && !value.interval_seconds && !value.timeout_seconds
      && value.refused_proves_power === 'auto';
    return h('details', { open: !isUsual }, h('summary', {}, text('more')),
      this.#field('role', text('role'), select(roles, value.role)),
      this.#tick('backup', text('backup'), value.backup),
      this.#field('group', text('group'), h('input', { value: value.group, autocomplete: 'off' }), text('groupHint')),
      h('div', { class: 'pair' }, this.#field('link', text('link'), select(links, value.link ?? '')),
        this.#field('via', text('via'), h('input', { value: value.via, autocomplete: 'off' }), text('viaHint'))),
      h('div', { class: 'pair' }, this.#field('interval_seconds', text('interval'),
        h('input', { value: value.interval_seconds, inputmode: 'numeric', placeholder: text('asInSettings') })),
        this.#field('timeout_seconds', text('timeout'), h('input', { value: value.timeout_seconds, inputmode: 'decimal', placeholder: text('asInSettings') }))),
      this.#field('refused_proves_power', text('refused'), select(refusals, value.refused_proves_power)));
  }

  #field(name, label, input, hint = '') {
    const error = h('p', { class: 'error', id: `error-${name}` });
    input.id = `field-${name}`;
    input.setAttribute('aria-describedby', `hint-${name} error-${name}`);
    this.#fields.set(name, { input, error });
    return h('div', { class: 'field' }, h('label', { for: input.id }, label), input, h('p', { class: 'hint', id: `hint-${name}` }, hint), error);
  }

  #tick(name, label, isOn) {
    const input = h('input', { type: 'checkbox', id: `field-${name}`, checked: Boolean(isOn) });
    this.#fields.set(name, { input, error: h('p', { class: 'error' }) });
    return h('div', { class: 'field tick' }, h('label', {}, input, h('span', {}, label)), this.#fields.get(name).error);
  }

  #typed() {
    return JSON.stringify([...this.#fields.values()].map(({ input }) => (input.type === 'checkbox' ? input.checked : input.value)));
  }

  get isChanged() { return this.#typed() !== this.#started; }

  /// The body for the server, or null where a field says what is wrong with it.
  read() {
    for (const { input, error } of this.#fields.values()) {
      input.removeAttribute('aria-invalid');
      error.textContent = '';
    }
    const value = (name) => this.#fields.get(name).input.value.trim();
    const isTicked = (name) => this.#fields.get(name).input.checked;
    const problems = [!value('name') && ['name', text('nameMissing')], !value('ip_address') && ['ip_address', text('addressMissing')],
      ...Object.entries(limits).map(([name, [least, most]]) => isNumber(value(name), least, most, name === 'timeout_seconds') ? null
        : [name, text('numberWanted', { least, most })])].filter(Boolean);
    problems.reverse().forEach(([name, sentence]) => this.blame(name, sentence));
    if (problems.length > 0)
      return null;
    const number = (name) => (value(name) === '' ? null : Number(value(name).replace(',', '.')));
    const isSecure = isTicked('scheme');
    return {
      name: value('name'), ip_address: value('ip_address'), port: number('port') ?? (isSecure ? 443 : 80), path: value('path') || '/',
      scheme: isSecure ? 'https' : 'http', role: value('role'), backup: isTicked('backup'),
      group: value('group') || null, link: value('link') || null, via: value('via') || null, refused_proves_power: value('refused_proves_power'),
      interval_seconds: number('interval_seconds'), timeout_seconds: number('timeout_seconds'),
    };
  }

  /// Shows the sentence under its field and goes there; false where there is no such field.
  blame(name, sentence) {
    const field = this.#fields.get(name);
    if (!field)
      return false;
    field.error.textContent = sentence;
    field.input.setAttribute('aria-invalid', 'true');
    const folded = field.input.closest('details');
    if (folded)
      folded.open = true;
    field.input.focus();
    return true;
  }
}

function isNumber(typed, least, most, mayBeBroken) {
  const number = Number(typed.replace(',', '.'));
  return typed === '' || (number >= least && number <= most && (mayBeBroken || Number.isInteger(number)));
}

const select = (entries, chosen) => h('select', {}, entries.map(([value, key]) => h('option', { value, selected: value === chosen }, text(key))));

/// Opens the dialog for a new switch, or for this one. save(body) does it and throws a Problem; the dialog closes when it is done.
export function openSwitchDialog(powerSwitch, save) {
  const form = new SwitchForm(powerSwitch);
  const error = h('p', { class: 'error', role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'main' }, text(powerSwitch ? 'saveSwitch' : 'addSwitch'));
  const question = h('div', { class: 'question', role: 'alert', hidden: true }, h('p', {}, text('discardQuestion')),
    button('keepEditing', () => { question.hidden = true; form.element.querySelector('input').focus(); }),
    button('discard', () => dialog.close(), { class: 'danger' }));
  const mayClose = () => {
    const isFree = !form.isChanged;
    question.hidden = isFree;
    question.querySelector('button').focus();
    return isFree;
  };
  form.element.append(error, question, h('div', { class: 'buttons' }, button('cancel', () => mayClose() && dialog.close()), submit));
  form.element.addEventListener('submit', async (event) => {
    event.preventDefault();
    error.textContent = '';
    const body = form.read();
    if (body === null)
      return;
    submit.disabled = true;
    try {
      await save(body);
      dialog.close();
    } catch (problem) {
      const field = fieldOfType[problem.type] ?? fieldOf[problem.parameter] ?? problem.parameter;
      if (!form.blame(field, problemText(problem)))
        error.textContent = problem.status === 412 ? text('changedMeanwhile') : problemText(problem);
    } finally {
      submit.disabled = false;
    }
  });
  const dialog = openDialog(powerSwitch ? text('editTitle', { name: isolated(powerSwitch.name) }) : text('addTitle'), form.element, { mayClose });
}
