<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArgumentParser</name>
    <message>
        <source>database to use instead of DATABASE_URL</source>
        <translation>Datenbank statt DATABASE_URL</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>in JSON antworten</translation>
    </message>
    <message>
        <source>read settings from FILE instead of .env</source>
        <translation>Einstellungen aus FILE statt .env lesen</translation>
    </message>
    <message>
        <source>settings file to use</source>
        <translation>zu verwendende Einstellungsdatei</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>powermon-cli: %1 (see --help)</source>
        <translation>powermon-cli: %1 (siehe --help)</translation>
    </message>
    <message>
        <source>Tells whether the power is out, since when, and whether it was only the network</source>
        <translation>Sagt, ob der Strom ausgefallen ist, seit wann, und ob es nur das Netzwerk war</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version anzeigen</translation>
    </message>
</context>
<context>
    <name>BannerText</name>
    <message numerus="yes">
        <source>The power counts as out when more than half of the switches fail %n check(s) in a row.</source>
        <translation>
            <numerusform>Als Stromausfall gilt, wenn bei mehr als der Hälfte der Schalter %n Prüfung fehlschlägt.</numerusform>
            <numerusform>Als Stromausfall gilt, wenn bei mehr als der Hälfte der Schalter %n Prüfungen in Folge fehlschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The power counts as out when many mains-powered switches go at one moment while what has a battery stays.</source>
        <translation>Als Stromausfall gilt, wenn viele Schalter am Stromnetz im selben Moment ausfallen, während erreichbar bleibt, was einen Akku hat.</translation>
    </message>
    <message>
        <source>for %1 · began %2</source>
        <translation>seit %1 · Beginn: %2</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>seit %1 (%2)</translation>
    </message>
    <message>
        <source>Add your first switch: a plug, router or lamp that goes out with the power.</source>
        <translation>Fügen Sie Ihren ersten Schalter hinzu: eine Steckdose, einen Router oder eine Lampe, die mit dem Strom ausfällt.</translation>
    </message>
    <message>
        <source>All switches are paused. Resume one to watch the power again.</source>
        <translation>Alle Schalter sind pausiert. Setzen Sie einen fort, um den Strom wieder zu überwachen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) answer</source>
        <translation>
            <numerusform>%1 von %n Schalter erreichbar</numerusform>
            <numerusform>%1 von %n Schaltern erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · no check has finished yet</source>
        <translation>%1 · noch keine Prüfung abgeschlossen</translation>
    </message>
    <message>
        <source>%1 · last check %2</source>
        <translation>%1 · letzte Prüfung %2</translation>
    </message>
    <message>
        <source>Nobody is watching: the monitor is stopped.</source>
        <translation>Niemand überwacht den Strom: Die Überwachung ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n active switch(es) answered when last asked.</source>
        <translation>
            <numerusform>Bei der letzten Abfrage: %1 von %n aktiven Schalter erreichbar.</numerusform>
            <numerusform>Bei der letzten Abfrage: %1 von %n aktiven Schaltern erreichbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record cannot be written: %1.</source>
        <translation>Die Aufzeichnung kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Another PowerMon is watching. This window shows what it sees and takes over when it ends.</source>
        <translation>Ein anderes PowerMon überwacht gerade. Dieses Fenster zeigt, was es sieht, und übernimmt, sobald es endet.</translation>
    </message>
    <message>
        <source>Nobody is watching right now.</source>
        <translation>Zurzeit überwacht niemand den Strom.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>DatabaseUrl</name>
    <message>
        <source>sqlite:///relative.db or sqlite:////absolute.db</source>
        <translation>sqlite:///relativ.db oder sqlite:////absolut.db</translation>
    </message>
    <message>
        <source>a host with a port from 1 to 65535</source>
        <translation>ein Host mit einem Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>connection parameters such as sslmode=require</source>
        <translation>Verbindungsparameter wie sslmode=require</translation>
    </message>
    <message>
        <source>sqlite:///file or postgresql://user@host/database</source>
        <translation>sqlite:///Datei oder postgresql://Benutzer@Host/Datenbank</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Erdgeschoss</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>Wohnzimmer</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Arbeitszimmer</translation>
    </message>
    <message>
        <source>First floor</source>
        <translation>Obergeschoss</translation>
    </message>
    <message>
        <source>Bedroom</source>
        <translation>Schlafzimmer</translation>
    </message>
    <message>
        <source>Garage</source>
        <translation>Garage</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außenbereich</translation>
    </message>
    <message>
        <source>Freezer</source>
        <translation>Gefriertruhe</translation>
    </message>
    <message>
        <source>Cellar</source>
        <translation>Keller</translation>
    </message>
    <message>
        <source>Battery plug</source>
        <translation>Akku-Steckdose</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)</source>
        <translation>es gibt keine Anzeige (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt)</translation>
    </message>
    <message>
        <source>the display %1 does not answer</source>
        <translation>die Anzeige %1 antwortet nicht</translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>not of the form KEY=VALUE</source>
        <translation>nicht in der Form SCHLÜSSEL=WERT</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>text behind the closing quote</source>
        <translation>Text hinter dem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>larger than a megabyte</source>
        <translation>größer als ein Megabyte</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: %2 is &apos;%3&apos;, allowed is %4</source>
        <translation>%1: %2 ist „%3“, erlaubt ist: %4</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; cannot be used: %2</source>
        <translation>Der Name „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The host &apos;%1&apos; cannot be used: %2</source>
        <translation>Der Host „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>A switch named &apos;%1&apos; exists already</source>
        <translation>Einen Schalter namens „%1“ gibt es bereits</translation>
    </message>
    <message>
        <source>%1 is watched already, as &apos;%2&apos;</source>
        <translation>%1 wird bereits überwacht, als „%2“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no switch &apos;%1&apos;</source>
        <translation>Es gibt keinen Schalter „%1“</translation>
    </message>
    <message>
        <source>There is no outage &apos;%1&apos;</source>
        <translation>Es gibt keinen Ausfall „%1“</translation>
    </message>
    <message>
        <source>The database address &apos;%1&apos; cannot be used: %2</source>
        <translation>Die Datenbankadresse „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The database %1 does not answer: %2</source>
        <translation>Die Datenbank %1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>The database %1 refuses the connection: %2</source>
        <translation>Die Datenbank %1 lehnt die Verbindung ab: %2</translation>
    </message>
    <message>
        <source>%1 is not a PowerMon database; it was left untouched</source>
        <translation>%1 ist keine PowerMon-Datenbank; sie blieb unverändert</translation>
    </message>
    <message>
        <source>%1 is a folder, not a database file</source>
        <translation>%1 ist ein Ordner, keine Datenbankdatei</translation>
    </message>
    <message>
        <source>The database %1 cannot be written to</source>
        <translation>In die Datenbank %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>There is no space left for the database %1</source>
        <translation>Für die Datenbank %1 ist kein Platz mehr</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2</source>
        <translation>Die Datenbank %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>The database %1 has schema %2, this program knows up to %3: use a newer PowerMon</source>
        <translation>Die Datenbank %1 hat Schema %2, dieses Programm kennt nur bis %3: Verwenden Sie ein neueres PowerMon</translation>
    </message>
    <message>
        <source>The database %1 was made with another version of migration %2</source>
        <translation>Die Datenbank %1 entstand mit einer anderen Fassung von Migration %2</translation>
    </message>
    <message>
        <source>There is no database at %1</source>
        <translation>Unter %1 gibt es keine Datenbank</translation>
    </message>
    <message>
        <source>The database %1 is in use by another program</source>
        <translation>Die Datenbank %1 wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>The database %1 failed: %2</source>
        <translation>Fehler der Datenbank %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>The network failed: %1</source>
        <translation>Fehler im Netzwerk: %1</translation>
    </message>
    <message>
        <source>Another PowerMon is watching %1 already</source>
        <translation>Ein anderes PowerMon überwacht %1 bereits</translation>
    </message>
    <message>
        <source>Stopped before it was done</source>
        <translation>Vor dem Abschluss angehalten</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>did not answer in time</source>
        <translation>hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>nothing at this address</source>
        <translation>nichts unter dieser Adresse</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>did not answer in HTTP</source>
        <translation>hat nicht über HTTP geantwortet</translation>
    </message>
    <message>
        <source>secure connection failed</source>
        <translation>sichere Verbindung fehlgeschlagen</translation>
    </message>
    <message>
        <source>check cancelled</source>
        <translation>Prüfung abgebrochen</translation>
    </message>
    <message>
        <source>no network on this computer</source>
        <translation>kein Netzwerk an diesem Computer</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time, time zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>this is not an IPv6 address, which looks like fe80::1 or [fe80::1]:80</source>
        <translation>das ist keine IPv6-Adresse; eine solche sieht aus wie fe80::1 oder [fe80::1]:80</translation>
    </message>
    <message>
        <source>behind the % of an IPv6 address stands the name of a network interface</source>
        <translation>hinter dem % einer IPv6-Adresse steht der Name einer Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>a host is an IP address or a name of letters, digits, hyphens and dots, at most 63 characters between dots and 253 in all</source>
        <translation>ein Host ist eine IP-Adresse oder ein Name aus Buchstaben, Ziffern, Bindestrichen und Punkten, höchstens 63 Zeichen zwischen zwei Punkten und 253 insgesamt</translation>
    </message>
    <message>
        <source>an IPv4 address has four numbers from 0 to 255, as in 192.168.1.5</source>
        <translation>eine IPv4-Adresse hat vier Zahlen von 0 bis 255, wie in 192.168.1.5</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>here stands the host alone, without http:// and path</source>
        <translation>hier steht nur der Host, ohne http:// und Pfad</translation>
    </message>
    <message>
        <source>an address begins with http:// or https://, or with the host</source>
        <translation>eine Adresse beginnt mit http:// oder https:// oder mit dem Host</translation>
    </message>
    <message>
        <source>user names and passwords are not used</source>
        <translation>Benutzernamen und Passwörter werden nicht verwendet</translation>
    </message>
    <message>
        <source>an IPv6 address with a port is written as [::1]:80</source>
        <translation>eine IPv6-Adresse mit Port schreibt man als [::1]:80</translation>
    </message>
    <message>
        <source>a port is a number from 1 to 65535</source>
        <translation>ein Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>a path begins with / and has at most 2000 characters, none of them a space</source>
        <translation>ein Pfad beginnt mit / und hat höchstens 2000 Zeichen, keines davon ein Leerzeichen</translation>
    </message>
