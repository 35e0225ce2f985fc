// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, times and figures in words; the same as the window and the command line show. Times are milliseconds
// since 1970 and durations milliseconds, unless a name says seconds.
import { hasText, isolated, localeTag, text } from './texts.js';

const second = 1000;
const formats = new Map();

function format(options) {
  const key = localeTag() + JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new Intl.DateTimeFormat(localeTag(), options));
  return formats.get(key);
}

/// Milliseconds since 1970 of a time as the server writes it; null stays null.
export const timeOf = (iso) => (iso ? Date.parse(iso) : null);

export function durationText(milliseconds) {
  const s = Math.max(0, Math.floor(milliseconds / second));
  const m = Math.floor(s / 60);
  const h = Math.floor(m / 60);
  const d = Math.floor(h / 24);
  const two = (number) => String(number).padStart(2, '0');
  if (m === 0)
    return text('seconds', { s });
  if (h === 0)
    return text('minutes', { m, s: two(s % 60) });
  if (d === 0)
    return text('hoursText', { h, m: two(m % 60) });
  return text('daysText', { d, h: h % 24 });
}

export function agoText(milliseconds) {
  return milliseconds < second ? text('justNow') : text('ago', { duration: durationText(milliseconds) });
}

const isSameDay = (a, b) => new Date(a).toDateString() === new Date(b).toDateString();
const clock = { hour: '2-digit', minute: '2-digit' };
const clockWithSeconds = { ...clock, second: '2-digit' };

/// Today the time to the second, else the day and the time; the year where it is another.
export function timeText(time, now) {
  if (isSameDay(time, now))
    return format(clockWithSeconds).format(time);
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' };
  return format({ day: 'numeric', month: 'short', ...year, ...clock }).format(time);
}

/// To the second, whatever the day.
export function exactTimeText(time, now) {
  if (isSameDay(time, now))
    return timeText(time, now);
  return format({ day: 'numeric', month: 'short', year: 'numeric', ...clockWithSeconds }).format(time);
}

/// No later bound is known: the end of the year 9999.
const noLaterBound = 253402300799999;

/// The best time, and how exact it is where that is more than a second.
export function momentText(best, earliest, latest, now) {
  const time = timeText(best, now);
  if (latest >= noLaterBound)
    return text('orLater', { time });
  const error = Math.max(best - (earliest ?? best), (latest ?? best) - best);
  if ((latest ?? best) - (earliest ?? best) <= second || error <= 0)
    return time;
  return text('plusMinus', { time, duration: durationText(Math.ceil(error / second) * second) });
}

/// "between … and …"; one time alone where both are the same.
export function intervalText(earliest, latest, now, show = timeText) {
  const from = show(earliest, now);
  if (latest >= noLaterBound)
    return text('orLater', { time: from });
  const to = show(latest, now);
  return latest - earliest <= second || from === to ? from : text('between', { from, to });
}

export const dayText = (time) => format({ day: 'numeric', month: 'short' }).format(time);
export const monthText = (time) => format({ month: 'short', year: '2-digit' }).format(time);
export const shortClockText = (time) => format(clock).format(time);
/// Of a calendar day as the server writes it, wherever that was.
export const dateText = (date) => format({ day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(`${date}T12:00:00`));
export const zoneText = () => format({}).resolvedOptions().timeZone;

export function numberText(number, digits) {
  if (number === null || number === undefined)
    return text('none');
  const decimals = digits ?? (number < 10 && !Number.isInteger(number) ? 1 : 0);
  return new Intl.NumberFormat(localeTag(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(number);
}

/// Floored, so that what was not quite whole never looks whole. Of a share from 0 to 100.
export function percentText(percent) {
  if (percent === null || percent === undefined)
    return text('none');
  const floored = Math.floor(percent * 100 + 1e-7) / 100;
  const digits = floored >= 100 ? 0 : 2;
  return new Intl.NumberFormat(localeTag(), { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(floored / 100);
}

export function latencyText(seconds) {
  if (seconds === null || seconds === undefined)
    return text('none');
  if (seconds < 1)
    return text('milliseconds', { value: Math.round(seconds * 1000) });
  return text('seconds', { s: numberText(seconds, 1) });
}

export const secondsText = (seconds) => (seconds === null || seconds === undefined ? text('none') : durationText(Math.round(seconds * 1000)));

const failures = [
  ['refused', 'refused'], ['network unreachable', 'network'], ['network is unreachable', 'network'], ['name', 'name'],
  ['timed out', 'timeout'], ['tls', 'tls'], ['cancel', 'cancelled'], ['http', 'http'], ['unreachable', 'unreachable'],
];

/// What became of a check, as a part of a sentence.
export function resultText(check) {
  if (check.is_online)
    return text('answersIn', { latency: latencyText(check.response_time) });
  const message = (check.error_message ?? '').toLowerCase();
  const known = failures.find(([part]) => message.includes(part));
  return known ? text(`error_${known[1]}`) : check.error_message ?? text('down');
}

/// Why an outage is taken for one: from the code and what it is told with, else the server's own sentence.
function reasonText(code, sentence) {
  const key = code ? reasonKey(code) : '';
  if (!hasText(key))
    return sentence;
  const values = {};
  for (const [name, value] of Object.entries(code.arguments ?? {}))
    values[name] = typeof value === 'number' ? value : isolated(Array.isArray(value) ? value.join(', ') : value);
  values.minutes = Math.floor((code.arguments?.seconds ?? 0) / 60);
  return text(key, values);
}

function reasonKey({ code, arguments: given = {} }) {
  if (code === 'quorum')
    return (given.threshold ?? 1) > 1 ? 'reason_quorum_many' : 'reason_quorum';
  if (code === 'lost_together')
    return (given.seconds ?? 0) > 1 ? 'reason_lost_together' : 'reason_lost_at_once';
  if (code === 'one_link')
    return given.via ? 'reason_one_via' : given.link === 'wifi' ? 'reason_one_wifi' : 'reason_one_wired';
  return `reason_${code}`;
}

export function reasonsOf(outage) {
  const codes = outage.reason_codes ?? [];
  return (outage.reasons ?? []).map((sentence, index) => capitalised(reasonText(codes[index], sentence)));
}

const capitalised = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/// What went wrong with a request, as a sentence; with when to try it again, where the server says so.
export function problemText(problem, tellsWhen = true) {
  const key = `problem_${problem.type ?? problem.kind}`;
  const sentence = hasText(key) ? text(key) : problem.detail || problem.title || text('problem_any', { status: problem.status ?? problem.kind });
  return problem.retryAfter && tellsWhen ? `${sentence} ${text('retryIn', { duration: durationText(problem.retryAfter * second) })}` : sentence;
}

export const outageWord = (outage) => text(outage.cause === 'power' || !outage.cause ? (outage.is_planned ? 'planned' : 'power') : outage.cause);
export const scopeText = (outage) => (!outage.scope || outage.scope === 'site' ? text('site') : outage.scope);
