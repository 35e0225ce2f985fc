<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Ancestor</name>
    <message>
        <source>there is no table %1 in it</source>
        <translation>darin ist keine Tabelle %1</translation>
    </message>
    <message>
        <source>outage %1: its start is no time</source>
        <translation>Ausfall %1: sein Beginn ist keine Zeit</translation>
    </message>
</context>
<context>
    <name>ApiTokens</name>
    <message>
        <source>1 to %1 characters on one line</source>
        <translation>1 bis %1 Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>another token has it already</source>
        <translation>ein anderes Token hat ihn schon</translation>
    </message>
    <message>
        <source>there are %1 tokens already</source>
        <translation>es gibt schon %1 Token</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>removed_until must be a time</source>
        <translation>removed_until muss eine Zeit sein</translation>
    </message>
    <message>
        <source>this is no export of PowerMon</source>
        <translation>das ist kein Export von PowerMon</translation>
    </message>
    <message>
        <source>a newer PowerMon wrote this: use a newer one</source>
        <translation>ein neueres PowerMon hat das geschrieben: Nehmen Sie ein neueres</translation>
    </message>
    <message>
        <source>version must be 1</source>
        <translation>version muss 1 sein</translation>
    </message>
    <message>
        <source>settings must be texts</source>
        <translation>settings müssen Texte sein</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>this id stands here twice</source>
        <translation>diese Kennung steht hier zweimal</translation>
    </message>
    <message>
        <source>this is no maintenance window</source>
        <translation>das ist keine angekündigte Arbeit</translation>
    </message>
    <message>
        <source>its switch is not among the switches</source>
        <translation>sein Schalter ist nicht unter den Schaltern</translation>
    </message>
    <message>
        <source>removed_days must stand before checks</source>
        <translation>removed_days muss vor checks stehen</translation>
    </message>
    <message>
        <source>this day is not before removed_until</source>
        <translation>dieser Tag liegt nicht vor removed_until</translation>
    </message>
    <message>
        <source>outage %1 stands here twice</source>
        <translation>Ausfall %1 steht hier zweimal</translation>
    </message>
    <message>
        <source>outage %1 is spoken of, but does not stand here</source>
        <translation>von Ausfall %1 ist die Rede, aber er steht nicht hier</translation>
    </message>
    <message>
        <source>is_online must be true or false</source>
        <translation>is_online muss true oder false sein</translation>
    </message>
    <message>
        <source>response_time must be a number of seconds, 0 to 86400</source>
        <translation>response_time muss eine Zahl von Sekunden sein, 0 bis 86400</translation>
    </message>
    <message>
        <source>http_status must lie between 100 and 999</source>
        <translation>http_status muss zwischen 100 und 999 liegen</translation>
    </message>
    <message>
        <source>error_message must be a text</source>
        <translation>error_message muss ein Text sein</translation>
    </message>
    <message>
        <source>switch_id must be a whole number above 0</source>
        <translation>switch_id muss eine ganze Zahl über 0 sein</translation>
    </message>
    <message>
        <source>checked_at must be a time</source>
        <translation>checked_at muss eine Zeit sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a time like 2026-01-31T23:59:59.000Z</source>
        <translation>muss eine Zeit wie 2026-01-31T23:59:59.000Z sein</translation>
    </message>
    <message>
        <source>must be a number of seconds</source>
        <translation>muss eine Zahl von Sekunden sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>cannot be &apos;%1&apos;</source>
        <translation>kann nicht „%1“ sein</translation>
    </message>
    <message>
        <source>this is not JSON as export writes it</source>
        <translation>das ist kein JSON, wie export es schreibt</translation>
    </message>
    <message>
        <source>this is longer than any record</source>
        <translation>das ist länger als jeder Eintrag</translation>
    </message>
    <message>
        <source>the file ends in its middle</source>
        <translation>die Datei endet mittendrin</translation>
    </message>
    <message>
        <source>is none that is known</source>
        <translation>ist keine bekannte</translation>
    </message>
    <message>
        <source>must lie between 1 and 65535</source>
        <translation>muss zwischen 1 und 65535 liegen</translation>
    </message>
    <message>
        <source>and failed and runs do not fit together</source>
        <translation>und failed und runs passen nicht zusammen</translation>
    </message>
</context>
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
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>(needed)</source>
        <translation>(erforderlich)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>not expected here: %1</source>
        <translation>hier nicht erwartet: %1</translation>
    </message>
    <message>
        <source>at least one character</source>
        <translation>mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>ask the PowerMon there: https://home:56957</source>
        <translation>das PowerMon dort fragen: https://home:56957</translation>
    </message>
    <message>
        <source>with --server: its token; else POWERMON_API_TOKEN</source>
        <translation>mit --server: sein Token; sonst POWERMON_API_TOKEN</translation>
    </message>
    <message>
        <source>with --server: SHA-256 of its certificate</source>
        <translation>mit --server: SHA-256 seines Zertifikats</translation>
    </message>
</context>
<context>
    <name>AwaySummary</name>
    <message numerus="yes">
        <source>While you were away, since %2: %n outage(s), %1 without power in all.</source>
        <translation>
            <numerusform>Während Sie weg waren, seit %2: %n Ausfall, insgesamt %1 ohne Strom.</numerusform>
            <numerusform>Während Sie weg waren, seit %2: %n Ausfälle, insgesamt %1 ohne Strom.</numerusform>
        </translation>
    </message>
    <message>
        <source>The longest began %1 and took %2.</source>
        <translation>Der längste begann %1 und dauerte %2.</translation>
    </message>
    <message>
        <source>Longest without power: %1, for %2.</source>
        <translation>Am längsten ohne Strom: %1, %2 lang.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>there is not enough room on the disk</source>
        <translation>auf der Platte ist nicht genug Platz</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>das gibt es schon</translation>
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
    <message>
        <source>An outage is suspected when more than half of the switches are gone, and believed when they went at one moment while the network stayed, or when they stay away.</source>
        <translation>Ein Ausfall wird vermutet, wenn mehr als die Hälfte der Schalter ausgefallen ist. Er gilt als erkannt, wenn sie im selben Moment ausfielen, während das Netzwerk blieb, oder wenn sie ausbleiben.</translation>
    </message>
    <message>
        <source>Storing on this computer since %1. All is written to the database in order when it is back.</source>
        <translation>Seit %1 wird auf diesem Computer gespeichert. Alles wird in der richtigen Reihenfolge in die Datenbank geschrieben, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>This computer has no network, so no switch can be asked.</source>
        <translation>Dieser Computer hat kein Netzwerk, darum kann kein Schalter gefragt werden.</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>channel name &apos;%1&apos;</source>
        <translation>Kanalname „%1“</translation>
    </message>
    <message>
        <source>allowed are up to 40 letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, a letter or digit first</source>
        <translation>erlaubt sind bis zu 40 Buchstaben, Ziffern, „-“, „_“ und „.“, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>there is a channel of this name already</source>
        <translation>einen Kanal dieses Namens gibt es schon</translation>
    </message>
</context>
<context>
    <name>ChannelOptions</name>
    <message>
        <source>address of a webhook; {secret} and fields in it are replaced</source>
        <translation>Adresse eines Webhooks; {secret} und Felder darin werden ersetzt</translation>
    </message>
    <message>
        <source>chat of a Telegram bot</source>
        <translation>Chat eines Telegram-Bots</translation>
    </message>
    <message>
        <source>the token or password is the first line of this file (-: standard input); it goes into the keychain</source>
        <translation>das Token oder Passwort ist die erste Zeile dieser Datei (-: Standardeingabe); es kommt in den Schlüsselbund</translation>
    </message>
    <message>
        <source>header of the call; may be repeated</source>
        <translation>Kopfzeile des Aufrufs; mehrfach möglich</translation>
    </message>
    <message>
        <source>what is sent, with fields like {title} and {text}; {json} is all of it</source>
        <translation>was gesendet wird, mit Feldern wie {title} und {text}; {json} ist alles</translation>
    </message>
    <message>
        <source>of the body: application/json</source>
        <translation>des Inhalts: application/json</translation>
    </message>
    <message>
        <source>sign with the secret, as Standard Webhooks has it</source>
        <translation>mit dem Geheimnis unterschreiben, wie Standard Webhooks es vorsieht</translation>
    </message>
    <message>
        <source>program to start with each message, never through a shell</source>
        <translation>Programm, das mit jeder Nachricht gestartet wird, nie über eine Shell</translation>
    </message>
    <message>
        <source>argument of the program, with fields like {title}; may be repeated</source>
        <translation>Argument des Programms, mit Feldern wie {title}; mehrfach möglich</translation>
    </message>
    <message>
        <source>how long the program may take: 60s</source>
        <translation>wie lange das Programm brauchen darf: 60s</translation>
    </message>
    <message>
        <source>what is told: %1</source>
        <translation>was gemeldet wird: %1</translation>
    </message>
    <message>
        <source>how sure it must be: suspected, probable or confirmed</source>
        <translation>wie sicher es sein muss: suspected, probable oder confirmed</translation>
    </message>
    <message>
        <source>tell only what lasts so long: 10m</source>
        <translation>nur melden, was so lange dauert: 10m</translation>
    </message>
    <message>
        <source>again so often while it goes on: 2h; 0: never</source>
        <translation>so oft wieder, solange es anhält: 2h; 0: nie</translation>
    </message>
    <message>
        <source>tell also when more switches go</source>
        <translation>auch melden, wenn weitere Schalter ausfallen</translation>
    </message>
    <message>
        <source>do not tell when it is over</source>
        <translation>nicht melden, wenn es vorbei ist</translation>
    </message>
    <message>
        <source>silent hours: &quot;22:00-07:00&quot; or &quot;mon-fri 22:00-07:00; sat,sun 23:00-09:30&quot;; what came meanwhile is told then</source>
        <translation>stille Zeiten: &quot;22:00-07:00&quot; oder &quot;mon-fri 22:00-07:00; sat,sun 23:00-09:30&quot;; was inzwischen kam, wird danach gemeldet</translation>
    </message>
    <message>
        <source>time zone of these hours: Europe/Berlin</source>
        <translation>Zeitzone dieser Stunden: Europe/Berlin</translation>
    </message>
    <message>
        <source>keep it, but send nothing</source>
        <translation>behalten, aber nichts senden</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>wieder senden</translation>
    </message>
    <message>
        <source>a program that this user may run</source>
        <translation>ein Programm, das dieser Benutzer ausführen darf</translation>
    </message>
    <message>
        <source>mail server to send e-mail with</source>
        <translation>Mailserver, über den E-Mail gesendet wird</translation>
    </message>
    <message>
        <source>starttls (the default), tls or none</source>
        <translation>starttls (Vorgabe), tls oder none</translation>
    </message>
    <message>
        <source>user of the mail server; the password is the secret</source>
        <translation>Benutzer des Mailservers; das Passwort ist das Geheimnis</translation>
    </message>
    <message>
        <source>address of the sender</source>
        <translation>Adresse des Absenders</translation>
    </message>
    <message>
        <source>address to write to; may be repeated</source>
        <translation>Adresse, an die geschrieben wird; mehrfach möglich</translation>
    </message>
    <message>
        <source>say where it leads: --preset, --url, --program or --smtp</source>
        <translation>geben Sie an, wohin er führt: --preset, --url, --program oder --smtp</translation>
    </message>
    <message>
        <source>a channel is a webhook, a program or e-mail, not several</source>
        <translation>ein Kanal ist ein Webhook, ein Programm oder E-Mail, nicht mehreres</translation>
    </message>
</context>
<context>
    <name>ChannelWorkshop</name>
    <message>
        <source>there are no channels of type &apos;%1&apos;</source>
        <translation>es gibt keine Kanäle der Art „%1“</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--database is of this computer</source>
        <translation>--database gehört zu diesem Computer</translation>
    </message>
    <message>
        <source>needed for the other options</source>
        <translation>nötig für die anderen Optionen</translation>
    </message>
</context>
<context>
    <name>CommandOutput</name>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>PowerMon watched</source>
        <translation>PowerMon überwachte</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>der Computer schlief</translation>
    </message>
    <message>
        <source>PowerMon was not running</source>
        <translation>PowerMon lief nicht</translation>
    </message>
    <message>
        <source>PowerMon was ended without a word</source>
        <translation>PowerMon endete ohne Abmeldung</translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation>die Uhr wurde gestellt</translation>
    </message>
    <message>
        <source>this computer went off</source>
        <translation>dieser Computer ging aus</translation>
    </message>
    <message>
        <source>this computer had no network</source>
        <translation>dieser Computer hatte kein Netzwerk</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>this is longer than any record</source>
        <translation>das ist länger als jeder Eintrag</translation>
    </message>
    <message>
        <source>a quotation mark stands within a cell</source>
        <translation>in einem Feld steht ein Anführungszeichen</translation>
    </message>
    <message>
        <source>text stands behind a quotation mark</source>
        <translation>hinter einem Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
</context>
<context>
    <name>DatabaseBackup</name>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>it is the database itself</source>
        <translation>das ist die Datenbank selbst</translation>
    </message>
</context>
<context>
    <name>DatabaseCare</name>
    <message>
        <source>name a FILE for the backup</source>
        <translation>nennen Sie eine DATEI für die Sicherung</translation>
    </message>
    <message>
        <source>both are the same database</source>
        <translation>beides ist dieselbe Datenbank</translation>
    </message>
</context>
<context>
    <name>DatabaseCopy</name>
    <message>
        <source>it is not empty; nothing was changed</source>
        <translation>sie ist nicht leer; nichts wurde geändert</translation>
    </message>
    <message>
        <source>it changes while it is copied (%1)</source>
        <translation>sie ändert sich, während sie kopiert wird (%1)</translation>
    </message>
    <message>
        <source>it changes while it is copied</source>
        <translation>sie ändert sich, während sie kopiert wird</translation>
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
        <source>sqlite:///file or postgresql://user@host/database</source>
        <translation>sqlite:///Datei oder postgresql://Benutzer@Host/Datenbank</translation>
    </message>
    <message>
        <source>connection parameters such as sslmode=require, or site=NAME with up to 40 of a-z, 0-9 and _</source>
        <translation>Verbindungsparameter wie sslmode=require, oder site=NAME mit bis zu 40 aus a-z, 0-9 und _</translation>
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
    <message>
        <source>Outage %1 was changed by somebody else meanwhile</source>
        <translation>Ausfall %1 wurde inzwischen von jemand anderem geändert</translation>
    </message>
    <message>
        <source>There is no group &apos;%1&apos;</source>
        <translation>Es gibt keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>There is no maintenance window &apos;%1&apos;</source>
        <translation>Es gibt kein Wartungsfenster „%1“</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile: %2. Save once more to overwrite that</source>
        <translation>%1 wurde inzwischen anderswo geändert: %2. Nochmals speichern überschreibt das</translation>
    </message>
    <message>
        <source>The database %1 was deleted or moved while it was in use; put it back, or start PowerMon again for a new one</source>
        <translation>Die Datenbank %1 wurde gelöscht oder verschoben, während sie benutzt wurde; legen Sie sie zurück, oder starten Sie PowerMon neu für eine neue</translation>
    </message>
    <message>
        <source>The database %1 was replaced by another one while it was in use</source>
        <translation>Die Datenbank %1 wurde durch eine andere ersetzt, während sie benutzt wurde</translation>
    </message>
    <message>
        <source>There is no channel &apos;%1&apos;</source>
        <translation>Es gibt keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>There is no message &apos;%1&apos;</source>
        <translation>Es gibt keine Nachricht „%1“</translation>
    </message>
    <message>
        <source>The database %1 lets this user look, but not write</source>
        <translation>Die Datenbank %1 lässt diesen Benutzer lesen, aber nicht schreiben</translation>
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
    <name>FileSpool</name>
    <message>
        <source>it is full</source>
        <translation>sie ist voll</translation>
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
    <name>Gatus</name>
    <message>
        <source>it is asked by %1</source>
        <translation>gefragt wird mit %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no HTTP address</source>
        <translation>„%1“ ist keine HTTP-Adresse</translation>
    </message>
    <message>
        <source>it is no endpoint</source>
        <translation>das ist kein Endpunkt</translation>
    </message>
    <message>
        <source>there is no list &apos;endpoints&apos; in it</source>
        <translation>darin ist keine Liste „endpoints“</translation>
    </message>
    <message>
        <source>it is told from outside, not asked</source>
        <translation>das wird von außen gemeldet, nicht gefragt</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>it holds a variable of the environment: put its value in</source>
        <translation>darin steht eine Umgebungsvariable: ihren Wert dafür einsetzen</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>all %n switch(es) answer</source>
        <translation>
            <numerusform>%n Schalter antwortet</numerusform>
            <numerusform>alle %n Schalter antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) do not answer</source>
        <translation>
            <numerusform>%1 von %n Schalter antwortet nicht</numerusform>
            <numerusform>%1 von %n Schaltern antworten nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Uptime %1</source>
        <translation>Verfügbarkeit %1</translation>
    </message>
    <message>
        <source>no outage in this time</source>
        <translation>kein Ausfall in dieser Zeit</translation>
    </message>
    <message>
        <source>out since %1</source>
        <translation>Ausfall seit %1</translation>
    </message>
    <message>
        <source>last outage %1</source>
        <translation>letzter Ausfall %1</translation>
    </message>
    <message>
        <source>last outage %1, %2</source>
        <translation>letzter Ausfall %1, %2</translation>
    </message>