</context>
<context>
    <name>KeychainSecretStore</name>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>PowerMon</source>
        <translation>PowerMon</translation>
    </message>
    <message>
        <source>&amp;PowerMon</source>
        <translation>&amp;PowerMon</translation>
    </message>
    <message>
        <source>&amp;Switches</source>
        <translation>&amp;Schalter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Add switch…</source>
        <translation>Schalter &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Check all now</source>
        <translation>&amp;Alle jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Find a switch</source>
        <translation>Schalter &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About PowerMon</source>
        <translation>&amp;Über PowerMon</translation>
    </message>
</context>
<context>
    <name>MemoryStore</name>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>OutageMessage</name>
    <message>
        <source>The power may be out</source>
        <translation>Der Strom ist möglicherweise ausgefallen</translation>
    </message>
    <message>
        <source>The power is out</source>
        <translation>Der Strom ist ausgefallen</translation>
    </message>
    <message>
        <source>The power is out: %1</source>
        <translation>Der Strom ist ausgefallen: %1</translation>
    </message>
    <message>
        <source>It is the network, not the power</source>
        <translation>Es ist das Netzwerk, nicht der Strom</translation>
    </message>
    <message>
        <source>It is a device, not the power</source>
        <translation>Es ist ein Gerät, nicht der Strom</translation>
    </message>
    <message>
        <source>Devices do not answer</source>
        <translation>Geräte antworten nicht</translation>
    </message>
    <message>
        <source>It began %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>It began at %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>No answer from: %1</source>
        <translation>Keine Antwort von: %1</translation>
    </message>
    <message>
        <source>No answer from: %1 and %2 more</source>
        <translation>Keine Antwort von: %1 und %2 weiteren</translation>
    </message>
    <message>
        <source>The power is back</source>
        <translation>Der Strom ist wieder da</translation>
    </message>
    <message>
        <source>Devices answer again</source>
        <translation>Geräte antworten wieder</translation>
    </message>
    <message>
        <source>It lasted %1, from %2 to %3</source>
        <translation>Dauer: %1, von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Switches of this outage</source>
        <translation>Schalter dieses Ausfalls</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>powermon --help says what is possible</source>
        <translation>powermon --help zeigt, was möglich ist</translation>
    </message>
    <message>
        <source>PowerMon runs already; its window was brought to the front</source>
        <translation>PowerMon läuft bereits; sein Fenster wurde nach vorn geholt</translation>
    </message>
    <message>
        <source>PowerMon runs already, but does not answer</source>
        <translation>PowerMon läuft bereits, antwortet aber nicht</translation>
    </message>
    <message>
        <source>powermon: no window, because %1; watching without one</source>
        <translation>powermon: kein Fenster, denn %1; die Überwachung läuft ohne Fenster</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>%1 of %2 switches did not answer</source>
        <translation>%1 von %2 Schaltern ohne Antwort</translation>
    </message>
    <message>
        <source>%1 of %2 switches did not answer %3 times in a row</source>
        <translation>%1 von %2 Schaltern %3-mal in Folge ohne Antwort</translation>
    </message>
    <message>
        <source>it is not the network: %1 can still be reached over the same links</source>
        <translation>es ist nicht das Netzwerk; über dieselben Verbindungen weiter erreichbar: %1</translation>
    </message>
    <message>
        <source>it is not the network: Wi-Fi and cable are both affected; still answering: %1</source>
        <translation>es ist nicht das Netzwerk, denn WLAN und Kabel sind beide betroffen; weiter erreichbar: %1</translation>
    </message>
    <message>
        <source>%1, which has a battery, went at the same time: it may be the network</source>
        <translation>%1 mit Akku fiel gleichzeitig aus: es kann am Netzwerk liegen</translation>
    </message>
    <message>
        <source>%1, which has a battery, went and came back with the others</source>
        <translation>%1 mit Akku fiel mit den anderen aus und kam mit ihnen zurück</translation>
    </message>
    <message>
        <source>%1, which has a battery, has been back for a while, but nothing without one is</source>
        <translation>%1 mit Akku ist seit einer Weile zurück, aber nichts ohne Akku</translation>
    </message>
    <message>
        <source>%1 is back, so the power is; the others still cannot be reached</source>
        <translation>%1 ist zurück, also auch der Strom; die anderen sind weiterhin nicht erreichbar</translation>
    </message>
    <message>
        <source>no restart of a network takes so long (%1 min)</source>
        <translation>so lange dauert kein Neustart eines Netzwerks (%1 min)</translation>
    </message>
    <message>
        <source>they stopped answering one after another, not in one moment</source>
        <translation>sie verstummten nacheinander, nicht im selben Moment</translation>
    </message>
    <message>
        <source>they answered again before anything could tell power and network apart</source>
        <translation>sie antworteten wieder, bevor sich Strom und Netzwerk unterscheiden ließen</translation>
    </message>
    <message>
        <source>devices that are back say that they started anew: they had no power</source>
        <translation>zurückgekehrte Geräte melden einen Neustart: sie hatten keinen Strom</translation>
    </message>
    <message>
        <source>devices that are back say that they never stopped: they had power</source>
        <translation>zurückgekehrte Geräte melden, dass sie durchgehend liefen: sie hatten Strom</translation>
    </message>
    <message>
        <source>%1 devices say that they started anew in one moment</source>
        <translation>%1 Geräte melden einen Neustart im selben Moment</translation>
    </message>
    <message>
        <source>this computer went off without being shut down and started again later</source>
        <translation>dieser Computer ging aus, ohne heruntergefahren zu werden, und startete später wieder</translation>
    </message>
    <message>
        <source>this computer lost its power too</source>
        <translation>auch dieser Computer verlor den Strom</translation>
    </message>
    <message>
        <source>%1 did not come back when the power did</source>
        <translation>%1 kam nicht zurück, als der Strom wiederkam</translation>
    </message>
    <message>
        <source>%1 of %2 switches on mains power stopped answering in one moment</source>
        <translation>%1 von %2 Schaltern am Stromnetz verstummten im selben Moment</translation>
    </message>
    <message>
        <source>%1 of %2 switches on mains power stopped answering within %3 seconds</source>
        <translation>%1 von %2 Schaltern am Stromnetz verstummten innerhalb von %3 Sekunden</translation>
    </message>
    <message>
        <source>all that went hangs on %1; still answering elsewhere: %2</source>
        <translation>alles Ausgefallene hängt an %1; anderswo weiter erreichbar: %2</translation>
    </message>
    <message>
        <source>all that went is on Wi-Fi; still answering elsewhere: %1</source>
        <translation>alles Ausgefallene ist im WLAN; anderswo weiter erreichbar: %1</translation>
    </message>
    <message>
        <source>all that went is wired; still answering elsewhere: %1</source>
        <translation>alles Ausgefallene ist per Kabel verbunden; anderswo weiter erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>sqlite:///FILE or postgresql://USER@HOST/DATABASE</source>
        <translation>sqlite:///DATEI oder postgresql://BENUTZER@HOST/DATENBANK</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (Sekunden)</translation>
    </message>
    <message>
        <source>a number from %1 to %2 (seconds)</source>
        <translation>eine Zahl von %1 bis %2 (Sekunden)</translation>
    </message>
    <message>
        <source>name:host[:port], separated by commas, IPv6 addresses in brackets</source>
        <translation>Name:Host[:Port], durch Kommas getrennt, IPv6-Adressen in Klammern</translation>
    </message>
    <message>
        <source>a language code such as en or de, or nothing for the system&apos;s</source>
        <translation>ein Sprachkürzel wie en oder de, oder nichts für die Sprache des Systems</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light oder dark</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>an IP address of this computer, such as 127.0.0.1</source>
        <translation>eine IP-Adresse dieses Computers, etwa 127.0.0.1</translation>
    </message>
    <message>
        <source>at least one character, on one line</source>
        <translation>mindestens ein Zeichen, in einer Zeile</translation>
    </message>
