// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happened lately.
import { barChart } from './charts.js';
import { choice, h, remember, remembered, trouble } from './dom.js';
import { durationText, outageWord, percentText, problemText, timeText } from './format.js';
import { Timeline, legend, pictureOf, timelineTable } from './timeline.js';
import { text } from './texts.js';

const ranges = [[1, 'hours1'], [24, 'hours24'], [168, 'days7'], [720, 'days30']];
const mostBars = 12;
const refreshEvery = 60_000;
const refreshSoon = 10_000;

export class Dashboard {
  #api;
  #hours = remembered('hours', ranges.map(([hours]) => hours), 24);
  #timeline = new Timeline();
  #trouble = h('div');
  #table = h('div');
  #charts = h('div', { class: 'charts' });
  #empty = h('p', { class: 'empty' }, text('reading'));
  #body = h('div', { hidden: true });
  #readAt = 0;
  #asked = 0;
  #known = '';
  #shownHours = 0;
  #isShown = false;

  constructor(element, api) {
    this.#api = api;
    this.#body.append(this.#timeline.element, legend(), this.#table, this.#charts);
    const head = h('div', { class: 'head' }, h('h2', {}, text('timeline')),
      choice(text('range'), 'dashboard-range', ranges, this.#hours, (hours) => this.#choose(hours)));
    element.append(head, this.#trouble, this.#empty, this.#body);
  }

  setShown(isShown) {
    this.#isShown = isShown;
    if (isShown)
      this.#read();
  }

  /// A change of the state is seen in the past at once; else it is read now and then.
  update(status) {
    if (!this.#isShown || document.hidden)
      return;
    const known = JSON.stringify([status.system_health, status.switches.details.map((each) => [each.switch.id, each.switch.name, each.state]),
      status.outages.ongoing_details.map((each) => each.id)]);
    const age = Date.now() - this.#readAt;
    if ((this.#known && known !== this.#known) || age > (this.#hours === 1 ? refreshSoon : refreshEvery))
      this.#read();
    this.#known = known;
  }

  #choose(hours) {
    this.#hours = hours;
    remember('hours', hours);
    this.#read();
  }

  async #read() {
    this.#readAt = Date.now();
    const asked = ++this.#asked;
    try {
      const { body } = await this.#api.get(`/api/timeline?hours=${this.#hours}`);
      if (asked === this.#asked)
        this.#show(pictureOf(body));
    } catch (problem) {
      if (asked === this.#asked)
        this.#fail(problem);
    }
  }

  #fail(problem) {
    this.#trouble.replaceChildren(trouble(problemText(problem), () => this.#read()));
    this.#empty.hidden = true;
    this.#body.hidden ||= this.#shownHours !== this.#hours;
  }

  #show(picture) {
    const isEmpty = picture.lanes.length < 2;
    this.#shownHours = this.#hours;
    this.#trouble.replaceChildren();
    this.#empty.hidden = !isEmpty;
    this.#empty.textContent = text('emptyTimeline');
    this.#body.hidden = isEmpty;
    if (isEmpty)
      return;
    this.#timeline.show(picture);
    const open = this.#table.querySelector('details')?.open ?? false;
    this.#table.replaceChildren(timelineTable(picture));
    this.#table.querySelector('details').open = open;
    this.#charts.replaceChildren(uptimeChart(picture), durationChart(picture));
  }
}

function uptimeChart(picture) {
  const known = picture.lanes.filter((lane) => !lane.isMonitor && lane.uptime !== null && lane.uptime !== undefined).sort((a, b) => a.uptime - b.uptime);
  const bars = known.slice(0, mostBars).map((lane) => ({ label: lane.name, value: percentText(lane.uptime), share: lane.uptime / 100, kind: 'on' }));
  const remark = known.length > mostBars ? text('lowestOf', { shown: mostBars, n: known.length }) : '';
  return barChart(text('uptimeBySwitch'), bars, { empty: text('emptyUptime'), remark });
}

function durationChart({ outages, range }) {
  const power = outages.filter((outage) => (outage.cause ?? 'power') === 'power').sort((a, b) => b.from - a.from);
  const longest = Math.max(1, ...power.map((outage) => outage.to - outage.from));
  const bars = power.slice(0, mostBars).map((outage) => ({
    label: timeText(outage.from, range.to), value: durationText(outage.to - outage.from), share: (outage.to - outage.from) / longest, kind: 'out',
    about: outage.is_ongoing ? `${outageWord(outage)}: ${text('ongoing')}` : outageWord(outage),
  }));
  const remark = power.length > mostBars ? text('newestOf', { shown: mostBars, n: power.length }) : '';
  return barChart(text('outageDurations'), bars, { empty: text('emptyDurations'), remark });
}