</context>
<context>
    <name>Gunzip</name>
    <message>
        <source>the packed data is damaged</source>
        <translation>die gepackten Daten sind beschädigt</translation>
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
    <name>ImportCommand</name>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>this is a database of PowerMon itself: --database opens it, export writes it out</source>
        <translation>dies ist eine Datenbank von PowerMon selbst: --database öffnet sie, export schreibt sie heraus</translation>
    </message>
    <message>
        <source>there is no switches.csv, outages.csv or checks.csv in this folder</source>
        <translation>in diesem Ordner ist keine switches.csv, outages.csv oder checks.csv</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
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
    <name>Knowledge</name>
    <message>
        <source>the access point of %1</source>
        <translation>der Access Point von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>survives outages (%1), so it seems to have a battery</source>
        <translation>übersteht Ausfälle (%1), hat also anscheinend einen Akku</translation>
    </message>
    <message>
        <source>survived outages (%1): too few to tell</source>
        <translation>überstand Ausfälle (%1): zu wenige, um es zu wissen</translation>
    </message>
    <message>
        <source>answers about %1 after the power is back</source>
        <translation>antwortet etwa %1, nachdem der Strom wieder da ist</translation>
    </message>
    <message>
        <source>is this computer itself, so a refused connection proves nothing</source>
        <translation>ist dieser Computer selbst, daher beweist eine abgelehnte Verbindung nichts</translation>
    </message>
    <message>
        <source>is the way out of this network: the router</source>
        <translation>ist der Weg aus diesem Netzwerk: der Router</translation>
    </message>
    <message>
        <source>hangs on the same access point as %1</source>
        <translation>hängt am selben Access Point wie %1</translation>
    </message>
    <message>
        <source>lies in the internet: a witness outside</source>
        <translation>liegt im Internet: ein Zeuge außerhalb</translation>
    </message>
    <message>
        <source>always goes together with %1 (%2): one access point or circuit</source>
        <translation>fällt immer zusammen mit %1 aus (%2): derselbe Access Point oder Stromkreis</translation>
    </message>
    <message>
        <source>%1 % of its checks fail for no reason</source>
        <translation>%1 % seiner Prüfungen schlagen ohne Grund fehl</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>&apos;%1&apos; is no address like me@example.org</source>
        <translation>„%1“ ist keine Adresse wie me@example.org</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no server like mail.example.org:587</source>
        <translation>„%1“ ist kein Server wie mail.example.org:587</translation>
    </message>
    <message>
        <source>say to whom it goes</source>
        <translation>geben Sie an, an wen es geht</translation>
    </message>
    <message>
        <source>without encryption the password would go in the open: use starttls or tls, or no user</source>
        <translation>ohne Verschlüsselung ginge das Passwort offen über die Leitung: Nehmen Sie starttls oder tls, oder keinen Benutzer</translation>
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
    <message>
        <source>&amp;Mute alerts</source>
        <translation>&amp;Meldungen stummschalten</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>Add se&amp;veral…</source>
        <translation>&amp;Mehrere hinzufügen …</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>at most 300 characters in one line</source>
        <translation>höchstens 300 Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>after its start, by at most 366 days</source>
        <translation>nach dem Beginn, höchstens 366 Tage später</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>what goes now is no outage</source>
        <translation>was jetzt ausfällt, zählt nicht als Ausfall</translation>
    </message>
    <message>
        <source>what goes now in %1 is no outage</source>
        <translation>was jetzt in %1 ausfällt, zählt nicht als Ausfall</translation>
    </message>
    <message>
        <source>Maintenance until %1: %2</source>
        <translation>Wartung bis %1: %2</translation>
    </message>
    <message>
        <source>Maintenance until %1 (%2): %3</source>
        <translation>Wartung bis %1 (%2): %3</translation>
    </message>
    <message>
        <source>what goes now still counts as an outage, since the readme policy knows of no announced work</source>
        <translation>was jetzt geht, zählt weiter als Ausfall, da die Regel readme keine angekündigten Arbeiten kennt</translation>
    </message>
</context>
<context>
    <name>MaintenanceDialog</name>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Announce work on the power. A switch that goes in this time was meant to go: it counts as no outage and raises no alert, until it answers again.</source>
        <translation>Kündigen Sie Arbeiten am Strom an. Ein Schalter, der in dieser Zeit ausfällt, sollte ausfallen: Bis er wieder antwortet, zählt das nicht als Ausfall und löst keine Meldung aus.</translation>
    </message>
    <message>
        <source>Announced maintenance</source>
        <translation>Angekündigte Wartung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Remove maintenance</source>
        <translation>Wartung entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>Start of the maintenance</source>
        <translation>Beginn der Wartung</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>End of the maintenance</source>
        <translation>Ende der Wartung</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>Groups that the maintenance is for; none: everything</source>
        <translation>Gruppen, für die die Wartung gilt; keine: alles</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was gemacht wird</translation>
    </message>
    <message>
        <source>New boiler</source>
        <translation>Neuer Boiler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Announce maintenance</source>
        <translation>Wartung &amp;ankündigen</translation>
    </message>
    <message>
        <source>End n&amp;ow</source>
        <translation>Jetz&amp;t beenden</translation>
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
    <name>MessageReason</name>
    <message>
        <source>it began</source>
        <translation>es begann</translation>
    </message>
    <message>
        <source>it is sure now</source>
        <translation>es ist jetzt sicher</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>es ist etwas anderes</translation>
    </message>
    <message>
        <source>more switches are affected</source>
        <translation>mehr Schalter sind betroffen</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>es hält an</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>es ist vorbei</translation>
    </message>
    <message>
        <source>it came and went</source>
        <translation>es kam und ging</translation>
    </message>
</context>
<context>
    <name>MessageTemplate</name>
    <message>
        <source>there is no field {%1}; the fields are %2</source>
        <translation>ein Feld {%1} gibt es nicht; die Felder sind %2</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>It has lasted %1 so far</source>
        <translation>Es dauert bisher %1</translation>
    </message>
    <message>
        <source>Still: %1</source>
        <translation>Weiterhin: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>%1 (it lasted %2)</source>
        <translation>%1 (es dauerte %2)</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>The power was out</source>
        <translation>Der Strom war weg</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>PowerMon&apos;s database works again</source>
        <translation>Die Datenbank von PowerMon ist wieder benutzbar</translation>
    </message>
    <message>
        <source>It could not be used for %1</source>
        <translation>Sie war %1 lang nicht benutzbar</translation>
    </message>
    <message>
        <source>PowerMon&apos;s database cannot be used</source>
        <translation>Die Datenbank von PowerMon ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Seit %1: %2</translation>
    </message>
    <message>
        <source>A test from PowerMon</source>
        <translation>Ein Test von PowerMon</translation>
    </message>
    <message>
        <source>This is how PowerMon tells you of a power outage over the channel &apos;%1&apos;. The power is fine.</source>
        <translation>So meldet PowerMon einen Stromausfall über den Kanal „%1“. Der Strom ist da.</translation>
    </message>
</context>
<context>
    <name>OutageEdit</name>
    <message>
        <source>what was found</source>
        <translation>den erkannten Wert</translation>
    </message>
    <message>
        <source>start set to %1</source>
        <translation>Beginn auf %1 gesetzt</translation>
    </message>
    <message>
        <source>end set to %1</source>
        <translation>Ende auf %1 gesetzt</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message>
        <source>split at %1: what follows is %2</source>
        <translation>geteilt bei %1: was folgt, ist %2</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>marked as planned</source>
        <translation>als geplant markiert</translation>
    </message>
    <message>
        <source>marked as not planned</source>
        <translation>als nicht geplant markiert</translation>
    </message>
    <message>
        <source>marked as a power outage</source>
        <translation>als Stromausfall markiert</translation>
    </message>
    <message>
        <source>marked as no power outage</source>
        <translation>als kein Stromausfall markiert</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>done again: %1</source>
        <translation>wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>OutageEdits</name>
    <message>
        <source>outage %1</source>
        <translation>Ausfall %1</translation>
    </message>
    <message>
        <source>the note has %1 characters, at most %2 are kept</source>
        <translation>die Notiz hat %1 Zeichen, höchstens %2 werden gespeichert</translation>
    </message>
    <message>
        <source>its start cannot lie in the future</source>
        <translation>sein Beginn kann nicht in der Zukunft liegen</translation>
    </message>
    <message>
        <source>its end cannot lie in the future</source>
        <translation>sein Ende kann nicht in der Zukunft liegen</translation>
    </message>
    <message>
        <source>its end must lie after its start</source>
        <translation>sein Ende muss nach seinem Beginn liegen</translation>
    </message>
    <message>
        <source>outage %1 lies in this time; merge them instead</source>
        <translation>Ausfall %1 liegt in dieser Zeit; führen Sie die beiden stattdessen zusammen</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing to do again</source>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>outage %1 was changed after that; take that back first</source>
        <translation>Ausfall %1 wurde danach geändert; machen Sie zuerst das rückgängig</translation>
    </message>
    <message>
        <source>outage %1 is merged into %2 already</source>
        <translation>Ausfall %1 ist bereits mit %2 zusammengeführt</translation>
    </message>
    <message>
        <source>an outage cannot be merged with itself</source>
        <translation>ein Ausfall kann nicht mit sich selbst zusammengeführt werden</translation>
    </message>
    <message>
        <source>say with which others it is to be merged</source>
        <translation>geben Sie an, mit welchen anderen er zusammengeführt werden soll</translation>
    </message>
    <message>
        <source>outage %1 is of another group</source>
        <translation>Ausfall %1 gehört zu einer anderen Gruppe</translation>
    </message>
    <message>
        <source>outage %1 is of another kind; mark it first</source>
        <translation>Ausfall %1 ist von anderer Art; markieren Sie ihn zuerst</translation>
    </message>
    <message>
        <source>outage %1 lies between them</source>
        <translation>Ausfall %1 liegt dazwischen</translation>
    </message>
    <message>
        <source>it can only be split between its start and its end</source>
        <translation>er kann nur zwischen seinem Beginn und seinem Ende geteilt werden</translation>
    </message>
</context>
<context>
    <name>OutageExplanation</name>
    <message>
        <source>Planned power outage</source>
        <translation>Geplanter Stromausfall</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>Network incident</source>
        <translation>Netzwerkstörung</translation>
    </message>
    <message>
        <source>Device incident</source>
        <translation>Gerätestörung</translation>
    </message>
    <message>
        <source>Incident of no known cause</source>
        <translation>Störung unbekannter Ursache</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>wie von Ihnen angegeben</translation>
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
    <message>
        <source>Began at %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>Still going on, for %1 now</source>
        <translation>Dauert noch an, bisher %1</translation>
    </message>
    <message>
        <source>Ended at %1, after %2</source>
        <translation>Ende: %1, nach %2</translation>
    </message>
    <message>
        <source>Ended %1, after %2</source>
        <translation>Ende: %1, nach %2</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>letzte Antwort %1</translation>
    </message>
    <message>
        <source>first failure %1</source>
        <translation>erster Fehlschlag %1</translation>
    </message>
    <message>
        <source>back at %1</source>
        <translation>wieder da %1</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>noch nicht wieder da</translation>
    </message>
    <message>
        <source>still answered at %1</source>
        <translation>antwortete noch: %1</translation>
    </message>
    <message>
        <source>did not answer at %1</source>
        <translation>antwortete nicht: %1</translation>
    </message>
    <message>
        <source>was not checked in that time</source>
        <translation>wurde in dieser Zeit nicht geprüft</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>REST</source>
        <translation>REST</translation>
    </message>
    <message>
        <source>Policy evidence: many switches on mains power going in one moment while what has a battery stays</source>
        <translation>Regel evidence: viele Schalter am Stromnetz fallen im selben Moment aus, während bleibt, was einen Akku hat</translation>
    </message>
    <message>
        <source>Needs %1 nats against chance, of which a switch gives at most %2</source>
        <translation>Nötig sind %1 Nat gegen den Zufall, von denen ein Schalter höchstens %2 beiträgt</translation>
    </message>
    <message>
        <source>A group needs %1 % of its members</source>
        <translation>Eine Gruppe braucht %1 % ihrer Mitglieder</translation>
    </message>
    <message>
        <source>Without proof that the network works it is probable after %1</source>
        <translation>Ohne Beweis, dass das Netzwerk funktioniert, gilt er nach %1 als wahrscheinlich</translation>
    </message>
    <message>
        <source>of the whole site</source>
        <translation>des ganzen Standorts</translation>
    </message>
    <message>
        <source>of the group</source>
        <translation>der Gruppe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Detected at %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>Split off outage %1</source>
        <translation>Von Ausfall %1 abgetrennt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Switches that went</source>
        <translation>Ausgefallene Schalter</translation>
    </message>
    <message>
        <source>The other switches</source>
        <translation>Die anderen Schalter</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>Wie geurteilt wurde</translation>
    </message>
    <message>
        <source>Policy readme: more than half of the active switches down, each after %1 failures in a row</source>
        <translation>Regel readme: mehr als die Hälfte der aktiven Schalter ausgefallen, jeder nach %1 Fehlschlägen in Folge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Found as: %1. %2. %3</source>
        <translation>Erkannt als: %1. %2. %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not back by its end</source>
        <translation>bis zu seinem Ende nicht zurück</translation>
    </message>