</context>
<context>
    <name>SettingsLoader</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>%1: accepted and ignored, no broker is needed</source>
        <translation>%1: angenommen und nicht beachtet, es ist kein Broker nötig</translation>
    </message>
    <message>
        <source>%1: %2 is not known and has no effect</source>
        <translation>%1: %2 ist unbekannt und hat keine Wirkung</translation>
    </message>
    <message>
        <source>SMART_SWITCHES names &apos;%1&apos; twice; the first one counts</source>
        <translation>SMART_SWITCHES nennt „%1“ zweimal; der erste Eintrag zählt</translation>
    </message>
    <message>
        <source>POWERMON_API: this version has no REST server</source>
        <translation>POWERMON_API: diese Version hat keinen REST-Server</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Check each switch &amp;every</source>
        <translation>&amp;Jeden Schalter prüfen alle</translation>
    </message>
    <message>
        <source>Seconds between checks of a switch</source>
        <translation>Sekunden zwischen zwei Prüfungen eines Schalters</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Failed checks in a row before a switch counts as down</source>
        <translation>&amp;Fehlgeschlagene Prüfungen in Folge, bis ein Schalter als ausgefallen gilt</translation>
    </message>
    <message>
        <source>Failed checks in a row before a switch counts as down</source>
        <translation>Fehlgeschlagene Prüfungen in Folge, bis ein Schalter als ausgefallen gilt</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer</source>
        <translation>Auf Antwort &amp;warten</translation>
    </message>
    <message>
        <source>Milliseconds to wait for an answer</source>
        <translation>Millisekunden, die auf eine Antwort gewartet wird</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save settings</source>
        <translation>Ei&amp;nstellungen speichern</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Missed a check</source>
        <translation>Prüfung verpasst</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Power is on</source>
        <translation>Strom ist da</translation>
    </message>
    <message>
        <source>Power is out</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>Nothing to watch</source>
        <translation>Nichts zu überwachen</translation>
    </message>
    <message>
        <source>Not known whether the power is on</source>
        <translation>Unbekannt, ob Strom da ist</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>Network trouble</source>
        <translation>Netzwerkstörung</translation>
    </message>
    <message>
        <source>Device trouble</source>
        <translation>Gerätestörung</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Unbestimmt</translation>
    </message>
