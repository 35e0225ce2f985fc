// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outages, newest first, and all that is known of one: when exactly, how sure, and why.
import { button, cell, choice, factList, h, named, openDialog, remember, remembered, rowHead, setText, shape, table, trouble } from './dom.js';
import { durationText, exactTimeText, intervalText, momentText, outageWord, problemText, reasonsOf, scopeText, timeOf, timeText } from './format.js';
import { text } from './texts.js';

const ranges = [[168, 'days7'], [720, 'days30'], [2160, 'days90'], [8760, 'days365']];
const most = 200;
const refreshEvery = 60_000;
const refreshOpen = 5_000;

export class Outages {
  #api;
  #live;
  #hours = remembered('outage-hours', ranges.map(([hours]) => hours), 720);
  #withIncidents = remembered('incidents', ['yes', 'no'], 'no') === 'yes';
  #list = h('div');
  #count = h('p', { class: 'hint', role: 'status' });
  #trouble = h('div');
  #readAt = 0;
  #asked = 0;
  #known = '';
  #isShown = false;

  constructor(element, api, live) {
    this.#api = api;
    this.#live = live;
    const tick = h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: this.#withIncidents,
      change: (event) => this.#chooseIncidents(event.target.checked) }), h('span', {}, text('showIncidents')));
    element.append(choice(text('outagesOf'), 'outage-range', ranges, this.#hours, (hours) => this.#choose(hours)), tick, this.#trouble, this.#count,
      this.#list);
  }

  setShown(isShown) {
    this.#isShown = isShown;
    if (isShown)
      this.#read();
  }

  update(status) {
    if (!this.#isShown || document.hidden)
      return;
    const open = [...status.outages.ongoing_details, ...(status.incidents?.ongoing_details ?? [])];
    const known = JSON.stringify(open.map((each) => [each.id, each.confidence, each.cause]));
    if ((this.#known && known !== this.#known) || Date.now() - this.#readAt > (open.length > 0 ? refreshOpen : refreshEvery))
      this.#read();
    this.#known = known;
  }

  #choose(hours) {
    this.#hours = hours;
    this.#list.replaceChildren();
    remember('outage-hours', hours);
    this.#read();
  }

  #chooseIncidents(isWanted) {
    this.#withIncidents = isWanted;
    remember('incidents', isWanted ? 'yes' : 'no');
    this.#read();
  }

  async #read() {
    this.#readAt = Date.now();
    const asked = ++this.#asked;
    try {
      const paths = ['outages', ...(this.#withIncidents ? ['incidents'] : [])];
      const answers = await Promise.all(paths.map((path) => this.#api.get(`/api/${path}?hours=${this.#hours}&limit=${most}`)));
      if (asked === this.#asked)
        this.#show(answers.flatMap(({ body }) => body).sort((a, b) => timeOf(b.started_at) - timeOf(a.started_at)));
    } catch (problem) {
      if (asked === this.#asked)
        this.#trouble.replaceChildren(trouble(problemText(problem), () => this.#read()));
    }
  }

  #show(outages) {
    this.#trouble.replaceChildren();
    setText(this.#count, outages.length === 0 ? text('noOutages') : outages.length >= most ? text('moreOutages', { n: outages.length })
      : text('outageCount', { n: outages.length }));
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.dataset.outage : null;
    const now = this.#live.now;
    this.#list.replaceChildren(outages.length === 0 ? '' : this.#table(outages, now));
    if (focused)
      this.#list.querySelector(`[data-outage="${CSS.escape(focused)}"]`)?.focus();
  }

  #table(outages, now) {
    const head = ['what', 'began', 'duration'].map((key) => h('th', { scope: 'col', class: `col-${key}` }, text(key)));
    return h('table', { class: 'outages' }, h('caption', { class: 'unseen' }, text('outages')), h('thead', {}, h('tr', {}, head)),
      h('tbody', {}, outages.map((outage) => outageRow(outage, now))));
  }
}

const lookOf = (outage) => ({ power: outage.confidence === 'suspected' && outage.is_ongoing ? 'missed' : 'out', network: 'network',
  device: 'network' })[outage.cause ?? 'power'] ?? 'unknown';

function outageRow(outage, now) {
  const began = momentText(timeOf(outage.started_at), timeOf(outage.started_earliest), timeOf(outage.started_latest), now);
  const duration = durationText((timeOf(outage.ended_at) ?? now) - timeOf(outage.started_at));
  const sure = outage.confidence && outage.confidence !== 'confirmed' && outage.cause === 'power' ? ` (${text(outage.confidence)})` : '';
  const affected = text('affected', { n: outage.switches_affected.length });
  const opener = h('button', { type: 'button', class: 'name', 'data-outage': outage.id, click: () => openOutage(outage, now),
    'aria-label': `${outageWord(outage)}, ${timeText(timeOf(outage.started_at), now)}` }, outageWord(outage), sure);
  return h('tr', {},
    h('th', { scope: 'row' }, h('span', { class: 'stated' }, shape(lookOf(outage)), opener), h('span', { class: 'sub brief' }, began),
      h('span', { class: 'sub' }, `${affected} · `, named(scopeText(outage)))),
    h('td', { class: 'number col-began' }, began), h('td', { class: 'number' }, duration,
      outage.is_ongoing ? h('span', { class: 'sub' }, text('ongoing')) : null));
}

function openOutage(outage, now) {
  const dialogContent = h('div', { class: 'details' }, factsOf(outage, now), reasonList(outage), memberTable(outage, now),
    h('div', { class: 'buttons' }, button('close', () => dialog.close(), { class: 'main' })));
  const dialog = openDialog(outageWord(outage), dialogContent, { className: 'wide' });
}

function factsOf(outage, now) {
  const exact = (earliest, latest, best) => intervalText(timeOf(earliest) ?? timeOf(best), timeOf(latest) ?? timeOf(best), now, exactTimeText);
  const facts = [['began', exact(outage.started_earliest, outage.started_latest, outage.started_at)],
    ['ended', outage.ended_at ? exact(outage.ended_earliest, outage.ended_latest, outage.ended_at) : text('ongoing')],
    ['duration', durationText((timeOf(outage.ended_at) ?? now) - timeOf(outage.started_at))],
    outage.detected_at && ['detected', exactTimeText(timeOf(outage.detected_at), now)],
    outage.confidence && outage.cause === 'power' && ['confidence', [text(outage.confidence),
      h('span', { class: 'sub' }, text(`${outage.confidence}Meaning`))]],
    ['scope', named(scopeText(outage))], outage.note && ['note', h('bdi', { class: 'note' }, outage.note)]];
  return h('div', {}, factList(facts), outage.is_corrected && h('p', { class: 'hint' }, text('corrected')));
}

function reasonList(outage) {
  const reasons = reasonsOf(outage);
  return h('div', {}, h('h3', {}, text('reasons')), h('ul', { class: 'reasons' },
    (reasons.length > 0 ? reasons : [text('noReasons')]).map((each) => h('li', {}, each))));
}

function memberTable(outage, now) {
  const members = outage.members ?? [];
  if (members.length === 0)
    return null;
  const time = (iso) => (iso ? exactTimeText(timeOf(iso), now) : text('none'));
  const rows = members.map((each) => h('tr', {}, rowHead(each.switch_name), cell(time(each.last_answer)), cell(time(each.first_failure)),
    cell(each.back_at ? time(each.back_at) : text(outage.is_ongoing ? 'notBack' : 'none'))));
  return h('div', {}, h('h3', {}, text('members')), table(text('members'), ['switch', 'lastAnswer', 'firstFailure', 'backAt'], rows));
}
