// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The switches: how each is now, and everything that can be done to one.
import { latencyChart } from './charts.js';
import { button, cell, factList, h, named, openDialog, remember, remembered, say, setText, shape, table } from './dom.js';
import { agoText, latencyText, percentText, problemText, resultText, timeOf, timeText } from './format.js';
import { openSwitchDialog } from './switchdialog.js';
import { isolated, languageTag, text } from './texts.js';

const looks = { up: 'on', failing: 'missed', down: 'out', paused: 'paused', unknown: 'unknown' };
const gravity = ['down', 'failing', 'unknown', 'up', 'paused'];
const columns = ['state', 'name', 'latency', 'checked', 'uptime'];
const rising = ['state', 'name', 'uptime'];
const shownChecks = 20;
const fewSwitches = 8;

const stateWord = (state) => text(state === 'unknown' ? 'unknownState' : state);
const addressOf = ({ ip_address: host, port, scheme }) => (port && port !== (scheme === 'https' ? 443 : 80) ? `${host.includes(':') ? `[${host}]` : host}:${port}` : host);

const orders = {
  state: (a, b) => gravity.indexOf(a.state) - gravity.indexOf(b.state),
  name: (a, b) => a.switch.name.localeCompare(b.switch.name, languageTag(), { numeric: true }),
  latency: (a, b) => (b.latest_check?.response_time ?? -1) - (a.latest_check?.response_time ?? -1),
  checked: (a, b) => (timeOf(b.latest_check?.checked_at) ?? 0) - (timeOf(a.latest_check?.checked_at) ?? 0),
  uptime: (a, b) => (a.uptime_24h ?? 101) - (b.uptime_24h ?? 101),
};

export class Switches {
  #api;
  #live;
  #login;
  #rows = new Map();
  #tests = new Map();
  #order = remembered('order', columns, 'name');
  #isShown = false;
  #search = h('input', { type: 'search', placeholder: text('search'), 'aria-label': text('search'), input: () => this.update() });
  #body = h('tbody');
  #heads;
  #table;
  #empty = h('div', { class: 'empty', hidden: true }, h('p'));
  #said = h('p', { class: 'result' });
  #trouble = h('p', { class: 'error', role: 'alert' });
  #checkAll = button('checkAll', () => this.#login.withRight(() => this.#checkEach()));