</context>
<context>
    <name>StatusBanner</name>
    <message>
        <source>Add your first switch</source>
        <translation>Ersten Schalter hinzufügen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>it has 1 to 300 characters in one line</source>
        <translation>erlaubt sind 1 bis 300 Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>at most 300 characters in one line</source>
        <translation>höchstens 300 Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>1 to 86400 seconds</source>
        <translation>1 bis 86400 Sekunden</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>0.1 to 60 seconds</source>
        <translation>0,1 bis 60 Sekunden</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>access point</source>
        <translation>Access Point</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the switch</source>
        <translation>Name des Schalters</translation>
    </message>
    <message>
        <source>Kitchen plug</source>
        <translation>Steckdose Küche</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the switch</source>
        <translation>Adresse des Schalters</translation>
    </message>
    <message>
        <source>192.168.1.20</source>
        <translation>192.168.1.20</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>&amp;More about this switch</source>
        <translation>&amp;Mehr zu diesem Schalter</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Role of the switch</source>
        <translation>Rolle des Schalters</translation>
    </message>
    <message>
        <source>Power cut</source>
        <translation>Bei Stromausfall</translation>
    </message>
    <message>
        <source>Has a battery or UPS</source>
        <translation>Hat einen Akku oder eine USV</translation>
    </message>
    <message>
        <source>Has a &amp;battery or UPS, so it goes on</source>
        <translation>Hat A&amp;kku oder USV, läuft also weiter</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Group of the switch</source>
        <translation>Gruppe des Schalters</translation>
    </message>
    <message>
        <source>Circuit, room or house</source>
        <translation>Stromkreis, Raum oder Haus</translation>
    </message>
    <message>
        <source>&amp;Connected by</source>
        <translation>Ver&amp;bunden per</translation>
    </message>
    <message>
        <source>How the switch is connected</source>
        <translation>Wie der Schalter verbunden ist</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>Access point or network switch it hangs on</source>
        <translation>Access Point oder Netzwerk-Switch, an dem er hängt</translation>
    </message>
    <message>
        <source>Access point or network switch</source>
        <translation>Access Point oder Netzwerk-Switch</translation>
    </message>
    <message>
        <source>Check &amp;every</source>
        <translation>&amp;Prüfen alle</translation>
    </message>
    <message>
        <source>Seconds between checks of this switch</source>
        <translation>Sekunden zwischen zwei Prüfungen dieses Schalters</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer</source>
        <translation>Auf Antwort &amp;warten</translation>
    </message>
    <message>
        <source>Milliseconds to wait for an answer of this switch</source>
        <translation>Millisekunden, die auf eine Antwort dieses Schalters gewartet wird</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Re&amp;fused connection</source>
        <translation>Abgelehnte &amp;Verbindung</translation>
    </message>
    <message>
        <source>What a refused connection means</source>
        <translation>Was eine abgelehnte Verbindung bedeutet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SwitchLookup</name>
    <message>
        <source>a number that list-switches shows</source>
        <translation>eine Nummer, die list-switches zeigt</translation>
    </message>
    <message>
        <source>number of the switch, as list-switches shows it</source>
        <translation>Nummer des Schalters, wie list-switches sie zeigt</translation>
    </message>
    <message>
        <source>numbers of switches; none: all that are not paused</source>
        <translation>Nummern von Schaltern; keine: alle, die nicht pausiert sind</translation>
    </message>