</context>
<context>
    <name>OutageLookup</name>
    <message>
        <source>a number that outages shows</source>
        <translation>eine Nummer, die outages zeigt</translation>
    </message>
    <message>
        <source>number of the outage, as outages shows it</source>
        <translation>Nummer des Ausfalls, wie outages sie zeigt</translation>
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
        <source>It lasted %1, from %2 to %3</source>
        <translation>Dauer: %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It was the network, not the power</source>
        <translation>Es war das Netzwerk, nicht der Strom</translation>
    </message>
    <message>
        <source>It was a device, not the power</source>
        <translation>Es war ein Gerät, nicht der Strom</translation>
    </message>
    <message>
        <source>It was the power or the network</source>
        <translation>Es war der Strom oder das Netzwerk</translation>
    </message>
    <message>
        <source>The power is probably out</source>
        <translation>Der Strom ist wahrscheinlich ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) stopped answering</source>
        <translation>
            <numerusform>%n Schalter ist verstummt</numerusform>
            <numerusform>%n Schalter sind verstummt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) stopped answering</source>
        <translation>
            <numerusform>%1 von %n Schalter verstummt</numerusform>
            <numerusform>%1 von %n Schaltern verstummt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; checking whether it is the network</source>
        <translation>%1; es wird geprüft, ob es am Netzwerk liegt</translation>
    </message>
    <message>
        <source>It is marked as no power outage</source>
        <translation>Es ist als kein Stromausfall markiert</translation>
    </message>
    <message>
        <source>It was marked as no power outage</source>
        <translation>Es wurde als kein Stromausfall markiert</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Show &amp;incidents: what was the network, a device, or could not be told</source>
        <translation>&amp;Vorfälle anzeigen: was am Netzwerk oder an einem Gerät lag oder sich nicht klären ließ</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Sent late: it happened at %1 and could only be sent at %2</source>
        <translation>Spät gesendet: Es geschah um %1 und ließ sich erst um %2 senden</translation>
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
    <name>PeriodOptions</name>
    <message>
        <source>a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z</source>
        <translation>ein Datum wie 2026-01-31 oder ein Zeitpunkt wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>the last N days, 365 unless given</source>
        <translation>die letzten N Tage, 365 ohne Angabe</translation>
    </message>
    <message>
        <source>the calendar year Y</source>
        <translation>das Kalenderjahr Y</translation>
    </message>
    <message>
        <source>one of --days, --year, and --from with --to</source>
        <translation>entweder --days oder --year oder --from mit --to</translation>
    </message>
    <message>
        <source>a time that has begun</source>
        <translation>ein Zeitpunkt, der nicht in der Zukunft liegt</translation>
    </message>
    <message>
        <source>a time after --from (%1)</source>
        <translation>ein Zeitpunkt nach --from (%1)</translation>
    </message>
    <message>
        <source>first day, or a time</source>
        <translation>erster Tag oder ein Zeitpunkt</translation>
    </message>
    <message>
        <source>last day, or a time</source>
        <translation>letzter Tag oder ein Zeitpunkt</translation>
    </message>
</context>
<context>
    <name>PostgresTools</name>
    <message>
        <source>it is there already</source>
        <translation>das gibt es schon</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>it is not installed; install postgresql-client, or back the server up by its own means</source>
        <translation>es ist nicht installiert; installieren Sie postgresql-client, oder sichern Sie den Server mit seinen eigenen Mitteln</translation>
    </message>
    <message>
        <source>this is a backup of the site without a name</source>
        <translation>dies ist eine Sicherung des Standorts ohne Namen</translation>
    </message>
    <message>
        <source>this is a backup of the site %1</source>
        <translation>dies ist eine Sicherung des Standorts %1</translation>
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
    <message>
        <source>powermon: web page and REST server at %1</source>
        <translation>powermon: Webseite und REST-Server unter %1</translation>
    </message>
</context>
<context>
    <name>ProgramSettings</name>
    <message>
        <source>argument &apos;%1&apos;</source>
        <translation>Argument „%1“</translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message>
        <source>quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time zone like Europe/Berlin</source>
        <translation>„%1“ ist keine Zeitzone wie Europe/Berlin</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time like &quot;22:00-07:00&quot; or &quot;sat,sun 23:00-09:30&quot;</source>
        <translation>„%1“ ist keine Zeit wie &quot;22:00-07:00&quot; oder &quot;sat,sun 23:00-09:30&quot;</translation>
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
    <message>
        <source>this computer&apos;s own mains power went with it</source>
        <translation>auch der Netzstrom dieses Computers fiel gleichzeitig aus</translation>
    </message>
    <message>
        <source>%1 went at the same time; it has no battery, so that proves nothing</source>
        <translation>%1 fiel gleichzeitig aus, hat aber keinen Akku: das beweist nichts</translation>
    </message>
    <message>
        <source>%1 can still be reached, but by another way than the usual one</source>
        <translation>%1 ist noch erreichbar, aber auf einem anderen Weg als sonst</translation>
    </message>
    <message>
        <source>%1 went in every outage so far, but not in this one</source>
        <translation>bei jedem bisherigen Ausfall betroffen, aber nicht bei diesem: %1</translation>
    </message>
    <message>
        <source>devices that are back say that they started anew one after another: no outage</source>
        <translation>zurückgekehrte Geräte melden, dass sie nacheinander neu gestartet sind: kein Stromausfall</translation>
    </message>
    <message>
        <source>devices came back while they were still starting: they had no power</source>
        <translation>Geräte kamen zurück, während sie noch starteten: sie hatten keinen Strom</translation>
    </message>
    <message>
        <source>%1 of those that went were back within minutes, as after a restart</source>
        <translation>%1 von denen, die gingen, waren nach Minuten zurück, wie nach einem Neustart</translation>
    </message>
    <message>
        <source>the clock of this computer was lost meanwhile: when it ended is not known, only that it was no earlier</source>
        <translation>die Uhr dieses Computers ging inzwischen verloren: wann es endete, ist nicht bekannt, nur dass es nicht früher war</translation>
    </message>
</context>
<context>
    <name>RecordDialogs</name>
    <message>
        <source>Saved to %1 (%2)</source>
        <translation>Gespeichert in %1 (%2)</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored %1; what was there before was kept as %2</source>
        <translation>%1 wiederhergestellt; was vorher da war, bleibt als %2</translation>
    </message>
    <message>
        <source>Copied to %1: %2 rows in %3 tables, all compared</source>
        <translation>Nach %1 kopiert: %2 Zeilen in %3 Tabellen, alle verglichen</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes a file that others can read; watching goes on. It holds no passwords and no tokens.</source>
        <translation>Schreibt eine Datei, die andere lesen können; die Überwachung geht weiter. Sie enthält keine Passwörter und keine Token.</translation>
    </message>
    <message>
        <source>Everything, as JSON</source>
        <translation>Alles, als JSON</translation>
    </message>
    <message>
        <source>Switches, as CSV</source>
        <translation>Schalter, als CSV</translation>
    </message>
    <message>
        <source>Outages as they stand, as CSV</source>
        <translation>Ausfälle, wie sie jetzt gelten, als CSV</translation>
    </message>
    <message>
        <source>Checks, as CSV</source>
        <translation>Prüfungen, als CSV</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;To the file</source>
        <translation>&amp;In die Datei</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Copies the whole database to a file, while watching goes on.</source>
        <translation>Kopiert die ganze Datenbank in eine Datei; die Überwachung geht weiter.</translation>
    </message>
    <message>
        <source>A new file. Left empty, it goes among the automatic backups.</source>
        <translation>Eine neue Datei. Bleibt das Feld leer, kommt sie zu den automatischen Sicherungen.</translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>Eine neue Datei.</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the database. What is there now is kept beside it, and watching pauses meanwhile.</source>
        <translation>Setzt eine Sicherung an die Stelle der Datenbank. Was jetzt da ist, bleibt daneben erhalten; die Überwachung ruht solange.</translation>
    </message>
    <message>
        <source>&amp;From the file</source>
        <translation>&amp;Aus der Datei</translation>
    </message>
    <message>
        <source>A file that &quot;Back up&quot; or the automatic backups made.</source>
        <translation>Eine Datei, die „Sichern“ oder die automatische Sicherung gemacht hat.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Copy to another database</source>
        <translation>In eine andere Datenbank kopieren</translation>
    </message>
    <message>
        <source>Copies everything into an empty database and compares it; a copy that was cut short goes on. Watching pauses meanwhile. To use the copy, choose it in the settings.</source>
        <translation>Kopiert alles in eine leere Datenbank und vergleicht es; eine abgebrochene Kopie wird fortgesetzt. Die Überwachung ruht solange. Um die Kopie zu benutzen, wählen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;To the database</source>
        <translation>&amp;In die Datenbank</translation>
    </message>
    <message>
        <source>sqlite:///FILE or postgresql://USER@HOST/NAME</source>
        <translation>sqlite:///DATEI oder postgresql://BENUTZER@RECHNER/NAME</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ReliabilityText</name>
    <message>
        <source>Nothing was watched in this time.</source>
        <translation>In dieser Zeit wurde nichts überwacht.</translation>
    </message>
    <message>
        <source>On average each switch was without power %1 times for more than five minutes (95 %: %2 to %3).</source>
        <translation>Im Durchschnitt war jeder Schalter %1-mal länger als fünf Minuten ohne Strom (95 %: %2 bis %3).</translation>
    </message>
    <message>
        <source>On average each switch was without power for %1 in all.</source>
        <translation>Im Durchschnitt war jeder Schalter insgesamt %1 ohne Strom.</translation>
    </message>
    <message>
        <source>On average each switch was without power for %1 in all (at least %2, at most %3).</source>
        <translation>Im Durchschnitt war jeder Schalter insgesamt %1 ohne Strom (mindestens %2, höchstens %3).</translation>
    </message>
    <message>
        <source>The power never failed for more than five minutes.</source>
        <translation>Der Strom fiel nie länger als fünf Minuten aus.</translation>
    </message>
    <message>
        <source>When the power failed, it was away for %1 on average.</source>
        <translation>Wenn der Strom ausfiel, war er im Durchschnitt %1 weg.</translation>
    </message>
    <message>
        <source>There was power for %1 of the watched time.</source>
        <translation>In %1 der überwachten Zeit war Strom da.</translation>
    </message>
    <message>
        <source>On average each switch was without power %1 times for at most five minutes.</source>
        <translation>Im Durchschnitt war jeder Schalter %1-mal höchstens fünf Minuten ohne Strom.</translation>
    </message>
    <message>
        <source>No switch on mains power was watched.</source>
        <translation>Es wurde kein Schalter am Stromnetz überwacht.</translation>
    </message>
    <message>
        <source>No day stood out (more than %1 without power).</source>
        <translation>Kein Tag fiel aus dem Rahmen (mehr als %1 ohne Strom).</translation>
    </message>
    <message>
        <source>Days that stood out (more than %1 without power): %2.</source>
        <translation>Tage, die aus dem Rahmen fielen (mehr als %1 ohne Strom): %2.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted: that time is not counted.</source>
        <translation>Ausfälle vor %1 wurden gelöscht: Diese Zeit wird nicht gezählt.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>an address such as https://home:56957</source>
        <translation>eine Adresse wie https://home:56957</translation>
    </message>
    <message>
        <source>https, since a token must not travel in the clear; http only to this computer</source>
        <translation>https, denn ein Token darf nicht unverschlüsselt reisen; http nur zu diesem Computer</translation>
    </message>
    <message>
        <source>64 hexadecimal digits (SHA-256)</source>
        <translation>64 hexadezimale Ziffern (SHA-256)</translation>
    </message>
</context>
<context>
    <name>RemoteDesk</name>
    <message>
        <source>what answers there (HTTP %1) is no PowerMon</source>
        <translation>was dort antwortet (HTTP %1), ist kein PowerMon</translation>
    </message>
    <message>
        <source>the PowerMon there is too old for this</source>
        <translation>das PowerMon dort ist zu alt dafür</translation>
    </message>
    <message>
        <source>it wants a token: give --token, or set POWERMON_API_TOKEN; powermon-cli token add NAME makes one there</source>
        <translation>es will ein Token: --token angeben oder POWERMON_API_TOKEN setzen; powermon-cli token add NAME macht dort eines</translation>
    </message>
    <message>
        <source>its answer is not understood (another version?): %1</source>
        <translation>seine Antwort ist nicht zu verstehen (andere Version?): %1</translation>
    </message>
    <message>
        <source>the monitor checked %1 of %2 switches in time</source>
        <translation>die Überwachung hat %1 von %2 Schaltern rechtzeitig geprüft</translation>
    </message>
</context>
<context>
    <name>ReplayConfig</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a text or null</source>
        <translation>ein Text oder null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a time like 2026-01-31T23:59:59Z</source>
        <translation>ein Zeitpunkt wie 2026-01-31T23:59:59Z</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>true, false or null</source>
        <translation>true, false oder null</translation>
    </message>
    <message>
        <source>1 to %1 characters</source>
        <translation>1 bis %1 Zeichen</translation>
    </message>
    <message>
        <source>a name that no other has</source>
        <translation>ein Name, den kein anderer hat</translation>
    </message>
    <message>
        <source>one gateway at most</source>
        <translation>höchstens ein Gateway</translation>
    </message>
    <message>
        <source>at most %1 switches</source>
        <translation>höchstens %1 Schalter</translation>
    </message>
    <message>
        <source>a time after the start</source>
        <translation>ein Zeitpunkt nach dem Beginn</translation>
    </message>
    <message>
        <source>a list of names of groups, or null</source>
        <translation>eine Liste von Gruppennamen oder null</translation>
    </message>
    <message>
        <source>line %1: this is not JSON</source>
        <translation>Zeile %1: das ist kein JSON</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>What would another way of judging have said of the past?</source>
        <translation>Was hätte eine andere Art der Beurteilung über die Vergangenheit gesagt?</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>&amp;Failures in a row</source>
        <translation>&amp;Fehlschläge in Folge</translation>
    </message>
    <message>
        <source>Failures in a row before a switch counts as down</source>
        <translation>Fehlgeschlagene Prüfungen in Folge, bis ein Schalter als ausgefallen gilt</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Nachspielen</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Nachspielens</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Recorded and replayed events</source>
        <translation>Aufgezeichnete und nachgespielte Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Use this policy</source>
        <translation>Diese Regel &amp;verwenden</translation>
    </message>
    <message>
        <source>Perio&amp;d</source>
        <translation>&amp;Zeitraum</translation>
    </message>
