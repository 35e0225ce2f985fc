// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Talking to the server this page came from, and to no other.

const usualPatience = 10_000;
const checkPatience = 40_000;

/// Why a request brought nothing. kind: "gone" (no answer), "slow" (none in time), "bad" (not to be read) or "refused", which has
/// the status and what the answer says of itself: type (the last part of the problem's type), title, detail, parameter, retryAfter (s).
export class Problem extends Error {
  constructor(kind, more = {}) {
    super(more.detail ?? kind);
    Object.assign(this, { kind, ...more });
  }
}

/// Who asks: what the answer of /api/session says.
export class Api {
  session = { authenticated: false, scopes: ['read'], csrf_token: null };
  /// Called when the session is another.
  onSession = () => {};

  get mayRead() { return this.session.scopes.includes('read') || this.mayWrite; }
  get mayWrite() { return this.session.scopes.includes('write'); }

  get(path, etag) { return this.#ask('GET', path, { etag }); }
  post(path, body) { return this.#write('POST', path, body); }
  patch(path, body, etag) { return this.#write('PATCH', path, body, usualPatience, etag); }
  remove(path) { return this.#write('DELETE', path); }
  /// A check takes as long as its device.
  check(path) { return this.#write('POST', path, undefined, checkPatience); }

  async refreshSession() {
    this.#take((await this.#ask('GET', '/api/session')).body);
  }

  async logIn(token) {
    this.#take((await this.#ask('POST', '/api/login', { body: { token } })).body);
  }

  async logOut() {
    await this.post('/api/logout');
    await this.refreshSession();
  }

  #take(session) {
    this.session = session;
    this.onSession();
  }

  async #write(method, path, body, patience = usualPatience, ifMatch = undefined) {
    try {
      return await this.#ask(method, path, { body, patience, ifMatch });
    } catch (problem) {
      const isStale = problem.type === 'csrf-token-missing' || problem.status === 401;
      if (!isStale)
        throw problem;
      // The session may have ended, or be another since a restart of the server.
      await this.refreshSession();
      if (problem.status === 401 || !this.mayWrite)
        throw problem;
      return this.#ask(method, path, { body, patience, ifMatch });
    }
  }

  async #ask(method, path, { body, etag, ifMatch, patience = usualPatience } = {}) {
    const headers = { Accept: 'application/json' };
    if (body !== undefined)
      headers['Content-Type'] = 'application/json';
    if (method !== 'GET' && this.session.csrf_token)
      headers['X-CSRF-Token'] = this.session.csrf_token;
    if (etag)
      headers['If-None-Match'] = etag;
    if (ifMatch)
      headers['If-Match'] = ifMatch;
    const content = body === undefined ? undefined : JSON.stringify(body);
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), patience);
    try {
      const answer = await fetch(path, { method, headers, body: content, cache: 'no-store', credentials: 'same-origin', redirect: 'error',
        signal: aborter.signal });
      return await understood(answer);
    } catch (error) {
      throw error instanceof Problem ? error : new Problem(aborter.signal.aborted ? 'slow' : 'gone');
    } finally {
      clearTimeout(timer);
    }
  }
}

/// {body, etag, isSame}: isSame where the server says that what the etag named still holds.
async function understood(answer) {
  if (answer.status === 304)
    return { isSame: true, etag: answer.headers.get('ETag') };
  const content = answer.status === 204 ? '' : await answer.text();
  const body = parsed(content);
  if (answer.ok && body !== undefined)
    return { body, etag: answer.headers.get('ETag'), isSame: false };
  if (answer.ok)
    throw new Problem('bad');
  const said = body && typeof body === 'object' ? body : {};
  throw new Problem('refused', {
    status: answer.status, type: String(said.type ?? '').split(':').pop() || undefined, title: said.title, detail: said.detail, parameter: said.parameter,
    retryAfter: Number(answer.headers.get('Retry-After')) || undefined,
  });
}

function parsed(content) {
  if (content === '')
    return null;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