  constructor(element, api, live, login) {
    this.#api = api;
    this.#live = live;
    this.#login = login;
    this.#heads = columns.map((column) => h('th', { scope: 'col', class: `col-${column}` },
      button(column === 'uptime' ? 'uptime24' : column, () => this.#sort(column), { class: 'sorter' })));
    this.#table = h('table', { class: 'switches', hidden: true }, h('caption', { class: 'unseen' }, text('switches')),
      h('thead', {}, h('tr', {}, this.#heads, h('th', { scope: 'col' }, h('span', { class: 'unseen' }, text('actions'))))), this.#body);
    element.append(h('div', { class: 'tools' }, this.#search, this.#checkAll,
      button('addSwitch', () => this.add(), { class: 'main' })), this.#said, this.#trouble, this.#table, this.#empty);
    this.#showOrder();
  }

  setShown(isShown) {
    this.#isShown = isShown;
    this.update();
  }

  update() {
    const status = this.#live.status;
    if (!this.#isShown || !status)
      return;
    const all = status.switches.details;
    const wanted = this.#search.value.trim().toLowerCase();
    const said = (each) => `${each.switch.name}\n${addressOf(each.switch)}\n${stateWord(each.state)}`.toLowerCase();
    const found = all.filter((each) => said(each).includes(wanted)).sort((a, b) => orders[this.#order](a, b) || orders.name(a, b));
    this.#search.hidden = all.length < fewSwitches && wanted === '';
    this.#checkAll.hidden = all.length === 0;
    this.#table.hidden = found.length === 0;
    this.#empty.hidden = found.length > 0;
    setText(this.#empty.firstChild, text(all.length === 0 ? 'noSwitches' : 'nothingFound'));
    this.#place(found);
  }

  /// Each switch keeps its row, and with it what has the focus.
  #place(found) {
    const focused = document.activeElement;
    const ids = new Set(found.map((each) => each.switch.id));
    for (const [id, row] of this.#rows) {
      if (!ids.has(id)) {
        row.element.remove();
        this.#rows.delete(id);
      }
    }
    found.forEach((each, index) => {
      const row = this.#rows.get(each.switch.id) ?? this.#makeRow(each.switch.id);
      row.show(each, this.#live.now, this.#tests.get(each.switch.id));
      if (this.#body.children[index] !== row.element)
        this.#body.insertBefore(row.element, this.#body.children[index] ?? null);
    });
    if (focused !== document.activeElement && this.#body.contains(focused))
      focused.focus({ preventScroll: true });
  }

  #makeRow(id) {
    const row = new Row({ test: () => this.#test(id), edit: () => this.#edit(id), pause: () => this.#pause(id), remove: () => this.#remove(id),
      details: () => this.#openDetails(id) });
    this.#rows.set(id, row);
    return row;
  }

  #detail(id) { return this.#live.status?.switches.details.find((each) => each.switch.id === id); }

  #sort(column) {
    this.#order = column;
    remember('order', column);
    this.#showOrder();
    this.update();
  }

  #showOrder() {
    this.#heads.forEach((head, index) => {
      if (columns[index] === this.#order)
        head.setAttribute('aria-sort', rising.includes(this.#order) ? 'ascending' : 'descending');
      else
        head.removeAttribute('aria-sort');
    });
  }

  /// What was done is seen at once, not with the next poll.
  async #done(sentence) {
    this.#trouble.textContent = '';
    setText(this.#said, sentence);
    say(sentence);
    await this.#live.ask();
  }

  add() {
    return this.#login.withRight(() => openSwitchDialog(null, async (body) => {
      const { body: added } = await this.#api.post('/api/switches', body);
      await this.#done(text('addedNow', { name: isolated(added.name) }));
    }));
  }

  #edit(id) {
    return this.#login.withRight(async () => {
      try {
        const read = await this.#api.get(`/api/switches/${id}`);
        let { etag } = read;
        openSwitchDialog(read.body.switch, async (body) => {
          const { body: saved } = await this.#api.patch(`/api/switches/${id}`, body, etag).catch((problem) => {
            if (problem.status === 412)
              etag = null; // told once: who saves again means it
            throw problem;
          });
          await this.#done(text('savedNow', { name: isolated(saved.name) }));
        });
      } catch (problem) {
        this.#fail(problem);
      }
    });
  }

  #pause(id) {
    return this.#login.withRight(async () => {
      const { is_active: isActive, name } = this.#detail(id)?.switch ?? {};
      if (!name)
        return;
      try {
        await this.#api.patch(`/api/switches/${id}`, { is_active: !isActive });
        await this.#done(text(isActive ? 'pausedNow' : 'resumedNow', { name: isolated(name) }));
      } catch (problem) {
        this.#fail(problem);
      }
    });
  }

  #remove(id) {
    return this.#login.withRight(() => {
      const name = this.#detail(id)?.switch.name ?? '';
      const error = h('p', { class: 'error', role: 'alert' });
      const confirm = button('removeSwitch', async () => {
        confirm.disabled = true;
        try {
          await this.#api.remove(`/api/switches/${id}`);
          dialog.close();
          await this.#done(text('removedNow', { name: isolated(name) }));
        } catch (problem) {
          error.textContent = problemText(problem);
          confirm.disabled = false;
        }
      }, { class: 'danger' });
      const dialog = openDialog(text('removeTitle'), h('div', {}, h('p', {}, text('removeText', { name: isolated(name) })), error,
        h('div', { class: 'buttons' }, button('keep', () => dialog.close(), { autofocus: true }), confirm)), { className: 'narrow' });
    });
  }

  #test(id) {
    return this.#login.withRight(async () => {
      this.#tests.set(id, { sentence: text('testing') });
      this.update();
      const name = this.#detail(id)?.switch.name ?? '';
      try {
        const { body } = await this.#api.check(`/api/switches/${id}/check`);
        const sentence = resultText(body.result);
        this.#tests.set(id, { at: timeOf(body.result.checked_at), sentence, isOnline: body.result.is_online });
        say(`${isolated(name)}: ${sentence}`);
        await this.#live.ask();
      } catch (problem) {
        this.#tests.set(id, { sentence: problemText(problem), isOnline: false });
        say(`${isolated(name)}: ${problemText(problem)}`);
      }
      this.update();
    });
  }

  async #checkEach() {
    this.#checkAll.disabled = true;
    setText(this.#said, text('checking'));
    try {
      const { body } = await this.#api.check('/api/check-all-switches');
      await this.#done(text('checkedAll', body.results));
    } catch (problem) {
      this.#fail(problem);
    }
    this.#checkAll.disabled = false;
  }

  #fail(problem) {
    setText(this.#said, '');
    this.#trouble.textContent = problemText(problem);
  }

  #openDetails(id) {
    const detail = this.#detail(id);
    const content = h('div', { class: 'details' }, factsOf(detail, this.#live.now), h('div', { class: 'past' }, h('p', { class: 'hint' }, text('reading'))));
    const act = (action) => () => { dialog.close(); action.call(this, id); };
    content.append(h('div', { class: 'buttons' }, button('remove', act(this.#remove), { class: 'quiet-danger' }),
      button(detail.switch.is_active ? 'pause' : 'resume', act(this.#pause)), button('edit', act(this.#edit)),
      button('close', () => dialog.close(), { class: 'main' })));
    const dialog = openDialog(detail.switch.name, content, { className: 'wide' });
    this.#readPast(id, content.querySelector('.past'));
  }

  async #readPast(id, place) {
    try {
      const { body } = await this.#api.get(`/api/switches/${id}`);
      place.replaceChildren(...[latencyChart(body.recent_checks, this.#live.now),
        checksTable(body.recent_checks.slice(0, shownChecks), this.#live.now)].filter(Boolean));
    } catch (problem) {
      place.replaceChildren(h('p', { class: 'error', role: 'alert' }, problemText(problem)));
    }
  }
}

/// One switch in the table.
class Row {
  element = h('tr');
  #state = h('span', { class: 'word' });
  #mark = h('span', { class: 'mark' });
  #name;
  #address = h('span', { class: 'sub address', dir: 'ltr' });
  #brief = h('span', { class: 'sub brief' });
  #result = h('span', { class: 'sub test' });
  #cells = { latency: h('td', { class: 'number col-latency' }), checked: h('td', { class: 'number col-checked' }),
    uptime: h('td', { class: 'number col-uptime' }) };
  #buttons;
  #look = '';

  constructor(actions) {
    this.#name = h('button', { type: 'button', class: 'name', click: actions.details }, named(''));
    this.#buttons = Object.fromEntries(['test', 'edit', 'pause', 'remove'].map((key) => [key,
      button(key, actions[key], { class: key === 'test' ? '' : 'roomy' })]));
    this.element.append(h('td', { class: 'col-state' }, this.#mark, this.#state),
      h('th', { scope: 'row' }, this.#name, this.#address, this.#brief, this.#result),
      this.#cells.latency, this.#cells.checked, this.#cells.uptime, h('td', { class: 'acts' }, Object.values(this.#buttons)));
  }

  show({ switch: { name, ...rest }, state, latest_check: check, uptime_24h: uptime }, now, test) {
    if (this.#look !== looks[state]) {
      this.#look = looks[state] ?? 'unknown';
      this.#mark.replaceChildren(shape(this.#look));
    }
    setText(this.#state, stateWord(state));
    setText(this.#name.firstChild, name);
    setText(this.#address, addressOf(rest));
    const checked = check ? agoText(now - timeOf(check.checked_at)) : text('never');
    setText(this.#cells.latency, check?.is_online ? latencyText(check.response_time) : text('none'));
    setText(this.#cells.checked, checked);
    setText(this.#cells.uptime, percentText(uptime));
    setText(this.#brief, [stateWord(state), check?.is_online && rest.is_active && latencyText(check.response_time), uptime !== null && percentText(uptime),
      checked].filter(Boolean).join(' · '));
    this.#showTest(test, now);
    setText(this.#buttons.pause, text(rest.is_active ? 'pause' : 'resume'));
    this.#buttons.test.disabled = !rest.is_active || (test !== undefined && test.at === undefined && test.isOnline === undefined);
    this.#name.setAttribute('aria-label', text('detailsOf', { name }));
    const labels = { test: 'testOf', edit: 'editOf', pause: rest.is_active ? 'pauseOf' : 'resumeOf', remove: 'removeOf' };
    for (const [key, label] of Object.entries(labels))
      this.#buttons[key].setAttribute('aria-label', text(label, { name }));
    this.#name.title = name;
  }

  #showTest(test, now) {
    this.#result.hidden = !test;
    if (!test)
      return;
    this.#result.className = `sub test ${test.isOnline === false ? 'bad' : ''}`;
    setText(this.#result, test.at ? text('tested', { time: agoText(now - test.at), result: test.sentence }) : test.sentence);
  }
}

function factsOf({ switch: powerSwitch, state, latest_check: check, uptime_24h: uptime }, now) {
  const facts = [['state', h('span', { class: 'stated' }, shape(looks[state] ?? 'unknown'), stateWord(state))],
    ['address', h('span', { dir: 'ltr' }, addressOf(powerSwitch))], ['role', text(powerSwitch.role ?? 'mains')],
    powerSwitch.group && ['group', named(powerSwitch.group)], ['uptime24', percentText(uptime)],
    check && ['checked', `${timeText(timeOf(check.checked_at), now)}: ${resultText(check)}`]];
  return factList(facts);
}

function checksTable(checks, now) {
  const rows = checks.map((check) => h('tr', {}, cell(timeText(timeOf(check.checked_at), now), ''),
    cell(h('span', { class: 'stated' }, shape(check.is_online ? 'on' : 'missed'), resultText(check)), '')));
  return h('div', {}, h('h3', {}, text('recentChecks')), table(text('recentChecks'), ['time', 'result'], rows));
}