</context>
<context>
    <name>SwitchOptions</name>
    <message>
        <source>port, 80 unless given</source>
        <translation>Port, 80 ohne Angabe</translation>
    </message>
    <message>
        <source>path that is asked for, / unless given</source>
        <translation>abgefragter Pfad, / ohne Angabe</translation>
    </message>
    <message>
        <source>ask by HTTPS, port 443 unless given</source>
        <translation>über HTTPS abfragen, Port 443 ohne Angabe</translation>
    </message>
    <message>
        <source>ask by HTTP</source>
        <translation>über HTTP abfragen</translation>
    </message>
    <message>
        <source>mains, reference, gateway or internet</source>
        <translation>mains, reference, gateway oder internet</translation>
    </message>
    <message>
        <source>it has a battery or a UPS</source>
        <translation>er hat einen Akku oder eine USV</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>er hat keines von beiden</translation>
    </message>
    <message>
        <source>circuit, room or site; empty: none</source>
        <translation>Stromkreis, Raum oder Standort; leer: keine</translation>
    </message>
    <message>
        <source>wifi, wired or unknown</source>
        <translation>wifi, wired oder unknown</translation>
    </message>
    <message>
        <source>access point it hangs on; empty: not told</source>
        <translation>Access Point, an dem er hängt; leer: keine Angabe</translation>
    </message>
    <message>
        <source>auto, yes or no</source>
        <translation>auto, yes oder no</translation>
    </message>
    <message>
        <source>seconds between its checks; default: the common one</source>
        <translation>Sekunden zwischen seinen Prüfungen; Vorgabe: wie allgemein eingestellt</translation>
    </message>
    <message>
        <source>seconds until it counts as silent; default: the common one</source>
        <translation>Sekunden, bis er als stumm gilt; Vorgabe: wie allgemein eingestellt</translation>
    </message>
    <message>
        <source>a number of seconds from 0.1 to 60</source>
        <translation>eine Anzahl Sekunden von 0.1 bis 60</translation>
    </message>
</context>
<context>
    <name>SwitchesPage</name>
    <message>
        <source>Add switch…</source>
        <translation>Schalter hinzufügen…</translation>
    </message>
    <message>
        <source>Add switch</source>
        <translation>Schalter hinzufügen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Search name, address or state</source>
        <translation>Name, Adresse oder Zustand suchen</translation>
    </message>
    <message>
        <source>Search the switches</source>
        <translation>Schalter durchsuchen</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>an</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>AUSFALL</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>antwortet in %1 ms</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>AKTIV</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>LAST CHECK</source>
        <translation>LETZTE PRÜFUNG</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>UPTIME 24 H</source>
        <translation>VERFÜGBAR 24 H</translation>
    </message>
    <message>
        <source>BEGAN</source>
        <translation>BEGINN</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>SWITCHES</source>
        <translation>SCHALTER</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>%1 of %2 switches answer</source>
        <translation>%1 von %2 Schaltern erreichbar</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <comment>time format of QLocale</comment>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>time format of QLocale</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>d MMM</source>
        <comment>day on a time axis</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>all %n switch(es) answer</source>
        <translation>
            <numerusform>%n Schalter erreichbar</numerusform>
            <numerusform>alle %n Schalter erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) do not answer</source>
        <translation>
            <numerusform>%1 von %n Schalter nicht erreichbar</numerusform>
            <numerusform>%1 von %n Schaltern nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Power is on, %1</source>
        <translation>Strom ist da, %1</translation>
    </message>
    <message>
        <source>Power is out, %1</source>
        <translation>Stromausfall, %1</translation>
    </message>
    <message>
        <source>Power is out since %1 (%2), %3</source>
        <translation>Stromausfall seit %1 (%2), %3</translation>
    </message>
    <message>
        <source>Nothing to watch: there is no active switch</source>
        <translation>Nichts zu überwachen: Es gibt keinen aktiven Schalter</translation>
    </message>
    <message>
        <source>Not known whether the power is on: nobody is watching</source>
        <translation>Unbekannt, ob Strom da ist: Niemand überwacht ihn</translation>
    </message>
    <message>
        <source>Not known yet whether the power is on</source>
        <translation>Noch nicht bekannt, ob Strom da ist</translation>
    </message>
    <message>
        <source>Alerts are paused until %1</source>
        <translation>Meldungen sind bis %1 pausiert</translation>
    </message>
    <message>
        <source>The database cannot be used, see the window</source>
        <translation>Die Datenbank kann nicht verwendet werden, siehe Fenster</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>Show simulated devices and an invented year; touches nothing of yours.</source>
        <translation>Zeigt simulierte Geräte und ein erfundenes Jahr; lässt Ihre Daten unberührt.</translation>
    </message>
    <message>
        <source>Where the database is, as in DATABASE_URL.</source>
        <translation>Wo die Datenbank liegt, wie in DATABASE_URL.</translation>
    </message>
    <message>
        <source>Read this settings file instead of your own.</source>
        <translation>Liest diese Einstellungsdatei statt Ihrer eigenen.</translation>
    </message>
    <message>
        <source>Read this file instead of .env in the current folder.</source>
        <translation>Liest diese Datei statt .env im aktuellen Ordner.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window, where there is a tray.</source>
        <translation>Startet ohne Fenster im Infobereich, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here</source>
        <translation>„%1“ wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>--demo has a database of its own: leave --database out</source>
        <translation>--demo hat eine eigene Datenbank: Lassen Sie --database weg</translation>
    </message>
    <message>
        <source>Tells whether the power is out, since when, and whether it was only the network.</source>
        <translation>Sagt, ob der Strom ausgefallen ist, seit wann, und ob es nur das Netzwerk war.</translation>
    </message>
</context>
<context>
    <name>powermon::AddSwitchCommand</name>
    <message>
        <source>Add a switch to watch</source>
        <translation>Einen Schalter zum Überwachen hinzufügen</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>its address: 192.168.1.5, plug.local:8080, [fe80::1]:80 or a URL</source>
        <translation>seine Adresse: 192.168.1.5, plug.local:8080, [fe80::1]:80 oder eine URL</translation>
    </message>
    <message>
        <source>do not watch it yet</source>
        <translation>noch nicht überwachen</translation>
    </message>
    <message>
        <source>Added switch %1: %2 (%3)</source>
        <translation>Schalter %1 hinzugefügt: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>powermon::CheckNowCommand</name>
    <message>
        <source>Check the switches now and store the results; 1 if one does not answer</source>
        <translation>Die Schalter jetzt prüfen und die Ergebnisse speichern; 1, wenn einer nicht antwortet</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>Waiting for the monitor</source>
        <translation>Warten auf die Überwachung</translation>
    </message>
    <message>
        <source>the monitor checked %1 of %2 switches in time</source>
        <translation>die Überwachung hat %1 von %2 Schaltern rechtzeitig geprüft</translation>
    </message>
