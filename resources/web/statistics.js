// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How reliable the power was, each figure with what it means.
import { columnChart } from './charts.js';
import { cell, choice, factList, h, remember, remembered, rowHead, table, trouble } from './dom.js';
import { dateText, dayText, durationText, latencyText, monthText, numberText, percentText, problemText, secondsText, timeOf, timeText } from './format.js';
import { columnsOf } from './layout.js';
import { text } from './texts.js';

const ranges = [[168, 'days7'], [720, 'days30'], [2160, 'days90'], [8760, 'days365']];
const byMonthFrom = 2160;
const mostOutages = 1000;

export class Statistics {
  #api;
  #hours = remembered('statistics-hours', ranges.map(([hours]) => hours), 8760);
  #body = h('div', { class: 'statistics' });
  #asked = 0;

  constructor(element, api) {
    this.#api = api;
    element.append(choice(text('range'), 'statistics-range', ranges, this.#hours, (hours) => this.#choose(hours)), this.#body);
  }

  setShown(isShown) {
    if (isShown)
      this.#read();
  }

  #choose(hours) {
    this.#hours = hours;
    remember('statistics-hours', hours);
    this.#read();
  }

  async #read() {
    const asked = ++this.#asked;
    this.#body.setAttribute('aria-busy', 'true');
    if (!this.#body.firstChild)
      this.#body.append(h('p', { class: 'hint' }, text('reading')));
    const hours = this.#hours;
    try {
      const answers = await Promise.all([`/api/reliability?hours=${hours}`, `/api/statistics?hours=${hours}`,
        `/api/outages?hours=${hours}&limit=${mostOutages}`].map((path) => this.#api.get(path)));
      if (asked === this.#asked)
        this.#body.replaceChildren(...contentOf(...answers.map(({ body }) => body), hours));
    } catch (problem) {
      if (asked === this.#asked)
        this.#body.replaceChildren(trouble(problemText(problem), () => this.#read()));
    }
    if (asked === this.#asked)
      this.#body.removeAttribute('aria-busy');
  }
}

function contentOf(reliability, statistics, outages, hours) {
  const now = timeOf(statistics.timestamp);
  return [h('h2', {}, text('reliability')), h('dl', { class: 'figures' }, figuresOf(reliability).map(figure)), remarksOf(reliability, now),
    h('p', { class: 'hint' }, text('ieee')),
    beganChart(outages, hours, now), h('h2', {}, text('checksTitle')), factList(countsOf(statistics), 'facts two'), perSwitch(reliability)];
}

const figure = ({ name, value, sentence }) => h('div', {}, h('dt', {}, name),
  h('dd', {}, h('span', { class: 'value' }, value), h('span', { class: 'meaning' }, sentence)));

/// The figures with a sentence each: [{name, value, sentence}].
function figuresOf({ indices }) {
  const isKnown = indices.saifi !== null;
  const sentence = (make) => (isKnown ? make() : text('nothingWatched'));
  const [low, high] = indices.saifi_interval ?? [null, null];
  return [
    { name: 'SAIFI', value: numberText(indices.saifi), sentence: sentence(() => text('saifi',
      { value: numberText(indices.saifi), low: numberText(low), high: numberText(high) })) },
    { name: 'SAIDI', value: secondsText(indices.saidi_seconds), sentence: sentence(() => saidiSentence(indices)) },
    { name: 'CAIDI', value: secondsText(indices.caidi_seconds), sentence: sentence(() => (indices.caidi_seconds === null ? text('caidiNone')
      : text('caidi', { value: secondsText(indices.caidi_seconds) }))) },
    { name: 'ASAI', value: percentText(shareOf(indices.asai)), sentence: sentence(() => text('asai', { value: percentText(shareOf(indices.asai)) })) },
    { name: 'MAIFI', value: numberText(indices.maifi), sentence: sentence(() => text('maifi', { value: numberText(indices.maifi) })) },
    { name: text('watchedTime'), value: percentText(shareOf(indices.watched_fraction)),
      sentence: indices.customers_seen > 0 ? text('watchedShare', { n: indices.customers_seen }) : text('watchedNone') },
  ];
}

const shareOf = (fraction) => (fraction === null || fraction === undefined ? null : fraction * 100);

function saidiSentence({ saidi_seconds: value, saidi_seconds_shortest: low, saidi_seconds_longest: high }) {
  return low === high ? text('saidi', { value: secondsText(value) }) : text('saidiBounds',
    { value: secondsText(value), low: secondsText(low), high: secondsText(high) });
}

function remarksOf(reliability, now) {
  const { outage_rate: rate, indices, major_event_days: major } = reliability;
  const remarks = [];
  if (rate)
    remarks.push(text('rate', { outages: text('outageCount', { n: rate.outages }), value: numberText(rate.per_year), low: numberText(rate.interval[0]), high: numberText(rate.interval[1]) }));
  if (indices.ongoing_interruptions > 0)
    remarks.push(text('goingOn', { n: indices.ongoing_interruptions }));
  if (reliability.planned_outages > 0)
    remarks.push(text('plannedCount', { n: reliability.planned_outages }));
  if (reliability.outages_known_since)
    remarks.push(text('knownSince', { time: timeText(timeOf(reliability.outages_known_since), now) }));
  if (major?.threshold_seconds)
    remarks.push(major.days.length === 0 ? text('noMajor', { value: secondsText(major.threshold_seconds) })
      : text('major', { value: secondsText(major.threshold_seconds), days: major.days.map((day) => dateText(day.date)).join(', ') }));
  return h('p', {}, remarks.join(' '));
}

function beganChart(outages, hours, now) {
  const isByMonth = hours >= byMonthFrom;
  const range = { from: now - hours * 3_600_000, to: now };
  const columns = columnsOf(outages.map((outage) => timeOf(outage.started_at)), range, isByMonth).map(({ from, count }) => {
    const label = isByMonth ? monthText(from) : dayText(from);
    return { label, count, about: text('barOf', { label, outages: text('outageCount', { n: count }) }) };
  });
  return columnChart(text('whenBegan'), columns, text('emptyBegan'));
}

function countsOf(statistics) {
  return [['totalChecks', numberText(statistics.total_checks, 0)], ['failedChecks', numberText(statistics.failed_checks, 0)],
    ['successRate', percentText(statistics.success_rate)], ['totalOutages', numberText(statistics.total_outages, 0)],
    ['averageOutage', secondsText(statistics.average_outage_duration_seconds)],
    ['median', latencyText(statistics.response_time_median)],
    ['p95', latencyText(statistics.response_time_p95)], ['watchedTime', durationText(statistics.watched_seconds * 1000)],
    ['unwatchedTime', unwatchedText(statistics)]];
}

/// How long nobody watched, and for what known reasons.
function unwatchedText({ unwatched_seconds: all, unwatched = [] }) {
  const sums = new Map();
  for (const stretch of unwatched.filter((each) => each.reason))
    sums.set(stretch.reason, (sums.get(stretch.reason) ?? 0) + timeOf(stretch.to) - timeOf(stretch.from));
  const reasons = [...sums].sort((a, b) => b[1] - a[1]).map(([reason, time]) => `${text(reason)}: ${durationText(time)}`);
  return [durationText(all * 1000), reasons.length > 0 ? h('span', { class: 'sub' }, reasons.join(' · ')) : null];
}

function perSwitch({ switches }) {
  if (switches.length === 0)
    return h('p', { class: 'empty' }, text('nothingWatched'));
  const rows = switches.map((each) => h('tr', {}, rowHead(each.is_removed ? text('removed', { name: each.switch_name }) : each.switch_name),
    cell(numberText(each.sustained_interruptions + each.momentary_interruptions, 0)), cell(secondsText(each.out_seconds)),
    cell(percentText(shareOf(each.asai)))));
  return h('div', {}, h('h2', {}, text('perSwitch')), table(text('perSwitch'), ['switch', 'interruptions', 'withoutPower', 'availability'], rows));
}
