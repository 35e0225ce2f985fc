// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of the page. {name} stands for a value; where {n} decides between forms, there is one for each of the language's plural
// categories. German leaves out what is the same, English what the server says itself.

const english = {
  skip: 'Skip to the content', pages: 'Pages', stateOfThePower: 'State of the power',
  dashboard: 'Dashboard', outages: 'Outages', statistics: 'Statistics', switches: 'Switches',

  healthy: 'Power is on', outage: 'Power is out', unknown: 'Not known whether the power is on', nothing_to_watch: 'Nothing to watch',
  suspectedOutage: 'The power may be out', probableOutage: 'The power is probably out',
  asking: 'Asking PowerMon…', lost: 'No contact with PowerMon', locked: 'Log in to see whether the power is on',
  trouble: 'PowerMon cannot tell',
  lostSince: 'no contact since {time} ({duration})', lostAtOnce: 'it has not answered yet', lastKnown: 'Last known at {time}: {state}',
  lostHint: 'PowerMon may be stopped, or this device is not in its network. The page goes on trying.',
  troubleHint: 'PowerMon answers, but not with the state of the power. The page goes on trying.',
  askAgain: 'Ask again now',
  since: 'since {time} ({duration})', outSince: 'for {duration} · began {time}',
  answering: { one: '{up} of {n} switch answers', other: '{up} of {n} switches answer' },
  lastCheck: '{answering} · last check {ago}', noCheck: '{answering} · no check has finished yet',
  suspicion: '{answering}; checking whether it is the network',
  noSwitches: 'Add your first switch: a plug, router or lamp that goes out with the power.',
  allPaused: 'All switches are paused. Resume one to watch the power again.',
  why: 'Why?', nobodyWatches: 'Nobody is watching right now.', nobodyWatchesEnd: 'Nobody is watching right now: whether it has ended is not known.',
  blind: 'PowerMon’s computer has no network, so no switch can be asked.', trouble_storing: 'The record cannot be written: {detail}',
  incidentSince: '{what} since {time}',
  noReasons: 'Nothing more is known yet.',
  affected: { one: '{n} switch affected', other: '{n} switches affected' },

  up: 'On', failing: 'Missed a check', down: 'No answer', paused: 'Paused', unknownState: 'Unknown',
  power: 'Power outage', planned: 'Planned power outage', network: 'Network trouble', device: 'Device trouble', undetermined: 'Undetermined',
  confirmed: 'confirmed', probable: 'probable', suspected: 'suspected',
  confirmedMeaning: 'The evidence leaves no other explanation.',
  probableMeaning: 'It lasted longer than any restart of a network, but nothing proves that the network was fine.',
  suspectedMeaning: 'Too many switches are silent; whether it is the power or the network is still being found out.',

  range: 'Period', hours1: '1 h', hours24: '24 h', days7: '7 d', days30: '30 d', days90: '90 d', days365: '1 year',
  timeline: 'Timeline',
  timelineOf: { one: 'Timeline of {n} switch', other: 'Timeline of {n} switches' }, timelineKeys: 'Up and down choose a switch, left and right go from change to change.',
  reading: 'Reading the past…', now: 'now', watchedLane: 'PowerMon', watched: 'Watched', notWatched: 'Nobody watched', notWatchedWhy: 'Nobody watched: {why}',
  asleep: 'the computer slept', off: 'PowerMon was not running', killed: 'PowerMon was ended without a word', clock_stepped: 'the clock was set',
  host_down: 'PowerMon’s computer went off', no_network: 'PowerMon’s computer had no network',
  legend: 'What the colours mean', legendUp: 'answers', legendDown: 'no answer', legendGap: 'not watched', legendOutage: 'outage',
  asTable: 'As a table', switch: 'Switch', uptime: 'Uptime', losses: 'Times without an answer', longest: 'Longest', silentFor: 'Without an answer in all',
  stretch: '{state}, {from} – {to} ({duration})',
  emptyTimeline: 'What each switch said appears here after its first check.',
  uptimeBySwitch: 'Uptime by switch', emptyUptime: 'The uptime of each switch appears here after its first checks.', lowestOf: 'lowest {shown} of {n}',
  outageDurations: 'Outage durations', emptyDurations: 'No outage in this time.', newestOf: 'newest {shown} of {n}',
  ongoing: 'still going on',

  outagesOf: 'Outages of', showIncidents: 'Show incidents: what was the network, a device, or could not be told',
  noOutages: 'No outage in this time.',
  what: 'What', began: 'Began', ended: 'Ended', duration: 'Duration', details: 'Details',
  site: 'everywhere', moreOutages: 'Only the newest {n} are shown.',
  outageCount: { one: '{n} outage', other: '{n} outages' },
  detected: 'Detected', confidence: 'How sure', scope: 'Where', members: 'Switches that went', reasons: 'Why', note: 'Note',
  lastAnswer: 'Last answer', firstFailure: 'First failure', backAt: 'Back at', notBack: 'not back yet', corrected: 'Corrected by a person',
  between: 'between {from} and {to}', orLater: '{time} or later', plusMinus: '{time} ± {duration}', close: 'Close',

  search: 'Search name, address or state', addSwitch: 'Add switch', checkAll: 'Check all now', checking: 'Checking…',
  checkedAll: '{online} of {total} switches answer', state: 'State', name: 'Name', latency: 'Latency', checked: 'Last check', uptime24: 'Uptime 24 h',
  actions: 'Actions',
  test: 'Test', testing: 'Testing…', testOf: 'Test {name}', edit: 'Edit', editOf: 'Edit {name}', pause: 'Pause', pauseOf: 'Pause {name}', resume: 'Resume',
  resumeOf: 'Resume {name}',
  remove: 'Remove', removeOf: 'Remove {name}', detailsOf: 'Details of {name}', answersIn: 'answers in {latency}', tested: 'Tested {time}: {result}',
  nothingFound: 'No switch matches the search.', never: 'never', none: '–',
  pausedNow: '{name} is paused', resumedNow: '{name} is watched again', removedNow: '{name} was removed', addedNow: '{name} was added',
  savedNow: '{name} was saved',
  removeTitle: 'Remove this switch?', removeText: '{name} is not watched any more. Its past stays in the record.', removeSwitch: 'Remove switch',
  keep: 'Keep switch',
  recentChecks: 'Last checks', responseTimes: 'Response times', result: 'Result', time: 'Time',

  addTitle: 'Add a switch', editTitle: 'Edit {name}', saveSwitch: 'Save switch', cancel: 'Cancel',
  nameHint: 'For example: Kitchen plug', address: 'Address', addressHint: 'For example: 192.168.1.20 or plug.local', port: 'Port',
  portHint: 'Left empty: 80, or 443 with HTTPS', path: 'Path',
  https: 'Ask over HTTPS', more: 'More about this switch', role: 'Role',
  mains: 'Power checkpoint: goes out with the power', reference: 'Reference: should survive a power cut', gateway: 'Gateway: the way to the others',
  internet: 'Internet: a witness outside',
  backup: 'Has a battery or UPS, so it goes on', group: 'Group', groupHint: 'Circuit, room or house', link: 'Connected by', linkUnknown: 'Not known',
  wifi: 'Wi-Fi', wired: 'Cable',
  via: 'Over', viaHint: 'Access point or network switch it hangs on', interval: 'Check every (seconds)', timeout: 'Wait for an answer (seconds)',
  asInSettings: 'As in the settings',
  refused: 'A refused connection means', refusedAuto: 'Power, unless it is PowerMon’s own computer', refusedYes: 'Power is there', refusedNo: 'Nothing',
  nameMissing: 'Give the switch a name.', addressMissing: 'Give the address of the device.', numberWanted: 'Give a number from {least} to {most}.',
  discardQuestion: 'Discard what you typed?', discard: 'Discard', keepEditing: 'Keep editing',
  changedMeanwhile: 'Somebody else changed this switch meanwhile. Save again to keep yours.',

  logIn: 'Log in', logOut: 'Log out', loginTitle: 'Log in', loginText: '“powermon-cli token add phone” makes a token and shows it once.',
  loginToSee: 'To see this PowerMon from here, log in with a token.', loginToWrite: 'To change or test something, log in with a token that may write.',
  token: 'Token', tokenMissing: 'Enter the token.', loggedIn: 'You are logged in', loggedOut: 'You are logged out',

  reliability: 'How reliable the power was', checksTitle: 'Checks and watching', perSwitch: 'Each switch',
  saifi: 'On average each switch was without power {value} times for more than five minutes (95 %: {low} to {high}).',
  saidi: 'On average each switch was without power for {value} in all.',
  saidiBounds: 'On average each switch was without power for {value} in all (at least {low}, at most {high}).',
  caidi: 'When the power failed, it was away for {value} on average.', caidiNone: 'The power never failed for more than five minutes.',
  asai: 'There was power for {value} of the watched time.', maifi: 'On average each switch was without power {value} times for at most five minutes.',
  watchedShare: { one: '{n} switch on mains power, watched for this share of the time.', other: '{n} switches on mains power, watched for this share of the time.' },
  watchedNone: 'No switch on mains power was watched.', nothingWatched: 'Nothing was watched in this time.',
  rate: '{outages}: {value} in a watched year (95 %: {low} to {high}).',
  goingOn: { one: '{n} interruption still goes on and is counted until now.', other: '{n} interruptions still go on and are counted until now.' },
  plannedCount: { one: '{n} planned outage is in none of these figures.', other: '{n} planned outages are in none of these figures.' },
  knownSince: 'Outages before {time} were deleted: that time is not counted.',
  noMajor: 'No day stood out (more than {value} without power).', major: 'Days that stood out (more than {value} without power): {days}.',
  ieee: 'Figures after IEEE 1366, the standard by which electricity suppliers are measured: an interruption of more than five minutes is sustained, a shorter one momentary.',
  whenBegan: 'When outages began', emptyBegan: 'No outage in this time.', barOf: '{label}: {outages}',
  totalChecks: 'Checks', failedChecks: 'Failed checks', successRate: 'Answered', totalOutages: 'Outages', averageOutage: 'Average outage',
  median: 'Response time, median', p95: 'Response time, 95 %',
  watchedTime: 'Watched', unwatchedTime: 'Not watched', removed: '{name} (removed)', interruptions: 'Interruptions', withoutPower: 'Without power',
  availability: 'Availability',

  justNow: 'just now', ago: '{duration} ago', seconds: '{s} s', minutes: '{m} min {s} s', hoursText: '{h} h {m} min', daysText: '{d} d {h} h',
  milliseconds: '{value} ms',
  localTimes: 'All times are those of this device ({zone}).',

  error_timeout: 'did not answer in time', error_refused: 'refused the connection', error_unreachable: 'nothing at this address', error_name: 'name not found',
  error_http: 'did not answer in HTTP',
  error_tls: 'secure connection failed', error_cancelled: 'check cancelled', error_network: 'no network on PowerMon’s computer',
  problem_gone: 'PowerMon does not answer.', problem_slow: 'PowerMon did not answer in time.', problem_bad: 'PowerMon’s answer cannot be read.',
  problem_any: 'PowerMon refused this ({status}).',
  tryAgain: 'Try again', retryIn: 'Try again in {duration}.',
};