</context>
<context>
    <name>powermon::CleanupDataCommand</name>
    <message>
        <source>Delete checks and outages that are older than a number of days</source>
        <translation>Prüfungen und Ausfälle löschen, die älter als eine Anzahl von Tagen sind</translation>
    </message>
    <message>
        <source>what is older goes</source>
        <translation>was älter ist, wird gelöscht</translation>
    </message>
    <message>
        <source>%1 checks deleted</source>
        <translation>%1 Prüfungen gelöscht</translation>
    </message>
    <message>
        <source>Deleted %1 checks and %2 outages from before %3</source>
        <translation>%1 Prüfungen und %2 Ausfälle aus der Zeit vor %3 gelöscht</translation>
    </message>
</context>
<context>
    <name>powermon::CloseBehaviour</name>
    <message>
        <source>PowerMon keeps watching</source>
        <translation>PowerMon überwacht weiter</translation>
    </message>
    <message>
        <source>It is in the notification area now. To end it, choose Quit in its menu there.</source>
        <translation>PowerMon ist jetzt im Infobereich. Um es zu beenden, wählen Sie dort in seinem Menü „Beenden“.</translation>
    </message>
    <message>
        <source>Quit PowerMon?</source>
        <translation>PowerMon beenden?</translation>
    </message>
    <message>
        <source>Closing the window ends PowerMon: this desktop has no notification area where it could go on. Nobody watches the power then.</source>
        <translation>Wenn Sie das Fenster schließen, endet PowerMon: Dieser Desktop hat keinen Infobereich, in dem es weiterlaufen könnte. Dann überwacht niemand den Strom.</translation>
    </message>
    <message>
        <source>&amp;Quit PowerMon</source>
        <translation>PowerMon &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>&amp;Weiter überwachen</translation>
    </message>
</context>
<context>
    <name>powermon::DashboardPage</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
</context>
<context>
    <name>powermon::DesktopNotifier</name>
    <message>
        <source>Show PowerMon</source>
        <translation>PowerMon anzeigen</translation>
    </message>
</context>
<context>
    <name>powermon::EditSwitchCommand</name>
    <message>
        <source>Change a switch; what is not given stays</source>
        <translation>Einen Schalter ändern; was nicht angegeben ist, bleibt</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>its address; a URL replaces port and path too</source>
        <translation>seine Adresse; eine URL ersetzt auch Port und Pfad</translation>
    </message>
    <message>
        <source>watch it</source>
        <translation>überwachen</translation>
    </message>
    <message>
        <source>pause it</source>
        <translation>pausieren</translation>
    </message>
    <message>
        <source>say what to change (see --help)</source>
        <translation>geben Sie an, was sich ändern soll (siehe --help)</translation>
    </message>
    <message>
        <source>Changed switch %1: %2 (%3)</source>
        <translation>Schalter %1 geändert: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>powermon::FileSettingsAccess</name>
    <message>
        <source>the .env file</source>
        <translation>die Datei .env</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>die Umgebung</translation>
    </message>
    <message>
        <source>an option of the command line</source>
        <translation>eine Option der Befehlszeile</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>only what %1 says</source>
        <translation>nur, was %1 vorgibt</translation>
    </message>
</context>
<context>
    <name>powermon::InitDbCommand</name>
    <message>
        <source>Make the database, or bring it up to date, and add the switches of SMART_SWITCHES</source>
        <translation>Die Datenbank anlegen oder auf den neuesten Stand bringen und die Schalter aus SMART_SWITCHES hinzufügen</translation>
    </message>
    <message>
        <source>The database %1 is ready</source>
        <translation>Die Datenbank %1 ist bereit</translation>
    </message>
    <message>
        <source>Added switch %1: %2 (%3)</source>
        <translation>Schalter %1 hinzugefügt: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>powermon::LatencyChart</name>
    <message>
        <source>Response times</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Response times appear here once the chosen switch has answered.</source>
        <translation>Antwortzeiten erscheinen hier, sobald der gewählte Schalter geantwortet hat.</translation>
    </message>
    <message>
        <source>%d ms</source>
        <comment>printf format of a response time</comment>
        <translation>%d ms</translation>
    </message>
</context>
<context>
    <name>powermon::ListSwitchesCommand</name>
    <message>
        <source>Show the switches</source>
        <translation>Die Schalter anzeigen</translation>
    </message>
    <message>
        <source>There are no switches yet; add-switch adds one</source>
        <translation>Es gibt noch keine Schalter; add-switch fügt einen hinzu</translation>
    </message>
</context>
<context>
    <name>powermon::MainWindow</name>
    <message>
        <source>PowerMon – demonstration</source>
        <translation>PowerMon – Vorführung</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Outages</source>
        <translation>&amp;Ausfälle</translation>
    </message>
    <message>
        <source>&amp;Switches</source>
        <translation>&amp;Schalter</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>Die Vergangenheit kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>About PowerMon</source>
        <translation>Über PowerMon</translation>
    </message>
    <message>
        <source>PowerMon %1

Tells whether the power is out, since when, and whether it was only the network.

Record: %2
Licence: GPL-3.0-or-later</source>
        <translation>PowerMon %1

Sagt, ob der Strom ausgefallen ist, seit wann, und ob es nur das Netzwerk war.

Aufzeichnung: %2
Lizenz: GPL-3.0-or-later</translation>
    </message>
</context>
<context>
    <name>powermon::OutageChart</name>
    <message>
        <source>Outage durations</source>
        <translation>Dauer der Ausfälle</translation>
    </message>
    <message>
        <source>No outage in this time. When there is one, its duration appears here.</source>
        <translation>Kein Ausfall in dieser Zeit. Gibt es einen, erscheint hier seine Dauer.</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