</context>
<context>
    <name>ReplayTables</name>
    <message>
        <source>power outage</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
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
    <message>
        <source>ongoing</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message numerus="yes">
        <source>%n power outage(s)</source>
        <translation>
            <numerusform>%n Stromausfall</numerusform>
            <numerusform>%n Stromausfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s)</source>
        <translation>
            <numerusform>%n anderer Vorfall</numerusform>
            <numerusform>%n andere Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 in all; %4</source>
        <translation>%1: %2, insgesamt %3; %4</translation>
    </message>
    <message>
        <source>%1 checks; nothing is known of %2</source>
        <translation>%1 Prüfungen; über %2 ist nichts bekannt</translation>
    </message>
    <message>
        <source>BEGAN</source>
        <translation>BEGINN</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>CONFIDENCE</source>
        <translation>GEWISSHEIT</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>SWITCHES</source>
        <translation>SCHALTER</translation>
    </message>
    <message>
        <source>NOT KNOWN FROM</source>
        <translation>UNBEKANNT AB</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>The server is busy; try again in a moment</source>
        <translation>Der Server ist beschäftigt; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>Too many wrong tokens came from there; wait for %1 seconds</source>
        <translation>Von dort kamen zu viele falsche Token; warten Sie %1 Sekunden</translation>
    </message>
    <message>
        <source>This token is not valid, or not any more</source>
        <translation>Dieses Token gilt nicht oder nicht mehr</translation>
    </message>
    <message>
        <source>This token may only read</source>
        <translation>Dieses Token darf nur lesen</translation>
    </message>
    <message>
        <source>Log in, or send a token: Authorization: Bearer TOKEN. Tokens are made by powermon-cli token add NAME</source>
        <translation>Melden Sie sich an, oder senden Sie ein Token: Authorization: Bearer TOKEN. Token macht powermon-cli token add NAME</translation>
    </message>
    <message>
        <source>Send the csrf_token of /api/session in the field X-CSRF-Token</source>
        <translation>Das csrf_token von /api/session im Feld X-CSRF-Token mitsenden</translation>
    </message>
    <message>
        <source>Send the body as Content-Type: application/json</source>
        <translation>Den Inhalt als Content-Type: application/json senden</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>There is no %1 here</source>
        <translation>%1 gibt es hier nicht</translation>
    </message>
    <message>
        <source>%1 is not possible here; %2 are</source>
        <translation>%1 geht hier nicht; es gehen %2</translation>
    </message>
    <message>
        <source>The answer takes too long; try again later</source>
        <translation>Die Antwort dauert zu lange; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>This server is not known by that name; POWERMON_API_HOSTS says by which it is</source>
        <translation>Unter diesem Namen ist der Server nicht bekannt; POWERMON_API_HOSTS sagt, unter welchen er es ist</translation>
    </message>
    <message>
        <source>there is no certificate in it (PEM)</source>
        <translation>darin steht kein Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>there is no private key in it (PEM)</source>
        <translation>darin steht kein privater Schlüssel (PEM)</translation>
    </message>
    <message>
        <source>127.0.0.1, or any address together with POWERMON_API_CERTIFICATE (tokens must not travel in the clear) or with POWERMON_API_BEHIND_PROXY=1</source>
        <translation>127.0.0.1, oder eine beliebige Adresse zusammen mit POWERMON_API_CERTIFICATE (Token dürfen nicht unverschlüsselt reisen) oder mit POWERMON_API_BEHIND_PROXY=1</translation>
    </message>
    <message>
        <source>REST server</source>
        <translation>REST-Server</translation>
    </message>
    <message>
        <source>the REST server cannot use %1 port %2: %3</source>
        <translation>der REST-Server kann %1 Port %2 nicht benutzen: %3</translation>
    </message>
    <message>
        <source>Nobody watches now, so nobody can check</source>
        <translation>Gerade überwacht niemand, also kann niemand prüfen</translation>
    </message>
    <message>
        <source>Other checks are under way; try again in a moment</source>
        <translation>Andere Prüfungen laufen; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>%1 is paused and not checked</source>
        <translation>%1 ist pausiert und wird nicht geprüft</translation>
    </message>
    <message>
        <source>The monitor did not check it in time</source>
        <translation>Die Überwachung hat nicht rechtzeitig geprüft</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 of %2 switches were checked</source>
        <translation>%1 von %2 Schaltern wurden geprüft</translation>
    </message>
    <message>
        <source>times with from before to, not in the future, at most ten years apart</source>
        <translation>Zeiten, from vor to, nicht in der Zukunft, höchstens zehn Jahre auseinander</translation>
    </message>
    <message>
        <source>This is no request that could be understood</source>
        <translation>Das ist keine verständliche Anfrage</translation>
    </message>
    <message>
        <source>At most 64 KiB of body are taken</source>
        <translation>Höchstens 64 KiB Inhalt werden angenommen</translation>
    </message>
    <message>
        <source>At most 16 KiB in 100 fields are taken before the body</source>
        <translation>Vor dem Inhalt werden höchstens 16 KiB in 100 Feldern angenommen</translation>
    </message>
    <message>
        <source>Transfer codings are not understood; say Content-Length</source>
        <translation>Übertragungscodierungen werden nicht verstanden; geben Sie Content-Length an</translation>
    </message>
    <message>
        <source>HTTP/1.0 and HTTP/1.1 are understood</source>
        <translation>HTTP/1.0 und HTTP/1.1 werden verstanden</translation>
    </message>
    <message>
        <source>The request did not come whole in time</source>
        <translation>Die Anfrage kam nicht rechtzeitig vollständig an</translation>
    </message>
    <message>
        <source>Nobody watches now</source>
        <translation>Gerade überwacht niemand</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a time like 2026-01-31T23:59:59.000Z</source>
        <translation>muss eine Zeit wie 2026-01-31T23:59:59.000Z sein</translation>
    </message>
    <message>
        <source>cannot be corrected; is_planned, was_power, note, started_at and ended_at can</source>
        <translation>lässt sich nicht korrigieren; is_planned, was_power, note, started_at und ended_at lassen sich korrigieren</translation>
    </message>
    <message>
        <source>must be a text or null</source>
        <translation>muss ein Text oder null sein</translation>
    </message>
    <message>
        <source>a number of hours, more than 0 and up to %1</source>
        <translation>eine Zahl von Stunden über 0 bis %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the id of a switch</source>
        <translation>die id eines Schalters</translation>
    </message>
    <message>
        <source>a time like 2026-01-31T23:59:59.000Z</source>
        <translation>eine Zeit wie 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>ein Token</translation>
    </message>
    <message>
        <source>a switch has no such key</source>
        <translation>ein Schalter hat keinen solchen Schlüssel</translation>
    </message>
    <message>
        <source>cannot be chosen</source>
        <translation>lässt sich nicht wählen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 is not as If-Match says; read it again</source>
        <translation>%1 ist nicht so, wie If-Match sagt; lesen Sie es neu</translation>
    </message>
    <message>
        <source>the id of a check</source>
        <translation>die id einer Prüfung</translation>
    </message>
    <message>
        <source>The tokens were not read yet; try again in a moment</source>
        <translation>Die Token sind noch nicht gelesen; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>The outage is not as If-Match says; read it again</source>
        <translation>Der Ausfall ist nicht so, wie If-Match sagt; lesen Sie ihn neu</translation>
    </message>
    <message>
        <source>Somebody watches</source>
        <translation>Jemand überwacht</translation>
    </message>
    <message>
        <source>must be a list of ids</source>
        <translation>muss eine Liste von Nummern sein</translation>
    </message>
    <message>
        <source>what a Link field said</source>
        <translation>was ein Feld Link sagte</translation>
    </message>
    <message>
        <source>Too many listen already; ask /api/status/next instead</source>
        <translation>Es hören schon zu viele zu; fragen Sie stattdessen /api/status/next</translation>
    </message>
    <message>
        <source>Other replays are under way; try again in a moment</source>
        <translation>Andere Nachspiele laufen; bitte gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>cannot be empty; null is as usual</source>
        <translation>darf nicht leer sein; null heißt wie üblich</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a list of kinds</source>
        <translation>muss eine Liste von Arten sein</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>The database was damaged. Saved: %1 switches, %2 outages, %3 checks</source>
        <translation>Die Datenbank war beschädigt. Gerettet: %1 Schalter, %2 Ausfälle, %3 Prüfungen</translation>
    </message>
    <message>
        <source>, %1 records of them from the backup %2</source>
        <translation>, %1 Einträge davon aus der Sicherung %2</translation>
    </message>
    <message>
        <source>; nothing was found to be missing.</source>
        <translation>; nichts scheint zu fehlen.</translation>
    </message>
    <message>
        <source>; parts of these could not be read: %1.</source>
        <translation>; Teile davon waren nicht zu lesen: %1.</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1.</source>
        <translation>Die beschädigte Datei blieb als %1 erhalten.</translation>
    </message>
</context>
<context>
    <name>SchemaMigrator</name>
    <message>
        <source>an older PowerMon made it, and nothing is to be changed now</source>
        <translation>ein älteres PowerMon hat sie angelegt, und jetzt soll nichts geändert werden</translation>
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
    <message>
        <source>evidence or readme</source>
        <translation>evidence oder readme</translation>
    </message>
    <message>
        <source>mains, ups or unknown</source>
        <translation>mains, ups oder unknown</translation>
    </message>
    <message>
        <source>%1 (days, 0: for ever)</source>
        <translation>%1 (Tage, 0: für immer)</translation>
    </message>
    <message>
        <source>%1 (0: no automatic backups)</source>
        <translation>%1 (0: keine automatischen Sicherungen)</translation>
    </message>
    <message>
        <source>a whole path such as /var/backups/powermon</source>
        <translation>ein vollständiger Pfad wie /var/backups/powermon</translation>
    </message>
    <message>
        <source>a whole path such as /etc/powermon/server.pem</source>
        <translation>ein vollständiger Pfad wie /etc/powermon/server.pem</translation>
    </message>
    <message>
        <source>host names without ports, separated by commas</source>
        <translation>Hostnamen ohne Ports, durch Kommas getrennt</translation>
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
        <translation>A&amp;uf Antwort warten</translation>
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
        <translation>Farbe&amp;n</translation>
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
        <source>&amp;Tell outages by</source>
        <translation>Ausfälle er&amp;kennen durch</translation>
    </message>
    <message>
        <source>How outages are told</source>
        <translation>Wie Ausfälle erkannt werden</translation>
    </message>
    <message>
        <source>What this computer runs on</source>
        <translation>Womit dieser Computer läuft</translation>
    </message>
    <message>
        <source>This computer &amp;runs on</source>
        <translation>Dieser &amp;Computer läuft mit</translation>
    </message>
    <message>
        <source>Save settin&amp;gs</source>
        <translation>E&amp;instellungen speichern</translation>
    </message>
</context>
<context>
    <name>SiteHint</name>
    <message>
        <source>All switches hang on Wi-Fi. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</source>
        <translation>Alle Schalter hängen am WLAN. Ein Gerät am Kabel oder eines mit Akku würde klären, ob ein kurzer Ausfall am Strom oder am Netzwerk lag.</translation>
    </message>
    <message>
        <source>All switches hang on one access point. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</source>
        <translation>Alle Schalter hängen an einem Access Point. Ein Gerät am Kabel oder eines mit Akku würde klären, ob ein kurzer Ausfall am Strom oder am Netzwerk lag.</translation>
    </message>
    <message>
        <source>Of no switch is it known that it is wired or has a battery. One such device would settle whether a short loss was the power or the network: watch one, or say so where you edit a switch.</source>
        <translation>Von keinem Schalter ist bekannt, dass er am Kabel hängt oder einen Akku hat. Ein solches Gerät würde klären, ob ein kurzer Ausfall am Strom oder am Netzwerk lag: Überwachen Sie eines, oder geben Sie es dort an, wo Sie einen Schalter bearbeiten.</translation>
    </message>
    <message>
        <source>This computer hangs on Wi-Fi itself: on a cable it would go on seeing the others when the access point restarts.</source>
        <translation>Dieser Computer hängt selbst am WLAN: Am Kabel würde er die anderen weiter sehen, wenn der Access Point neu startet.</translation>
    </message>
</context>
<context>
    <name>SqlCheckReader</name>
    <message>
        <source>the packed checks of switch %1 from %2 are damaged</source>
        <translation>die gepackten Prüfungen von Schalter %1 ab %2 sind beschädigt</translation>
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
    <name>StatisticsPage</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>When outages began; the pale part took at most five minutes.</source>
        <translation>Wann Ausfälle begannen; der blasse Teil dauerte höchstens fünf Minuten.</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Switches that count</source>
        <translation>Schalter, die zählen</translation>
    </message>
</context>
<context>
    <name>StatsText</name>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 pro Jahr</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 im Durchschnitt</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Andauernd</translation>
    </message>
    <message>
        <source>interruptions that go on: %1; counted until now</source>
        <translation>andauernde Unterbrechungen: %1; bis jetzt gezählt</translation>
    </message>
    <message>
        <source>interruptions of more than 5 min per switch</source>
        <translation>Unterbrechungen von mehr als 5 min je Schalter</translation>
    </message>
    <message>
        <source>time without power per switch</source>
        <translation>Zeit ohne Strom je Schalter</translation>
    </message>
    <message>
        <source>time without power per interruption</source>
        <translation>Zeit ohne Strom je Unterbrechung</translation>
    </message>
    <message>
        <source>time without power per interrupted switch</source>
        <translation>Zeit ohne Strom je unterbrochenem Schalter</translation>
    </message>
    <message>
        <source>interruptions per interrupted switch</source>
        <translation>Unterbrechungen je unterbrochenem Schalter</translation>
    </message>
    <message>
        <source>of the watched time with power</source>
        <translation>der überwachten Zeit mit Strom</translation>
    </message>
    <message>
        <source>interruptions of at most 5 min per switch</source>
        <translation>Unterbrechungen von höchstens 5 min je Schalter</translation>
    </message>
    <message>
        <source>the same, those within 5 min counted as one</source>
        <translation>dasselbe, solche innerhalb von 5 min als eine gezählt</translation>
    </message>
    <message>
        <source>of the switches: %1 or more interruptions</source>
        <translation>der Schalter: %1 oder mehr Unterbrechungen</translation>
    </message>
    <message>
        <source>of the switches: one of %1 h or longer</source>
        <translation>der Schalter: eine von %1 h oder länger</translation>
    </message>
    <message>
        <source>of the switches: %1 h or longer in all</source>
        <translation>der Schalter: insgesamt %1 h oder länger</translation>
    </message>
    <message>
        <source>Major event days: not known; %1 of the %2 days with interruptions that it takes to tell</source>
        <translation>Tage mit Großereignis: nicht bekannt; erst %1 der %2 Tage mit Unterbrechungen, die dafür nötig sind</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Major event days (SAIDI of a day above %1): %2</source>
        <translation>Tage mit Großereignis (SAIDI eines Tages über %1): %2</translation>
    </message>
    <message>
        <source>Without them: SAIFI %1, SAIDI %2, CAIDI %3, ASAI %4</source>
        <translation>Ohne sie: SAIFI %1, SAIDI %2, CAIDI %3, ASAI %4</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (entfernt)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>outages in none of these figures: %1</source>
        <translation>Ausfälle, die in keiner dieser Zahlen stehen: %1</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted: that time is not counted</source>
        <translation>Ausfälle vor %1 wurden gelöscht: Diese Zeit wird nicht gezählt</translation>
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
    <name>SwitchField</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>battery: %1</source>
        <translation>Akku: %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>access point %1</source>
        <translation>Zugangspunkt %1</translation>
    </message>
    <message>
        <source>a refusal proves power: %1</source>
        <translation>eine Ablehnung beweist Strom: %1</translation>
    </message>
    <message>
        <source>interval %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>Wartezeit %1</translation>
    </message>
    <message>
        <source>active: %1</source>
        <translation>aktiv: %1</translation>
    </message>