const german = {
  skip: 'Zum Inhalt springen', pages: 'Seiten', stateOfThePower: 'Zustand der Stromversorgung',
  dashboard: 'Übersicht', outages: 'Ausfälle', statistics: 'Statistik', switches: 'Schalter',

  healthy: 'Strom ist da', outage: 'Stromausfall', unknown: 'Unbekannt, ob Strom da ist', nothing_to_watch: 'Nichts zu überwachen',
  suspectedOutage: 'Der Strom ist möglicherweise ausgefallen', probableOutage: 'Der Strom ist wahrscheinlich ausgefallen',
  asking: 'PowerMon wird gefragt…', lost: 'Kein Kontakt zu PowerMon', locked: 'Melden Sie sich an, um zu sehen, ob Strom da ist',
  trouble: 'PowerMon weiß es nicht',
  lostSince: 'kein Kontakt seit {time} ({duration})', lostAtOnce: 'es hat noch nicht geantwortet', lastKnown: 'Zuletzt bekannt um {time}: {state}',
  lostHint: 'PowerMon ist vielleicht beendet, oder dieses Gerät ist nicht in seinem Netzwerk. Die Seite versucht es weiter.',
  troubleHint: 'PowerMon antwortet, aber nicht mit dem Zustand der Stromversorgung. Die Seite versucht es weiter.',
  askAgain: 'Jetzt erneut fragen',
  since: 'seit {time} ({duration})', outSince: 'seit {duration} · Beginn: {time}',
  answering: { one: '{up} von {n} Schalter erreichbar', other: '{up} von {n} Schaltern erreichbar' },
  lastCheck: '{answering} · letzte Prüfung {ago}', noCheck: '{answering} · noch keine Prüfung abgeschlossen',
  suspicion: '{answering}; es wird geprüft, ob es am Netzwerk liegt',
  noSwitches: 'Fügen Sie Ihren ersten Schalter hinzu: eine Steckdose, einen Router oder eine Lampe, die mit dem Strom ausfällt.',
  allPaused: 'Alle Schalter sind pausiert. Setzen Sie einen fort, um den Strom wieder zu überwachen.',
  why: 'Warum?', nobodyWatches: 'Zurzeit überwacht niemand den Strom.',
  nobodyWatchesEnd: 'Zurzeit überwacht niemand den Strom: Ob der Ausfall vorbei ist, ist nicht bekannt.',
  blind: 'Der Computer von PowerMon hat kein Netzwerk, darum kann kein Schalter gefragt werden.',
  trouble_storing: 'Die Aufzeichnung kann nicht geschrieben werden: {detail}', incidentSince: '{what} seit {time}',
  noReasons: 'Mehr ist noch nicht bekannt.',
  affected: { one: '{n} Schalter betroffen', other: '{n} Schalter betroffen' },

  up: 'An', failing: 'Prüfung verpasst', down: 'Keine Antwort', paused: 'Pausiert', unknownState: 'Unbekannt',
  power: 'Stromausfall', planned: 'Geplanter Stromausfall', network: 'Netzwerkstörung', device: 'Gerätestörung', undetermined: 'Unbestimmt',
  confirmed: 'bestätigt', probable: 'wahrscheinlich', suspected: 'vermutet',
  confirmedMeaning: 'Die Belege lassen keine andere Erklärung zu.',
  probableMeaning: 'Es dauerte länger als jeder Neustart eines Netzwerks, aber nichts beweist, dass das Netzwerk in Ordnung war.',
  suspectedMeaning: 'Zu viele Schalter schweigen; ob es der Strom oder das Netzwerk ist, wird noch geklärt.',

  range: 'Zeitraum', days7: '7 T', days30: '30 T', days90: '90 T', days365: '1 Jahr',
  timeline: 'Zeitachse',
  timelineOf: { one: 'Zeitachse von {n} Schalter', other: 'Zeitachse von {n} Schaltern' }, timelineKeys: 'Auf und ab wählen einen Schalter, links und rechts gehen von Wechsel zu Wechsel.',
  reading: 'Die Vergangenheit wird gelesen…', now: 'jetzt', watched: 'Überwacht', notWatched: 'Niemand überwachte', notWatchedWhy: 'Niemand überwachte: {why}',
  asleep: 'der Computer schlief', off: 'PowerMon lief nicht', killed: 'PowerMon endete ohne Abmeldung', clock_stepped: 'die Uhr wurde gestellt',
  host_down: 'der Computer von PowerMon ging aus', no_network: 'der Computer von PowerMon hatte kein Netzwerk',
  legend: 'Was die Farben bedeuten', legendUp: 'antwortet', legendDown: 'keine Antwort', legendGap: 'nicht überwacht', legendOutage: 'Ausfall',
  asTable: 'Als Tabelle', switch: 'Schalter', uptime: 'Verfügbarkeit', losses: 'Male ohne Antwort', longest: 'Längste', silentFor: 'Insgesamt ohne Antwort',

  emptyTimeline: 'Was jeder Schalter meldete, erscheint hier nach seiner ersten Prüfung.',
  uptimeBySwitch: 'Verfügbarkeit je Schalter', emptyUptime: 'Die Verfügbarkeit jedes Schalters erscheint hier nach seinen ersten Prüfungen.',
  lowestOf: 'die niedrigsten {shown} von {n}',
  outageDurations: 'Dauer der Ausfälle', emptyDurations: 'Kein Ausfall in dieser Zeit.', newestOf: 'die neuesten {shown} von {n}',
  ongoing: 'dauert noch an',

  outagesOf: 'Ausfälle der letzten', showIncidents: 'Vorfälle anzeigen: was am Netzwerk oder an einem Gerät lag oder sich nicht klären ließ',
  noOutages: 'Kein Ausfall in dieser Zeit.',
  what: 'Was', began: 'Beginn', ended: 'Ende', duration: 'Dauer', details: 'Einzelheiten',
  site: 'überall', moreOutages: 'Nur die neuesten {n} werden gezeigt.',
  outageCount: { one: '{n} Ausfall', other: '{n} Ausfälle' },
  detected: 'Erkannt', confidence: 'Wie sicher', scope: 'Wo', members: 'Ausgefallene Schalter', reasons: 'Warum', note: 'Notiz',
  lastAnswer: 'Letzte Antwort', firstFailure: 'Erster Fehlschlag', backAt: 'Wieder da', notBack: 'noch nicht wieder da',
  corrected: 'Von einem Menschen korrigiert',
  between: 'zwischen {from} und {to}', orLater: '{time} oder später', close: 'Schließen',

  search: 'Name, Adresse oder Zustand suchen', addSwitch: 'Schalter hinzufügen', checkAll: 'Alle jetzt prüfen', checking: 'Wird geprüft…',
  checkedAll: '{online} von {total} Schaltern erreichbar', state: 'Zustand', latency: 'Antwortzeit', checked: 'Letzte Prüfung', uptime24: 'Verfügbar 24 h',
  actions: 'Aktionen',
  test: 'Testen', testing: 'Wird getestet…', testOf: '{name} testen', edit: 'Bearbeiten', editOf: '{name} bearbeiten', pause: 'Pausieren',
  pauseOf: '{name} pausieren', resume: 'Fortsetzen', resumeOf: '{name} fortsetzen',
  remove: 'Entfernen', removeOf: '{name} entfernen', detailsOf: 'Einzelheiten zu {name}', answersIn: 'antwortet in {latency}',
  tested: 'Getestet {time}: {result}',
  nothingFound: 'Kein Schalter passt zur Suche.', never: 'nie',
  pausedNow: '{name} ist pausiert', resumedNow: '{name} wird wieder überwacht', removedNow: '{name} wurde entfernt', addedNow: '{name} wurde hinzugefügt',
  savedNow: '{name} wurde gespeichert',
  removeTitle: 'Diesen Schalter entfernen?', removeText: '{name} wird nicht mehr überwacht. Die Aufzeichnung seiner Vergangenheit bleibt.',
  removeSwitch: 'Schalter entfernen', keep: 'Schalter behalten',
  recentChecks: 'Letzte Prüfungen', responseTimes: 'Antwortzeiten', result: 'Ergebnis', time: 'Zeit',

  addTitle: 'Schalter hinzufügen', editTitle: '{name} bearbeiten', saveSwitch: 'Schalter speichern', cancel: 'Abbrechen',
  nameHint: 'Zum Beispiel: Steckdose Küche', address: 'Adresse', addressHint: 'Zum Beispiel: 192.168.1.20 oder plug.local', portHint: 'Leer: 80, mit HTTPS 443',
  path: 'Pfad',
  https: 'Über HTTPS fragen', more: 'Mehr zu diesem Schalter', role: 'Rolle',
  mains: 'Strom-Messpunkt: fällt mit dem Strom aus', reference: 'Referenz: sollte einen Stromausfall überstehen', gateway: 'Gateway: der Weg zu den anderen',
  internet: 'Internet: ein Zeuge außerhalb',
  backup: 'Hat Akku oder USV, läuft also weiter', group: 'Gruppe', groupHint: 'Stromkreis, Raum oder Haus', link: 'Verbunden per', linkUnknown: 'Nicht bekannt',
  wifi: 'WLAN', wired: 'Kabel',
  via: 'Über', viaHint: 'Access Point oder Netzwerk-Switch, an dem er hängt', interval: 'Prüfen alle (Sekunden)', timeout: 'Auf Antwort warten (Sekunden)',
  asInSettings: 'Wie in den Einstellungen',
  refused: 'Eine abgelehnte Verbindung bedeutet', refusedAuto: 'Strom, außer beim Computer von PowerMon selbst', refusedYes: 'Strom ist da',
  refusedNo: 'Nichts',
  nameMissing: 'Geben Sie dem Schalter einen Namen.', addressMissing: 'Geben Sie die Adresse des Geräts an.',
  numberWanted: 'Geben Sie eine Zahl von {least} bis {most} an.',
  discardQuestion: 'Ihre Eingaben verwerfen?', discard: 'Verwerfen', keepEditing: 'Weiter bearbeiten',
  changedMeanwhile: 'Jemand anderes hat diesen Schalter inzwischen geändert. Nochmals speichern behält Ihre Fassung.',

  logIn: 'Anmelden', logOut: 'Abmelden', loginTitle: 'Anmelden', loginText: '„powermon-cli token add handy“ legt ein Token an und zeigt es einmal.',
  loginToSee: 'Um dieses PowerMon von hier aus zu sehen, melden Sie sich mit einem Token an.',
  loginToWrite: 'Um etwas zu ändern oder zu testen, melden Sie sich mit einem Token an, das schreiben darf.',
  tokenMissing: 'Geben Sie das Token ein.', loggedIn: 'Sie sind angemeldet', loggedOut: 'Sie sind abgemeldet',

  reliability: 'Wie zuverlässig der Strom war', checksTitle: 'Prüfungen und Überwachung', perSwitch: 'Jeder Schalter',
  saifi: 'Im Durchschnitt war jeder Schalter {value}-mal länger als fünf Minuten ohne Strom (95 %: {low} bis {high}).',
  saidi: 'Im Durchschnitt war jeder Schalter insgesamt {value} ohne Strom.',
  saidiBounds: 'Im Durchschnitt war jeder Schalter insgesamt {value} ohne Strom (mindestens {low}, höchstens {high}).',
  caidi: 'Wenn der Strom ausfiel, war er im Durchschnitt {value} weg.', caidiNone: 'Der Strom fiel nie länger als fünf Minuten aus.',
  asai: 'In {value} der überwachten Zeit war Strom da.', maifi: 'Im Durchschnitt war jeder Schalter {value}-mal höchstens fünf Minuten ohne Strom.',
  watchedShare: { one: '{n} Schalter am Stromnetz, in diesem Anteil der Zeit überwacht.', other: '{n} Schalter am Stromnetz, in diesem Anteil der Zeit überwacht.' },
  watchedNone: 'Es wurde kein Schalter am Stromnetz überwacht.', nothingWatched: 'In dieser Zeit wurde nichts überwacht.',
  rate: '{outages}: {value} in einem überwachten Jahr (95 %: {low} bis {high}).',
  goingOn: { one: '{n} Unterbrechung dauert noch an und ist bis jetzt gezählt.', other: '{n} Unterbrechungen dauern noch an und sind bis jetzt gezählt.' },
  plannedCount: { one: '{n} geplanter Ausfall steht in keiner dieser Zahlen.', other: '{n} geplante Ausfälle stehen in keiner dieser Zahlen.' },
  knownSince: 'Ausfälle vor {time} wurden gelöscht: Diese Zeit wird nicht gezählt.',
  noMajor: 'Kein Tag fiel aus dem Rahmen (mehr als {value} ohne Strom).', major: 'Tage, die aus dem Rahmen fielen (mehr als {value} ohne Strom): {days}.',
  ieee: 'Kennzahlen nach IEEE 1366, der Norm, an der Stromversorger gemessen werden: Eine Unterbrechung von mehr als fünf Minuten ist andauernd, eine kürzere vorübergehend.',
  whenBegan: 'Wann Ausfälle begannen', emptyBegan: 'Kein Ausfall in dieser Zeit.', totalChecks: 'Prüfungen', failedChecks: 'Fehlgeschlagene Prüfungen', successRate: 'Beantwortet', totalOutages: 'Ausfälle',
  averageOutage: 'Ausfall im Durchschnitt', median: 'Antwortzeit, Median', p95: 'Antwortzeit, 95 %',
  watchedTime: 'Überwacht', unwatchedTime: 'Nicht überwacht', removed: '{name} (entfernt)', interruptions: 'Unterbrechungen', withoutPower: 'Ohne Strom',
  availability: 'Verfügbarkeit',

  justNow: 'gerade eben', ago: 'vor {duration}', daysText: '{d} T {h} h',
  localTimes: 'Alle Zeiten sind die dieses Geräts ({zone}).',

  error_timeout: 'antwortete nicht rechtzeitig', error_refused: 'lehnte die Verbindung ab', error_unreachable: 'nichts unter dieser Adresse',
  error_name: 'Name nicht gefunden', error_http: 'antwortete nicht in HTTP',
  error_tls: 'sichere Verbindung fehlgeschlagen', error_cancelled: 'Prüfung abgebrochen', error_network: 'kein Netzwerk auf dem Computer von PowerMon',
  problem_gone: 'PowerMon antwortet nicht.', problem_slow: 'PowerMon hat nicht rechtzeitig geantwortet.',
  problem_bad: 'Die Antwort von PowerMon ist nicht lesbar.', problem_any: 'PowerMon hat das abgelehnt ({status}).',
  'problem_duplicate-name': 'Ein Schalter mit diesem Namen existiert bereits.',
  'problem_duplicate-address': 'Ein Schalter mit dieser Adresse und diesem Port existiert bereits.',


  'problem_token-wrong': 'Dieses Token gilt nicht.', 'problem_scope-missing': 'Dieses Token darf nur lesen.',
  tryAgain: 'Erneut versuchen', retryIn: 'Versuchen Sie es in {duration} erneut.',

  reason_quorum: '{down} von {active} Schaltern ohne Antwort', reason_quorum_many: '{down} von {active} Schaltern {threshold}-mal in Folge ohne Antwort',
  reason_lost_together: '{lost} von {active} Schaltern am Stromnetz verstummten innerhalb von {seconds} Sekunden',
  reason_lost_at_once: '{lost} von {active} Schaltern am Stromnetz verstummten im selben Moment',
  reason_one_via: 'alles Ausgefallene hängt an {via}; anderswo weiter erreichbar: {names}',
  reason_one_wifi: 'alles Ausgefallene ist im WLAN; anderswo weiter erreichbar: {names}',
  reason_one_wired: 'alles Ausgefallene ist per Kabel verbunden; anderswo weiter erreichbar: {names}',
  reason_links_alive: 'es ist nicht das Netzwerk; über dieselben Verbindungen weiter erreichbar: {names}',
  reason_two_links: 'es ist nicht das Netzwerk, denn WLAN und Kabel sind beide betroffen; weiter erreichbar: {names}',
  reason_backup_lost: '{name} mit Akku fiel gleichzeitig aus: es kann am Netzwerk liegen',
  reason_backup_back_with_others: '{name} mit Akku fiel mit den anderen aus und kam mit ihnen zurück',
  reason_backup_back_alone: '{name} mit Akku ist seit einer Weile zurück, aber nichts ohne Akku',
  reason_many_back: '{count} von denen, die gingen, waren nach Minuten zurück, wie nach einem Neustart',
  reason_router_back: '{name} ist zurück, also auch der Strom; die anderen sind weiterhin nicht erreichbar',
  reason_held: 'so lange dauert kein Neustart eines Netzwerks ({minutes} min)',
  reason_one_by_one: 'sie verstummten nacheinander, nicht im selben Moment',
  reason_back_before_known: 'sie antworteten wieder, bevor sich Strom und Netzwerk unterscheiden ließen',
  reason_uptime_short: 'zurückgekehrte Geräte melden einen Neustart: sie hatten keinen Strom',
  reason_uptime_long: 'zurückgekehrte Geräte melden, dass sie durchgehend liefen: sie hatten Strom',
  reason_booted_together: '{count} Geräte melden einen Neustart im selben Moment',
  reason_booted_apart: 'zurückgekehrte Geräte melden, dass sie nacheinander neu gestartet sind: kein Stromausfall',
  reason_host_was_off: 'der Computer von PowerMon ging aus, ohne heruntergefahren zu werden, und startete später wieder',
  reason_host_off: 'auch der Computer von PowerMon verlor den Strom',
  reason_host_on_battery: 'auch der Netzstrom von PowerMons eigenem Computer fiel gleichzeitig aus',
  reason_router_lost: '{name} fiel gleichzeitig aus, hat aber keinen Akku: das beweist nichts',
  reason_another_way_out: '{name} ist noch erreichbar, aber auf einem anderen Weg als sonst',
  reason_spared: 'bei jedem bisherigen Ausfall betroffen, aber nicht bei diesem: {names}',
  reason_returned_starting: 'Geräte kamen zurück, während sie noch starteten: sie hatten keinen Strom',
  reason_group_stays_dead: '{group} kam nicht zurück, als der Strom wiederkam',
};

