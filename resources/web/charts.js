// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bars, columns and a line, labelled directly.
import { h, named, s } from './dom.js';
import { latencyText, timeOf, timeText } from './format.js';
import { placeOf } from './layout.js';
import { text } from './texts.js';

function chart(title, heading, remark, ...content) {
  return h('figure', { class: 'chart', 'aria-label': title }, h('figcaption', {}, h(heading, {}, title), remark && h('span', { class: 'remark' }, remark)),
    content);
}

/// A titled list of bars: [{label, value, share, kind, about}], share from 0 to 1. An empty one says what would fill it.
export function barChart(title, bars, { empty, remark = '' }) {
  return chart(title, 'h2', remark, bars.length === 0 ? h('p', { class: 'empty' }, empty) : h('ul', { class: 'bars' }, bars.map(barRow)));
}

function barRow({ label, value, share, kind, about }) {
  const bar = h('span', { class: `bar ${kind}` });
  bar.style.width = `${Math.max(0.4, share * 100)}%`;
  return h('li', { title: about }, named(label, { class: 'label' }), h('span', { class: 'value' }, value),
    h('span', { class: 'track', 'aria-hidden': 'true' }, bar));
}

const columnHeight = 120;

/// Columns over time: [{label, count, about}]; every so many labels are written that they do not touch.
export function columnChart(title, columns, empty) {
  const most = Math.max(0, ...columns.map((each) => each.count));
  if (most === 0)
    return chart(title, 'h2', '', h('p', { class: 'empty' }, empty));
  const every = Math.ceil(columns.length / 7);
  const body = h('ol', { class: 'columns' }, columns.map((column, index) => {
    const bar = h('span', { class: 'column', 'aria-hidden': 'true' });
    bar.style.height = `${column.count / most * columnHeight}px`;
    return h('li', { title: column.about }, h('span', { class: 'unseen' }, column.about),
      h('span', { class: 'count', 'aria-hidden': 'true' }, column.count && (columns.length < 15 || column.count > 1) ? String(column.count) : ''),
      bar, h('span', { class: 'tick', 'aria-hidden': 'true' }, index % every === 0 && index + every <= columns.length ? column.label : ''));
  }));
  return chart(title, 'h2', '', body);
}

const lineWidth = 560;
const lineHeight = 90;

/// Round numbers of seconds at or above the highest, for the axis.
export function roundTop(highest) {
  const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300];
  return steps.find((each) => each >= highest) ?? highest;
}

/// Response times of one switch's checks, newest first; a gap where it did not answer.
export function latencyChart(checks, now) {
  const answered = checks.filter((check) => check.is_online);
  if (answered.length < 2)
    return null;
  const times = checks.map((check) => timeOf(check.checked_at));
  const range = { from: Math.min(...times), to: Math.max(...times) };
  const top = roundTop(Math.max(...answered.map((check) => check.response_time)));
  const x = (check) => placeOf(timeOf(check.checked_at), range, lineWidth).toFixed(1);
  const place = (check) => `${x(check)} ${(lineHeight - check.response_time / top * lineHeight).toFixed(1)}`;
  let isDrawing = false;
  let line = '';
  for (const check of [...checks].reverse()) {
    line += check.is_online ? `${isDrawing ? 'L' : 'M'}${place(check)}` : '';
    isDrawing = check.is_online;
  }
  const lost = checks.filter((check) => !check.is_online).map((check) => `M${x(check)} 0V${lineHeight}`).join('');
  const drawing = s('svg', { class: 'line', viewBox: `0 0 ${lineWidth} ${lineHeight}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    s('path', { class: 'grid', d: `M0 .5H${lineWidth}M0 ${lineHeight / 2}H${lineWidth}M0 ${lineHeight - 0.5}H${lineWidth}` }),
      s('path', { class: 'lost', d: lost }), s('path', { class: 'curve', d: line }));
  const scale = h('div', { class: 'scale', 'aria-hidden': 'true' }, [top, top / 2, 0].map((each) => h('span', {}, latencyText(each))));
  return chart(text('responseTimes'), 'h3', '', h('div', { class: 'lined' }, scale, drawing),
    h('p', { class: 'ends', 'aria-hidden': 'true' }, h('span', {}, timeText(range.from, now)), h('span', {}, timeText(range.to, now))));
}