</context>
<context>
    <name>SwitchList</name>
    <message>
        <source>this is larger than any list of switches</source>
        <translation>das ist größer als jede Liste von Schaltern</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;</source>
        <translation>%1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>a line is a name and an address, with a space between them</source>
        <translation>eine Zeile ist ein Name und eine Adresse mit einem Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>the heading must have the columns name and ip_address, or be that of checks or outages as export writes it</source>
        <translation>die Kopfzeile muss die Spalten name und ip_address haben oder die der Prüfungen oder Ausfälle sein, wie export sie schreibt</translation>
    </message>
    <message>
        <source>this id stands here twice</source>
        <translation>diese id steht hier zweimal</translation>
    </message>
    <message>
        <source>each outage must have an id of its own, above 0</source>
        <translation>jeder Ausfall muss eine eigene id über 0 haben</translation>
    </message>
    <message>
        <source>its switch is not among the switches</source>
        <translation>sein Schalter ist nicht unter den Schaltern</translation>
    </message>
    <message>
        <source>there is more than one address in it</source>
        <translation>darin steht mehr als eine Adresse</translation>
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
    <message>
        <source>Maintenance…</source>
        <translation>Wartung…</translation>
    </message>
    <message>
        <source>Announce maintenance</source>
        <translation>Wartung ankündigen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the chosen switch</source>
        <translation>Den gewählten Schalter bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen switches</source>
        <translation>Die gewählten Schalter entfernen</translation>
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
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>suspected outage</source>
        <translation>vermuteter Ausfall</translation>
    </message>
    <message>
        <source>probable outage</source>
        <translation>wahrscheinlicher Ausfall</translation>
    </message>
    <message>
        <source>power outage</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>planned outage</source>
        <translation>geplanter Ausfall</translation>
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
    <message>
        <source>%1 ± %2</source>
        <comment>time and how exact it is</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 or later</source>
        <translation>%1 oder später</translation>
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
    <name>TimeOption</name>
    <message>
        <source>a time such as 2026-01-31T14:02:10Z or, in local time, &quot;2026-01-31 14:02&quot;</source>
        <translation>ein Zeitpunkt wie 2026-01-31T14:02:10Z oder, in Ortszeit, &quot;2026-01-31 14:02&quot;</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>die Zeile ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>the time %1 is out of order, the lines around it are of %2</source>
        <translation>der Zeitpunkt %1 durchbricht die Reihenfolge, die Zeilen ringsum sind von %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss %2 sein</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>ein Zeitpunkt</translation>
    </message>
    <message>
        <source>a time or null</source>
        <translation>ein Zeitpunkt oder null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text or null</source>
        <translation>ein Text oder null</translation>
    </message>
    <message>
        <source>a number of seconds, 0 to 86400, or null</source>
        <translation>eine Anzahl Sekunden von 0 bis 86400 oder null</translation>
    </message>
    <message>
        <source>a number of seconds, not below 0, or null</source>
        <translation>eine Anzahl Sekunden, nicht unter 0, oder null</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>das ist kein JSON</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>event must be monitor_started</source>
        <translation>event muss monitor_started sein</translation>
    </message>
    <message>
        <source>switch_name is too long</source>
        <translation>switch_name ist zu lang</translation>
    </message>
    <message>
        <source>more than %1 switches are named</source>
        <translation>mehr als %1 Schalter sind genannt</translation>
    </message>
    <message>
        <source>line 1: the trace is empty</source>
        <translation>Zeile 1: der Mitschnitt ist leer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time like 2026-01-31T23:59:59.000Z</source>
        <translation>„%1“ ist kein Zeitpunkt wie 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>the time &apos;%1&apos; has no zone: a Z or an offset is needed</source>
        <translation>dem Zeitpunkt „%1“ fehlt die Zeitzone: nötig ist ein Z oder ein Versatz</translation>
    </message>
    <message>
        <source>the time &apos;%1&apos; is not in the years 1970 to 2199</source>
        <translation>der Zeitpunkt „%1“ liegt nicht in den Jahren 1970 bis 2199</translation>
    </message>
</context>
<context>
    <name>TraceSource</name>
    <message>
        <source>the packed data ends in its middle</source>
        <translation>die gepackten Daten brechen mittendrin ab</translation>
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
    <message>
        <source>The power may be out since %1 (%2), %3</source>
        <translation>Möglicherweise Stromausfall seit %1 (%2), %3</translation>
    </message>
    <message>
        <source>The power is probably out since %1 (%2), %3</source>
        <translation>Wahrscheinlich Stromausfall seit %1 (%2), %3</translation>
    </message>
    <message>
        <source>Network trouble since %1</source>
        <translation>Netzwerkstörung seit %1</translation>
    </message>
    <message>
        <source>Device trouble since %1</source>
        <translation>Gerätestörung seit %1</translation>
    </message>
    <message>
        <source>it is over</source>
        <comment>alerts are paused until</comment>
        <translation>es vorbei ist</translation>
    </message>
</context>
<context>
    <name>Unknown</name>
    <message>
        <source>nobody watched</source>
        <translation>niemand überwachte</translation>
    </message>
    <message>
        <source>the monitor was stopped</source>
        <translation>die Überwachung wurde angehalten</translation>
    </message>
    <message>
        <source>the monitor ended without being stopped</source>
        <translation>die Überwachung endete, ohne angehalten worden zu sein</translation>
    </message>
    <message>
        <source>the watching had just begun and nothing answered yet</source>
        <translation>die Überwachung hatte gerade erst begonnen, und noch nichts hatte geantwortet</translation>
    </message>
    <message>
        <source>this computer had no network</source>
        <translation>dieser Computer hatte kein Netzwerk</translation>
    </message>
</context>
<context>
    <name>UptimeKuma</name>
    <message>
        <source>it is asked by %1, not by HTTP</source>
        <translation>gefragt wird mit %1, nicht mit HTTP</translation>
    </message>
    <message>
        <source>it is upside down: up means that nothing answers</source>
        <translation>er ist verkehrt herum: „up“ heißt, dass nichts antwortet</translation>
    </message>
    <message>
        <source>this is no database of Uptime Kuma</source>
        <translation>das ist keine Datenbank von Uptime Kuma</translation>
    </message>
</context>
<context>
    <name>UsageProblem</name>
    <message>
        <source>a command is missing</source>
        <translation>ein Befehl fehlt</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>not expected here: %1</source>
        <translation>hier nicht erwartet: %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>%1 may be given only once</source>
        <translation>%1 darf nur einmal angegeben werden</translation>
    </message>
</context>
<context>
    <name>WatchLines</name>
    <message>
        <source>%1 %2</source>
        <comment>why nobody watched, how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>duration, why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The clock was set by %1: %2 / %3</source>
        <comment>earlier, later time</comment>
        <translation>Die Uhr wurde um %1 verstellt: %2 / %3</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>this needs the address: --url</source>
        <translation>dafür wird die Adresse gebraucht: --url</translation>
    </message>
    <message>
        <source>this needs the token: --secret-file</source>
        <translation>dafür wird das Token gebraucht: --secret-file</translation>
    </message>
    <message>
        <source>this needs the chat: --to</source>
        <translation>dafür wird der Chat gebraucht: --to</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;; there are %2</source>
        <translation>„%1“ gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>this is no address that begins with https:// or http://</source>
        <translation>das ist keine Adresse, die mit https:// oder http:// beginnt</translation>
    </message>
    <message>
        <source>header &apos;%1&apos;</source>
        <translation>Kopfzeile „%1“</translation>
    </message>
    <message>
        <source>this is no header</source>
        <translation>das ist keine Kopfzeile</translation>
    </message>
    <message>
        <source>this is no JSON document: %1, at character %2</source>
        <translation>das ist kein JSON-Dokument: %1, bei Zeichen %2</translation>
    </message>
    <message>
        <source>allowed are POST, PUT, PATCH and GET</source>
        <translation>erlaubt sind POST, PUT, PATCH und GET</translation>
    </message>
    <message>
        <source>a password in the address would be stored in the open: write {secret} in its place and give it as the secret</source>
        <translation>ein Passwort in der Adresse würde offen gespeichert: Schreiben Sie {secret} an seine Stelle, und geben Sie es als Geheimnis an</translation>
    </message>
    <message>
        <source>whoever knows this address may write there, and it would be stored in the open: use the service&apos;s --preset, or write {secret} in the place of what is secret and give that with --secret-file</source>
        <translation>wer diese Adresse kennt, darf dorthin schreiben, und sie würde offen gespeichert: Nehmen Sie das --preset des Dienstes, oder schreiben Sie {secret} an die Stelle des Geheimen, und geben Sie dieses mit --secret-file an</translation>
    </message>
    <message>
        <source>this would be stored in the open: write {secret} in the place of what is secret and give that with --secret-file</source>
        <translation>das würde offen gespeichert: Schreiben Sie {secret} an die Stelle des Geheimen, und geben Sie dieses mit --secret-file an</translation>
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
    <message>
        <source>How outages are told: evidence or readme, instead of POWERMON_POLICY.</source>
        <translation>Wie Ausfälle erkannt werden: evidence oder readme, statt POWERMON_POLICY.</translation>
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
    <name>powermon::BackupCommand</name>
    <message>
        <source>Copy the database to a file, also while a monitor runs</source>
        <translation>Die Datenbank in eine Datei kopieren, auch während sie überwacht</translation>
    </message>
    <message>
        <source>a new file; without it, among the automatic backups</source>
        <translation>eine neue Datei; ohne sie bei den automatischen Sicherungen</translation>
    </message>
    <message>
        <source>Saved to %1 (%2)</source>
        <translation>Gesichert in %1 (%2)</translation>
    </message>
</context>
<context>
    <name>powermon::BulkAddDialog</name>
    <message>
        <source>Add several switches</source>
        <translation>Mehrere Schalter hinzufügen</translation>
    </message>
    <message>
        <source>A line for each switch: its &amp;name and its address. A text file can be dropped in.</source>
        <translation>Eine Zeile je Schalter: sein &amp;Name und seine Adresse. Eine Textdatei kann hineingezogen werden.</translation>
    </message>
    <message>
        <source>Switches, one in each line</source>
        <translation>Schalter, einer in jeder Zeile</translation>
    </message>
    <message>
        <source>Kitchen 192.168.1.20
Garage door plug.local:8080</source>
        <translation>Küche 192.168.1.20
Garagentor plug.local:8080</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Lines that cannot be taken</source>
        <translation>Zeilen, die nicht übernommen werden können</translation>
    </message>
    <message>
        <source>&amp;Add switches</source>
        <translation>Schalter &amp;hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n switch(es)</source>
        <translation>
            <numerusform>%n Schalter &amp;hinzufügen</numerusform>
            <numerusform>%n Schalter &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken:</source>
        <translation>
            <numerusform>%n Zeile kann nicht übernommen werden:</numerusform>
            <numerusform>%n Zeilen können nicht übernommen werden:</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) were added. These lines are left:</source>
        <translation>
            <numerusform>%n Schalter wurde hinzugefügt. Diese Zeilen sind übrig:</numerusform>
            <numerusform>%n Schalter wurden hinzugefügt. Diese Zeilen sind übrig:</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without adding these lines?</source>
        <translation>Schließen, ohne diese Zeilen hinzuzufügen?</translation>
    </message>
    <message>
        <source>&amp;Discard them</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>powermon::CareCommand</name>
    <message>
        <source>%1 % done</source>
        <translation>%1 % fertig</translation>
    </message>
</context>
<context>
    <name>powermon::ChannelsCommand</name>
    <message>
        <source>(its address is secret)</source>
        <translation>(die Adresse ist geheim)</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WOHIN</translation>
    </message>
    <message>
        <source>TELLS</source>
        <translation>MELDET</translation>
    </message>
    <message>
        <source>QUIET</source>
        <translation>RUHE</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>add, list, edit, remove or test</source>
        <translation>add, list, edit, remove oder test</translation>
    </message>
    <message>
        <source>name of the channel</source>
        <translation>Name des Kanals</translation>
    </message>
    <message>
        <source>%1 needs the NAME of a channel</source>
        <translation>%1 braucht den NAMEN eines Kanals</translation>
    </message>
    <message>
        <source>there is no secret in its first line</source>
        <translation>in der ersten Zeile steht kein Geheimnis</translation>
    </message>
    <message>
        <source>there is a channel of this name already; `channels edit` changes it</source>
        <translation>einen Kanal dieses Namens gibt es schon; `channels edit` ändert ihn</translation>
    </message>
    <message>
        <source>No channel is set up</source>
        <translation>Kein Kanal ist eingerichtet</translation>
    </message>
    <message>
        <source>Added channel %1; try it: powermon-cli channels test %1</source>
        <translation>Kanal %1 hinzugefügt; probieren Sie ihn aus: powermon-cli channels test %1</translation>
    </message>
    <message>
        <source>Changed channel %1</source>
        <translation>Kanal %1 geändert</translation>
    </message>
    <message>
        <source>Removed channel %1</source>
        <translation>Kanal %1 entfernt</translation>
    </message>
    <message>
        <source>The test message was delivered: %1</source>
        <translation>Die Testnachricht wurde zugestellt: %1</translation>
    </message>
    <message>
        <source>The test message was not delivered: %1</source>
        <translation>Die Testnachricht wurde nicht zugestellt: %1</translation>
    </message>
    <message>
        <source>Set up where messages go: webhooks, e-mail, programs; test one</source>
        <translation>Einrichten, wohin Nachrichten gehen: Webhooks, E-Mail, Programme; einen Kanal testen</translation>
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
    <message>
        <source>No monitor is running: the results are stored, but nobody tells from them whether the power is out</source>
        <translation>Es läuft keine Überwachung: Die Ergebnisse werden gespeichert, aber niemand schließt daraus, ob der Strom ausgefallen ist</translation>
    </message>
</context>
<context>
    <name>powermon::CheckRecorder</name>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der vorgesehenen Zeit</translation>
    </message>
</context>
<context>
    <name>powermon::CheckRound</name>
    <message>
        <source>Nobody is watching, so nothing can be checked now.</source>
        <translation>Niemand überwacht gerade, also kann jetzt nichts geprüft werden.</translation>
    </message>
    <message>
        <source>Paused switches are not checked.</source>
        <translation>Pausierte Schalter werden nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n switch(es) …</source>
        <translation>
            <numerusform>%n Schalter wird gefragt …</numerusform>
            <numerusform>%n Schalter werden gefragt …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) answered.</source>
        <translation>
            <numerusform>%1 von %n Schalter hat geantwortet.</numerusform>
            <numerusform>%1 von %n Schaltern haben geantwortet.</numerusform>
        </translation>
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
    <name>powermon::ColumnChart</name>
    <message>
        <source>No outage began in this time.</source>
        <translation>In dieser Zeit begann kein Ausfall.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n outage(s) longer than five minutes, %2 shorter</source>
        <translation>
            <numerusform>%1: %n Ausfall länger als fünf Minuten, %2 kürzer</numerusform>
            <numerusform>%1: %n Ausfälle länger als fünf Minuten, %2 kürzer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::CommandChannel</name>
    <message>
        <source>&apos;%1&apos; cannot be run: it is no program, or may not be run by this user</source>
        <translation>„%1“ lässt sich nicht starten: Es ist kein Programm, oder dieser Benutzer darf es nicht</translation>
    </message>
    <message>
        <source>there is no program &apos;%1&apos;</source>
        <translation>es gibt kein Programm „%1“</translation>
    </message>
    <message numerus="yes">
        <source>it was not done after %n second(s) and was ended</source>
        <translation>
            <numerusform>es war nach %n Sekunde nicht fertig und wurde beendet</numerusform>
            <numerusform>es war nach %n Sekunden nicht fertig und wurde beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>es stürzte ab</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>es endete mit Code %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>powermon::CopyDatabaseCommand</name>
    <message>
        <source>Copied %1 to %2: %3 rows in %4 tables, all compared</source>
        <translation>%1 nach %2 kopiert: %3 Zeilen in %4 Tabellen, alle verglichen</translation>
    </message>
    <message>
        <source>Copy everything to another database, SQLite or PostgreSQL; called again, it goes on</source>
        <translation>Alles in eine andere Datenbank kopieren, SQLite oder PostgreSQL; noch einmal aufgerufen, geht es weiter</translation>
    </message>
    <message>
        <source>from where, and to where</source>
        <translation>von wo, und wohin</translation>
    </message>
    <message>
        <source>to where, from the database in use</source>
        <translation>wohin, aus der benutzten Datenbank</translation>
    </message>
    <message>
        <source>give FROM and TO, or --to alone</source>
        <translation>geben Sie FROM und TO an, oder allein --to</translation>
    </message>
    <message>
        <source>both are the same database</source>
        <translation>beide sind dieselbe Datenbank</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
