// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the page together: which of its parts is shown, and who is told of what was heard.
import { Api } from './api.js';
import { Banner } from './banner.js';
import { Dashboard } from './dashboard.js';
import { button, h } from './dom.js';
import { zoneText } from './format.js';
import { Live } from './live.js';
import { Login } from './login.js';
import { Outages } from './outages.js';
import { Statistics } from './statistics.js';
import { Switches } from './switches.js';
import { chooseLanguage, languageTag, text } from './texts.js';

chooseLanguage(navigator.languages ?? [navigator.language]);
document.documentElement.lang = languageTag();
for (const element of document.querySelectorAll('[data-text]'))
  element.textContent = text(element.dataset.text);
for (const element of document.querySelectorAll('[data-label]'))
  element.setAttribute('aria-label', text(element.dataset.label));

const place = (id) => document.getElementById(id);
const api = new Api();
const live = new Live(api);
const login = new Login(place('login-button'), api, live);
const banner = new Banner(place('banner'), live);
const switches = new Switches(place('page-switches'), api, live, login);
const pages = {
  dashboard: new Dashboard(place('page-dashboard'), api), outages: new Outages(place('page-outages'), api, live),
    statistics: new Statistics(place('page-statistics'), api), switches,
};
const locked = h('div', { class: 'locked', hidden: true }, h('p', {}, text('loginToSee')),
  button('logIn', () => login.ask(text('loginToSee')), { class: 'main' }));
const firstStep = h('p', { class: 'first-step', hidden: true }, button('addSwitch', () => switches.add(), { class: 'main' }));
place('banner').after(locked, firstStep);
place('main').append(h('p', { class: 'zone' }, text('localTimes', { zone: zoneText() })));

let shown = '';
let isLocked = false;

const wanted = () => {
  const name = location.hash.replace(/^#\/?/, '');
  return Object.hasOwn(pages, name) ? name : 'dashboard';
};

function route() {
  const name = wanted();
  const isNew = name !== shown || isLocked !== (live.contact === 'locked');
  if (!isNew)
    return;
  const isChosen = shown !== '' && name !== shown;
  isLocked = live.contact === 'locked';
  shown = name;
  locked.hidden = !isLocked;
  for (const [each, page] of Object.entries(pages)) {
    place(`page-${each}`).hidden = isLocked || each !== name;
    page.setShown(!isLocked && each === name);
  }
  for (const link of document.querySelectorAll('.tabs a'))
    link.dataset.page === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  if (isChosen) {
    scrollTo(0, 0);
    place(`heading-${name}`).focus();
  }
}

live.onChange = () => {
  banner.update();
  route();
  const isLive = live.contact === 'live';
  document.body.classList.toggle('is-stale', !isLive && live.status !== null);
  firstStep.hidden = !isLive || live.status.switches.total > 0;
  if (isLive)
    pages[shown]?.update?.(live.status);
};

addEventListener('hashchange', route);
route();
banner.update();
live.ask();
// What counts up, and what grows too old to be true.
setInterval(() => live.onChange(), 1000);
// Reading may need no token, so this hurries nobody; where it fails, the state says so.
api.refreshSession().catch(() => {});
