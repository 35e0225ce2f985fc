// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's pure parts, asked directly in the browser that runs them. run() resolves to what was not as expected.
import { bannerOf, surest } from '/banner.js';
import { roundTop } from '/charts.js';
import * as format from '/format.js';
import * as layout from '/layout.js';
import { contactOf, retryDelay } from '/live.js';
import { chooseLanguage, keysOf, text } from '/texts.js';
import { pictureOf } from '/timeline.js';

const problems = [];
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function expect(what, seen, wanted) {
  if (!isSame(seen, wanted))
    problems.push(`${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const now = new Date(2026, 10, 24, 14, 30, 0).getTime();

function durations() {
  const cases = [[-5, '0 s'], [0, '0 s'], [999, '0 s'], [59_999, '59 s'], [minute, '1 min 00 s'], [hour - 1, '59 min 59 s'], [2 * hour + 5 * minute, '2 h 05 min'], [24 * hour, '1 d 0 h'], [400 * 24 * hour, '400 d 0 h']];
  for (const [milliseconds, wanted] of cases)
    expect(`durationText(${milliseconds})`, format.durationText(milliseconds), wanted);
  expect('less than a second ago', format.agoText(999), 'just now');
  expect('a clock that runs behind', format.agoText(-5000), 'just now');
  expect('a second ago', format.agoText(1000), '1 s ago');
}

function figures() {
  expect('all', format.percentText(100), '100%');
  expect('nearly all is not all', format.percentText(99.9999), '99.99%');
  expect('what doubles do to 99.98', format.percentText(0.9998 * 100), '99.98%');
  expect('nothing known', format.percentText(null), '–');
  expect('none', format.percentText(0), '0.00%');
  expect('milliseconds', format.latencyText(0.0124), '12 ms');
  expect('seconds', format.latencyText(1.25), '1.3 s');
  expect('no answer', format.latencyText(null), '–');
  expect('one digit below ten', format.numberText(1.26), '1.3');
  expect('whole ones stay whole', format.numberText(1), '1');
  expect('none from ten on', format.numberText(23.46), '23');
  expect('the top of an axis', [0.012, 0.3, 4, 900].map(roundTop), [0.02, 0.5, 5, 900]);
}

function times() {
  const today = now - hour;
  expect('today', format.timeText(today, now), '13:30:00');
  expect('this year', format.timeText(new Date(2026, 2, 4, 9, 5).getTime(), now), '4 Mar, 09:05');
  expect('another year', format.timeText(new Date(2025, 2, 4, 9, 5).getTime(), now), '4 Mar 2025, 09:05');
  expect('exact', format.exactTimeText(new Date(2026, 2, 4, 9, 5, 7).getTime(), now), '4 Mar 2026, 09:05:07');
  expect('a moment that is exact', format.momentText(today, today - 500, today + 500, now), '13:30:00');
  expect('one that is not', format.momentText(today, today - 2000, today + 9100, now), '13:30:00 ± 10 s');
  expect('one without bounds', format.momentText(today, null, null, now), '13:30:00');
  expect('an interval', format.intervalText(today, today + 12_000, now), 'between 13:30:00 and 13:30:12');
  expect('an interval of one moment', format.intervalText(today, today, now), '13:30:00');
  expect('no time', format.timeOf(null), null);
}

function sentences() {
  expect('an answer', format.resultText({ is_online: true, response_time: 0.02 }), 'answers in 20 ms');
  const said = ['Connection timed out', 'Connection refused', 'Host unreachable', 'Name not found', 'Not an HTTP response', 'TLS handshake failed', 'Cancelled', 'Network unreachable', 'something else', null];
  expect('failures', said.map((message) => format.resultText({ is_online: false, error_message: message })),
    ['did not answer in time', 'refused the connection', 'nothing at this address', 'name not found', 'did not answer in HTTP', 'secure connection failed', 'check cancelled', 'no network on PowerMon’s computer', 'something else', 'No answer']);
  expect('the server’s own sentence', format.problemText({ kind: 'refused', status: 409, type: 'duplicate-name', detail: 'A switch named x exists already' }), 'A switch named x exists already');
  expect('a problem without words', format.problemText({ kind: 'refused', status: 418 }), 'PowerMon refused this (418).');
  expect('when to try again', format.problemText({ kind: 'refused', status: 503, type: 'too-busy', detail: 'Busy.', retryAfter: 5 }), 'Busy. Try again in 5 s.');
  expect('no answer', format.problemText({ kind: 'gone' }), 'PowerMon does not answer.');
}

function german() {
  chooseLanguage(['fr-FR', 'de-AT', 'en']);
  const reason = (code, given) => format.reasonsOf({ reasons: ['as the server says it'], reason_codes: code ? [{ code, arguments: given }] : [] })[0].replace(/[\u2068\u2069]/g, '');
  expect('a percentage in Austria', format.percentText(98.4), '98,40\u00a0%');
  expect('a reason', reason('lost_together', { lost: 6, active: 7, seconds: 11 }), '6 von 7 Schaltern am Stromnetz verstummten innerhalb von 11 Sekunden');
  expect('another', reason('held', { seconds: 330 }), 'So lange dauert kein Neustart eines Netzwerks (5 min)');
  expect('names', reason('links_alive', { names: ['A', '{B}'] }), 'Es ist nicht das Netzwerk; über dieselben Verbindungen weiter erreichbar: A, {B}');
  expect('one link', reason('one_link', { link: 'wired', names: [] }), 'Alles Ausgefallene ist per Kabel verbunden; anderswo weiter erreichbar: ');
  expect('a reason from a newer program', reason('never_heard_of', {}), 'As the server says it');
  expect('a reason without a code', reason(null), 'As the server says it');
  expect('plural', [0, 1, 2].map((n) => text('outageCount', { n })), ['0 Ausfälle', '1 Ausfall', '2 Ausfälle']);
  chooseLanguage(['en-GB']);
  const missing = keysOf('de').filter((key) => !keysOf('en').includes(key) && !/^(problem|reason)_/.test(key));
  expect('German without English', missing, []);
  expect('an unknown key shows itself', text('no-such-key'), 'no-such-key');
  expect('a value that looks like a place for one', text('editTitle', { name: '{name}' }), 'Edit {name}');
}

function runs() {
  const range = { from: 0, to: 1000 };
  const segments = [{ from: -50, to: 400, state: 'up' }, { from: 400, to: 401, state: 'down' }, { from: 401, to: 1200, state: 'up' }];
  expect('a short loss is seen', layout.pixelRuns(segments, range, 100, 3), [{ left: 0, right: 40, state: 'up' }, { left: 40, right: 43, state: 'down' }, { left: 43, right: 100, state: 'up' }]);
  expect('also at the end', layout.pixelRuns([{ from: 0, to: 999, state: 'up' }, { from: 999, to: 1000, state: 'down' }], range, 100, 3), [{ left: 0, right: 97, state: 'up' }, { left: 97, right: 100, state: 'down' }]);
  expect('nothing outside', layout.pixelRuns([{ from: -9, to: 0, state: 'down' }, { from: 1000, to: 2000, state: 'down' }], range, 100, 3), []);
  const many = Array.from({ length: 5000 }, (_, index) => ({ from: index / 5, to: (index + 1) / 5, state: index % 2 ? 'down' : 'up' }));
  const dense = layout.pixelRuns(many, range, 100, 3);
  expect('no overlaps', dense.every((run, index) => run.left < run.right && (index === 0 || run.left >= dense[index - 1].right)), true);
  expect('as path', layout.pathOf([{ left: 1, right: 3, state: 'up' }, { left: 3, right: 5, state: 'down' }], 'down', 0, 9), 'M3 0H5V9H3Z');
  expect('joined', layout.joined([{ from: 0, to: 1, state: 'up' }, { from: 1, to: 2, state: 'up' }, { from: 2, to: 3, state: 'down' }]), [{ from: 0, to: 2, state: 'up' }, { from: 2, to: 3, state: 'down' }]);
  expect('watched', layout.watchSegments([{ from: 600, to: 2000, reason: 'off' }, { from: 100, to: 200, reason: 'asleep' }, { from: 150, to: 180, reason: 'off' }], range),
    [{ from: 0, to: 100, state: 'up' }, { from: 100, to: 200, state: 'unknown', reason: 'asleep' }, { from: 200, to: 600, state: 'up' }, { from: 600, to: 1000, state: 'unknown', reason: 'off' }]);
  const lost = [{ from: 0, to: 100, state: 'up' }, { from: 100, to: 101, state: 'down' }, { from: 101, to: 200, state: 'up' }];
  expect('a loss nearby', [97, 99, 100, 103, 104].map((time) => layout.indexNear(lost, time, 2)), [0, 1, 1, 1, 2]);
  expect('which one', [0, 150, 5000].map((time) => layout.indexAt([{ to: 100 }, { to: 200 }], time)), [0, 1, 1]);
}

function axes() {
  const clocks = (ticks) => ticks.map((tick) => (tick.isDay ? 'day' : format.shortClockText(tick.time)));
  expect('a day', clocks(layout.ticksOf({ from: now - 24 * hour, to: now }, 500, 100)), ['18:00', 'day', '06:00', '12:00']);
  expect('an hour', clocks(layout.ticksOf({ from: now - hour, to: now }, 400, 60)), ['13:30', '13:40', '13:50', '14:00', '14:10', '14:20', '14:30']);
  // Europe/Berlin lost an hour on this day.
  const spring = new Date(2026, 2, 29, 0, 0).getTime();
  expect('a day of 23 hours', clocks(layout.ticksOf({ from: spring, to: spring + 47 * hour }, 400, 90)), ['day', '12:00', 'day', '12:00', 'day']);
  const month = layout.ticksOf({ from: now - 720 * hour, to: now }, 300, 54);
  expect('a month in days', month.every((tick) => tick.isDay) && month.length > 3 && month.length < 6, true);
  const columns = layout.columnsOf([now, now - hour, now - 40 * 24 * hour, 0], { from: now - 365 * 24 * hour, to: now + 1 }, true);
  expect('a year of months', [columns.length, columns.reduce((sum, each) => sum + each.count, 0), columns.at(-1).count], [13, 3, 2]);
}

function contact() {
  const heard = { status: {}, heardAt: now, problem: null, failures: 0 };
  const gone = { kind: 'gone' };
  const cases = [
    ['at once', heard, now + second, false, 'live'], ['after a while', heard, now + 12 * second, false, 'live'], ['too old', heard, now + 14 * second, false, 'asking'],
    ['old, but hidden', heard, now + 100 * second, true, 'live'], ['one failure', { ...heard, failures: 1, problem: gone }, now + 5 * second, false, 'live'],
    ['two failures', { ...heard, failures: 2, problem: gone }, now + 6 * second, false, 'lost'], ['one failure and old', { ...heard, failures: 1, problem: gone }, now + 20 * second, false, 'lost'],
    ['never heard', { ...heard, status: null, heardAt: null }, now, false, 'asking'], ['never heard, twice', { ...heard, status: null, heardAt: null, failures: 2, problem: gone }, now, false, 'lost'],
    ['busy for long', { ...heard, failures: 3, problem: { kind: 'refused', status: 503 } }, now + 20 * second, false, 'trouble'], ['no token', { ...heard, failures: 1, problem: { kind: 'refused', status: 401 } }, now, false, 'locked'],
    ['a clock set back', heard, now - hour, false, 'asking'],
  ];
  for (const [what, live, at, isHidden, wanted] of cases)
    expect(`contact ${what}`, contactOf(live, at, isHidden), wanted);
  expect('backoff', [1, 2, 3, 9].map((failures) => retryDelay(failures, 0, 0.5)), [1500, 3000, 6000, 30000]);
  expect('what the server asks for', retryDelay(1, 10, 0.5), 10000);
}

function banners() {
  const detail = { switch: { is_active: true }, state: 'up', latest_check: { checked_at: new Date(now - 4000).toISOString() } };
  const status = { system_health: 'healthy', monitored: true, since: new Date(now - hour).toISOString(), switches: { online: 1, details: [detail] }, outages: { ongoing_details: [] }, incidents: { ongoing_details: [] } };
  const said = (more, contactNow = 'live') => bannerOf({ contact: contactNow, status: { ...status, ...more }, heardAt: now - minute, ahead: 0, problem: { kind: 'gone' } }, now);
  const on = said({});
  expect('on', [on.look, on.word, on.since, on.detail], ['on', 'Power is on', 'since 13:30:00 (1 h 00 min)', '1 of 1 switch answers · last check 4 s ago']);
  const out = { confidence: 'confirmed', started_at: new Date(now - minute).toISOString(), started_earliest: new Date(now - minute - 3000).toISOString(), started_latest: new Date(now - minute + 4000).toISOString(), reasons: ['they went'] };
  const outage = (confidence) => said({ system_health: 'outage', outages: { ongoing_details: [{ ...out, confidence }] } });
  expect('out', [outage('confirmed').look, outage('confirmed').word, outage('confirmed').since, outage('confirmed').reasons], ['out', 'Power is out', 'for 1 min 00 s · began between 14:28:57 and 14:29:04', ['They went']]);
  expect('perhaps out', [outage('suspected').word, outage('probable').word], ['The power may be out', 'The power is probably out']);
  expect('suspected', outage('suspected').detail, '1 of 1 switch answers; checking whether it is the network');
  expect('nobody watches', said({ system_health: 'unknown', monitored: false }).notices, ['Nobody is watching right now.']);
  expect('a word of a newer server is no "on"', [said({ system_health: 'quantum' }).look, said({ system_health: 'quantum' }).word], ['unknown', 'Not known whether the power is on']);
  expect('no contact', [said({}, 'lost').look, said({}, 'lost').word, said({}, 'lost').since], ['unknown', 'No contact with PowerMon', 'no contact since 14:29:00 (1 min 00 s)']);
  expect('what was', said({}, 'lost').notices, ['Last known at 14:29:00: Power is on']);
  const blind = { ...detail, state: 'unknown', latest_check: { ...detail.latest_check, error_message: 'Network unreachable' } };
  expect('blind', said({ system_health: 'unknown', switches: { online: 0, details: [blind] } }).notices, ['PowerMon’s computer has no network, so no switch can be asked.']);
  expect('the surest', surest([{ id: 1, confidence: 'suspected' }, { id: 2, confidence: 'confirmed' }, { id: 3, confidence: 'probable' }]).id, 2);
  expect('none', surest([]), null);
}

function pictures() {
  const iso = (time) => new Date(time).toISOString();
  const picture = pictureOf({ from: iso(0), to: iso(10), switches: [{ switch_name: 'A', uptime: 50, segments: [{ from: iso(0), to: iso(5), state: 'up' }, { from: iso(5), to: iso(10), state: 'up' }] }], outages: [{ started_at: iso(2), ended_at: null }], unwatched: [{ from: iso(1), to: iso(2), reason: 'off' }] });
  expect('a lane', picture.lanes[0], { name: 'A', uptime: 50, segments: [{ from: 0, to: 10, state: 'up' }] });
  expect('PowerMon’s own lane', picture.lanes[1].segments.map((each) => each.state), ['up', 'unknown', 'up']);
  expect('an outage that goes on', [picture.outages[0].from, picture.outages[0].to], [2, 10]);
}

export function run() {
  chooseLanguage(['en-GB']);
  for (const test of [durations, figures, times, sentences, german, runs, axes, contact, banners, pictures])
    test();
  return problems;
}