</context>
<context>
    <name>powermon::DashboardPage</name>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>Die Vergangenheit kann nicht gelesen werden: %1.</translation>
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
    <name>powermon::DoctorCommand</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>STÖRUNG</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) are watched</source>
        <translation>
            <numerusform>%n Schalter wird überwacht</numerusform>
            <numerusform>%n Schalter werden überwacht</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no active switch</source>
        <translation>Es gibt keinen aktiven Schalter</translation>
    </message>
    <message>
        <source>Add one: powermon-cli add-switch NAME HOST</source>
        <translation>Einen hinzufügen: powermon-cli add-switch NAME HOST</translation>
    </message>
    <message>
        <source>A PowerMon watches now</source>
        <translation>Ein PowerMon überwacht gerade</translation>
    </message>
    <message>
        <source>Nobody watches now</source>
        <translation>Gerade überwacht niemand</translation>
    </message>
    <message>
        <source>Start powermon, or: systemctl --user enable --now powermon</source>
        <translation>powermon starten, oder: systemctl --user enable --now powermon</translation>
    </message>
    <message>
        <source>Look at the database, the keychain, the desktop, the network and the clock, and say what to mend</source>
        <translation>Datenbank, Schlüsselbund, Arbeitsumgebung, Netzwerk und Uhr ansehen und sagen, was zu beheben ist</translation>
    </message>
    <message>
        <source>Make one with powermon-cli init-db, or set DATABASE_URL</source>
        <translation>Eine mit powermon-cli init-db anlegen oder DATABASE_URL setzen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing, what to do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>powermon::EditOutageCommand</name>
    <message>
        <source>Correct an outage; what was found is kept, and every change can be taken back</source>
        <translation>Einen Ausfall korrigieren; was erkannt wurde, bleibt erhalten, und jede Änderung lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 und %2 schließen einander aus</translation>
    </message>
    <message>
        <source>it was announced, or you made it yourself</source>
        <translation>er war angekündigt oder von Ihnen selbst herbeigeführt</translation>
    </message>
    <message>
        <source>it was not</source>
        <translation>er war es nicht</translation>
    </message>
    <message>
        <source>it was the power: an incident becomes an outage</source>
        <translation>es war der Strom: aus einem Vorfall wird ein Ausfall</translation>
    </message>
    <message>
        <source>it was not the power: it counts as no outage</source>
        <translation>es war nicht der Strom: zählt nicht als Ausfall</translation>
    </message>
    <message>
        <source>what is to be remembered of it, up to 10,000 characters; &quot;&quot;: nothing</source>
        <translation>was man sich dazu merken soll, bis zu 10.000 Zeichen; &quot;&quot;: nichts</translation>
    </message>
    <message>
        <source>take back the last correction</source>
        <translation>die letzte Korrektur zurücknehmen</translation>
    </message>
    <message>
        <source>do again what was taken back last</source>
        <translation>wiederholen, was zuletzt zurückgenommen wurde</translation>
    </message>
    <message>
        <source>when it began: ISO with a zone, or local as &quot;2026-01-31 14:02&quot;; &quot;found&quot;: as detected</source>
        <translation>wann er begann: ISO mit Zeitzone oder Ortszeit wie &quot;2026-01-31 14:02&quot;; &quot;found&quot;: wie erkannt</translation>
    </message>
    <message>
        <source>when it ended, in the same way</source>
        <translation>wann er endete, ebenso angegeben</translation>
    </message>
    <message>
        <source>make one of it and this one; repeat for more</source>
        <translation>mit diesem Ausfall zu einem zusammenführen; für weitere wiederholen</translation>
    </message>
    <message>
        <source>make two of it; what comes with this option goes for both</source>
        <translation>in zwei teilen; was zusammen mit dieser Option angegeben ist, gilt für beide</translation>
    </message>
    <message>
        <source>say what to change (see --help)</source>
        <translation>geben Sie an, was sich ändern soll (siehe --help)</translation>
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
    <message>
        <source>learn again what was said not to be so of it</source>
        <translation>wieder lernen, was für ihn verneint wurde</translation>
    </message>
</context>
<context>
    <name>powermon::ExportCommand</name>
    <message>
        <source>Write out everything, or the switches, checks or outages, as JSON or CSV</source>
        <translation>Alles, oder die Schalter, Prüfungen oder Ausfälle, als JSON oder CSV ausgeben</translation>
    </message>
    <message>
        <source>switches, checks, outages or all; all unless given</source>
        <translation>switches, checks, outages oder all; all, wenn nichts gesagt ist</translation>
    </message>
    <message>
        <source>where to; a folder where csv of all is asked for; standard output unless given</source>
        <translation>wohin; ein Ordner, wenn csv von all gewünscht ist; Standardausgabe, wenn nichts gesagt ist</translation>
    </message>
    <message>
        <source>CSV of all is three files: --output must be a folder that is there</source>
        <translation>CSV von all sind drei Dateien: --output muss ein Ordner sein, den es gibt</translation>
    </message>
    <message>
        <source>a period goes with checks, and with outages as csv</source>
        <translation>ein Zeitraum gehört zu checks, und zu outages als csv</translation>
    </message>
    <message>
        <source>%1 % of the checks written</source>
        <translation>%1 % der Prüfungen geschrieben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>json, which holds all, or csv: switches, checks, and outages as they stand; as the file is called, else json</source>
        <translation>json mit allem oder csv: Schalter, Prüfungen und Ausfälle, wie sie gelten; wie die Datei heißt, sonst json</translation>
    </message>
    <message>
        <source>CSV leaves out maintenance, what was learnt, when was watched and the trail of corrections; JSON has all</source>
        <translation>CSV lässt Wartungen, Gelerntes, die beobachteten Zeiten und den Verlauf der Korrekturen weg; JSON enthält alles</translation>
    </message>
</context>
<context>
    <name>powermon::ExportTask</name>
    <message>
        <source>%1 checks written</source>
        <translation>%1 Prüfungen geschrieben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
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
    <name>powermon::GroupCardRow</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>powermon::HintBar</name>
    <message>
        <source>Do not show again</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>powermon::HttpRemoteCaller::Exchange</name>
    <message>
        <source>the answer is too long</source>
        <translation>die Antwort ist zu lang</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <translation>es kam rechtzeitig keine Antwort</translation>
    </message>
    <message>
        <source>its certificate is not trusted (%1); where the server shows the same fingerprint, add --fingerprint %2</source>
        <translation>seinem Zertifikat wird nicht vertraut (%1); zeigt der Server denselben Fingerabdruck, dann --fingerprint %2 angeben</translation>
    </message>
    <message>
        <source>its certificate is another one, with the fingerprint %1</source>
        <translation>sein Zertifikat ist ein anderes, mit dem Fingerabdruck %1</translation>
    </message>
</context>
<context>
    <name>powermon::ImportCommand</name>
    <message>
        <source>Take over an export, a trace, a list of switches, or what another program holds</source>
        <translation>Einen Export, eine Aufzeichnung, eine Liste von Schaltern oder die Daten eines anderen Programms übernehmen</translation>
    </message>
    <message>
        <source>what it is, where that is not seen: powermon, trace, csv, lines, gatus, uptime-kuma</source>
        <translation>was es ist, wo das nicht zu sehen ist: powermon, trace, csv, lines, gatus, uptime-kuma</translation>
    </message>
    <message>
        <source>tell what would be taken, and store nothing</source>
        <translation>sagen, was übernommen würde, und nichts speichern</translation>
    </message>
    <message>
        <source>also take over the settings that stand in an export</source>
        <translation>auch die Einstellungen übernehmen, die in einem Export stehen</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 von %2 Prüfungen</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Angekündigte Arbeiten</translation>
    </message>
    <message>
        <source>Records of when was watched</source>
        <translation>Einträge, wann überwacht wurde</translation>
    </message>
    <message>
        <source>Outages and incidents</source>
        <translation>Ausfälle und Vorfälle</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Days without checks</source>
        <translation>Tage ohne Prüfungen</translation>
    </message>
    <message>
        <source>Checks: %1 found</source>
        <translation>Prüfungen: %1 gefunden</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Nothing was stored</source>
        <translation>Nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>a file, plain or gzip; - is standard input; a folder of CSV files that export wrote; or the postgresql:// address of the Python program&apos;s database</source>
        <translation>eine Datei, auch mit gzip gepackt; - ist die Standardeingabe; ein Ordner mit CSV-Dateien von export; oder die postgresql://-Adresse der Datenbank des Python-Programms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>powermon::ImportDialog</name>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>Not taken:</source>
        <translation>Nicht übernommen:</translation>
    </message>
    <message>
        <source>Switches in it:</source>
        <translation>Schalter darin:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Takes over an export of PowerMon, a list of switches (CSV, or lines &quot;name address&quot;), a trace, or what Uptime Kuma, Gatus or the Python PowerMon hold. What is there already stays as it is.</source>
        <translation>Übernimmt einen Export von PowerMon, eine Liste von Schaltern (CSV oder Zeilen „Name Adresse“), eine Aufzeichnung oder was Uptime Kuma, Gatus oder das Python-PowerMon haben. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>A file, a folder of CSV files, or a postgresql:// address.</source>
        <translation>Eine Datei, ein Ordner mit CSV-Dateien oder eine postgresql://-Adresse.</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>What would come</source>
        <translation>Was käme</translation>
    </message>
    <message>
        <source>Imported. Doing it again would change nothing.</source>
        <translation>Importiert. Ein zweites Mal würde nichts ändern.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>&amp;Import it</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Nothing is stored yet. Watching pauses for the time of the import.</source>
        <translation>Noch ist nichts gespeichert. Während des Imports ruht die Überwachung.</translation>
    </message>
</context>
<context>
    <name>powermon::ImportInput</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
</context>
<context>
    <name>powermon::ImportTask</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Wartungszeiten</translation>
    </message>
    <message>
        <source>Records of when was watched</source>
        <translation>Aufzeichnungen, wann überwacht wurde</translation>
    </message>
    <message>
        <source>Outages and incidents</source>
        <translation>Ausfälle und Vorfälle</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Days without checks</source>
        <translation>Tage ohne Prüfungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks: %1 found</source>
        <translation>Prüfungen: %1 gefunden</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 von %2 Prüfungen</translation>
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
    <name>powermon::LateNote</name>
    <message>
        <source>Not saved yet: the database takes its time.</source>
        <translation>Noch nicht gespeichert: Die Datenbank lässt sich Zeit.</translation>
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
    <name>powermon::LearntPart</name>
    <message>
        <source>Learnt: %1.</source>
        <translation>Gelernt: %1.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>Übernehmen: %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nein: %1</translation>
    </message>
    <message>
        <source>Accepted: %1. It is stored with the switch.</source>
        <translation>Übernommen: %1. Es ist beim Schalter gespeichert.</translation>
    </message>
    <message>
        <source>Not so. It is not learnt again.</source>
        <translation>Stimmt nicht. Es wird nicht noch einmal gelernt.</translation>
    </message>
</context>
<context>
    <name>powermon::LinesEdit</name>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>this is larger than any list of switches</source>
        <translation>das ist größer als jede Liste von Schaltern</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>es ist kein Text</translation>
    </message>
</context>
<context>
    <name>powermon::ListSwitchesCommand</name>
    <message>
        <source>There are no switches yet; add-switch adds one</source>
        <translation>Es gibt noch keine Schalter; add-switch fügt einen hinzu</translation>
    </message>
    <message>
        <source>Learnt: %1 %2</source>
        <translation>Gelernt: %1 %2</translation>
    </message>
    <message>
        <source>Show the switches, and what was learnt of them</source>
        <translation>Die Schalter anzeigen, und was über sie gelernt wurde</translation>
    </message>
</context>
<context>
    <name>powermon::MailChannel</name>
    <message>
        <source>the server refuses the user or the password</source>
        <translation>der Server lehnt den Benutzer oder das Passwort ab</translation>
    </message>
    <message>
        <source>the server offers no encryption: it may want --smtp-security tls, or none</source>
        <translation>der Server bietet keine Verschlüsselung an: Vielleicht verlangt er --smtp-security tls oder none</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted</source>
        <translation>dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>there is no server of this name, or no line to the name service</source>
        <translation>einen Server dieses Namens gibt es nicht, oder der Namensdienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>taken by the server, SMTP %1</source>
        <translation>vom Server angenommen, SMTP %1</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>kein Speicher</translation>
    </message>
    <message>
        <source>the password of this channel is in no keychain here: set it again</source>
        <translation>das Passwort dieses Kanals ist hier in keinem Schlüsselbund: Setzen Sie es neu</translation>
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
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>S&amp;tatistics</source>
        <translation>S&amp;tatistik</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>The database takes its time. What is shown here may be out of date, or is yet to come.</source>
        <translation>Die Datenbank lässt sich Zeit. Was hier steht, ist vielleicht nicht mehr aktuell oder kommt noch.</translation>
    </message>
    <message>
        <source>&amp;All sites…</source>
        <translation>A&amp;lle Orte …</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Access &amp;tokens…</source>
        <translation>Zugangs-&amp;Token …</translation>
    </message>
    <message>
        <source>The automatic backup failed: %1.</source>
        <translation>Die automatische Sicherung ist fehlgeschlagen: %1.</translation>
    </message>
