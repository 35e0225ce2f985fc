// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lane for each switch: what it said when, what nobody watched, and the outages above them all. Read by pointing, touching or with
// the arrow keys; a table says the same in numbers.
import { cell, h, named, rowHead, s, setText, table } from './dom.js';
import { dayText, durationText, momentText, outageWord, percentText, shortClockText, timeOf, timeText } from './format.js';
import { indexNear, joined, pathOf, pixelRuns, placeOf, ticksOf, watchSegments } from './layout.js';
import { isolated, text } from './texts.js';

const laneHeight = 14;
const leastDown = 3;
const leastTick = 54;
/// So much room is left for the word "now".
const nowWidth = 58;
const nearby = 5;

/// What /api/timeline answers, with times as numbers: {range, lanes: [{name, uptime, segments}], outages}. The last lane is PowerMon's own.
export function pictureOf(answer) {
  const range = { from: timeOf(answer.from), to: timeOf(answer.to) };
  const timed = (each) => ({ ...each, from: timeOf(each.from), to: timeOf(each.to) });
  const unwatched = (answer.unwatched ?? []).map(timed);
  const lanes = answer.switches.map((each) => ({ name: each.switch_name, uptime: each.uptime, segments: joined(each.segments.map(timed)) }));
  lanes.push({ name: text('watchedLane'), isMonitor: true, segments: watchSegments(unwatched, range) });
  const outages = answer.outages.map((each) => ({ ...each, from: timeOf(each.started_at), to: timeOf(each.ended_at) ?? range.to }));
  return { range, unwatched, lanes, outages };
}

export class Timeline {
  element = h('div', { class: 'timeline' });
  #picture = null;
  #lanes = [];
  #marks = s('svg', { class: 'marks', 'aria-hidden': 'true' });
  #axis = h('div', { class: 'axis', 'aria-hidden': 'true' });
  #cursor = h('div', { class: 'cursor', hidden: true });
  #tip = h('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
  #said = h('p', { class: 'unseen', 'aria-live': 'polite' });
  #rows = h('div', { class: 'rows' });
  #plot;
  #at = { lane: 0, segment: 0 };