</context>
<context>
    <name>powermon::OutageTableModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of outage: group</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>auf die Sekunde</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
</context>
<context>
    <name>powermon::OutagesCommand</name>
    <message>
        <source>Show the power outages, newest first</source>
        <translation>Die Stromausfälle anzeigen, den neuesten zuerst</translation>
    </message>
    <message>
        <source>how far back, 168 unless given</source>
        <translation>wie weit zurück, 168 ohne Angabe</translation>
    </message>
    <message>
        <source>only those that are open</source>
        <translation>nur die, die andauern</translation>
    </message>
    <message>
        <source>There was no power outage in this time</source>
        <translation>In dieser Zeit gab es keinen Stromausfall</translation>
    </message>
</context>
<context>
    <name>powermon::OutagesPage</name>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</source>
        <translation>Es ist kein Ausfall bekannt. Fällt der Strom aus, stehen hier die Zeiten, die ausgefallenen Schalter und die Gründe.</translation>
    </message>
    <message>
        <source>%1: began %2, ended %3</source>
        <translation>%1: Beginn %2, Ende %3</translation>
    </message>
    <message>
        <source>%1: began %2, still going on</source>
        <translation>%1: Beginn %2, dauert noch an</translation>
    </message>
</context>
<context>
    <name>powermon::RemoveSwitchCommand</name>
    <message>
        <source>Remove a switch by its number; its past stays</source>
        <translation>Einen Schalter nach seiner Nummer entfernen; seine Vergangenheit bleibt</translation>
    </message>
    <message>
        <source>Removed switch %1: %2</source>
        <translation>Schalter %1 entfernt: %2</translation>
    </message>
</context>
<context>
    <name>powermon::RmSwitchCommand</name>
    <message>
        <source>Remove a switch by its name, after asking; its past stays</source>
        <translation>Einen Schalter nach seinem Namen entfernen, nach Rückfrage; seine Vergangenheit bleibt</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>nicht nachfragen</translation>
    </message>
    <message>
        <source>there is nobody to ask, say --yes</source>
        <translation>niemand kann gefragt werden, geben Sie --yes an</translation>
    </message>
    <message>
        <source>Remove switch %1, %2 (%3)? [y/N]</source>
        <translation>Schalter %1, %2 (%3), entfernen? [ja/N]</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Removed switch %1: %2</source>
        <translation>Schalter %1 entfernt: %2</translation>
    </message>
</context>
<context>
    <name>powermon::RunCommand</name>
    <message>
        <source>Watch without a window until stopped</source>
        <translation>Ohne Fenster überwachen, bis zum Anhalten</translation>
    </message>
    <message>
        <source>start the REST server (not in this version)</source>
        <translation>den REST-Server starten (nicht in dieser Version)</translation>
    </message>
    <message>
        <source>where another PowerMon watches, wait and take over</source>
        <translation>wenn ein anderes PowerMon überwacht, warten und übernehmen</translation>
    </message>
    <message>
        <source>this version has no REST server</source>
        <translation>diese Version hat keinen REST-Server</translation>
    </message>
</context>
<context>
    <name>powermon::SettingsPage</name>
    <message>
        <source>A change applies at the next start.</source>
        <translation>Eine Änderung wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Now in use: %1. %2</source>
        <translation>Zurzeit in Gebrauch: %1. %2</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Saved. Start PowerMon again to use the new language or database.</source>
        <translation>Gespeichert. Starten Sie PowerMon neu, um die neue Sprache oder Datenbank zu verwenden.</translation>
    </message>
    <message>
        <source>Saved and in use.</source>
        <translation>Gespeichert und in Gebrauch.</translation>
    </message>
    <message>
        <source>Fixed by %1, so it cannot be changed here.</source>
        <translation>Durch %1 festgelegt, daher hier nicht änderbar.</translation>
    </message>
    <message>
        <source>A database address begins with sqlite:/// and a file, or with postgresql:// and a host.</source>
        <translation>Eine Datenbankadresse beginnt mit sqlite:/// und einer Datei oder mit postgresql:// und einem Host.</translation>
    </message>
    <message>
        <source>Alerts are paused until %1.</source>
        <translation>Meldungen sind bis %1 pausiert.</translation>
    </message>
    <message>
        <source>Alerts are sent when the power goes out and when it is back.</source>
        <translation>Sie erhalten Meldungen, wenn der Strom ausfällt und wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>&amp;Resume alerts</source>
        <translation>Meldungen f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause alerts for 1 hour</source>
        <translation>Meldungen 1 Stunde pa&amp;usieren</translation>
    </message>
</context>
<context>
    <name>powermon::ShowStatsCommand</name>
    <message>
        <source>Show counts of checks and outages</source>
        <translation>Anzahl der Prüfungen und Ausfälle anzeigen</translation>
    </message>
    <message>
        <source>how far back, 168 unless given</source>
        <translation>wie weit zurück, 168 ohne Angabe</translation>
    </message>
    <message>
        <source>Period:          the last %1</source>
        <translation>Zeitraum:        die letzten %1</translation>
    </message>
    <message>
        <source>Watched:         %1</source>
        <translation>Überwacht:       %1</translation>
    </message>
    <message>
        <source>Checks:          %1</source>
        <translation>Prüfungen:       %1</translation>
    </message>
    <message>
        <source>Failed checks:   %1</source>
        <translation>Fehlgeschlagen:  %1</translation>
    </message>
    <message>
        <source>Success rate:    %1</source>
        <translation>Erfolgsquote:    %1</translation>
    </message>
    <message>
        <source>Power outages:   %1</source>
        <translation>Stromausfälle:   %1</translation>
    </message>
    <message>
        <source>Average outage:  %1</source>
        <translation>Mittlere Dauer:  %1</translation>
    </message>