</context>
<context>
    <name>powermon::MaintenanceCommand</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>START</source>
        <translation>BEGINN</translation>
    </message>
    <message>
        <source>END</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>GROUPS</source>
        <translation>GRUPPEN</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTIZ</translation>
    </message>
    <message>
        <source>Announce work on the power, during which nothing counts as an outage</source>
        <translation>Arbeiten am Strom ankündigen, während derer nichts als Ausfall zählt</translation>
    </message>
    <message>
        <source>number of the window, as `maintenance list` shows it</source>
        <translation>Nummer des Wartungszeitraums, wie `maintenance list` sie zeigt</translation>
    </message>
    <message>
        <source>&quot;2026-11-24 14:00&quot;, now, +90m, +2h, +1d, or ISO 8601 with a zone</source>
        <translation>&quot;2026-11-24 14:00&quot;, now, +90m, +2h, +1d oder ISO 8601 mit Zeitzone</translation>
    </message>
    <message>
        <source>add, list or remove</source>
        <translation>add, list oder remove</translation>
    </message>
    <message>
        <source>when it begins: %1</source>
        <translation>wann sie beginnt: %1</translation>
    </message>
    <message>
        <source>when it ends; +2h: so long after its start</source>
        <translation>wann sie endet; +2h: so lange nach ihrem Beginn</translation>
    </message>
    <message>
        <source>only switches of this group; may be repeated</source>
        <translation>nur Schalter dieser Gruppe; kann wiederholt werden</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>was getan wird</translation>
    </message>
    <message>
        <source>add needs --start and --end</source>
        <translation>add braucht --start und --end</translation>
    </message>
    <message>
        <source>a time like &quot;2026-11-24 14:00&quot;, now, +2h, or ISO 8601 with a zone</source>
        <translation>ein Zeitpunkt wie &quot;2026-11-24 14:00&quot;, now, +2h oder ISO 8601 mit Zeitzone</translation>
    </message>
    <message>
        <source>No switch is in the group &apos;%1&apos;</source>
        <translation>Kein Schalter ist in der Gruppe „%1“</translation>
    </message>
    <message>
        <source>Announced maintenance %1: %2 to %3, %4</source>
        <translation>Wartung %1 angekündigt: %2 bis %3, %4</translation>
    </message>
    <message>
        <source>No maintenance is announced</source>
        <translation>Es ist keine Wartung angekündigt</translation>
    </message>
    <message>
        <source>remove needs the ID of a window</source>
        <translation>remove braucht die ID eines Wartungszeitraums</translation>
    </message>
    <message>
        <source>Removed maintenance %1: %2 to %3, %4</source>
        <translation>Wartung %1 entfernt: %2 bis %3, %4</translation>
    </message>
    <message>
        <source>The readme policy is in use, which knows of no announced work: what goes then still counts as an outage</source>
        <translation>Die Regel readme ist in Gebrauch, die keine angekündigten Arbeiten kennt: Was dann geht, zählt weiter als Ausfall</translation>
    </message>
</context>
<context>
    <name>powermon::MaintenanceDialog</name>
    <message>
        <source>None chosen: everything</source>
        <translation>Keine gewählt: alles</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
</context>
<context>
    <name>powermon::MuteMenu</name>
    <message>
        <source>Mute until &amp;morning</source>
        <translation>Stumm bis zum &amp;Morgen</translation>
    </message>
    <message>
        <source>Mute until it is o&amp;ver</source>
        <translation>Stumm, bis es &amp;vorbei ist</translation>
    </message>
    <message>
        <source>&amp;Resume alerts</source>
        <translation>Meldungen &amp;wieder zeigen</translation>
    </message>
    <message>
        <source>&amp;Pause alerts for 1 hour</source>
        <translation>Meldungen 1 Stunde &amp;anhalten</translation>
    </message>
</context>
<context>
    <name>powermon::NotificationsCommand</name>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>told later</source>
        <translation>später gemeldet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>fallen gelassen</translation>
    </message>
    <message>
        <source>%1; tried %2 times, again at %3</source>
        <translation>%1; %2-mal versucht, wieder um %3</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>KANAL</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>NACHRICHT</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ANTWORT</translation>
    </message>
    <message>
        <source>Show the messages that wait, were sent or failed; try one again or drop it</source>
        <translation>Die Nachrichten zeigen, die warten, gesendet wurden oder scheiterten; eine noch einmal versuchen oder fallen lassen</translation>
    </message>
    <message>
        <source>list, retry or drop one, or acknowledge: no more reminders of what is going on now</source>
        <translation>list, retry oder drop für eine, oder acknowledge: keine Erinnerungen mehr an das, was gerade anhält</translation>
    </message>
    <message>
        <source>number of the message, as the list shows it</source>
        <translation>Nummer der Nachricht, wie die Liste sie zeigt</translation>
    </message>
    <message>
        <source>only those that are waiting, sent, failed, merged or dropped</source>
        <translation>nur solche im Zustand waiting, sent, failed, merged oder dropped</translation>
    </message>
    <message>
        <source>at most so many, the newest</source>
        <translation>höchstens so viele, die neuesten</translation>
    </message>
    <message>
        <source>There are no messages</source>
        <translation>Es gibt keine Nachrichten</translation>
    </message>
    <message>
        <source>%1 needs the ID of a message</source>
        <translation>%1 braucht die ID einer Nachricht</translation>
    </message>
    <message>
        <source>Message %1 waits again for the channel &apos;%2&apos;</source>
        <translation>Nachricht %1 wartet wieder auf den Kanal „%2“</translation>
    </message>
    <message>
        <source>Message %1 is %2</source>
        <translation>Nachricht %1 ist %2</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) acknowledged: no more reminders, only the end is told</source>
        <translation>
            <numerusform>%n Ausfall zur Kenntnis genommen: keine Erinnerungen mehr, nur das Ende wird gemeldet</numerusform>
            <numerusform>%n Ausfälle zur Kenntnis genommen: keine Erinnerungen mehr, nur das Ende wird gemeldet</numerusform>
        </translation>
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
    <name>powermon::OutageDetails</name>
    <message>
        <source>Switches of this outage</source>
        <translation>Schalter dieses Ausfalls</translation>
    </message>
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
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Zusa&amp;mmenführen…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wiederh&amp;olen</translation>
    </message>
    <message>
        <source>The outage is marked as planned.</source>
        <translation>Der Ausfall ist als geplant markiert.</translation>
    </message>
    <message>
        <source>The outage is no longer marked as planned.</source>
        <translation>Der Ausfall ist nicht mehr als geplant markiert.</translation>
    </message>
    <message>
        <source>It counts as a power outage now.</source>
        <translation>Das zählt jetzt als Stromausfall.</translation>
    </message>
    <message>
        <source>It counts as no power outage now.</source>
        <translation>Das zählt jetzt nicht mehr als Stromausfall.</translation>
    </message>
    <message>
        <source>Not p&amp;lanned</source>
        <translation>Nicht &amp;geplant</translation>
    </message>
    <message>
        <source>Mark as p&amp;lanned</source>
        <translation>Als &amp;geplant markieren</translation>
    </message>
    <message>
        <source>Not a po&amp;wer outage</source>
        <translation>&amp;Kein Stromausfall</translation>
    </message>
    <message>
        <source>It was the po&amp;wer</source>
        <translation>Es war &amp;der Strom</translation>
    </message>
    <message>
        <source>Details of the outage</source>
        <translation>Einzelheiten des Ausfalls</translation>
    </message>
    <message>
        <source>Correct tim&amp;es…</source>
        <translation>Zeiten korr&amp;igieren…</translation>
    </message>
    <message>
        <source>Spli&amp;t…</source>
        <translation>Tei&amp;len…</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not by its end</source>
        <translation>bis zu seinem Ende nicht</translation>
    </message>
</context>
<context>
    <name>powermon::OutageDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>What you typed about this outage is not saved.</source>
        <translation>Ihre Eingaben zu diesem Ausfall sind nicht gespeichert.</translation>
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
    <name>powermon::OutageEditing</name>
    <message>
        <source>The note was saved.</source>
        <translation>Die Notiz wurde gespeichert.</translation>
    </message>
    <message>
        <source>The times were corrected.</source>
        <translation>Die Zeiten wurden korrigiert.</translation>
    </message>
    <message>
        <source>The outage was split.</source>
        <translation>Der Ausfall wurde geteilt.</translation>
    </message>
    <message>
        <source>The outages were merged.</source>
        <translation>Die Ausfälle wurden zusammengeführt.</translation>
    </message>
</context>
<context>
    <name>powermon::OutageMergeDialog</name>
    <message>
        <source>Merge outage %1</source>
        <translation>Ausfall %1 zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>It becomes one outage with those that you tick:</source>
        <translation>Mit den hier angekreuzten wird er zu einem einzigen Ausfall:</translation>
    </message>
    <message>
        <source>Outages to merge with</source>
        <translation>Ausfälle zum Zusammenführen</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>There is no other outage of its kind and group.</source>
        <translation>Es gibt keinen anderen Ausfall seiner Art und Gruppe.</translation>
    </message>
</context>
<context>
    <name>powermon::OutageNoteDialog</name>
    <message>
        <source>Note on outage %1</source>
        <translation>Notiz zu Ausfall %1</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>Notiz &amp;speichern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>powermon::OutageSplitDialog</name>
    <message>
        <source>Split outage %1</source>
        <translation>Ausfall %1 teilen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Split at</source>
        <translation>Zeitpunkt der Teilung</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
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
    <message>
        <source>Planned power outage</source>
        <translation>Geplanter Stromausfall</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>wie von Ihnen angegeben</translation>
    </message>
    <message>
        <source>the end is not known</source>
        <translation>das Ende ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>powermon::OutageTimesDialog</name>
    <message>
        <source>Times of outage %1</source>
        <translation>Zeiten von Ausfall %1</translation>
    </message>
    <message>
        <source>&amp;Correct times</source>
        <translation>Zeiten &amp;korrigieren</translation>
    </message>
    <message>
        <source>as &amp;found</source>
        <translation>wie &amp;erkannt</translation>
    </message>
    <message>
        <source>as f&amp;ound</source>
        <translation>wie e&amp;rkannt</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>What was found is kept and can be restored at any time.</source>
        <translation>Das Erkannte bleibt erhalten und lässt sich jederzeit wiederherstellen.</translation>
    </message>
    <message>
        <source>It is still going on as far as was found.</source>
        <translation>Soweit erkannt, dauert er noch an.</translation>
    </message>
    <message>
        <source>%1 as found</source>
        <translation>%1 wie erkannt</translation>
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
    <message>
        <source>also what was the network, a device, or could not be told</source>
        <translation>auch, was am Netzwerk oder an einem Gerät lag oder sich nicht bestimmen ließ</translation>
    </message>
    <message>
        <source>everything that is known of one outage</source>
        <translation>alles, was über einen Ausfall bekannt ist</translation>
    </message>
    <message>
        <source>Outage %1 is merged into outage %2</source>
        <translation>Ausfall %1 ist mit Ausfall %2 zusammengeführt</translation>
    </message>
    <message>
        <source>There was no power outage or incident in this time</source>
        <translation>In dieser Zeit gab es weder Stromausfälle noch Vorfälle</translation>
    </message>
</context>
<context>
    <name>powermon::OutagesPage</name>
    <message>
        <source>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</source>
        <translation>Es ist kein Ausfall bekannt. Fällt der Strom aus, stehen hier die Zeiten, die ausgefallenen Schalter und die Gründe.</translation>
    </message>
    <message numerus="yes">
        <source>No outage is known. %n incident(s) that were none are hidden.</source>
        <translation>
            <numerusform>Es ist kein Ausfall bekannt. %n Vorfall, der keiner war, ist ausgeblendet.</numerusform>
            <numerusform>Es ist kein Ausfall bekannt. %n Vorfälle, die keine waren, sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 are listed. Show &amp;older ones</source>
        <translation>Die neuesten %1 sind aufgeführt. Älte&amp;re zeigen</translation>
    </message>
</context>
<context>
    <name>powermon::PictureSaving</name>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Als &amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>powermon::RangeBar</name>
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
        <translation>7 T</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All that was ever watched</source>
        <translation>Alles, was je überwacht wurde</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigene …</translation>
    </message>
    <message>
        <source>A time of your own</source>
        <translation>Eine eigene Zeit</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
</context>
<context>
    <name>powermon::RangeDialog</name>
    <message>
        <source>Time to show</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>This time is yet to come.</source>
        <translation>Diese Zeit kommt erst noch.</translation>
    </message>
    <message>
        <source>The end must be a minute or more behind the beginning.</source>
        <translation>Das Ende muss mindestens eine Minute nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>powermon::RecordDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>This file is there already. Do it again to replace it.</source>
        <translation>Diese Datei gibt es schon. Noch einmal drücken, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Nicht geschehen: %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>powermon::RecordMenu</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Copy to another database…</source>
        <translation>In eine andere Datenbank &amp;kopieren …</translation>
    </message>
</context>
<context>
    <name>powermon::RecordTask</name>
    <message>
        <source>Watching pauses meanwhile…</source>
        <translation>Die Überwachung ruht solange …</translation>
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
    <name>powermon::ReplayCommand</name>
    <message>
        <source>this is larger than any config</source>
        <translation>das ist größer als jede Konfiguration</translation>
    </message>
    <message>
        <source>Show what a policy makes of a recorded trace, or of this database&apos;s own history</source>
        <translation>Anzeigen, was eine Regel aus einem Mitschnitt oder aus dem eigenen Verlauf dieser Datenbank macht</translation>
    </message>
    <message>
        <source>each policy once</source>
        <translation>jede Regel nur einmal</translation>
    </message>
    <message>
        <source>JSON Lines, plain or gzip; - is standard input</source>
        <translation>JSON Lines, unkomprimiert oder mit gzip; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>what is known of the switches in the trace, in JSON</source>
        <translation>was über die Schalter im Mitschnitt bekannt ist, in JSON</translation>
    </message>
    <message>
        <source>readme or evidence; the one in use unless given</source>
        <translation>readme oder evidence; ohne Angabe die verwendete</translation>
    </message>
    <message>
        <source>failures in a row before a switch counts as down</source>
        <translation>fehlgeschlagene Prüfungen in Folge, bis ein Schalter als ausgefallen gilt</translation>
    </message>
    <message>
        <source>several policies beside each other: readme,evidence</source>
        <translation>mehrere Regeln nebeneinander: readme,evidence</translation>
    </message>
    <message>
        <source>a trace is needed, or a period (--from, --to, --days, --year) of this database&apos;s own history</source>
        <translation>nötig ist ein Mitschnitt oder ein Zeitraum (--from, --to, --days, --year) aus dem eigenen Verlauf dieser Datenbank</translation>
    </message>
    <message>
        <source>a period (--from, --to, --days, --year) is of this database&apos;s own history: without a trace</source>
        <translation>ein Zeitraum (--from, --to, --days, --year) gilt dem eigenen Verlauf dieser Datenbank: ohne Mitschnitt</translation>
    </message>
    <message>
        <source>--config goes with a trace; this database knows its switches</source>
        <translation>--config gehört zu einem Mitschnitt; diese Datenbank kennt ihre Schalter</translation>
    </message>
    <message>
        <source>either --policy or --compare</source>
        <translation>entweder --policy oder --compare</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 % replayed</source>
        <translation>%1 % nachgespielt</translation>
    </message>
</context>
<context>
    <name>powermon::ReplayPage</name>
    <message>
        <source>Evidence</source>
        <translation>Indizien</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>policy, failures in a row</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a period and a policy. The replay works on a copy in memory: the record stays as it is.</source>
        <translation>Wählen Sie einen Zeitraum und eine Regel. Nachgespielt wird mit einer Kopie im Arbeitsspeicher: Die Aufzeichnung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Days of choice</source>
        <translation>Selbst gewählte Tage</translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>Wird nachgespielt…</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>Das Nachspielen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>Die Vergangenheit kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There are no checks in this period.</source>
        <translation>In diesem Zeitraum gibt es keine Prüfungen.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>%1 Prüfungen</translation>
    </message>
    <message>
        <source>both say the same</source>
        <translation>beide sagen dasselbe</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · recorded: %2 · %3: %4 · %5</source>
        <translation>%1 · aufgezeichnet: %2 · %3: %4 · %5</translation>
    </message>
    <message numerus="yes">
        <source>%n power outage(s)</source>
        <translation>
            <numerusform>%n Stromausfall</numerusform>
            <numerusform>%n Stromausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>This policy is in use.</source>
        <translation>Diese Regel ist in Gebrauch.</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>Zurzeit in Gebrauch: %1.</translation>
    </message>