  constructor() {
    this.#plot = h('div', { class: 'plot', tabindex: '0', role: 'application', keydown: (event) => this.#onKey(event), focus: () => this.#readAtKeys(),
      blur: () => this.#hide(), pointermove: (event) => this.#onPointer(event), pointerdown: (event) => this.#onPointer(event),
      pointerleave: (event) => event.pointerType === 'mouse' && this.#hide() },
    this.#marks, this.#rows, this.#axis, this.#cursor);
    this.element.append(this.#plot, this.#tip, this.#said);
    new ResizeObserver(() => this.#draw()).observe(this.#plot);
  }

  show(picture) {
    const isSame = this.#picture && lengthOf(this.#picture) === lengthOf(picture);
    this.#at.segment = isSame ? this.#at.segment : Infinity;
    this.#picture = picture;
    this.#plot.setAttribute('aria-label', `${text('timelineOf', { n: picture.lanes.length - 1 })}. ${text('timelineKeys')}`);
    this.#makeRows();
    this.#at.lane = Math.min(this.#at.lane, picture.lanes.length - 1);
    this.#draw();
  }

  /// Rows stay the same elements while only their past grows, so that a scrolled view does not jump.
  #makeRows() {
    const names = this.#picture.lanes.map((lane) => lane.name);
    if (this.#lanes.length === names.length && this.#lanes.every((lane, index) => lane.name === names[index]))
      return;
    this.#lanes = names.map((name) => ({ name, svg: s('svg', { class: 'lane', 'aria-hidden': 'true', height: laneHeight }) }));
    this.#rows.replaceChildren(...this.#lanes.map(({ name, svg }, index) => h('div', { class: this.#picture.lanes[index].isMonitor ? 'row is-monitor' : 'row' },
      named(name, { class: 'label', title: name }), svg)));
  }

  #draw() {
    const width = this.#width();
    if (!this.#picture || width <= 0)
      return;
    const { range, lanes, outages } = this.#picture;
    lanes.forEach((lane, index) => drawLane(this.#lanes[index].svg, pixelRuns(lane.segments, range, width, leastDown), lane.isMonitor));
    this.#drawOutages(outages, range, width);
    this.#drawAxis(range, width);
  }

  #width() {
    return Math.floor(this.#lanes[0]?.svg.getBoundingClientRect().width ?? 0);
  }

  #drawOutages(outages, range, width) {
    const height = this.#rows.clientHeight + 12;
    const marks = outages.map((outage) => {
      const left = placeOf(outage.from, range, width);
      const wide = Math.max(leastDown, placeOf(outage.to, range, width) - left);
      const x = Math.min(left, width - wide);
      const kind = outage.cause && outage.cause !== 'power' ? 'network' : 'power';
      return s('g', { class: `mark-${kind}` }, s('rect', { x, y: 0, width: wide, height: 6 }),
        s('path', { d: `M${x + 0.5} 6V${height}M${x + wide - 0.5} 6V${height}` }));
    });
    this.#marks.setAttribute('height', height);
    this.#marks.replaceChildren(...marks);
  }

  #drawAxis(range, width) {
    const label = this.#labelWidth();
    const ticks = ticksOf(range, width, leastTick).filter((tick) => placeOf(tick.time, range, width) < width - nowWidth);
    this.#axis.replaceChildren(...ticks.map((tick) => placed(h('span', { class: tick.isDay ? 'day' : '' },
      tick.isDay ? dayText(tick.time) : shortClockText(tick.time)), label + placeOf(tick.time, range, width))),
      placed(h('span', { class: 'now' }, text('now')), label + width));
  }

  #labelWidth() {
    return this.#lanes[0].svg.getBoundingClientRect().left - this.#plot.getBoundingClientRect().left;
  }

  #onPointer(event) {
    if (!this.#picture)
      return;
    const box = this.#lanes[0].svg.getBoundingClientRect();
    const x = event.clientX - box.left;
    const time = this.#picture.range.from + x / box.width * (this.#picture.range.to - this.#picture.range.from);
    const outage = event.clientY < this.#rows.getBoundingClientRect().top ? this.#outageAt(time, box.width) : null;
    const rows = this.#lanes.map(({ svg }) => svg.parentElement.getBoundingClientRect());
    const lane = rows.findIndex((row) => event.clientY >= row.top && event.clientY < row.bottom);
    if (x < 0 || x > box.width || (lane < 0 && !outage))
      return this.#hide();
    this.#point(time, box, event.clientY, outage ? outageLines(outage, this.#picture.range.to) : this.#lines(lane, time, this.#slack(box.width)));
  }

  #outageAt(time, width) {
    const { outages } = this.#picture;
    const slack = this.#slack(width);
    return outages.find((outage) => time >= outage.from - slack && time <= outage.to + slack) ?? null;
  }

  #slack(width) { return nearby / width * lengthOf(this.#picture); }

  #lines(index, time, slack = 0) {
    const { lanes, range, outages } = this.#picture;
    const lane = lanes[index];
    const segment = lane.segments[indexNear(lane.segments, time, slack)];
    const lines = [lane.name, this.#stretchText(lane, segment)];
    const outage = segment?.state === 'down' && outages.find((each) => each.from <= segment.to && each.to >= segment.from);
    if (outage)
      lines.push(...outageLines(outage, range.to));
    return lines;
  }

  #stretchText(lane, segment) {
    if (!segment)
      return text('notWatched');
    const now = this.#picture.range.to;
    return text('stretch', { state: stateOf(lane, segment, this.#picture.unwatched), from: timeText(segment.from, now),
      to: segment.to >= now ? text('now') : timeText(segment.to, now), duration: durationText(segment.to - segment.from) });
  }

  #point(time, box, y, lines) {
    const x = placeOf(time, this.#picture.range, box.width);
    this.#cursor.hidden = false;
    this.#cursor.style.left = `${box.left - this.#plot.getBoundingClientRect().left + x}px`;
    this.#tip.hidden = false;
    this.#tip.replaceChildren(...lines.map((line, index) => h('p', { dir: 'auto', class: index === 0 ? 'first' : '' }, line)));
    const origin = this.element.getBoundingClientRect();
    const wide = this.#tip.offsetWidth;
    const left = Math.max(8, Math.min(document.documentElement.clientWidth - wide - 8, box.left + x - wide / 2));
    const above = y - this.#tip.offsetHeight - 16;
    this.#tip.style.left = `${left - origin.left}px`;
    this.#tip.style.top = `${(above > 8 ? above : y + 24) - origin.top}px`;
  }

  #hide() {
    this.#cursor.hidden = true;
    this.#tip.hidden = true;
  }

  #onKey(event) {
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -Infinity], End: [0, Infinity] };
    if (event.key === 'Escape')
      return this.#hide();
    const move = moves[event.key];
    if (!move || !this.#picture || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    this.#at.lane = clamp(this.#at.lane + move[0], this.#picture.lanes.length);
    this.#at.segment = clamp(this.#current() + move[1], this.#picture.lanes[this.#at.lane].segments.length);
    this.#readAtKeys();
  }

  #current() {
    return clamp(this.#at.segment, this.#picture.lanes[this.#at.lane].segments.length);
  }

  #readAtKeys() {
    // A finger or a mouse that puts the focus here points by itself.
    if (!this.#picture || !this.#plot.matches(':focus-visible'))
      return;
    const lane = this.#picture.lanes[this.#at.lane];
    const segment = lane.segments[this.#current()];
    const svg = this.#lanes[this.#at.lane].svg;
    svg.scrollIntoView({ block: 'nearest' });
    const time = segment ? (Math.max(segment.from, this.#picture.range.from) + segment.to) / 2 : this.#picture.range.to;
    const lines = this.#lines(this.#at.lane, time);
    this.#point(time, svg.getBoundingClientRect(), svg.getBoundingClientRect().top, lines);
    setText(this.#said, lines.map(isolated).join('. '));
  }
}

const lengthOf = ({ range }) => range.to - range.from;
const clamp = (index, count) => Math.max(0, Math.min(count - 1, index));

function placed(element, x) {
  element.style.left = `${x}px`;
  return element;
}

function drawLane(svg, runs, isMonitor) {
  svg.replaceChildren(...['up', 'unknown', 'down'].map((state) => s('path',
    { class: isMonitor && state === 'up' ? 'watched' : state, d: pathOf(runs, state, isMonitor ? 4 : 0, isMonitor ? laneHeight - 4 : laneHeight) })));
}

function stateOf(lane, segment, unwatched) {
  if (lane.isMonitor && segment.state === 'up')
    return text('watched');
  if (segment.state === 'unknown') {
    const stretch = unwatched.find((each) => each.from < segment.to && each.to > segment.from);
    return stretch?.reason ? text('notWatchedWhy', { why: text(stretch.reason) }) : text('notWatched');
  }
  return text(segment.state);
}

function outageLines(outage, now) {
  const begin = momentText(outage.from, timeOf(outage.started_earliest), timeOf(outage.started_latest), now);
  const end = outage.is_ongoing ? text('ongoing') : momentText(outage.to, timeOf(outage.ended_earliest), timeOf(outage.ended_latest), now);
  return [`${outageWord(outage)} · ${durationText(outage.to - outage.from)}`, `${begin} – ${end}`];
}

/// The same in numbers: for each switch how often, how long at most and how long in all it did not answer.
export function timelineTable(picture) {
  const rows = picture.lanes.filter((lane) => !lane.isMonitor).map((lane) => {
    const losses = lane.segments.filter((each) => each.state === 'down').map((each) => each.to - each.from);
    const all = losses.reduce((sum, each) => sum + each, 0);
    const inWords = (duration) => cell(losses.length > 0 ? durationText(duration) : text('none'));
    return h('tr', {}, rowHead(lane.name), cell(percentText(lane.uptime)), cell(String(losses.length)), inWords(Math.max(...losses)), inWords(all));
  });
  return h('details', { class: 'numbers' }, h('summary', {}, text('asTable')),
    table(text('timeline'), ['switch', 'uptime', 'losses', 'longest', 'silentFor'], rows));
}

export function legend() {
  const entries = [['up', 'legendUp'], ['down', 'legendDown'], ['unknown', 'legendGap']];
  return h('ul', { class: 'legend', 'aria-label': text('legend') },
    entries.map(([state, key]) => h('li', {}, s('svg', { class: 'lane', width: 16, height: 12, 'aria-hidden': 'true' },
      s('path', { class: state, d: 'M0 0H16V12H0Z' })), text(key))),
    h('li', {}, s('svg', { class: 'marks key', width: 16, height: 12, 'aria-hidden': 'true' },
      s('g', { class: 'mark-power' }, s('rect', { x: 1, y: 0, width: 14, height: 5 }), s('path', { d: 'M1.5 5V12M14.5 5V12' }))), text('legendOutage')));
}