</context>
<context>
    <name>powermon::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>powermon::SidebarButton</name>
    <message numerus="yes">
        <source>%n going on</source>
        <translation>
            <numerusform>%n dauert an</numerusform>
            <numerusform>%n dauern an</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::StatusCommand</name>
    <message>
        <source>Nothing to watch: there is no active switch</source>
        <translation>Nichts zu überwachen: Es gibt keinen aktiven Schalter</translation>
    </message>
    <message>
        <source>Unknown: there is no fresh check yet</source>
        <translation>Unbekannt: Es gibt noch keine aktuelle Prüfung</translation>
    </message>
    <message>
        <source>Unknown: nobody watches now</source>
        <translation>Unbekannt: Zurzeit überwacht niemand den Strom</translation>
    </message>
    <message>
        <source>The power is on</source>
        <translation>Der Strom ist da</translation>
    </message>
    <message>
        <source>POWER OUTAGE since %1 (%2)</source>
        <translation>STROMAUSFALL seit %1 (%2)</translation>
    </message>
    <message>
        <source>Show whether the power is on, and each switch</source>
        <translation>Anzeigen, ob Strom da ist, und jeden Schalter</translation>
    </message>
    <message>
        <source>exit with 1 while an outage is open</source>
        <translation>mit 1 enden, solange ein Ausfall andauert</translation>
    </message>
    <message>
        <source>Nobody watches now: whether it has ended is not known</source>
        <translation>Zurzeit überwacht niemand den Strom: Ob der Ausfall vorbei ist, ist unbekannt</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchDialog</name>
    <message>
        <source>Add a switch</source>
        <translation>Schalter hinzufügen</translation>
    </message>
    <message>
        <source>Edit a switch</source>
        <translation>Schalter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Add switch</source>
        <translation>Schalter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save switch</source>
        <translation>Schalter &amp;speichern</translation>
    </message>
    <message>
        <source>Power checkpoint: goes out with the power</source>
        <translation>Strom-Messpunkt: fällt mit dem Strom aus</translation>
    </message>
    <message>
        <source>Reference: should survive a power cut</source>
        <translation>Referenz: sollte einen Stromausfall überstehen</translation>
    </message>
    <message>
        <source>Gateway: the way to the others</source>
        <translation>Gateway: der Weg zu den anderen</translation>
    </message>
    <message>
        <source>Internet: a witness outside</source>
        <translation>Internet: ein Zeuge außerhalb</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Automatic: it has power, unless it is this computer</source>
        <translation>Automatisch: Er hat Strom, außer es ist dieser Computer</translation>
    </message>
    <message>
        <source>It has power</source>
        <translation>Er hat Strom</translation>
    </message>
    <message>
        <source>It proves nothing</source>
        <translation>Sie beweist nichts</translation>
    </message>
    <message>
        <source>An address or a name in your network, with a port or a path where needed: 192.168.1.20, plug.local:8080, https://plug/status</source>
        <translation>Eine Adresse oder ein Name in Ihrem Netzwerk, bei Bedarf mit Port oder Pfad: 192.168.1.20, plug.local:8080, https://plug/status</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Frage %1 ab …</translation>
    </message>
    <message>
        <source>✓ It answers (HTTP %1, %2 ms).</source>
        <translation>✓ Er antwortet (HTTP %1, %2 ms).</translation>
    </message>
    <message>
        <source>The test was stopped. Try again.</source>
        <translation>Der Test wurde abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>✗ No answer: %1.</source>
        <translation>✗ Keine Antwort: %1.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>What you typed about this switch is not saved.</source>
        <translation>Ihre Eingaben zu diesem Schalter sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchEditing</name>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchTableModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Uptime 24 h</source>
        <translation>Verfügbar 24 h</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Test the address</source>
        <translation>Adresse &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Check all now</source>
        <translation>Alle jetzt prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Check %n now</source>
        <translation>
            <numerusform>%n jetzt prüfen</numerusform>
            <numerusform>%n jetzt prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Frage %1 ab …</translation>
    </message>
    <message>
        <source>%1 answered in %2 (HTTP %3).</source>
        <translation>%1 hat in %2 geantwortet (HTTP %3).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) were removed.</source>
        <translation>
            <numerusform>%n Schalter wurde entfernt.</numerusform>
            <numerusform>%n Schalter wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No switch yet. Add a plug, router or lamp that has an address in your network and goes out with the power.</source>
        <translation>Noch kein Schalter. Fügen Sie eine Steckdose, einen Router oder eine Lampe hinzu, die eine Adresse in Ihrem Netzwerk hat und mit dem Strom ausfällt.</translation>
    </message>
    <message>
        <source>No switch matches the search.</source>
        <translation>Kein Schalter passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>powermon::TestSwitchesCommand</name>
    <message>
        <source>Ask the switches now whether they are there, and store nothing; 1 if one does not answer</source>
        <translation>Die Schalter jetzt fragen, ob sie da sind, und nichts speichern; 1, wenn einer nicht antwortet</translation>
    </message>
    <message>
        <source>%1 of %2 tested</source>
        <translation>%1 von %2 getestet</translation>
    </message>
</context>
<context>
    <name>powermon::TimelineView</name>
    <message>
        <source>Timeline of states</source>
        <translation>Zeitleiste der Zustände</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Nobody watched</source>
        <translation>Niemand überwachte</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 · %2
%3 –
%4
%5</source>
        <translation>%1 · %2
%3 –
%4
%5</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>powermon::TrayIcon</name>
    <message>
        <source>&amp;Open PowerMon</source>
        <translation>PowerMon &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Resume alerts</source>
        <translation>&amp;Meldungen fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause alerts for 1 hour</source>
        <translation>&amp;Meldungen 1 Stunde pausieren</translation>
    </message>
</context>
<context>
    <name>powermon::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>powermon::UptimeChart</name>
    <message>
        <source>Uptime by switch</source>
        <translation>Verfügbarkeit je Schalter</translation>
    </message>
    <message>
        <source>The uptime of each switch appears here after its first checks.</source>
        <translation>Die Verfügbarkeit jedes Schalters erscheint hier nach seinen ersten Prüfungen.</translation>
    </message>
    <message>
        <source>lowest %1 of %2</source>
        <translation>die niedrigsten %1 von %2</translation>
    </message>
</context>
</TS>
