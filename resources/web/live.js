// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page knows of the state of the power. What is too old is not shown as if it were true.

const pollEvery = 4_000;
const pollHidden = 30_000;
/// What was heard holds so long; behind another window, where a browser may wake a page once a minute only, longer.
const holdsFor = 13_000;
const holdsHidden = 150_000;
/// A device's clock may be set back by so much without making what was heard look fresh for ever.
const clockSlack = 60_000;
const retries = [1_500, 3_000, 6_000, 12_000, 20_000, 30_000];

/// How long to wait after so many failures in a row; longer where the server asks for it, a little different for each page.
export function retryDelay(failures, retryAfter = 0, chance = Math.random()) {
  const usual = retries[Math.min(failures, retries.length) - 1];
  return Math.max(usual, retryAfter * 1000) * (0.85 + 0.3 * chance);
}

/// "asking", "live", "lost", "locked" (a token is needed) or "trouble" (it answers, but not with the state).
export function contactOf({ status, heardAt, problem, failures }, now, isHidden) {
  if (problem?.status === 401 || problem?.status === 403)
    return 'locked';
  const isFresh = status !== null && now - heardAt < (isHidden ? holdsHidden : holdsFor) && now > heardAt - clockSlack;
  if (isFresh && failures < 2)
    return 'live';
  if (problem?.kind === 'refused' || problem?.kind === 'bad')
    return 'trouble';
  // One answer that does not come may be chance, and waiting for the first is no loss yet.
  return failures === 0 || (failures === 1 && heardAt === null) ? 'asking' : 'lost';
}

/// Asks for the state again and again. onChange() is called after each answer and each failure.
export class Live {
  status = null;
  /// When it was last heard, by this device's clock; null before the first time.
  heardAt = null;
  /// By how much the server's clock is ahead of this device's, in milliseconds.
  ahead = 0;
  problem = null;
  failures = 0;
  onChange = () => {};

  #api;
  #etag = null;
  #timer = 0;
  #isAsking = false;

  constructor(api) {
    this.#api = api;
    document.addEventListener('visibilitychange', () => this.#wake());
    addEventListener('pageshow', (event) => event.persisted && this.#wake());
    addEventListener('online', () => this.ask());
  }

  /// The time by the server's clock.
  get now() { return Date.now() + this.ahead; }
  get contact() { return contactOf(this, Date.now(), document.hidden); }

  /// Forgets what was heard, for somebody else may look now.
  forget() {
    Object.assign(this, { status: null, heardAt: null, problem: null, failures: 0 });
    this.#etag = null;
  }

  async ask() {
    if (this.#isAsking)
      return;
    clearTimeout(this.#timer);
    this.#isAsking = true;
    try {
      this.#take(await this.#api.get('/api/status', this.#etag));
    } catch (problem) {
      this.problem = problem;
      this.failures += 1;
      this.#etag = null;
    }
    this.#isAsking = false;
    this.#askLater();
    this.onChange();
  }

  #take({ body, etag, isSame }) {
    this.problem = null;
    this.failures = 0;
    this.heardAt = Date.now();
    if (isSame)
      return;
    this.#etag = etag;
    this.status = body;
    this.ahead = Date.parse(body.timestamp) - Date.now();
  }

  #askLater() {
    const usual = document.hidden ? pollHidden : pollEvery;
    const delay = this.failures === 0 ? usual : Math.max(retryDelay(this.failures, this.problem.retryAfter), document.hidden ? usual : 0);
    this.#timer = setTimeout(() => this.ask(), delay);
  }

  /// A page that comes back to the eye shows nothing old.
  #wake() {
    if (!document.hidden)
      this.ask();
    this.onChange();
  }
}