</context>
<context>
    <name>powermon::ReplayTableModel</name>
    <message>
        <source>only recorded</source>
        <translation>nur aufgezeichnet</translation>
    </message>
    <message>
        <source>only in the replay</source>
        <translation>nur nachgespielt</translation>
    </message>
    <message>
        <source>judged otherwise</source>
        <translation>anders beurteilt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of event, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Nachgespielt</translation>
    </message>
    <message>
        <source>Start differs by</source>
        <translation>Abweichung des Beginns</translation>
    </message>
</context>
<context>
    <name>powermon::RestoreCommand</name>
    <message>
        <source>Put a backup in the place of the database, which is kept aside</source>
        <translation>Eine Sicherung an die Stelle der Datenbank setzen, die beiseitegelegt wird</translation>
    </message>
    <message>
        <source>what backup made</source>
        <translation>was backup gemacht hat</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored %1; what was there before was kept as %2</source>
        <translation>%1 wiederhergestellt; was vorher da war, blieb als %2 erhalten</translation>
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
        <source>where another PowerMon watches, wait and take over</source>
        <translation>wenn ein anderes PowerMon überwacht, warten und übernehmen</translation>
    </message>
    <message>
        <source>how outages are told: evidence or readme, instead of POWERMON_POLICY</source>
        <translation>wie Ausfälle erkannt werden: evidence oder readme, statt POWERMON_POLICY</translation>
    </message>
    <message>
        <source>start the REST server and the web page, as with POWERMON_API=1</source>
        <translation>den REST-Server und die Webseite starten, wie mit POWERMON_API=1</translation>
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
        <source>Where it has no battery, a sudden stop of this computer may have been an outage, too.</source>
        <translation>Hat dieser Computer keinen Akku, kann auch sein plötzliches Ausgehen ein Stromausfall gewesen sein.</translation>
    </message>
    <message>
        <source>Evidence: what went together, and what stayed</source>
        <translation>Indizien: was gemeinsam ausfiel und was blieb</translation>
    </message>
    <message>
        <source>Counting: more than half do not answer</source>
        <translation>Zählung: mehr als die Hälfte antwortet nicht</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß ich nicht</translation>
    </message>
    <message>
        <source>The mains alone</source>
        <translation>Nur das Stromnetz</translation>
    </message>
    <message>
        <source>A battery or a UPS</source>
        <translation>Akku oder USV</translation>
    </message>
    <message>
        <source>An outage is told as soon as more than half of the switches are down. A network that restarts looks the same.</source>
        <translation>Ein Ausfall wird gemeldet, sobald mehr als die Hälfte der Schalter ausgefallen ist. Ein Netzwerk, das neu startet, sieht genauso aus.</translation>
    </message>
    <message>
        <source>An outage is suspected at that moment, too, and told. Then it is confirmed, or taken back if it was the network or a device. Switches that fail are checked more often.</source>
        <translation>Auch hier wird ein Ausfall in diesem Moment vermutet und gemeldet. Danach wird er bestätigt, oder zurückgenommen, wenn es das Netzwerk oder ein Gerät war. Schalter, bei denen Prüfungen fehlschlagen, werden häufiger geprüft.</translation>
    </message>
    <message>
        <source>Resu&amp;me alerts</source>
        <translation>Meldungen f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Pause alerts f&amp;or 1 hour</source>
        <translation>Me&amp;ldungen 1 Stunde pausieren</translation>
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
    <message>
        <source>Not watched:     %1</source>
        <translation>Nicht überwacht: %1</translation>
    </message>
    <message>
        <source>Response time:   %1 ms, 95 % within %2 ms</source>
        <translation>Antwortzeit:     %1 ms, 95 % innerhalb von %2 ms</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted</source>
        <translation>Ausfälle vor %1 wurden gelöscht</translation>
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
    <name>powermon::SiteTableModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>state, time</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>powermon::SitesCommand</name>
    <message>
        <source>nothing to watch</source>
        <translation>nichts zu überwachen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>da</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Show all sites of the database</source>
        <translation>Alle Orte der Datenbank zeigen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
</context>
<context>
    <name>powermon::SitesDialog</name>
    <message>
        <source>Looking at the sites…</source>
        <translation>Sieht nach den Orten …</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Orte</translation>
    </message>
    <message>
        <source>The sites cannot be read: %1.</source>
        <translation>Die Orte können nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Sites of the database</source>
        <translation>Orte der Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>No outage is known in %n site(s).</source>
        <translation>
            <numerusform>An %n Ort ist kein Ausfall bekannt.</numerusform>
            <numerusform>An %n Orten ist kein Ausfall bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s) without power.</source>
        <translation>
            <numerusform>%1 von %n Ort ohne Strom.</numerusform>
            <numerusform>%1 von %n Orten ohne Strom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::StatisticsPage</name>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>Last five years</source>
        <translation>Letzte fünf Jahre</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Nach Tagesstunde</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Nach Wochentag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>Unterbrechungen</translation>
    </message>
    <message>
        <source>Up to 5 min</source>
        <translation>Bis 5 min</translation>
    </message>
    <message>
        <source>Without power</source>
        <translation>Ohne Strom</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Interruptions of more than five minutes, of all switches together</source>
        <translation>Unterbrechungen von mehr als fünf Minuten, alle Schalter zusammen</translation>
    </message>
    <message>
        <source>Time without power per switch, by the month in which it began</source>
        <translation>Zeit ohne Strom je Schalter, nach dem Monat, in dem sie begann</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>Die Vergangenheit kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Export the statistics</source>
        <translation>Statistik exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Gespeichert unter %1.</translation>
    </message>
    <message>
        <source>Reading the past. The database takes its time.</source>
        <translation>Die Vergangenheit wird gelesen. Die Datenbank lässt sich Zeit.</translation>
    </message>
    <message>
        <source>All switches</source>
        <translation>Alle Schalter</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
</context>
<context>
    <name>powermon::StatsCommand</name>
    <message>
        <source>Show how reliable the power supply was (IEEE 1366)</source>
        <translation>Anzeigen, wie zuverlässig die Stromversorgung war (IEEE 1366)</translation>
    </message>
    <message>
        <source>only the switches of this group</source>
        <translation>nur die Schalter dieser Gruppe</translation>
    </message>
    <message>
        <source>show CEMI_1 to CEMI_N: how many had so many interruptions; 3 unless given</source>
        <translation>CEMI_1 bis CEMI_N anzeigen: wie viele Schalter so viele Unterbrechungen hatten; 3 ohne Angabe</translation>
    </message>
    <message>
        <source>what counts as one long interruption in CELID-s; 4 unless given</source>
        <translation>was in CELID-s als eine lange Unterbrechung zählt; 4 ohne Angabe</translation>
    </message>
    <message>
        <source>what counts as long time without power in all in CELID-t; 8 unless given</source>
        <translation>was in CELID-t insgesamt als lange Zeit ohne Strom zählt; 8 ohne Angabe</translation>
    </message>
    <message>
        <source>answer in CSV, a line for the whole, each part, group and switch</source>
        <translation>in CSV antworten, je eine Zeile für das Ganze, jeden Teil, jede Gruppe und jeden Schalter</translation>
    </message>
    <message>
        <source>divide the period: day, month, year, hour (of the day), weekday</source>
        <translation>den Zeitraum unterteilen: day, month, year, hour (Stunde des Tages), weekday</translation>
    </message>
    <message>
        <source>only this switch</source>
        <translation>nur dieser Schalter</translation>
    </message>
    <message>
        <source>not together with --json</source>
        <translation>nicht zusammen mit --json</translation>
    </message>
    <message>
        <source>not together with --switch</source>
        <translation>nicht zusammen mit --switch</translation>
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
    <message>
        <source>The power may be out since %1 (%2): %3</source>
        <translation>Möglicher Stromausfall seit %1 (%2): %3</translation>
    </message>
    <message>
        <source>The power is probably out since %1 (%2)</source>
        <translation>Wahrscheinlich Stromausfall seit %1 (%2)</translation>
    </message>
    <message>
        <source>Incident (%1) since %2: %3</source>
        <translation>Vorfall (%1) seit %2: %3</translation>
    </message>
    <message>
        <source>Not watched in the last 24 h: %1</source>
        <translation>In den letzten 24 h nicht überwacht: %1</translation>
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
    <name>powermon::SystemExamination</name>
    <message>
        <source>%1 MB are free in %2</source>
        <translation>%1 MB sind frei in %2</translation>
    </message>
    <message>
        <source>Make room there, or move the database: powermon-cli copy-database</source>
        <translation>Dort Platz schaffen oder die Datenbank umziehen: powermon-cli copy-database</translation>
    </message>
    <message>
        <source>The keychain answers</source>
        <translation>Der Schlüsselbund antwortet</translation>
    </message>
    <message>
        <source>Passwords and tokens are kept in a private file instead; for a keychain, unlock it, or install gnome-keyring or KWallet</source>
        <translation>Passwörter und Token liegen stattdessen in einer privaten Datei; für einen Schlüsselbund diesen entsperren oder gnome-keyring oder KWallet installieren</translation>
    </message>
    <message>
        <source>The desktop shows notifications</source>
        <translation>Die Arbeitsumgebung zeigt Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications</source>
        <translation>Nichts auf dieser Arbeitsumgebung zeigt Benachrichtigungen</translation>
    </message>
    <message>
        <source>Install a notification daemon, such as dunst</source>
        <translation>Einen Benachrichtigungsdienst installieren, etwa dunst</translation>
    </message>
    <message>
        <source>The desktop has a tray</source>
        <translation>Die Arbeitsumgebung hat einen Infobereich</translation>
    </message>
    <message>
        <source>No tray of the newer kind; one of the older kind (XEmbed) may be there</source>
        <translation>Kein Infobereich der neueren Art; eines der älteren Art (XEmbed) kann da sein</translation>
    </message>
    <message>
        <source>In GNOME, install the extension AppIndicator</source>
        <translation>In GNOME die Erweiterung AppIndicator installieren</translation>
    </message>
    <message>
        <source>This computer has no way out of its network</source>
        <translation>Dieser Computer hat keinen Weg aus seinem Netzwerk hinaus</translation>
    </message>
    <message>
        <source>Look at its cable or its Wi-Fi: without a network nothing can be told of the power</source>
        <translation>Kabel oder WLAN ansehen: Ohne Netzwerk lässt sich über den Strom nichts sagen</translation>
    </message>
    <message>
        <source>there is one</source>
        <translation>es gibt einen</translation>
    </message>
    <message>
        <source>The way out of the network: %1</source>
        <translation>Der Weg aus dem Netzwerk hinaus: %1</translation>
    </message>
    <message>
        <source>There is no desktop session here: nobody sees notifications of this process</source>
        <translation>Hier ist keine Sitzung einer Arbeitsumgebung: Benachrichtigungen dieses Prozesses sieht niemand</translation>
    </message>
    <message>
        <source>The clock is set by the network</source>
        <translation>Die Uhr wird über das Netzwerk gestellt</translation>
    </message>
    <message>
        <source>Nobody sets the clock</source>
        <translation>Niemand stellt die Uhr</translation>
    </message>
    <message>
        <source>timedatectl set-ntp true</source>
        <translation>timedatectl set-ntp true</translation>
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
    <message>
        <source>Nobody watched: %1</source>
        <comment>why</comment>
        <translation>Niemand überwachte: %1</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>%1 · %2
%3 –
%4</source>
        <comment>outage, duration, from, to</comment>
        <translation>%1 · %2
%3 –
%4</translation>
    </message>
    <message>
        <source>The clock was set, by %1
%2 –
%3</source>
        <translation>Die Uhr wurde gestellt, um %1
%2 –
%3</translation>
    </message>
    <message>
        <source>Plus and minus zoom, Shift with the left and right arrows moves, End goes back to now.</source>
        <translation>Plus und Minus vergrößern und verkleinern, Umschalt mit den Pfeilen links und rechts verschiebt, Ende führt zurück zu jetzt.</translation>
    </message>
</context>
<context>
    <name>powermon::TokenCommand</name>
    <message>
        <source>Manage the tokens that open the REST server and the web page</source>
        <translation>Die Token verwalten, die den REST-Server und die Webseite öffnen</translation>
    </message>
    <message>
        <source>add, list, remove, or show: the one token that is always there</source>
        <translation>add, list, remove, oder show: das eine Token, das es immer gibt</translation>
    </message>
    <message>
        <source>what the token is for, as &quot;phone&quot;</source>
        <translation>wofür das Token ist, etwa „Telefon“</translation>
    </message>
    <message>
        <source>add: it opens reading alone</source>
        <translation>add: Es erlaubt nur das Lesen</translation>
    </message>
    <message>
        <source>%1 needs a NAME</source>
        <translation>%1 braucht einen NAMEN</translation>
    </message>
    <message>
        <source>Keep it: it is shown this once</source>
        <translation>Heben Sie es auf: Es wird nur dieses eine Mal gezeigt</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>MAY</source>
        <translation>DARF</translation>
    </message>
    <message>
        <source>MADE</source>
        <translation>GEMACHT</translation>
    </message>
    <message>
        <source>There is no token &apos;%1&apos;</source>
        <translation>Es gibt kein Token „%1“</translation>
    </message>
    <message>
        <source>The token &apos;%1&apos; opens nothing any more</source>
        <translation>Das Token „%1“ öffnet nichts mehr</translation>
    </message>
</context>
<context>
    <name>powermon::TokensDialog</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read and change</source>
        <translation>Lesen und ändern</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Zugangs-Token</translation>
    </message>
    <message>
        <source>A token opens the REST server and the web page to whoever has it. Give each program and each person one of their own.</source>
        <translation>Ein Token öffnet den REST-Server und die Webseite für jeden, der es hat. Geben Sie jedem Programm und jedem Menschen ein eigenes.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>What the new token is for</source>
        <translation>Wofür das neue Token ist</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>A new one &amp;for</source>
        <translation>Ein neues &amp;für</translation>
    </message>
    <message>
        <source>What the new token may do</source>
        <translation>Was das neue Token darf</translation>
    </message>
    <message>
        <source>It &amp;may</source>
        <translation>Es &amp;darf</translation>
    </message>
    <message>
        <source>Make &amp;token</source>
        <translation>&amp;Token machen</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Das neue Token</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>The token &quot;%1&quot;. Keep it: it is shown this once.</source>
        <translation>Das Token „%1“. Bitte aufheben: Es wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>Revoke the token?</source>
        <translation>Das Token widerrufen?</translation>
    </message>
    <message>
        <source>Whoever uses &quot;%1&quot; is locked out at once. This cannot be undone.</source>
        <translation>Wer „%1“ benutzt, ist sofort ausgesperrt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Revoke token</source>
        <translation>Token &amp;widerrufen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
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
<context>
    <name>powermon::WebhookChannel</name>
    <message>
        <source>the secret of this channel is in no keychain here: set it again</source>
        <translation>das Geheimnis dieses Kanals ist hier in keinem Schlüsselbund: Setzen Sie es neu</translation>
    </message>
    <message>
        <source>the address of this channel cannot be used</source>
        <translation>die Adresse dieses Kanals ist nicht benutzbar</translation>
    </message>
    <message numerus="yes">
        <source>no answer in %n second(s)</source>
        <translation>
            <numerusform>keine Antwort in %n Sekunde</numerusform>
            <numerusform>keine Antwort in %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTP %1: the address has moved to %2, where nothing is sent: give that address instead</source>
        <translation>HTTP %1: Die Adresse ist nach %2 umgezogen, wohin nichts gesendet wird: Geben Sie stattdessen jene an</translation>
    </message>
</context>
</TS>