const dictionaries = { en: english, de: german };

let language = 'en';
let plural = new Intl.PluralRules('en');
let locale = 'en-GB';

/// Takes the first of these language tags (navigator.languages) that the page speaks; English where it speaks none.
export function chooseLanguage(tags) {
  const tag = tags.find((each) => each.slice(0, 2).toLowerCase() in dictionaries) ?? 'en-GB';
  language = tag.slice(0, 2).toLowerCase();
  try {
    plural = new Intl.PluralRules(tag);
    locale = tag === 'en' ? 'en-GB' : tag;
  } catch {
    plural = new Intl.PluralRules(language);
    locale = language;
  }
}

export const languageTag = () => language;
export const localeTag = () => locale;

export const hasText = (key) => key in dictionaries[language];

/// The dictionaries' keys, for the test that compares them.
export const keysOf = (tag) => Object.keys(dictionaries[tag]);

/// Names are set apart, so that one written from right to left does not turn the sentence around it.
export const isolated = (name) => `\u2068${name}\u2069`;

/// The text of this key with its values put in, as one string that is only ever shown as text.
export function text(key, values = {}) {
  const entry = dictionaries[language][key] ?? english[key];
  if (entry === undefined)
    return key;
  const form = typeof entry === 'string' ? entry : entry[plural.select(values.n)] ?? entry.other;
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
