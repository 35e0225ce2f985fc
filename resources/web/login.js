// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A token is typed once and becomes a cookie that scripts cannot read.
import { button, h, openDialog, say } from './dom.js';
import { problemText } from './format.js';
import { text } from './texts.js';

export class Login {
  #api;
  #live;
  #button;
  #isOpen = false;

  constructor(element, api, live) {
    this.#api = api;
    this.#live = live;
    this.#button = element;
    element.addEventListener('click', () => (api.session.authenticated ? this.#leave() : this.ask(text('loginText'))));
    api.onSession = () => this.#update();
  }

  #update() {
    this.#button.hidden = false;
    this.#button.textContent = text(this.#api.session.authenticated ? 'logOut' : 'logIn');
  }

  /// Does what needs a token that may write, after asking for one where there is none.
  async withRight(action) {
    if (this.#api.mayWrite || await this.ask(text('loginToWrite')))
      await action();
  }

  /// Whether somebody is logged in when the dialog is closed. Asked again while it is open, it stays the one dialog.
  ask(why) {
    if (this.#isOpen)
      return Promise.resolve(false);
    this.#isOpen = true;
    return new Promise((resolve) => this.#open(why, resolve));
  }

  #open(why, resolve) {
    let isIn = false;
    const field = h('input', { id: 'token', type: 'password', autocomplete: 'current-password', autocapitalize: 'off', spellcheck: 'false', autofocus: true,
      'aria-describedby': 'token-error' });
    const error = h('p', { id: 'token-error', class: 'error', role: 'alert' });
    const submit = h('button', { type: 'submit', class: 'main' }, text('logIn'));
    const form = h('form', { novalidate: true }, h('p', {}, why), why === text('loginText') ? null : h('p', { class: 'hint' }, text('loginText')),
      h('label', { for: 'token' }, text('token')), field, error, h('div', { class: 'buttons' }, button('cancel', () => dialog.close()), submit));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      isIn = await this.#try(field, error, submit);
      if (isIn)
        dialog.close();
    });
    const dialog = openDialog(text('loginTitle'), form, { className: 'narrow' });
    dialog.addEventListener('close', () => {
      this.#isOpen = false;
      resolve(isIn);
    });
  }

  async #try(field, error, submit) {
    error.textContent = '';
    const token = field.value.trim();
    if (token === '') {
      error.textContent = text('tokenMissing');
      field.focus();
      return false;
    }
    submit.disabled = true;
    try {
      await this.#api.logIn(token);
      say(text('loggedIn'));
      this.#live.forget();
      this.#live.ask();
      return true;
    } catch (problem) {
      error.textContent = problemText(problem);
      field.select();
      return false;
    } finally {
      submit.disabled = false;
    }
  }

  async #leave() {
    try {
      await this.#api.logOut();
      say(text('loggedOut'));
    } catch (problem) {
      say(problemText(problem), true);
    }
    this.#live.forget();
    this.#live.onChange();
    this.#live.ask();
  }
}
