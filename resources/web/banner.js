// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to the one question, in a shape, in words and in a colour.
import { button, h, say, setText, shape } from './dom.js';
import { agoText, durationText, intervalText, momentText, outageWord, problemText, reasonsOf, timeOf, timeText } from './format.js';
import { text } from './texts.js';

const sureness = ['suspected', 'probable', 'confirmed'];

/// The outage of power that is surest; the longest among those.
export function surest(outages) {
  const rank = (outage) => sureness.indexOf(outage.confidence);
  return [...outages].sort((a, b) => rank(b) - rank(a) || timeOf(a.started_at) - timeOf(b.started_at))[0] ?? null;
}

/// What the banner says: {look, word, since, detail, reasons, notices, isOpen}; look is a shape and a colour.
export function bannerOf(live, now) {
  const contact = live.contact;
  if (contact === 'live')
    return heard(live.status, now);
  const quiet = { reasons: [], notices: [], since: '', detail: '' };
  if (contact === 'asking')
    return { ...quiet, look: 'unknown', word: text('asking') };
  if (contact === 'locked')
    return { ...quiet, look: 'unknown', word: text('locked') };
  const isLost = contact === 'lost';
  return {
    ...quiet, look: 'unknown', word: text(isLost ? 'lost' : 'trouble'), canAsk: true,
    since: live.heardAt === null ? (isLost ? text('lostAtOnce') : '') : text('lostSince', sinceValues(live.heardAt + live.ahead, now)),
    detail: isLost ? text('lostHint') : `${problemText(live.problem, false)} ${text('troubleHint')}`,
    notices: live.status ? [text('lastKnown', { time: timeText(live.heardAt + live.ahead, now), state: headline(live.status, ongoing(live.status)) })] : [],
  };
}

const sinceValues = (time, now) => ({ time: timeText(time, now), duration: durationText(now - time) });
const ongoing = (status) => (status.system_health === 'outage' ? surest(status.outages.ongoing_details) : null);
const looks = { healthy: 'on', outage: 'out', nothing_to_watch: 'nothing' };

function headline(status, outage) {
  if (outage?.confidence === 'suspected' || outage?.confidence === 'probable')
    return text(`${outage.confidence}Outage`);
  return text(['healthy', 'outage', 'nothing_to_watch'].includes(status.system_health) ? status.system_health : 'unknown');
}

function heard(status, now) {
  const outage = ongoing(status);
  return {
    look: looks[status.system_health] ?? 'unknown', word: headline(status, outage), since: sinceText(status, outage, now),
    detail: detailText(status, outage, now), reasons: outage ? reasonsOf(outage) : [], notices: noticesOf(status, now), isOut: outage !== null,
  };
}

function sinceText(status, outage, now) {
  if (outage) {
    const time = intervalText(timeOf(outage.started_earliest ?? outage.started_at), timeOf(outage.started_latest ?? outage.started_at), now);
    return text('outSince', { duration: durationText(now - timeOf(outage.started_at)), time });
  }
  return status.since && status.system_health !== 'nothing_to_watch' ? text('since', sinceValues(timeOf(status.since), now)) : '';
}

function detailText(status, outage, now) {
  const details = status.switches.details;
  const active = details.filter((each) => each.switch.is_active).length;
  if (details.length === 0)
    return text('noSwitches');
  if (active === 0)
    return text('allPaused');
  const answering = text('answering', { up: status.switches.online, n: active });
  if (outage?.confidence === 'suspected')
    return text('suspicion', { answering });
  const latest = Math.max(...details.map((each) => timeOf(each.latest_check?.checked_at) ?? 0));
  return latest === 0 ? text('noCheck', { answering }) : text('lastCheck', { answering, ago: agoText(now - latest) });
}

function noticesOf(status, now) {
  const notices = [];
  if (status.store_trouble)
    notices.push(text('trouble_storing', { detail: status.store_trouble }));
  if (status.monitored === false && status.switches.details.length > 0)
    notices.push(text(status.system_health === 'outage' ? 'nobodyWatchesEnd' : 'nobodyWatches'));
  if (isBlind(status))
    notices.push(text('blind'));
  for (const each of status.incidents?.ongoing_details ?? [])
    notices.push(text('incidentSince', { what: outageWord(each), time: momentText(timeOf(each.started_at), timeOf(each.started_earliest),
      timeOf(each.started_latest), now) }));
  return notices;
}

/// Whether all that was heard last is that PowerMon's own computer has no network.
function isBlind({ monitored, switches: { details } }) {
  const active = details.filter((each) => each.switch.is_active);
  return monitored !== false && active.length > 0 && active.every((each) => each.state === 'unknown'
    && each.latest_check?.error_message === 'Network unreachable');
}

/// The banner on the page.
export class Banner {
  #element;
  #live;
  #word = h('p', { class: 'word' });
  #since = h('p', { class: 'since' });
  #detail = h('p', { class: 'detail' });
  #shape = h('span', { class: 'mark' });
  #notices = h('ul', { class: 'notices', hidden: true });
  #reasons = h('ul');
  #why = h('details', { class: 'why', hidden: true }, h('summary', {}, text('why')), this.#reasons);
  #ask;
  #said = null;

  constructor(element, live) {
    this.#element = element;
    this.#live = live;
    this.#ask = button('askAgain', () => live.ask(), { hidden: true });
    element.append(this.#shape, h('div', { class: 'words' }, this.#word, this.#since, this.#detail, this.#notices, this.#why, this.#ask));
  }

  update() {
    const live = this.#live;
    const banner = bannerOf(live, live.now);
    this.#look(banner);
    setText(this.#word, banner.word);
    setText(this.#since, banner.since);
    setText(this.#detail, banner.detail);
    fillList(this.#notices, banner.notices);
    this.#notices.hidden = banner.notices.length === 0;
    fillList(this.#reasons, banner.reasons.length === 0 ? [text('noReasons')] : banner.reasons);
    this.#why.hidden = !banner.isOut;
    this.#ask.hidden = !banner.canAsk;
    this.#tell(banner);
  }

  #look(banner) {
    const className = `banner is-${banner.look}`;
    if (this.#element.className === className && this.#shape.firstChild)
      return;
    this.#element.className = className;
    this.#shape.replaceChildren(shape(banner.look));
  }

  /// The state alone is read out, not what counts up beside it.
  #tell(banner) {
    const mark = { on: '●', out: '▲', unknown: '?', nothing: '○' }[banner.look];
    document.title = `${mark} ${banner.word} – PowerMon`;
    if (this.#said === banner.word)
      return;
    const isFirst = this.#said === null;
    this.#said = banner.word;
    if (!isFirst || banner.look === 'out')
      say(banner.word, banner.look === 'out');
  }
}

function fillList(list, sentences) {
  while (list.children.length > sentences.length)
    list.lastChild.remove();
  sentences.forEach((sentence, index) => {
    if (!list.children[index])
      list.append(h('li'));
    setText(list.children[index], sentence);
  });
}
