<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ancestor</name>
    <message>
        <source>there is no table %1 in it</source>
        <translation>there is no table %1 in it</translation>
    </message>
    <message>
        <source>outage %1: its start is no time</source>
        <translation>outage %1: its start is no time</translation>
    </message>
</context>
<context>
    <name>ApiTokens</name>
    <message>
        <source>1 to %1 characters on one line</source>
        <translation>1 to %1 characters on one line</translation>
    </message>
    <message>
        <source>another token has it already</source>
        <translation>another token has it already</translation>
    </message>
    <message>
        <source>there are %1 tokens already</source>
        <translation>there are %1 tokens already</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>removed_until must be a time</source>
        <translation>removed_until must be a time</translation>
    </message>
    <message>
        <source>this is no export of PowerMon</source>
        <translation>this is no export of PowerMon</translation>
    </message>
    <message>
        <source>a newer PowerMon wrote this: use a newer one</source>
        <translation>a newer PowerMon wrote this: use a newer one</translation>
    </message>
    <message>
        <source>version must be 1</source>
        <translation>version must be 1</translation>
    </message>
    <message>
        <source>settings must be texts</source>
        <translation>settings must be texts</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>this is not a JSON object</translation>
    </message>
    <message>
        <source>this id stands here twice</source>
        <translation>this id stands here twice</translation>
    </message>
    <message>
        <source>this is no maintenance window</source>
        <translation>this is no maintenance window</translation>
    </message>
    <message>
        <source>its switch is not among the switches</source>
        <translation>its switch is not among the switches</translation>
    </message>
    <message>
        <source>removed_days must stand before checks</source>
        <translation>removed_days must stand before checks</translation>
    </message>
    <message>
        <source>this day is not before removed_until</source>
        <translation>this day is not before removed_until</translation>
    </message>
    <message>
        <source>outage %1 stands here twice</source>
        <translation>outage %1 stands here twice</translation>
    </message>
    <message>
        <source>outage %1 is spoken of, but does not stand here</source>
        <translation>outage %1 is spoken of, but does not stand here</translation>
    </message>
    <message>
        <source>is_online must be true or false</source>
        <translation>is_online must be true or false</translation>
    </message>
    <message>
        <source>response_time must be a number of seconds, 0 to 86400</source>
        <translation>response_time must be a number of seconds, 0 to 86400</translation>
    </message>
    <message>
        <source>http_status must lie between 100 and 999</source>
        <translation>http_status must lie between 100 and 999</translation>
    </message>
    <message>
        <source>error_message must be a text</source>
        <translation>error_message must be a text</translation>
    </message>
    <message>
        <source>switch_id must be a whole number above 0</source>
        <translation>switch_id must be a whole number above 0</translation>
    </message>
    <message>
        <source>checked_at must be a time</source>
        <translation>checked_at must be a time</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>must be a text</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>must be a time like 2026-01-31T23:59:59.000Z</source>
        <translation>must be a time like 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>must be a number of seconds</source>
        <translation>must be a number of seconds</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>must be an object</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>must be a list</translation>
    </message>
    <message>
        <source>cannot be &apos;%1&apos;</source>
        <translation>cannot be &apos;%1&apos;</translation>
    </message>
    <message>
        <source>this is not JSON as export writes it</source>
        <translation>this is not JSON as export writes it</translation>
    </message>
    <message>
        <source>this is longer than any record</source>
        <translation>this is longer than any record</translation>
    </message>
    <message>
        <source>the file ends in its middle</source>
        <translation>the file ends in its middle</translation>
    </message>
    <message>
        <source>is none that is known</source>
        <translation>is none that is known</translation>
    </message>
    <message>
        <source>must lie between 1 and 65535</source>
        <translation>must lie between 1 and 65535</translation>
    </message>
    <message>
        <source>and failed and runs do not fit together</source>
        <translation>and failed and runs do not fit together</translation>
    </message>
</context>
<context>
    <name>ArgumentParser</name>
    <message>
        <source>database to use instead of DATABASE_URL</source>
        <translation>database to use instead of DATABASE_URL</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>answer in JSON</translation>
    </message>
    <message>
        <source>read settings from FILE instead of .env</source>
        <translation>read settings from FILE instead of .env</translation>
    </message>
    <message>
        <source>settings file to use</source>
        <translation>settings file to use</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>powermon-cli: %1 (see --help)</source>
        <translation>powermon-cli: %1 (see --help)</translation>
    </message>
    <message>
        <source>Tells whether the power is out, since when, and whether it was only the network</source>
        <translation>Tells whether the power is out, since when, and whether it was only the network</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>show the version</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>(needed)</source>
        <translation>(needed)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>not expected here: %1</source>
        <translation>not expected here: %1</translation>
    </message>
    <message>
        <source>at least one character</source>
        <translation>at least one character</translation>
    </message>
    <message>
        <source>ask the PowerMon there: https://home:56957</source>
        <translation>ask the PowerMon there: https://home:56957</translation>
    </message>
    <message>
        <source>with --server: its token; else POWERMON_API_TOKEN</source>
        <translation>with --server: its token; else POWERMON_API_TOKEN</translation>
    </message>
    <message>
        <source>with --server: SHA-256 of its certificate</source>
        <translation>with --server: SHA-256 of its certificate</translation>
    </message>
</context>
<context>
    <name>AwaySummary</name>
    <message numerus="yes">
        <source>While you were away, since %2: %n outage(s), %1 without power in all.</source>
        <translation>
            <numerusform>While you were away, since %2: %n outage, %1 without power in all.</numerusform>
            <numerusform>While you were away, since %2: %n outages, %1 without power in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>The longest began %1 and took %2.</source>
        <translation>The longest began %1 and took %2.</translation>
    </message>
    <message>
        <source>Longest without power: %1, for %2.</source>
        <translation>Longest without power: %1, for %2.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>there is not enough room on the disk</source>
        <translation>there is not enough room on the disk</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>the folder cannot be made</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>it is there already</translation>
    </message>
</context>
<context>
    <name>BannerText</name>
    <message numerus="yes">
        <source>The power counts as out when more than half of the switches fail %n check(s) in a row.</source>
        <translation>
            <numerusform>The power counts as out when more than half of the switches fail %n check.</numerusform>
            <numerusform>The power counts as out when more than half of the switches fail %n checks in a row.</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1 · began %2</source>
        <translation>for %1 · began %2</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>since %1 (%2)</translation>
    </message>
    <message>
        <source>Add your first switch: a plug, router or lamp that goes out with the power.</source>
        <translation>Add your first switch: a plug, router or lamp that goes out with the power.</translation>
    </message>
    <message>
        <source>All switches are paused. Resume one to watch the power again.</source>
        <translation>All switches are paused. Resume one to watch the power again.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) answer</source>
        <translation>
            <numerusform>%1 of %n switch answers</numerusform>
            <numerusform>%1 of %n switches answer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · no check has finished yet</source>
        <translation>%1 · no check has finished yet</translation>
    </message>
    <message>
        <source>%1 · last check %2</source>
        <translation>%1 · last check %2</translation>
    </message>
    <message>
        <source>Nobody is watching: the monitor is stopped.</source>
        <translation>Nobody is watching: the monitor is stopped.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n active switch(es) answered when last asked.</source>
        <translation>
            <numerusform>%1 of %n active switch answered when last asked.</numerusform>
            <numerusform>%1 of %n active switches answered when last asked.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record cannot be written: %1.</source>
        <translation>The record cannot be written: %1.</translation>
    </message>
    <message>
        <source>Another PowerMon is watching. This window shows what it sees and takes over when it ends.</source>
        <translation>Another PowerMon is watching. This window shows what it sees and takes over when it ends.</translation>
    </message>
    <message>
        <source>Nobody is watching right now.</source>
        <translation>Nobody is watching right now.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>An outage is suspected when more than half of the switches are gone, and believed when they went at one moment while the network stayed, or when they stay away.</source>
        <translation>An outage is suspected when more than half of the switches are gone, and believed when they went at one moment while the network stayed, or when they stay away.</translation>
    </message>
    <message>
        <source>Storing on this computer since %1. All is written to the database in order when it is back.</source>
        <translation>Storing on this computer since %1. All is written to the database in order when it is back.</translation>
    </message>
    <message>
        <source>This computer has no network, so no switch can be asked.</source>
        <translation>This computer has no network, so no switch can be asked.</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>channel name &apos;%1&apos;</source>
        <translation>channel name &apos;%1&apos;</translation>
    </message>
    <message>
        <source>allowed are up to 40 letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, a letter or digit first</source>
        <translation>allowed are up to 40 letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, a letter or digit first</translation>
    </message>
    <message>
        <source>there is a channel of this name already</source>
        <translation>there is a channel of this name already</translation>
    </message>
</context>
<context>
    <name>ChannelOptions</name>
    <message>
        <source>address of a webhook; {secret} and fields in it are replaced</source>
        <translation>address of a webhook; {secret} and fields in it are replaced</translation>
    </message>
    <message>
        <source>chat of a Telegram bot</source>
        <translation>chat of a Telegram bot</translation>
    </message>
    <message>
        <source>the token or password is the first line of this file (-: standard input); it goes into the keychain</source>
        <translation>the token or password is the first line of this file (-: standard input); it goes into the keychain</translation>
    </message>
    <message>
        <source>header of the call; may be repeated</source>
        <translation>header of the call; may be repeated</translation>
    </message>
    <message>
        <source>what is sent, with fields like {title} and {text}; {json} is all of it</source>
        <translation>what is sent, with fields like {title} and {text}; {json} is all of it</translation>
    </message>
    <message>
        <source>of the body: application/json</source>
        <translation>of the body: application/json</translation>
    </message>
    <message>
        <source>sign with the secret, as Standard Webhooks has it</source>
        <translation>sign with the secret, as Standard Webhooks has it</translation>
    </message>
    <message>
        <source>program to start with each message, never through a shell</source>
        <translation>program to start with each message, never through a shell</translation>
    </message>
    <message>
        <source>argument of the program, with fields like {title}; may be repeated</source>
        <translation>argument of the program, with fields like {title}; may be repeated</translation>
    </message>
    <message>
        <source>how long the program may take: 60s</source>
        <translation>how long the program may take: 60s</translation>
    </message>
    <message>
        <source>what is told: %1</source>
        <translation>what is told: %1</translation>
    </message>
    <message>
        <source>how sure it must be: suspected, probable or confirmed</source>
        <translation>how sure it must be: suspected, probable or confirmed</translation>
    </message>
    <message>
        <source>tell only what lasts so long: 10m</source>
        <translation>tell only what lasts so long: 10m</translation>
    </message>
    <message>
        <source>again so often while it goes on: 2h; 0: never</source>
        <translation>again so often while it goes on: 2h; 0: never</translation>
    </message>
    <message>
        <source>tell also when more switches go</source>
        <translation>tell also when more switches go</translation>
    </message>
    <message>
        <source>do not tell when it is over</source>
        <translation>do not tell when it is over</translation>
    </message>
    <message>
        <source>silent hours: &quot;22:00-07:00&quot; or &quot;mon-fri 22:00-07:00; sat,sun 23:00-09:30&quot;; what came meanwhile is told then</source>
        <translation>silent hours: &quot;22:00-07:00&quot; or &quot;mon-fri 22:00-07:00; sat,sun 23:00-09:30&quot;; what came meanwhile is told then</translation>
    </message>
    <message>
        <source>time zone of these hours: Europe/Berlin</source>
        <translation>time zone of these hours: Europe/Berlin</translation>
    </message>
    <message>
        <source>keep it, but send nothing</source>
        <translation>keep it, but send nothing</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>send again</translation>
    </message>
    <message>
        <source>a program that this user may run</source>
        <translation>a program that this user may run</translation>
    </message>
    <message>
        <source>mail server to send e-mail with</source>
        <translation>mail server to send e-mail with</translation>
    </message>
    <message>
        <source>starttls (the default), tls or none</source>
        <translation>starttls (the default), tls or none</translation>
    </message>
    <message>
        <source>user of the mail server; the password is the secret</source>
        <translation>user of the mail server; the password is the secret</translation>
    </message>
    <message>
        <source>address of the sender</source>
        <translation>address of the sender</translation>
    </message>
    <message>
        <source>address to write to; may be repeated</source>
        <translation>address to write to; may be repeated</translation>
    </message>
    <message>
        <source>say where it leads: --preset, --url, --program or --smtp</source>
        <translation>say where it leads: --preset, --url, --program or --smtp</translation>
    </message>
    <message>
        <source>a channel is a webhook, a program or e-mail, not several</source>
        <translation>a channel is a webhook, a program or e-mail, not several</translation>
    </message>
</context>
<context>
    <name>ChannelWorkshop</name>
    <message>
        <source>there are no channels of type &apos;%1&apos;</source>
        <translation>there are no channels of type &apos;%1&apos;</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--database is of this computer</source>
        <translation>--database is of this computer</translation>
    </message>
    <message>
        <source>needed for the other options</source>
        <translation>needed for the other options</translation>
    </message>
</context>
<context>
    <name>CommandOutput</name>
    <message>
        <source>The answer</source>
        <translation>The answer</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>PowerMon watched</source>
        <translation>PowerMon watched</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>the computer slept</translation>
    </message>
    <message>
        <source>PowerMon was not running</source>
        <translation>PowerMon was not running</translation>
    </message>
    <message>
        <source>PowerMon was ended without a word</source>
        <translation>PowerMon was ended without a word</translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation>the clock was set</translation>
    </message>
    <message>
        <source>this computer went off</source>
        <translation>this computer went off</translation>
    </message>
    <message>
        <source>this computer had no network</source>
        <translation>this computer had no network</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>this is longer than any record</source>
        <translation>this is longer than any record</translation>
    </message>
    <message>
        <source>a quotation mark stands within a cell</source>
        <translation>a quotation mark stands within a cell</translation>
    </message>
    <message>
        <source>text stands behind a quotation mark</source>
        <translation>text stands behind a quotation mark</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>a quotation mark is not closed</translation>
    </message>
</context>
<context>
    <name>DatabaseBackup</name>
    <message>
        <source>there is no such file</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>it is the database itself</source>
        <translation>it is the database itself</translation>
    </message>
</context>
<context>
    <name>DatabaseCare</name>
    <message>
        <source>name a FILE for the backup</source>
        <translation>name a FILE for the backup</translation>
    </message>
    <message>
        <source>both are the same database</source>
        <translation>both are the same database</translation>
    </message>
</context>
<context>
    <name>DatabaseCopy</name>
    <message>
        <source>it is not empty; nothing was changed</source>
        <translation>it is not empty; nothing was changed</translation>
    </message>
    <message>
        <source>it changes while it is copied (%1)</source>
        <translation>it changes while it is copied (%1)</translation>
    </message>
    <message>
        <source>it changes while it is copied</source>
        <translation>it changes while it is copied</translation>
    </message>
</context>
<context>
    <name>DatabaseUrl</name>
    <message>
        <source>sqlite:///relative.db or sqlite:////absolute.db</source>
        <translation>sqlite:///relative.db or sqlite:////absolute.db</translation>
    </message>
    <message>
        <source>a host with a port from 1 to 65535</source>
        <translation>a host with a port from 1 to 65535</translation>
    </message>
    <message>
        <source>sqlite:///file or postgresql://user@host/database</source>
        <translation>sqlite:///file or postgresql://user@host/database</translation>
    </message>
    <message>
        <source>connection parameters such as sslmode=require, or site=NAME with up to 40 of a-z, 0-9 and _</source>
        <translation>connection parameters such as sslmode=require, or site=NAME with up to 40 of a-z, 0-9 and _</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Kitchen</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Ground floor</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>Living room</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>First floor</source>
        <translation>First floor</translation>
    </message>
    <message>
        <source>Bedroom</source>
        <translation>Bedroom</translation>
    </message>
    <message>
        <source>Garage</source>
        <translation>Garage</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>Freezer</source>
        <translation>Freezer</translation>
    </message>
    <message>
        <source>Cellar</source>
        <translation>Cellar</translation>
    </message>
    <message>
        <source>Battery plug</source>
        <translation>Battery plug</translation>
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
        <translation>there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)</translation>
    </message>
    <message>
        <source>the display %1 does not answer</source>
        <translation>the display %1 does not answer</translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>not of the form KEY=VALUE</source>
        <translation>not of the form KEY=VALUE</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>a quote is not closed</translation>
    </message>
    <message>
        <source>text behind the closing quote</source>
        <translation>text behind the closing quote</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>larger than a megabyte</source>
        <translation>larger than a megabyte</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: %2 is &apos;%3&apos;, allowed is %4</source>
        <translation>%1: %2 is &apos;%3&apos;, allowed is %4</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; cannot be used: %2</source>
        <translation>The name &apos;%1&apos; cannot be used: %2</translation>
    </message>
    <message>
        <source>The host &apos;%1&apos; cannot be used: %2</source>
        <translation>The host &apos;%1&apos; cannot be used: %2</translation>
    </message>
    <message>
        <source>A switch named &apos;%1&apos; exists already</source>
        <translation>A switch named &apos;%1&apos; exists already</translation>
    </message>
    <message>
        <source>%1 is watched already, as &apos;%2&apos;</source>
        <translation>%1 is watched already, as &apos;%2&apos;</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no switch &apos;%1&apos;</source>
        <translation>There is no switch &apos;%1&apos;</translation>
    </message>
    <message>
        <source>There is no outage &apos;%1&apos;</source>
        <translation>There is no outage &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The database address &apos;%1&apos; cannot be used: %2</source>
        <translation>The database address &apos;%1&apos; cannot be used: %2</translation>
    </message>
    <message>
        <source>The database %1 does not answer: %2</source>
        <translation>The database %1 does not answer: %2</translation>
    </message>
    <message>
        <source>The database %1 refuses the connection: %2</source>
        <translation>The database %1 refuses the connection: %2</translation>
    </message>
    <message>
        <source>%1 is not a PowerMon database; it was left untouched</source>
        <translation>%1 is not a PowerMon database; it was left untouched</translation>
    </message>
    <message>
        <source>%1 is a folder, not a database file</source>
        <translation>%1 is a folder, not a database file</translation>
    </message>
    <message>
        <source>The database %1 cannot be written to</source>
        <translation>The database %1 cannot be written to</translation>
    </message>
    <message>
        <source>There is no space left for the database %1</source>
        <translation>There is no space left for the database %1</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2</source>
        <translation>The database %1 is damaged: %2</translation>
    </message>
    <message>
        <source>The database %1 has schema %2, this program knows up to %3: use a newer PowerMon</source>
        <translation>The database %1 has schema %2, this program knows up to %3: use a newer PowerMon</translation>
    </message>
    <message>
        <source>The database %1 was made with another version of migration %2</source>
        <translation>The database %1 was made with another version of migration %2</translation>
    </message>
    <message>
        <source>There is no database at %1</source>
        <translation>There is no database at %1</translation>
    </message>
    <message>
        <source>The database %1 is in use by another program</source>
        <translation>The database %1 is in use by another program</translation>
    </message>
    <message>
        <source>The database %1 failed: %2</source>
        <translation>The database %1 failed: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 cannot be read: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>The keychain cannot be used: %1</translation>
    </message>
    <message>
        <source>The network failed: %1</source>
        <translation>The network failed: %1</translation>
    </message>
    <message>
        <source>Another PowerMon is watching %1 already</source>
        <translation>Another PowerMon is watching %1 already</translation>
    </message>
    <message>
        <source>Stopped before it was done</source>
        <translation>Stopped before it was done</translation>
    </message>
    <message>
        <source>Outage %1 was changed by somebody else meanwhile</source>
        <translation>Outage %1 was changed by somebody else meanwhile</translation>
    </message>
    <message>
        <source>There is no group &apos;%1&apos;</source>
        <translation>There is no group &apos;%1&apos;</translation>
    </message>
    <message>
        <source>There is no maintenance window &apos;%1&apos;</source>
        <translation>There is no maintenance window &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile: %2. Save once more to overwrite that</source>
        <translation>%1 was changed elsewhere meanwhile: %2. Save once more to overwrite that</translation>
    </message>
    <message>
        <source>The database %1 was deleted or moved while it was in use; put it back, or start PowerMon again for a new one</source>
        <translation>The database %1 was deleted or moved while it was in use; put it back, or start PowerMon again for a new one</translation>
    </message>
    <message>
        <source>The database %1 was replaced by another one while it was in use</source>
        <translation>The database %1 was replaced by another one while it was in use</translation>
    </message>
    <message>
        <source>There is no channel &apos;%1&apos;</source>
        <translation>There is no channel &apos;%1&apos;</translation>
    </message>
    <message>
        <source>There is no message &apos;%1&apos;</source>
        <translation>There is no message &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The database %1 lets this user look, but not write</source>
        <translation>The database %1 lets this user look, but not write</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>did not answer in time</source>
        <translation>did not answer in time</translation>
    </message>
    <message>
        <source>refused the connection</source>
        <translation>refused the connection</translation>
    </message>
    <message>
        <source>nothing at this address</source>
        <translation>nothing at this address</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>name not found</translation>
    </message>
    <message>
        <source>did not answer in HTTP</source>
        <translation>did not answer in HTTP</translation>
    </message>
    <message>
        <source>secure connection failed</source>
        <translation>secure connection failed</translation>
    </message>
    <message>
        <source>check cancelled</source>
        <translation>check cancelled</translation>
    </message>
    <message>
        <source>no network on this computer</source>
        <translation>no network on this computer</translation>
    </message>
</context>
<context>
    <name>FileSpool</name>
    <message>
        <source>it is full</source>
        <translation>it is full</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
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
        <translation>it is asked by %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no HTTP address</source>
        <translation>&apos;%1&apos; is no HTTP address</translation>
    </message>
    <message>
        <source>it is no endpoint</source>
        <translation>it is no endpoint</translation>
    </message>
    <message>
        <source>there is no list &apos;endpoints&apos; in it</source>
        <translation>there is no list &apos;endpoints&apos; in it</translation>
    </message>
    <message>
        <source>it is told from outside, not asked</source>
        <translation>it is told from outside, not asked</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>it holds a variable of the environment: put its value in</source>
        <translation>it holds a variable of the environment: put its value in</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>In no group</source>
        <translation>In no group</translation>
    </message>
    <message numerus="yes">
        <source>all %n switch(es) answer</source>
        <translation>
            <numerusform>%n switch answers</numerusform>
            <numerusform>all %n switches answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) do not answer</source>
        <translation>
            <numerusform>%1 of %n switch does not answer</numerusform>
            <numerusform>%1 of %n switches do not answer</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>Uptime %1</source>
        <translation>Uptime %1</translation>
    </message>
    <message>
        <source>no outage in this time</source>
        <translation>no outage in this time</translation>
    </message>
    <message>
        <source>out since %1</source>
        <translation>out since %1</translation>
    </message>
    <message>
        <source>last outage %1</source>
        <translation>last outage %1</translation>
    </message>
    <message>
        <source>last outage %1, %2</source>
        <translation>last outage %1, %2</translation>
    </message>
</context>
<context>
    <name>Gunzip</name>
    <message>
        <source>the packed data is damaged</source>
        <translation>the packed data is damaged</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>this is not an IPv6 address, which looks like fe80::1 or [fe80::1]:80</source>
        <translation>this is not an IPv6 address, which looks like fe80::1 or [fe80::1]:80</translation>
    </message>
    <message>
        <source>behind the % of an IPv6 address stands the name of a network interface</source>
        <translation>behind the % of an IPv6 address stands the name of a network interface</translation>
    </message>
    <message>
        <source>a host is an IP address or a name of letters, digits, hyphens and dots, at most 63 characters between dots and 253 in all</source>
        <translation>a host is an IP address or a name of letters, digits, hyphens and dots, at most 63 characters between dots and 253 in all</translation>
    </message>
    <message>
        <source>an IPv4 address has four numbers from 0 to 255, as in 192.168.1.5</source>
        <translation>an IPv4 address has four numbers from 0 to 255, as in 192.168.1.5</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>here stands the host alone, without http:// and path</source>
        <translation>here stands the host alone, without http:// and path</translation>
    </message>
    <message>
        <source>an address begins with http:// or https://, or with the host</source>
        <translation>an address begins with http:// or https://, or with the host</translation>
    </message>
    <message>
        <source>user names and passwords are not used</source>
        <translation>user names and passwords are not used</translation>
    </message>
    <message>
        <source>an IPv6 address with a port is written as [::1]:80</source>
        <translation>an IPv6 address with a port is written as [::1]:80</translation>
    </message>
    <message>
        <source>a port is a number from 1 to 65535</source>
        <translation>a port is a number from 1 to 65535</translation>
    </message>
    <message>
        <source>a path begins with / and has at most 2000 characters, none of them a space</source>
        <translation>a path begins with / and has at most 2000 characters, none of them a space</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>this is a database of PowerMon itself: --database opens it, export writes it out</source>
        <translation>this is a database of PowerMon itself: --database opens it, export writes it out</translation>
    </message>
    <message>
        <source>there is no switches.csv, outages.csv or checks.csv in this folder</source>
        <translation>there is no switches.csv, outages.csv or checks.csv in this folder</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>it is no regular file</translation>
    </message>
</context>
<context>
    <name>KeychainSecretStore</name>
    <message>
        <source>it does not answer</source>
        <translation>it does not answer</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>the access point of %1</source>
        <translation>the access point of %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>survives outages (%1), so it seems to have a battery</source>
        <translation>survives outages (%1), so it seems to have a battery</translation>
    </message>
    <message>
        <source>survived outages (%1): too few to tell</source>
        <translation>survived outages (%1): too few to tell</translation>
    </message>
    <message>
        <source>answers about %1 after the power is back</source>
        <translation>answers about %1 after the power is back</translation>
    </message>
    <message>
        <source>is this computer itself, so a refused connection proves nothing</source>
        <translation>is this computer itself, so a refused connection proves nothing</translation>
    </message>
    <message>
        <source>is the way out of this network: the router</source>
        <translation>is the way out of this network: the router</translation>
    </message>
    <message>
        <source>hangs on the same access point as %1</source>
        <translation>hangs on the same access point as %1</translation>
    </message>
    <message>
        <source>lies in the internet: a witness outside</source>
        <translation>lies in the internet: a witness outside</translation>
    </message>
    <message>
        <source>always goes together with %1 (%2): one access point or circuit</source>
        <translation>always goes together with %1 (%2): one access point or circuit</translation>
    </message>
    <message>
        <source>%1 % of its checks fail for no reason</source>
        <translation>%1 % of its checks fail for no reason</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>&apos;%1&apos; is no address like me@example.org</source>
        <translation>&apos;%1&apos; is no address like me@example.org</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no server like mail.example.org:587</source>
        <translation>&apos;%1&apos; is no server like mail.example.org:587</translation>
    </message>
    <message>
        <source>say to whom it goes</source>
        <translation>say to whom it goes</translation>
    </message>
    <message>
        <source>without encryption the password would go in the open: use starttls or tls, or no user</source>
        <translation>without encryption the password would go in the open: use starttls or tls, or no user</translation>
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
        <translation>&amp;Switches</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Add switch…</source>
        <translation>&amp;Add switch…</translation>
    </message>
    <message>
        <source>&amp;Check all now</source>
        <translation>&amp;Check all now</translation>
    </message>
    <message>
        <source>&amp;Find a switch</source>
        <translation>&amp;Find a switch</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;About PowerMon</source>
        <translation>&amp;About PowerMon</translation>
    </message>
    <message>
        <source>&amp;Mute alerts</source>
        <translation>&amp;Mute alerts</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Data&amp;base</translation>
    </message>
    <message>
        <source>Add se&amp;veral…</source>
        <translation>Add se&amp;veral…</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>maintenance</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>at most 300 characters in one line</source>
        <translation>at most 300 characters in one line</translation>
    </message>
    <message>
        <source>end</source>
        <translation>end</translation>
    </message>
    <message>
        <source>after its start, by at most 366 days</source>
        <translation>after its start, by at most 366 days</translation>
    </message>
    <message>
        <source>group</source>
        <translation>group</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>what goes now is no outage</source>
        <translation>what goes now is no outage</translation>
    </message>
    <message>
        <source>what goes now in %1 is no outage</source>
        <translation>what goes now in %1 is no outage</translation>
    </message>
    <message>
        <source>Maintenance until %1: %2</source>
        <translation>Maintenance until %1: %2</translation>
    </message>
    <message>
        <source>Maintenance until %1 (%2): %3</source>
        <translation>Maintenance until %1 (%2): %3</translation>
    </message>
    <message>
        <source>what goes now still counts as an outage, since the readme policy knows of no announced work</source>
        <translation>what goes now still counts as an outage, since the readme policy knows of no announced work</translation>
    </message>
</context>
<context>
    <name>MaintenanceDialog</name>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Announce work on the power. A switch that goes in this time was meant to go: it counts as no outage and raises no alert, until it answers again.</source>
        <translation>Announce work on the power. A switch that goes in this time was meant to go: it counts as no outage and raises no alert, until it answers again.</translation>
    </message>
    <message>
        <source>Announced maintenance</source>
        <translation>Announced maintenance</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Remove maintenance</source>
        <translation>&amp;Remove maintenance</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Start of the maintenance</source>
        <translation>Start of the maintenance</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;End</translation>
    </message>
    <message>
        <source>End of the maintenance</source>
        <translation>End of the maintenance</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>Groups that the maintenance is for; none: everything</source>
        <translation>Groups that the maintenance is for; none: everything</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>New boiler</source>
        <translation>New boiler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Announce maintenance</source>
        <translation>&amp;Announce maintenance</translation>
    </message>
    <message>
        <source>End n&amp;ow</source>
        <translation>End n&amp;ow</translation>
    </message>
</context>
<context>
    <name>MemoryStore</name>
    <message>
        <source>memory</source>
        <translation>memory</translation>
    </message>
</context>
<context>
    <name>MessageReason</name>
    <message>
        <source>it began</source>
        <translation>it began</translation>
    </message>
    <message>
        <source>it is sure now</source>
        <translation>it is sure now</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>it is something else</translation>
    </message>
    <message>
        <source>more switches are affected</source>
        <translation>more switches are affected</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>it goes on</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>it is over</translation>
    </message>
    <message>
        <source>it came and went</source>
        <translation>it came and went</translation>
    </message>
</context>
<context>
    <name>MessageTemplate</name>
    <message>
        <source>there is no field {%1}; the fields are %2</source>
        <translation>there is no field {%1}; the fields are %2</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>It has lasted %1 so far</source>
        <translation>It has lasted %1 so far</translation>
    </message>
    <message>
        <source>Still: %1</source>
        <translation>Still: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>%1 (it lasted %2)</source>
        <translation>%1 (it lasted %2)</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>The power was out</source>
        <translation>The power was out</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>PowerMon&apos;s database works again</source>
        <translation>PowerMon&apos;s database works again</translation>
    </message>
    <message>
        <source>It could not be used for %1</source>
        <translation>It could not be used for %1</translation>
    </message>
    <message>
        <source>PowerMon&apos;s database cannot be used</source>
        <translation>PowerMon&apos;s database cannot be used</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Since %1: %2</translation>
    </message>
    <message>
        <source>A test from PowerMon</source>
        <translation>A test from PowerMon</translation>
    </message>
    <message>
        <source>This is how PowerMon tells you of a power outage over the channel &apos;%1&apos;. The power is fine.</source>
        <translation>This is how PowerMon tells you of a power outage over the channel &apos;%1&apos;. The power is fine.</translation>
    </message>
</context>
<context>
    <name>OutageEdit</name>
    <message>
        <source>what was found</source>
        <translation>what was found</translation>
    </message>
    <message>
        <source>start set to %1</source>
        <translation>start set to %1</translation>
    </message>
    <message>
        <source>end set to %1</source>
        <translation>end set to %1</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 merged into %2</translation>
    </message>
    <message>
        <source>split at %1: what follows is %2</source>
        <translation>split at %1: what follows is %2</translation>
    </message>
    <message>
        <source>split</source>
        <translation>split</translation>
    </message>
    <message>
        <source>marked as planned</source>
        <translation>marked as planned</translation>
    </message>
    <message>
        <source>marked as not planned</source>
        <translation>marked as not planned</translation>
    </message>
    <message>
        <source>marked as a power outage</source>
        <translation>marked as a power outage</translation>
    </message>
    <message>
        <source>marked as no power outage</source>
        <translation>marked as no power outage</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>note removed</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>note written</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>taken back: %1</translation>
    </message>
    <message>
        <source>done again: %1</source>
        <translation>done again: %1</translation>
    </message>
</context>
<context>
    <name>OutageEdits</name>
    <message>
        <source>outage %1</source>
        <translation>outage %1</translation>
    </message>
    <message>
        <source>the note has %1 characters, at most %2 are kept</source>
        <translation>the note has %1 characters, at most %2 are kept</translation>
    </message>
    <message>
        <source>its start cannot lie in the future</source>
        <translation>its start cannot lie in the future</translation>
    </message>
    <message>
        <source>its end cannot lie in the future</source>
        <translation>its end cannot lie in the future</translation>
    </message>
    <message>
        <source>its end must lie after its start</source>
        <translation>its end must lie after its start</translation>
    </message>
    <message>
        <source>outage %1 lies in this time; merge them instead</source>
        <translation>outage %1 lies in this time; merge them instead</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>there is nothing to take back</translation>
    </message>
    <message>
        <source>there is nothing to do again</source>
        <translation>there is nothing to do again</translation>
    </message>
    <message>
        <source>outage %1 was changed after that; take that back first</source>
        <translation>outage %1 was changed after that; take that back first</translation>
    </message>
    <message>
        <source>outage %1 is merged into %2 already</source>
        <translation>outage %1 is merged into %2 already</translation>
    </message>
    <message>
        <source>an outage cannot be merged with itself</source>
        <translation>an outage cannot be merged with itself</translation>
    </message>
    <message>
        <source>say with which others it is to be merged</source>
        <translation>say with which others it is to be merged</translation>
    </message>
    <message>
        <source>outage %1 is of another group</source>
        <translation>outage %1 is of another group</translation>
    </message>
    <message>
        <source>outage %1 is of another kind; mark it first</source>
        <translation>outage %1 is of another kind; mark it first</translation>
    </message>
    <message>
        <source>outage %1 lies between them</source>
        <translation>outage %1 lies between them</translation>
    </message>
    <message>
        <source>it can only be split between its start and its end</source>
        <translation>it can only be split between its start and its end</translation>
    </message>
</context>
<context>
    <name>OutageExplanation</name>
    <message>
        <source>Planned power outage</source>
        <translation>Planned power outage</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Power outage</translation>
    </message>
    <message>
        <source>Network incident</source>
        <translation>Network incident</translation>
    </message>
    <message>
        <source>Device incident</source>
        <translation>Device incident</translation>
    </message>
    <message>
        <source>Incident of no known cause</source>
        <translation>Incident of no known cause</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>as you said</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>suspected</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>Began at %1</source>
        <translation>Began at %1</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Began %1</translation>
    </message>
    <message>
        <source>Still going on, for %1 now</source>
        <translation>Still going on, for %1 now</translation>
    </message>
    <message>
        <source>Ended at %1, after %2</source>
        <translation>Ended at %1, after %2</translation>
    </message>
    <message>
        <source>Ended %1, after %2</source>
        <translation>Ended %1, after %2</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>last answer %1</translation>
    </message>
    <message>
        <source>first failure %1</source>
        <translation>first failure %1</translation>
    </message>
    <message>
        <source>back at %1</source>
        <translation>back at %1</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>not back yet</translation>
    </message>
    <message>
        <source>still answered at %1</source>
        <translation>still answered at %1</translation>
    </message>
    <message>
        <source>did not answer at %1</source>
        <translation>did not answer at %1</translation>
    </message>
    <message>
        <source>was not checked in that time</source>
        <translation>was not checked in that time</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>window</source>
        <translation>window</translation>
    </message>
    <message>
        <source>REST</source>
        <translation>REST</translation>
    </message>
    <message>
        <source>Policy evidence: many switches on mains power going in one moment while what has a battery stays</source>
        <translation>Policy evidence: many switches on mains power going in one moment while what has a battery stays</translation>
    </message>
    <message>
        <source>Needs %1 nats against chance, of which a switch gives at most %2</source>
        <translation>Needs %1 nats against chance, of which a switch gives at most %2</translation>
    </message>
    <message>
        <source>A group needs %1 % of its members</source>
        <translation>A group needs %1 % of its members</translation>
    </message>
    <message>
        <source>Without proof that the network works it is probable after %1</source>
        <translation>Without proof that the network works it is probable after %1</translation>
    </message>
    <message>
        <source>of the whole site</source>
        <translation>of the whole site</translation>
    </message>
    <message>
        <source>of the group</source>
        <translation>of the group</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Detected at %1</source>
        <translation>Detected at %1</translation>
    </message>
    <message>
        <source>Split off outage %1</source>
        <translation>Split off outage %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Switches that went</source>
        <translation>Switches that went</translation>
    </message>
    <message>
        <source>The other switches</source>
        <translation>The other switches</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>How it was judged</translation>
    </message>
    <message>
        <source>Policy readme: more than half of the active switches down, each after %1 failures in a row</source>
        <translation>Policy readme: more than half of the active switches down, each after %1 failures in a row</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Found as: %1. %2. %3</source>
        <translation>Found as: %1. %2. %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not back by its end</source>
        <translation>not back by its end</translation>
    </message>
</context>
<context>
    <name>OutageLookup</name>
    <message>
        <source>a number that outages shows</source>
        <translation>a number that outages shows</translation>
    </message>
    <message>
        <source>number of the outage, as outages shows it</source>
        <translation>number of the outage, as outages shows it</translation>
    </message>
</context>
<context>
    <name>OutageMessage</name>
    <message>
        <source>The power may be out</source>
        <translation>The power may be out</translation>
    </message>
    <message>
        <source>The power is out</source>
        <translation>The power is out</translation>
    </message>
    <message>
        <source>It is the network, not the power</source>
        <translation>It is the network, not the power</translation>
    </message>
    <message>
        <source>It is a device, not the power</source>
        <translation>It is a device, not the power</translation>
    </message>
    <message>
        <source>Devices do not answer</source>
        <translation>Devices do not answer</translation>
    </message>
    <message>
        <source>It began %1</source>
        <translation>It began %1</translation>
    </message>
    <message>
        <source>It began at %1</source>
        <translation>It began at %1</translation>
    </message>
    <message>
        <source>No answer from: %1</source>
        <translation>No answer from: %1</translation>
    </message>
    <message>
        <source>No answer from: %1 and %2 more</source>
        <translation>No answer from: %1 and %2 more</translation>
    </message>
    <message>
        <source>The power is back</source>
        <translation>The power is back</translation>
    </message>
    <message>
        <source>It lasted %1, from %2 to %3</source>
        <translation>It lasted %1, from %2 to %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It was the network, not the power</source>
        <translation>It was the network, not the power</translation>
    </message>
    <message>
        <source>It was a device, not the power</source>
        <translation>It was a device, not the power</translation>
    </message>
    <message>
        <source>It was the power or the network</source>
        <translation>It was the power or the network</translation>
    </message>
    <message>
        <source>The power is probably out</source>
        <translation>The power is probably out</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) stopped answering</source>
        <translation>
            <numerusform>%n switch stopped answering</numerusform>
            <numerusform>%n switches stopped answering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) stopped answering</source>
        <translation>
            <numerusform>%1 of %n switch stopped answering</numerusform>
            <numerusform>%1 of %n switches stopped answering</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; checking whether it is the network</source>
        <translation>%1; checking whether it is the network</translation>
    </message>
    <message>
        <source>It is marked as no power outage</source>
        <translation>It is marked as no power outage</translation>
    </message>
    <message>
        <source>It was marked as no power outage</source>
        <translation>It was marked as no power outage</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Show &amp;incidents: what was the network, a device, or could not be told</source>
        <translation>Show &amp;incidents: what was the network, a device, or could not be told</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Sent late: it happened at %1 and could only be sent at %2</source>
        <translation>Sent late: it happened at %1 and could only be sent at %2</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>option</source>
        <translation>option</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
</context>
<context>
    <name>PeriodOptions</name>
    <message>
        <source>a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z</source>
        <translation>a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>the last N days, 365 unless given</source>
        <translation>the last N days, 365 unless given</translation>
    </message>
    <message>
        <source>the calendar year Y</source>
        <translation>the calendar year Y</translation>
    </message>
    <message>
        <source>one of --days, --year, and --from with --to</source>
        <translation>one of --days, --year, and --from with --to</translation>
    </message>
    <message>
        <source>a time that has begun</source>
        <translation>a time that has begun</translation>
    </message>
    <message>
        <source>a time after --from (%1)</source>
        <translation>a time after --from (%1)</translation>
    </message>
    <message>
        <source>first day, or a time</source>
        <translation>first day, or a time</translation>
    </message>
    <message>
        <source>last day, or a time</source>
        <translation>last day, or a time</translation>
    </message>
</context>
<context>
    <name>PostgresTools</name>
    <message>
        <source>it is there already</source>
        <translation>it is there already</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>it is not installed; install postgresql-client, or back the server up by its own means</source>
        <translation>it is not installed; install postgresql-client, or back the server up by its own means</translation>
    </message>
    <message>
        <source>this is a backup of the site without a name</source>
        <translation>this is a backup of the site without a name</translation>
    </message>
    <message>
        <source>this is a backup of the site %1</source>
        <translation>this is a backup of the site %1</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>powermon --help says what is possible</source>
        <translation>powermon --help says what is possible</translation>
    </message>
    <message>
        <source>PowerMon runs already; its window was brought to the front</source>
        <translation>PowerMon runs already; its window was brought to the front</translation>
    </message>
    <message>
        <source>PowerMon runs already, but does not answer</source>
        <translation>PowerMon runs already, but does not answer</translation>
    </message>
    <message>
        <source>powermon: no window, because %1; watching without one</source>
        <translation>powermon: no window, because %1; watching without one</translation>
    </message>
    <message>
        <source>powermon: web page and REST server at %1</source>
        <translation>powermon: web page and REST server at %1</translation>
    </message>
</context>
<context>
    <name>ProgramSettings</name>
    <message>
        <source>argument &apos;%1&apos;</source>
        <translation>argument &apos;%1&apos;</translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message>
        <source>quiet hours</source>
        <translation>quiet hours</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time zone like Europe/Berlin</source>
        <translation>&apos;%1&apos; is no time zone like Europe/Berlin</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time like &quot;22:00-07:00&quot; or &quot;sat,sun 23:00-09:30&quot;</source>
        <translation>&apos;%1&apos; is no time like &quot;22:00-07:00&quot; or &quot;sat,sun 23:00-09:30&quot;</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>%1 of %2 switches did not answer</source>
        <translation>%1 of %2 switches did not answer</translation>
    </message>
    <message>
        <source>%1 of %2 switches did not answer %3 times in a row</source>
        <translation>%1 of %2 switches did not answer %3 times in a row</translation>
    </message>
    <message>
        <source>it is not the network: %1 can still be reached over the same links</source>
        <translation>it is not the network: %1 can still be reached over the same links</translation>
    </message>
    <message>
        <source>it is not the network: Wi-Fi and cable are both affected; still answering: %1</source>
        <translation>it is not the network: Wi-Fi and cable are both affected; still answering: %1</translation>
    </message>
    <message>
        <source>%1, which has a battery, went at the same time: it may be the network</source>
        <translation>%1, which has a battery, went at the same time: it may be the network</translation>
    </message>
    <message>
        <source>%1, which has a battery, went and came back with the others</source>
        <translation>%1, which has a battery, went and came back with the others</translation>
    </message>
    <message>
        <source>%1, which has a battery, has been back for a while, but nothing without one is</source>
        <translation>%1, which has a battery, has been back for a while, but nothing without one is</translation>
    </message>
    <message>
        <source>%1 is back, so the power is; the others still cannot be reached</source>
        <translation>%1 is back, so the power is; the others still cannot be reached</translation>
    </message>
    <message>
        <source>no restart of a network takes so long (%1 min)</source>
        <translation>no restart of a network takes so long (%1 min)</translation>
    </message>
    <message>
        <source>they stopped answering one after another, not in one moment</source>
        <translation>they stopped answering one after another, not in one moment</translation>
    </message>
    <message>
        <source>they answered again before anything could tell power and network apart</source>
        <translation>they answered again before anything could tell power and network apart</translation>
    </message>
    <message>
        <source>devices that are back say that they started anew: they had no power</source>
        <translation>devices that are back say that they started anew: they had no power</translation>
    </message>
    <message>
        <source>devices that are back say that they never stopped: they had power</source>
        <translation>devices that are back say that they never stopped: they had power</translation>
    </message>
    <message>
        <source>%1 devices say that they started anew in one moment</source>
        <translation>%1 devices say that they started anew in one moment</translation>
    </message>
    <message>
        <source>this computer went off without being shut down and started again later</source>
        <translation>this computer went off without being shut down and started again later</translation>
    </message>
    <message>
        <source>this computer lost its power too</source>
        <translation>this computer lost its power too</translation>
    </message>
    <message>
        <source>%1 did not come back when the power did</source>
        <translation>%1 did not come back when the power did</translation>
    </message>
    <message>
        <source>%1 of %2 switches on mains power stopped answering in one moment</source>
        <translation>%1 of %2 switches on mains power stopped answering in one moment</translation>
    </message>
    <message>
        <source>%1 of %2 switches on mains power stopped answering within %3 seconds</source>
        <translation>%1 of %2 switches on mains power stopped answering within %3 seconds</translation>
    </message>
    <message>
        <source>all that went hangs on %1; still answering elsewhere: %2</source>
        <translation>all that went hangs on %1; still answering elsewhere: %2</translation>
    </message>
    <message>
        <source>all that went is on Wi-Fi; still answering elsewhere: %1</source>
        <translation>all that went is on Wi-Fi; still answering elsewhere: %1</translation>
    </message>
    <message>
        <source>all that went is wired; still answering elsewhere: %1</source>
        <translation>all that went is wired; still answering elsewhere: %1</translation>
    </message>
    <message>
        <source>this computer&apos;s own mains power went with it</source>
        <translation>this computer&apos;s own mains power went with it</translation>
    </message>
    <message>
        <source>%1 went at the same time; it has no battery, so that proves nothing</source>
        <translation>%1 went at the same time; it has no battery, so that proves nothing</translation>
    </message>
    <message>
        <source>%1 can still be reached, but by another way than the usual one</source>
        <translation>%1 can still be reached, but by another way than the usual one</translation>
    </message>
    <message>
        <source>%1 went in every outage so far, but not in this one</source>
        <translation>%1 went in every outage so far, but not in this one</translation>
    </message>
    <message>
        <source>devices that are back say that they started anew one after another: no outage</source>
        <translation>devices that are back say that they started anew one after another: no outage</translation>
    </message>
    <message>
        <source>devices came back while they were still starting: they had no power</source>
        <translation>devices came back while they were still starting: they had no power</translation>
    </message>
    <message>
        <source>%1 of those that went were back within minutes, as after a restart</source>
        <translation>%1 of those that went were back within minutes, as after a restart</translation>
    </message>
    <message>
        <source>the clock of this computer was lost meanwhile: when it ended is not known, only that it was no earlier</source>
        <translation>the clock of this computer was lost meanwhile: when it ended is not known, only that it was no earlier</translation>
    </message>
</context>
<context>
    <name>RecordDialogs</name>
    <message>
        <source>Saved to %1 (%2)</source>
        <translation>Saved to %1 (%2)</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>Restored %1</translation>
    </message>
    <message>
        <source>Restored %1; what was there before was kept as %2</source>
        <translation>Restored %1; what was there before was kept as %2</translation>
    </message>
    <message>
        <source>Copied to %1: %2 rows in %3 tables, all compared</source>
        <translation>Copied to %1: %2 rows in %3 tables, all compared</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Not taken: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes a file that others can read; watching goes on. It holds no passwords and no tokens.</source>
        <translation>Writes a file that others can read; watching goes on. It holds no passwords and no tokens.</translation>
    </message>
    <message>
        <source>Everything, as JSON</source>
        <translation>Everything, as JSON</translation>
    </message>
    <message>
        <source>Switches, as CSV</source>
        <translation>Switches, as CSV</translation>
    </message>
    <message>
        <source>Outages as they stand, as CSV</source>
        <translation>Outages as they stand, as CSV</translation>
    </message>
    <message>
        <source>Checks, as CSV</source>
        <translation>Checks, as CSV</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;To the file</source>
        <translation>&amp;To the file</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Copies the whole database to a file, while watching goes on.</source>
        <translation>Copies the whole database to a file, while watching goes on.</translation>
    </message>
    <message>
        <source>A new file. Left empty, it goes among the automatic backups.</source>
        <translation>A new file. Left empty, it goes among the automatic backups.</translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>A new file.</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Back up &amp;now</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the database. What is there now is kept beside it, and watching pauses meanwhile.</source>
        <translation>Puts a backup in the place of the database. What is there now is kept beside it, and watching pauses meanwhile.</translation>
    </message>
    <message>
        <source>&amp;From the file</source>
        <translation>&amp;From the file</translation>
    </message>
    <message>
        <source>A file that &quot;Back up&quot; or the automatic backups made.</source>
        <translation>A file that &quot;Back up&quot; or the automatic backups made.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Restore it</translation>
    </message>
    <message>
        <source>Copy to another database</source>
        <translation>Copy to another database</translation>
    </message>
    <message>
        <source>Copies everything into an empty database and compares it; a copy that was cut short goes on. Watching pauses meanwhile. To use the copy, choose it in the settings.</source>
        <translation>Copies everything into an empty database and compares it; a copy that was cut short goes on. Watching pauses meanwhile. To use the copy, choose it in the settings.</translation>
    </message>
    <message>
        <source>&amp;To the database</source>
        <translation>&amp;To the database</translation>
    </message>
    <message>
        <source>sqlite:///FILE or postgresql://USER@HOST/NAME</source>
        <translation>sqlite:///FILE or postgresql://USER@HOST/NAME</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;py</translation>
    </message>
</context>
<context>
    <name>ReliabilityText</name>
    <message>
        <source>Nothing was watched in this time.</source>
        <translation>Nothing was watched in this time.</translation>
    </message>
    <message>
        <source>On average each switch was without power %1 times for more than five minutes (95 %: %2 to %3).</source>
        <translation>On average each switch was without power %1 times for more than five minutes (95 %: %2 to %3).</translation>
    </message>
    <message>
        <source>On average each switch was without power for %1 in all.</source>
        <translation>On average each switch was without power for %1 in all.</translation>
    </message>
    <message>
        <source>On average each switch was without power for %1 in all (at least %2, at most %3).</source>
        <translation>On average each switch was without power for %1 in all (at least %2, at most %3).</translation>
    </message>
    <message>
        <source>The power never failed for more than five minutes.</source>
        <translation>The power never failed for more than five minutes.</translation>
    </message>
    <message>
        <source>When the power failed, it was away for %1 on average.</source>
        <translation>When the power failed, it was away for %1 on average.</translation>
    </message>
    <message>
        <source>There was power for %1 of the watched time.</source>
        <translation>There was power for %1 of the watched time.</translation>
    </message>
    <message>
        <source>On average each switch was without power %1 times for at most five minutes.</source>
        <translation>On average each switch was without power %1 times for at most five minutes.</translation>
    </message>
    <message>
        <source>No switch on mains power was watched.</source>
        <translation>No switch on mains power was watched.</translation>
    </message>
    <message>
        <source>No day stood out (more than %1 without power).</source>
        <translation>No day stood out (more than %1 without power).</translation>
    </message>
    <message>
        <source>Days that stood out (more than %1 without power): %2.</source>
        <translation>Days that stood out (more than %1 without power): %2.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted: that time is not counted.</source>
        <translation>Outages before %1 were deleted: that time is not counted.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>option</source>
        <translation>option</translation>
    </message>
    <message>
        <source>an address such as https://home:56957</source>
        <translation>an address such as https://home:56957</translation>
    </message>
    <message>
        <source>https, since a token must not travel in the clear; http only to this computer</source>
        <translation>https, since a token must not travel in the clear; http only to this computer</translation>
    </message>
    <message>
        <source>64 hexadecimal digits (SHA-256)</source>
        <translation>64 hexadecimal digits (SHA-256)</translation>
    </message>
</context>
<context>
    <name>RemoteDesk</name>
    <message>
        <source>what answers there (HTTP %1) is no PowerMon</source>
        <translation>what answers there (HTTP %1) is no PowerMon</translation>
    </message>
    <message>
        <source>the PowerMon there is too old for this</source>
        <translation>the PowerMon there is too old for this</translation>
    </message>
    <message>
        <source>it wants a token: give --token, or set POWERMON_API_TOKEN; powermon-cli token add NAME makes one there</source>
        <translation>it wants a token: give --token, or set POWERMON_API_TOKEN; powermon-cli token add NAME makes one there</translation>
    </message>
    <message>
        <source>its answer is not understood (another version?): %1</source>
        <translation>its answer is not understood (another version?): %1</translation>
    </message>
    <message>
        <source>the monitor checked %1 of %2 switches in time</source>
        <translation>the monitor checked %1 of %2 switches in time</translation>
    </message>
</context>
<context>
    <name>ReplayConfig</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>a text or null</source>
        <translation>a text or null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>a time like 2026-01-31T23:59:59Z</source>
        <translation>a time like 2026-01-31T23:59:59Z</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>a list of objects</translation>
    </message>
    <message>
        <source>true, false or null</source>
        <translation>true, false or null</translation>
    </message>
    <message>
        <source>1 to %1 characters</source>
        <translation>1 to %1 characters</translation>
    </message>
    <message>
        <source>a name that no other has</source>
        <translation>a name that no other has</translation>
    </message>
    <message>
        <source>one gateway at most</source>
        <translation>one gateway at most</translation>
    </message>
    <message>
        <source>at most %1 switches</source>
        <translation>at most %1 switches</translation>
    </message>
    <message>
        <source>a time after the start</source>
        <translation>a time after the start</translation>
    </message>
    <message>
        <source>a list of names of groups, or null</source>
        <translation>a list of names of groups, or null</translation>
    </message>
    <message>
        <source>line %1: this is not JSON</source>
        <translation>line %1: this is not JSON</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>this is not a JSON object</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>What would another way of judging have said of the past?</source>
        <translation>What would another way of judging have said of the past?</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation>P&amp;olicy</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>&amp;Failures in a row</source>
        <translation>&amp;Failures in a row</translation>
    </message>
    <message>
        <source>Failures in a row before a switch counts as down</source>
        <translation>Failures in a row before a switch counts as down</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Replay</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Progress of the replay</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Recorded and replayed events</source>
        <translation>Recorded and replayed events</translation>
    </message>
    <message>
        <source>&amp;Use this policy</source>
        <translation>&amp;Use this policy</translation>
    </message>
    <message>
        <source>Perio&amp;d</source>
        <translation>Perio&amp;d</translation>
    </message>
</context>
<context>
    <name>ReplayTables</name>
    <message>
        <source>power outage</source>
        <translation>power outage</translation>
    </message>
    <message>
        <source>network</source>
        <translation>network</translation>
    </message>
    <message>
        <source>device</source>
        <translation>device</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>undetermined</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>suspected</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>everywhere</translation>
    </message>
    <message numerus="yes">
        <source>%n power outage(s)</source>
        <translation>
            <numerusform>%n power outage</numerusform>
            <numerusform>%n power outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s)</source>
        <translation>
            <numerusform>%n other incident</numerusform>
            <numerusform>%n other incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 in all; %4</source>
        <translation>%1: %2, %3 in all; %4</translation>
    </message>
    <message>
        <source>%1 checks; nothing is known of %2</source>
        <translation>%1 checks; nothing is known of %2</translation>
    </message>
    <message>
        <source>BEGAN</source>
        <translation>BEGAN</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURATION</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WHAT</translation>
    </message>
    <message>
        <source>CONFIDENCE</source>
        <translation>CONFIDENCE</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WHERE</translation>
    </message>
    <message>
        <source>SWITCHES</source>
        <translation>SWITCHES</translation>
    </message>
    <message>
        <source>NOT KNOWN FROM</source>
        <translation>NOT KNOWN FROM</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WHY</translation>
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
        <translation>The server is busy; try again in a moment</translation>
    </message>
    <message>
        <source>Too many wrong tokens came from there; wait for %1 seconds</source>
        <translation>Too many wrong tokens came from there; wait for %1 seconds</translation>
    </message>
    <message>
        <source>This token is not valid, or not any more</source>
        <translation>This token is not valid, or not any more</translation>
    </message>
    <message>
        <source>This token may only read</source>
        <translation>This token may only read</translation>
    </message>
    <message>
        <source>Log in, or send a token: Authorization: Bearer TOKEN. Tokens are made by powermon-cli token add NAME</source>
        <translation>Log in, or send a token: Authorization: Bearer TOKEN. Tokens are made by powermon-cli token add NAME</translation>
    </message>
    <message>
        <source>Send the csrf_token of /api/session in the field X-CSRF-Token</source>
        <translation>Send the csrf_token of /api/session in the field X-CSRF-Token</translation>
    </message>
    <message>
        <source>Send the body as Content-Type: application/json</source>
        <translation>Send the body as Content-Type: application/json</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>must be an object</translation>
    </message>
    <message>
        <source>There is no %1 here</source>
        <translation>There is no %1 here</translation>
    </message>
    <message>
        <source>%1 is not possible here; %2 are</source>
        <translation>%1 is not possible here; %2 are</translation>
    </message>
    <message>
        <source>The answer takes too long; try again later</source>
        <translation>The answer takes too long; try again later</translation>
    </message>
    <message>
        <source>This server is not known by that name; POWERMON_API_HOSTS says by which it is</source>
        <translation>This server is not known by that name; POWERMON_API_HOSTS says by which it is</translation>
    </message>
    <message>
        <source>there is no certificate in it (PEM)</source>
        <translation>there is no certificate in it (PEM)</translation>
    </message>
    <message>
        <source>there is no private key in it (PEM)</source>
        <translation>there is no private key in it (PEM)</translation>
    </message>
    <message>
        <source>127.0.0.1, or any address together with POWERMON_API_CERTIFICATE (tokens must not travel in the clear) or with POWERMON_API_BEHIND_PROXY=1</source>
        <translation>127.0.0.1, or any address together with POWERMON_API_CERTIFICATE (tokens must not travel in the clear) or with POWERMON_API_BEHIND_PROXY=1</translation>
    </message>
    <message>
        <source>REST server</source>
        <translation>REST server</translation>
    </message>
    <message>
        <source>the REST server cannot use %1 port %2: %3</source>
        <translation>the REST server cannot use %1 port %2: %3</translation>
    </message>
    <message>
        <source>Nobody watches now, so nobody can check</source>
        <translation>Nobody watches now, so nobody can check</translation>
    </message>
    <message>
        <source>Other checks are under way; try again in a moment</source>
        <translation>Other checks are under way; try again in a moment</translation>
    </message>
    <message>
        <source>%1 is paused and not checked</source>
        <translation>%1 is paused and not checked</translation>
    </message>
    <message>
        <source>The monitor did not check it in time</source>
        <translation>The monitor did not check it in time</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 answers</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 does not answer</translation>
    </message>
    <message>
        <source>%1 of %2 switches were checked</source>
        <translation>%1 of %2 switches were checked</translation>
    </message>
    <message>
        <source>times with from before to, not in the future, at most ten years apart</source>
        <translation>times with from before to, not in the future, at most ten years apart</translation>
    </message>
    <message>
        <source>This is no request that could be understood</source>
        <translation>This is no request that could be understood</translation>
    </message>
    <message>
        <source>At most 64 KiB of body are taken</source>
        <translation>At most 64 KiB of body are taken</translation>
    </message>
    <message>
        <source>At most 16 KiB in 100 fields are taken before the body</source>
        <translation>At most 16 KiB in 100 fields are taken before the body</translation>
    </message>
    <message>
        <source>Transfer codings are not understood; say Content-Length</source>
        <translation>Transfer codings are not understood; say Content-Length</translation>
    </message>
    <message>
        <source>HTTP/1.0 and HTTP/1.1 are understood</source>
        <translation>HTTP/1.0 and HTTP/1.1 are understood</translation>
    </message>
    <message>
        <source>The request did not come whole in time</source>
        <translation>The request did not come whole in time</translation>
    </message>
    <message>
        <source>Nobody watches now</source>
        <translation>Nobody watches now</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>must be a time like 2026-01-31T23:59:59.000Z</source>
        <translation>must be a time like 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>cannot be corrected; is_planned, was_power, note, started_at and ended_at can</source>
        <translation>cannot be corrected; is_planned, was_power, note, started_at and ended_at can</translation>
    </message>
    <message>
        <source>must be a text or null</source>
        <translation>must be a text or null</translation>
    </message>
    <message>
        <source>a number of hours, more than 0 and up to %1</source>
        <translation>a number of hours, more than 0 and up to %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>the id of a switch</source>
        <translation>the id of a switch</translation>
    </message>
    <message>
        <source>a time like 2026-01-31T23:59:59.000Z</source>
        <translation>a time like 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>a token</translation>
    </message>
    <message>
        <source>a switch has no such key</source>
        <translation>a switch has no such key</translation>
    </message>
    <message>
        <source>cannot be chosen</source>
        <translation>cannot be chosen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>%1 is not as If-Match says; read it again</source>
        <translation>%1 is not as If-Match says; read it again</translation>
    </message>
    <message>
        <source>the id of a check</source>
        <translation>the id of a check</translation>
    </message>
    <message>
        <source>The tokens were not read yet; try again in a moment</source>
        <translation>The tokens were not read yet; try again in a moment</translation>
    </message>
    <message>
        <source>The outage is not as If-Match says; read it again</source>
        <translation>The outage is not as If-Match says; read it again</translation>
    </message>
    <message>
        <source>Somebody watches</source>
        <translation>Somebody watches</translation>
    </message>
    <message>
        <source>must be a list of ids</source>
        <translation>must be a list of ids</translation>
    </message>
    <message>
        <source>what a Link field said</source>
        <translation>what a Link field said</translation>
    </message>
    <message>
        <source>Too many listen already; ask /api/status/next instead</source>
        <translation>Too many listen already; ask /api/status/next instead</translation>
    </message>
    <message>
        <source>Other replays are under way; try again in a moment</source>
        <translation>Other replays are under way; try again in a moment</translation>
    </message>
    <message>
        <source>cannot be empty; null is as usual</source>
        <translation>cannot be empty; null is as usual</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>must be a list of kinds</source>
        <translation>must be a list of kinds</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>The database was damaged. Saved: %1 switches, %2 outages, %3 checks</source>
        <translation>The database was damaged. Saved: %1 switches, %2 outages, %3 checks</translation>
    </message>
    <message>
        <source>, %1 records of them from the backup %2</source>
        <translation>, %1 records of them from the backup %2</translation>
    </message>
    <message>
        <source>; nothing was found to be missing.</source>
        <translation>; nothing was found to be missing.</translation>
    </message>
    <message>
        <source>; parts of these could not be read: %1.</source>
        <translation>; parts of these could not be read: %1.</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1.</source>
        <translation>The damaged file was kept as %1.</translation>
    </message>
</context>
<context>
    <name>SchemaMigrator</name>
    <message>
        <source>an older PowerMon made it, and nothing is to be changed now</source>
        <translation>an older PowerMon made it, and nothing is to be changed now</translation>
    </message>
</context>
<context>
    <name>SettingKeys</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>sqlite:///FILE or postgresql://USER@HOST/DATABASE</source>
        <translation>sqlite:///FILE or postgresql://USER@HOST/DATABASE</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (seconds)</translation>
    </message>
    <message>
        <source>a number from %1 to %2 (seconds)</source>
        <translation>a number from %1 to %2 (seconds)</translation>
    </message>
    <message>
        <source>name:host[:port], separated by commas, IPv6 addresses in brackets</source>
        <translation>name:host[:port], separated by commas, IPv6 addresses in brackets</translation>
    </message>
    <message>
        <source>a language code such as en or de, or nothing for the system&apos;s</source>
        <translation>a language code such as en or de, or nothing for the system&apos;s</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light or dark</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 or 1</translation>
    </message>
    <message>
        <source>an IP address of this computer, such as 127.0.0.1</source>
        <translation>an IP address of this computer, such as 127.0.0.1</translation>
    </message>
    <message>
        <source>at least one character, on one line</source>
        <translation>at least one character, on one line</translation>
    </message>
    <message>
        <source>evidence or readme</source>
        <translation>evidence or readme</translation>
    </message>
    <message>
        <source>mains, ups or unknown</source>
        <translation>mains, ups or unknown</translation>
    </message>
    <message>
        <source>%1 (days, 0: for ever)</source>
        <translation>%1 (days, 0: for ever)</translation>
    </message>
    <message>
        <source>%1 (0: no automatic backups)</source>
        <translation>%1 (0: no automatic backups)</translation>
    </message>
    <message>
        <source>a whole path such as /var/backups/powermon</source>
        <translation>a whole path such as /var/backups/powermon</translation>
    </message>
    <message>
        <source>a whole path such as /etc/powermon/server.pem</source>
        <translation>a whole path such as /etc/powermon/server.pem</translation>
    </message>
    <message>
        <source>host names without ports, separated by commas</source>
        <translation>host names without ports, separated by commas</translation>
    </message>
</context>
<context>
    <name>SettingsLoader</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environment</translation>
    </message>
    <message>
        <source>option</source>
        <translation>option</translation>
    </message>
    <message>
        <source>%1: accepted and ignored, no broker is needed</source>
        <translation>%1: accepted and ignored, no broker is needed</translation>
    </message>
    <message>
        <source>%1: %2 is not known and has no effect</source>
        <translation>%1: %2 is not known and has no effect</translation>
    </message>
    <message>
        <source>SMART_SWITCHES names &apos;%1&apos; twice; the first one counts</source>
        <translation>SMART_SWITCHES names &apos;%1&apos; twice; the first one counts</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Watching</translation>
    </message>
    <message>
        <source>Check each switch &amp;every</source>
        <translation>Check each switch &amp;every</translation>
    </message>
    <message>
        <source>Seconds between checks of a switch</source>
        <translation>Seconds between checks of a switch</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Failed checks in a row before a switch counts as down</source>
        <translation>&amp;Failed checks in a row before a switch counts as down</translation>
    </message>
    <message>
        <source>Failed checks in a row before a switch counts as down</source>
        <translation>Failed checks in a row before a switch counts as down</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer</source>
        <translation>&amp;Wait for an answer</translation>
    </message>
    <message>
        <source>Milliseconds to wait for an answer</source>
        <translation>Milliseconds to wait for an answer</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Address of the database</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Discard changes</translation>
    </message>
    <message>
        <source>&amp;Tell outages by</source>
        <translation>&amp;Tell outages by</translation>
    </message>
    <message>
        <source>How outages are told</source>
        <translation>How outages are told</translation>
    </message>
    <message>
        <source>What this computer runs on</source>
        <translation>What this computer runs on</translation>
    </message>
    <message>
        <source>This computer &amp;runs on</source>
        <translation>This computer &amp;runs on</translation>
    </message>
    <message>
        <source>Save settin&amp;gs</source>
        <translation>Save settin&amp;gs</translation>
    </message>
</context>
<context>
    <name>SiteHint</name>
    <message>
        <source>All switches hang on Wi-Fi. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</source>
        <translation>All switches hang on Wi-Fi. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</translation>
    </message>
    <message>
        <source>All switches hang on one access point. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</source>
        <translation>All switches hang on one access point. One wired device, or one with a battery, would settle whether a short loss was the power or the network.</translation>
    </message>
    <message>
        <source>Of no switch is it known that it is wired or has a battery. One such device would settle whether a short loss was the power or the network: watch one, or say so where you edit a switch.</source>
        <translation>Of no switch is it known that it is wired or has a battery. One such device would settle whether a short loss was the power or the network: watch one, or say so where you edit a switch.</translation>
    </message>
    <message>
        <source>This computer hangs on Wi-Fi itself: on a cable it would go on seeing the others when the access point restarts.</source>
        <translation>This computer hangs on Wi-Fi itself: on a cable it would go on seeing the others when the access point restarts.</translation>
    </message>
</context>
<context>
    <name>SqlCheckReader</name>
    <message>
        <source>the packed checks of switch %1 from %2 are damaged</source>
        <translation>the packed checks of switch %1 from %2 are damaged</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Missed a check</source>
        <translation>Missed a check</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Power is on</source>
        <translation>Power is on</translation>
    </message>
    <message>
        <source>Power is out</source>
        <translation>Power is out</translation>
    </message>
    <message>
        <source>Nothing to watch</source>
        <translation>Nothing to watch</translation>
    </message>
    <message>
        <source>Not known whether the power is on</source>
        <translation>Not known whether the power is on</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Power outage</translation>
    </message>
    <message>
        <source>Network trouble</source>
        <translation>Network trouble</translation>
    </message>
    <message>
        <source>Device trouble</source>
        <translation>Device trouble</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Undetermined</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>When outages began; the pale part took at most five minutes.</source>
        <translation>When outages began; the pale part took at most five minutes.</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Switches that count</source>
        <translation>Switches that count</translation>
    </message>
</context>
<context>
    <name>StatsText</name>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 to %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 a year</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 on average</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>interruptions that go on: %1; counted until now</source>
        <translation>interruptions that go on: %1; counted until now</translation>
    </message>
    <message>
        <source>interruptions of more than 5 min per switch</source>
        <translation>interruptions of more than 5 min per switch</translation>
    </message>
    <message>
        <source>time without power per switch</source>
        <translation>time without power per switch</translation>
    </message>
    <message>
        <source>time without power per interruption</source>
        <translation>time without power per interruption</translation>
    </message>
    <message>
        <source>time without power per interrupted switch</source>
        <translation>time without power per interrupted switch</translation>
    </message>
    <message>
        <source>interruptions per interrupted switch</source>
        <translation>interruptions per interrupted switch</translation>
    </message>
    <message>
        <source>of the watched time with power</source>
        <translation>of the watched time with power</translation>
    </message>
    <message>
        <source>interruptions of at most 5 min per switch</source>
        <translation>interruptions of at most 5 min per switch</translation>
    </message>
    <message>
        <source>the same, those within 5 min counted as one</source>
        <translation>the same, those within 5 min counted as one</translation>
    </message>
    <message>
        <source>of the switches: %1 or more interruptions</source>
        <translation>of the switches: %1 or more interruptions</translation>
    </message>
    <message>
        <source>of the switches: one of %1 h or longer</source>
        <translation>of the switches: one of %1 h or longer</translation>
    </message>
    <message>
        <source>of the switches: %1 h or longer in all</source>
        <translation>of the switches: %1 h or longer in all</translation>
    </message>
    <message>
        <source>Major event days: not known; %1 of the %2 days with interruptions that it takes to tell</source>
        <translation>Major event days: not known; %1 of the %2 days with interruptions that it takes to tell</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Major event days (SAIDI of a day above %1): %2</source>
        <translation>Major event days (SAIDI of a day above %1): %2</translation>
    </message>
    <message>
        <source>Without them: SAIFI %1, SAIDI %2, CAIDI %3, ASAI %4</source>
        <translation>Without them: SAIFI %1, SAIDI %2, CAIDI %3, ASAI %4</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (removed)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>outages in none of these figures: %1</source>
        <translation>outages in none of these figures: %1</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted: that time is not counted</source>
        <translation>Outages before %1 were deleted: that time is not counted</translation>
    </message>
</context>
<context>
    <name>StatusBanner</name>
    <message>
        <source>Add your first switch</source>
        <translation>Add your first switch</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>it has 1 to 300 characters in one line</source>
        <translation>it has 1 to 300 characters in one line</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>switch</translation>
    </message>
    <message>
        <source>at most 300 characters in one line</source>
        <translation>at most 300 characters in one line</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>interval</translation>
    </message>
    <message>
        <source>1 to 86400 seconds</source>
        <translation>1 to 86400 seconds</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>timeout</translation>
    </message>
    <message>
        <source>0.1 to 60 seconds</source>
        <translation>0.1 to 60 seconds</translation>
    </message>
    <message>
        <source>group</source>
        <translation>group</translation>
    </message>
    <message>
        <source>access point</source>
        <translation>access point</translation>
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
        <translation>Name of the switch</translation>
    </message>
    <message>
        <source>Kitchen plug</source>
        <translation>Kitchen plug</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Address of the switch</source>
        <translation>Address of the switch</translation>
    </message>
    <message>
        <source>192.168.1.20</source>
        <translation>192.168.1.20</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>&amp;Test now</translation>
    </message>
    <message>
        <source>&amp;More about this switch</source>
        <translation>&amp;More about this switch</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>Role of the switch</source>
        <translation>Role of the switch</translation>
    </message>
    <message>
        <source>Power cut</source>
        <translation>Power cut</translation>
    </message>
    <message>
        <source>Has a battery or UPS</source>
        <translation>Has a battery or UPS</translation>
    </message>
    <message>
        <source>Has a &amp;battery or UPS, so it goes on</source>
        <translation>Has a &amp;battery or UPS, so it goes on</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>Group of the switch</source>
        <translation>Group of the switch</translation>
    </message>
    <message>
        <source>Circuit, room or house</source>
        <translation>Circuit, room or house</translation>
    </message>
    <message>
        <source>&amp;Connected by</source>
        <translation>&amp;Connected by</translation>
    </message>
    <message>
        <source>How the switch is connected</source>
        <translation>How the switch is connected</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>&amp;Over</translation>
    </message>
    <message>
        <source>Access point or network switch it hangs on</source>
        <translation>Access point or network switch it hangs on</translation>
    </message>
    <message>
        <source>Access point or network switch</source>
        <translation>Access point or network switch</translation>
    </message>
    <message>
        <source>Check &amp;every</source>
        <translation>Check &amp;every</translation>
    </message>
    <message>
        <source>Seconds between checks of this switch</source>
        <translation>Seconds between checks of this switch</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>As in the settings</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer</source>
        <translation>&amp;Wait for an answer</translation>
    </message>
    <message>
        <source>Milliseconds to wait for an answer of this switch</source>
        <translation>Milliseconds to wait for an answer of this switch</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Re&amp;fused connection</source>
        <translation>Re&amp;fused connection</translation>
    </message>
    <message>
        <source>What a refused connection means</source>
        <translation>What a refused connection means</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>as in the settings</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>name %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>address %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>role %1</translation>
    </message>
    <message>
        <source>battery: %1</source>
        <translation>battery: %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>group %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>link %1</translation>
    </message>
    <message>
        <source>access point %1</source>
        <translation>access point %1</translation>
    </message>
    <message>
        <source>a refusal proves power: %1</source>
        <translation>a refusal proves power: %1</translation>
    </message>
    <message>
        <source>interval %1</source>
        <translation>interval %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>timeout %1</translation>
    </message>
    <message>
        <source>active: %1</source>
        <translation>active: %1</translation>
    </message>
</context>
<context>
    <name>SwitchList</name>
    <message>
        <source>this is larger than any list of switches</source>
        <translation>this is larger than any list of switches</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;</source>
        <translation>%1 cannot be &apos;%2&apos;</translation>
    </message>
    <message>
        <source>a line is a name and an address, with a space between them</source>
        <translation>a line is a name and an address, with a space between them</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>the heading must have the columns name and ip_address, or be that of checks or outages as export writes it</source>
        <translation>the heading must have the columns name and ip_address, or be that of checks or outages as export writes it</translation>
    </message>
    <message>
        <source>this id stands here twice</source>
        <translation>this id stands here twice</translation>
    </message>
    <message>
        <source>each outage must have an id of its own, above 0</source>
        <translation>each outage must have an id of its own, above 0</translation>
    </message>
    <message>
        <source>its switch is not among the switches</source>
        <translation>its switch is not among the switches</translation>
    </message>
    <message>
        <source>there is more than one address in it</source>
        <translation>there is more than one address in it</translation>
    </message>
</context>
<context>
    <name>SwitchLookup</name>
    <message>
        <source>a number that list-switches shows</source>
        <translation>a number that list-switches shows</translation>
    </message>
    <message>
        <source>number of the switch, as list-switches shows it</source>
        <translation>number of the switch, as list-switches shows it</translation>
    </message>
    <message>
        <source>numbers of switches; none: all that are not paused</source>
        <translation>numbers of switches; none: all that are not paused</translation>
    </message>
</context>
<context>
    <name>SwitchOptions</name>
    <message>
        <source>port, 80 unless given</source>
        <translation>port, 80 unless given</translation>
    </message>
    <message>
        <source>path that is asked for, / unless given</source>
        <translation>path that is asked for, / unless given</translation>
    </message>
    <message>
        <source>ask by HTTPS, port 443 unless given</source>
        <translation>ask by HTTPS, port 443 unless given</translation>
    </message>
    <message>
        <source>ask by HTTP</source>
        <translation>ask by HTTP</translation>
    </message>
    <message>
        <source>mains, reference, gateway or internet</source>
        <translation>mains, reference, gateway or internet</translation>
    </message>
    <message>
        <source>it has a battery or a UPS</source>
        <translation>it has a battery or a UPS</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>it has none</translation>
    </message>
    <message>
        <source>circuit, room or site; empty: none</source>
        <translation>circuit, room or site; empty: none</translation>
    </message>
    <message>
        <source>wifi, wired or unknown</source>
        <translation>wifi, wired or unknown</translation>
    </message>
    <message>
        <source>access point it hangs on; empty: not told</source>
        <translation>access point it hangs on; empty: not told</translation>
    </message>
    <message>
        <source>auto, yes or no</source>
        <translation>auto, yes or no</translation>
    </message>
    <message>
        <source>seconds between its checks; default: the common one</source>
        <translation>seconds between its checks; default: the common one</translation>
    </message>
    <message>
        <source>seconds until it counts as silent; default: the common one</source>
        <translation>seconds until it counts as silent; default: the common one</translation>
    </message>
    <message>
        <source>a number of seconds from 0.1 to 60</source>
        <translation>a number of seconds from 0.1 to 60</translation>
    </message>
</context>
<context>
    <name>SwitchesPage</name>
    <message>
        <source>Add switch…</source>
        <translation>Add switch…</translation>
    </message>
    <message>
        <source>Add switch</source>
        <translation>Add switch</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Search name, address or state</source>
        <translation>Search name, address or state</translation>
    </message>
    <message>
        <source>Search the switches</source>
        <translation>Search the switches</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Maintenance…</source>
        <translation>Maintenance…</translation>
    </message>
    <message>
        <source>Announce maintenance</source>
        <translation>Announce maintenance</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Edit the chosen switch</source>
        <translation>Edit the chosen switch</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the chosen switches</source>
        <translation>Remove the chosen switches</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>up</source>
        <translation>up</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>failing</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>DOWN</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>answers in %1 ms</translation>
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
        <translation>ADDRESS</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>ACTIVE</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLE</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GROUP</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>LAST CHECK</source>
        <translation>LAST CHECK</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>RESULT</translation>
    </message>
    <message>
        <source>UPTIME 24 H</source>
        <translation>UPTIME 24 H</translation>
    </message>
    <message>
        <source>BEGAN</source>
        <translation>BEGAN</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>ENDED</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURATION</translation>
    </message>
    <message>
        <source>SWITCHES</source>
        <translation>SWITCHES</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>%1 of %2 switches answer</source>
        <translation>%1 of %2 switches answer</translation>
    </message>
    <message>
        <source>network</source>
        <translation>network</translation>
    </message>
    <message>
        <source>device</source>
        <translation>device</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>undetermined</translation>
    </message>
    <message>
        <source>suspected outage</source>
        <translation>suspected outage</translation>
    </message>
    <message>
        <source>probable outage</source>
        <translation>probable outage</translation>
    </message>
    <message>
        <source>power outage</source>
        <translation>power outage</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WHAT</translation>
    </message>
    <message>
        <source>planned outage</source>
        <translation>planned outage</translation>
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
        <translation>d MMM, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>time format of QLocale</comment>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>between %1 and %2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>time and how exact it is</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 or later</source>
        <translation>%1 or later</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>d MMM</source>
        <comment>day on a time axis</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>TimeOption</name>
    <message>
        <source>a time such as 2026-01-31T14:02:10Z or, in local time, &quot;2026-01-31 14:02&quot;</source>
        <translation>a time such as 2026-01-31T14:02:10Z or, in local time, &quot;2026-01-31 14:02&quot;</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>the line is longer than %1 bytes</translation>
    </message>
    <message>
        <source>the time %1 is out of order, the lines around it are of %2</source>
        <translation>the time %1 is out of order, the lines around it are of %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 must be %2</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>a time</translation>
    </message>
    <message>
        <source>a time or null</source>
        <translation>a time or null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>a text or null</source>
        <translation>a text or null</translation>
    </message>
    <message>
        <source>a number of seconds, 0 to 86400, or null</source>
        <translation>a number of seconds, 0 to 86400, or null</translation>
    </message>
    <message>
        <source>a number of seconds, not below 0, or null</source>
        <translation>a number of seconds, not below 0, or null</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>this is not JSON</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>this is not a JSON object</translation>
    </message>
    <message>
        <source>event must be monitor_started</source>
        <translation>event must be monitor_started</translation>
    </message>
    <message>
        <source>switch_name is too long</source>
        <translation>switch_name is too long</translation>
    </message>
    <message>
        <source>more than %1 switches are named</source>
        <translation>more than %1 switches are named</translation>
    </message>
    <message>
        <source>line 1: the trace is empty</source>
        <translation>line 1: the trace is empty</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time like 2026-01-31T23:59:59.000Z</source>
        <translation>&apos;%1&apos; is not a time like 2026-01-31T23:59:59.000Z</translation>
    </message>
    <message>
        <source>the time &apos;%1&apos; has no zone: a Z or an offset is needed</source>
        <translation>the time &apos;%1&apos; has no zone: a Z or an offset is needed</translation>
    </message>
    <message>
        <source>the time &apos;%1&apos; is not in the years 1970 to 2199</source>
        <translation>the time &apos;%1&apos; is not in the years 1970 to 2199</translation>
    </message>
</context>
<context>
    <name>TraceSource</name>
    <message>
        <source>the packed data ends in its middle</source>
        <translation>the packed data ends in its middle</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>all %n switch(es) answer</source>
        <translation>
            <numerusform>%n switch answers</numerusform>
            <numerusform>all %n switches answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) do not answer</source>
        <translation>
            <numerusform>%1 of %n switch does not answer</numerusform>
            <numerusform>%1 of %n switches do not answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Power is on, %1</source>
        <translation>Power is on, %1</translation>
    </message>
    <message>
        <source>Power is out since %1 (%2), %3</source>
        <translation>Power is out since %1 (%2), %3</translation>
    </message>
    <message>
        <source>Nothing to watch: there is no active switch</source>
        <translation>Nothing to watch: there is no active switch</translation>
    </message>
    <message>
        <source>Not known whether the power is on: nobody is watching</source>
        <translation>Not known whether the power is on: nobody is watching</translation>
    </message>
    <message>
        <source>Not known yet whether the power is on</source>
        <translation>Not known yet whether the power is on</translation>
    </message>
    <message>
        <source>Alerts are paused until %1</source>
        <translation>Alerts are paused until %1</translation>
    </message>
    <message>
        <source>The database cannot be used, see the window</source>
        <translation>The database cannot be used, see the window</translation>
    </message>
    <message>
        <source>The power may be out since %1 (%2), %3</source>
        <translation>The power may be out since %1 (%2), %3</translation>
    </message>
    <message>
        <source>The power is probably out since %1 (%2), %3</source>
        <translation>The power is probably out since %1 (%2), %3</translation>
    </message>
    <message>
        <source>Network trouble since %1</source>
        <translation>Network trouble since %1</translation>
    </message>
    <message>
        <source>Device trouble since %1</source>
        <translation>Device trouble since %1</translation>
    </message>
    <message>
        <source>it is over</source>
        <comment>alerts are paused until</comment>
        <translation>it is over</translation>
    </message>
</context>
<context>
    <name>Unknown</name>
    <message>
        <source>nobody watched</source>
        <translation>nobody watched</translation>
    </message>
    <message>
        <source>the monitor was stopped</source>
        <translation>the monitor was stopped</translation>
    </message>
    <message>
        <source>the monitor ended without being stopped</source>
        <translation>the monitor ended without being stopped</translation>
    </message>
    <message>
        <source>the watching had just begun and nothing answered yet</source>
        <translation>the watching had just begun and nothing answered yet</translation>
    </message>
    <message>
        <source>this computer had no network</source>
        <translation>this computer had no network</translation>
    </message>
</context>
<context>
    <name>UptimeKuma</name>
    <message>
        <source>it is asked by %1, not by HTTP</source>
        <translation>it is asked by %1, not by HTTP</translation>
    </message>
    <message>
        <source>it is upside down: up means that nothing answers</source>
        <translation>it is upside down: up means that nothing answers</translation>
    </message>
    <message>
        <source>this is no database of Uptime Kuma</source>
        <translation>this is no database of Uptime Kuma</translation>
    </message>
</context>
<context>
    <name>UsageProblem</name>
    <message>
        <source>a command is missing</source>
        <translation>a command is missing</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>not expected here: %1</source>
        <translation>not expected here: %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 needs a value</translation>
    </message>
    <message>
        <source>%1 may be given only once</source>
        <translation>%1 may be given only once</translation>
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
        <translation>The clock was set by %1: %2 / %3</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>this needs the address: --url</source>
        <translation>this needs the address: --url</translation>
    </message>
    <message>
        <source>this needs the token: --secret-file</source>
        <translation>this needs the token: --secret-file</translation>
    </message>
    <message>
        <source>this needs the chat: --to</source>
        <translation>this needs the chat: --to</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;; there are %2</source>
        <translation>there is no &apos;%1&apos;; there are %2</translation>
    </message>
    <message>
        <source>this is no address that begins with https:// or http://</source>
        <translation>this is no address that begins with https:// or http://</translation>
    </message>
    <message>
        <source>header &apos;%1&apos;</source>
        <translation>header &apos;%1&apos;</translation>
    </message>
    <message>
        <source>this is no header</source>
        <translation>this is no header</translation>
    </message>
    <message>
        <source>this is no JSON document: %1, at character %2</source>
        <translation>this is no JSON document: %1, at character %2</translation>
    </message>
    <message>
        <source>allowed are POST, PUT, PATCH and GET</source>
        <translation>allowed are POST, PUT, PATCH and GET</translation>
    </message>
    <message>
        <source>a password in the address would be stored in the open: write {secret} in its place and give it as the secret</source>
        <translation>a password in the address would be stored in the open: write {secret} in its place and give it as the secret</translation>
    </message>
    <message>
        <source>whoever knows this address may write there, and it would be stored in the open: use the service&apos;s --preset, or write {secret} in the place of what is secret and give that with --secret-file</source>
        <translation>whoever knows this address may write there, and it would be stored in the open: use the service&apos;s --preset, or write {secret} in the place of what is secret and give that with --secret-file</translation>
    </message>
    <message>
        <source>this would be stored in the open: write {secret} in the place of what is secret and give that with --secret-file</source>
        <translation>this would be stored in the open: write {secret} in the place of what is secret and give that with --secret-file</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>Show simulated devices and an invented year; touches nothing of yours.</source>
        <translation>Show simulated devices and an invented year; touches nothing of yours.</translation>
    </message>
    <message>
        <source>Where the database is, as in DATABASE_URL.</source>
        <translation>Where the database is, as in DATABASE_URL.</translation>
    </message>
    <message>
        <source>Read this settings file instead of your own.</source>
        <translation>Read this settings file instead of your own.</translation>
    </message>
    <message>
        <source>Read this file instead of .env in the current folder.</source>
        <translation>Read this file instead of .env in the current folder.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window, where there is a tray.</source>
        <translation>Start in the tray, without a window, where there is a tray.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here</source>
        <translation>&apos;%1&apos; is not expected here</translation>
    </message>
    <message>
        <source>--demo has a database of its own: leave --database out</source>
        <translation>--demo has a database of its own: leave --database out</translation>
    </message>
    <message>
        <source>Tells whether the power is out, since when, and whether it was only the network.</source>
        <translation>Tells whether the power is out, since when, and whether it was only the network.</translation>
    </message>
    <message>
        <source>How outages are told: evidence or readme, instead of POWERMON_POLICY.</source>
        <translation>How outages are told: evidence or readme, instead of POWERMON_POLICY.</translation>
    </message>
</context>
<context>
    <name>powermon::AddSwitchCommand</name>
    <message>
        <source>Add a switch to watch</source>
        <translation>Add a switch to watch</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>what to call it</translation>
    </message>
    <message>
        <source>its address: 192.168.1.5, plug.local:8080, [fe80::1]:80 or a URL</source>
        <translation>its address: 192.168.1.5, plug.local:8080, [fe80::1]:80 or a URL</translation>
    </message>
    <message>
        <source>do not watch it yet</source>
        <translation>do not watch it yet</translation>
    </message>
    <message>
        <source>Added switch %1: %2 (%3)</source>
        <translation>Added switch %1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>powermon::BackupCommand</name>
    <message>
        <source>Copy the database to a file, also while a monitor runs</source>
        <translation>Copy the database to a file, also while a monitor runs</translation>
    </message>
    <message>
        <source>a new file; without it, among the automatic backups</source>
        <translation>a new file; without it, among the automatic backups</translation>
    </message>
    <message>
        <source>Saved to %1 (%2)</source>
        <translation>Saved to %1 (%2)</translation>
    </message>
</context>
<context>
    <name>powermon::BulkAddDialog</name>
    <message>
        <source>Add several switches</source>
        <translation>Add several switches</translation>
    </message>
    <message>
        <source>A line for each switch: its &amp;name and its address. A text file can be dropped in.</source>
        <translation>A line for each switch: its &amp;name and its address. A text file can be dropped in.</translation>
    </message>
    <message>
        <source>Switches, one in each line</source>
        <translation>Switches, one in each line</translation>
    </message>
    <message>
        <source>Kitchen 192.168.1.20
Garage door plug.local:8080</source>
        <translation>Kitchen 192.168.1.20
Garage door plug.local:8080</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 cannot be read: %2.</translation>
    </message>
    <message>
        <source>Lines that cannot be taken</source>
        <translation>Lines that cannot be taken</translation>
    </message>
    <message>
        <source>&amp;Add switches</source>
        <translation>&amp;Add switches</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n switch(es)</source>
        <translation>
            <numerusform>&amp;Add %n switch</numerusform>
            <numerusform>&amp;Add %n switches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken:</source>
        <translation>
            <numerusform>%n line cannot be taken:</numerusform>
            <numerusform>%n lines cannot be taken:</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) were added. These lines are left:</source>
        <translation>
            <numerusform>%n switch was added. These lines are left:</numerusform>
            <numerusform>%n switches were added. These lines are left:</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without adding these lines?</source>
        <translation>Close without adding these lines?</translation>
    </message>
    <message>
        <source>&amp;Discard them</source>
        <translation>&amp;Discard them</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Keep editing</translation>
    </message>
</context>
<context>
    <name>powermon::CareCommand</name>
    <message>
        <source>%1 % done</source>
        <translation>%1 % done</translation>
    </message>
</context>
<context>
    <name>powermon::ChannelsCommand</name>
    <message>
        <source>(its address is secret)</source>
        <translation>(its address is secret)</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WHERE</translation>
    </message>
    <message>
        <source>TELLS</source>
        <translation>TELLS</translation>
    </message>
    <message>
        <source>QUIET</source>
        <translation>QUIET</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>add, list, edit, remove or test</source>
        <translation>add, list, edit, remove or test</translation>
    </message>
    <message>
        <source>name of the channel</source>
        <translation>name of the channel</translation>
    </message>
    <message>
        <source>%1 needs the NAME of a channel</source>
        <translation>%1 needs the NAME of a channel</translation>
    </message>
    <message>
        <source>there is no secret in its first line</source>
        <translation>there is no secret in its first line</translation>
    </message>
    <message>
        <source>there is a channel of this name already; `channels edit` changes it</source>
        <translation>there is a channel of this name already; `channels edit` changes it</translation>
    </message>
    <message>
        <source>No channel is set up</source>
        <translation>No channel is set up</translation>
    </message>
    <message>
        <source>Added channel %1; try it: powermon-cli channels test %1</source>
        <translation>Added channel %1; try it: powermon-cli channels test %1</translation>
    </message>
    <message>
        <source>Changed channel %1</source>
        <translation>Changed channel %1</translation>
    </message>
    <message>
        <source>Removed channel %1</source>
        <translation>Removed channel %1</translation>
    </message>
    <message>
        <source>The test message was delivered: %1</source>
        <translation>The test message was delivered: %1</translation>
    </message>
    <message>
        <source>The test message was not delivered: %1</source>
        <translation>The test message was not delivered: %1</translation>
    </message>
    <message>
        <source>Set up where messages go: webhooks, e-mail, programs; test one</source>
        <translation>Set up where messages go: webhooks, e-mail, programs; test one</translation>
    </message>
</context>
<context>
    <name>powermon::CheckNowCommand</name>
    <message>
        <source>Check the switches now and store the results; 1 if one does not answer</source>
        <translation>Check the switches now and store the results; 1 if one does not answer</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 of %2 checked</translation>
    </message>
    <message>
        <source>Waiting for the monitor</source>
        <translation>Waiting for the monitor</translation>
    </message>
    <message>
        <source>the monitor checked %1 of %2 switches in time</source>
        <translation>the monitor checked %1 of %2 switches in time</translation>
    </message>
    <message>
        <source>No monitor is running: the results are stored, but nobody tells from them whether the power is out</source>
        <translation>No monitor is running: the results are stored, but nobody tells from them whether the power is out</translation>
    </message>
</context>
<context>
    <name>powermon::CheckRecorder</name>
    <message>
        <source>no answer in time</source>
        <translation>no answer in time</translation>
    </message>
</context>
<context>
    <name>powermon::CheckRound</name>
    <message>
        <source>Nobody is watching, so nothing can be checked now.</source>
        <translation>Nobody is watching, so nothing can be checked now.</translation>
    </message>
    <message>
        <source>Paused switches are not checked.</source>
        <translation>Paused switches are not checked.</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n switch(es) …</source>
        <translation>
            <numerusform>Asking %n switch …</numerusform>
            <numerusform>Asking %n switches …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n switch(es) answered.</source>
        <translation>
            <numerusform>%1 of %n switch answered.</numerusform>
            <numerusform>%1 of %n switches answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::CleanupDataCommand</name>
    <message>
        <source>Delete checks and outages that are older than a number of days</source>
        <translation>Delete checks and outages that are older than a number of days</translation>
    </message>
    <message>
        <source>what is older goes</source>
        <translation>what is older goes</translation>
    </message>
    <message>
        <source>%1 checks deleted</source>
        <translation>%1 checks deleted</translation>
    </message>
    <message>
        <source>Deleted %1 checks and %2 outages from before %3</source>
        <translation>Deleted %1 checks and %2 outages from before %3</translation>
    </message>
</context>
<context>
    <name>powermon::CloseBehaviour</name>
    <message>
        <source>PowerMon keeps watching</source>
        <translation>PowerMon keeps watching</translation>
    </message>
    <message>
        <source>It is in the notification area now. To end it, choose Quit in its menu there.</source>
        <translation>It is in the notification area now. To end it, choose Quit in its menu there.</translation>
    </message>
    <message>
        <source>Quit PowerMon?</source>
        <translation>Quit PowerMon?</translation>
    </message>
    <message>
        <source>Closing the window ends PowerMon: this desktop has no notification area where it could go on. Nobody watches the power then.</source>
        <translation>Closing the window ends PowerMon: this desktop has no notification area where it could go on. Nobody watches the power then.</translation>
    </message>
    <message>
        <source>&amp;Quit PowerMon</source>
        <translation>&amp;Quit PowerMon</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>&amp;Keep watching</translation>
    </message>
</context>
<context>
    <name>powermon::ColumnChart</name>
    <message>
        <source>No outage began in this time.</source>
        <translation>No outage began in this time.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n outage(s) longer than five minutes, %2 shorter</source>
        <translation>
            <numerusform>%1: %n outage longer than five minutes, %2 shorter</numerusform>
            <numerusform>%1: %n outages longer than five minutes, %2 shorter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::CommandChannel</name>
    <message>
        <source>&apos;%1&apos; cannot be run: it is no program, or may not be run by this user</source>
        <translation>&apos;%1&apos; cannot be run: it is no program, or may not be run by this user</translation>
    </message>
    <message>
        <source>there is no program &apos;%1&apos;</source>
        <translation>there is no program &apos;%1&apos;</translation>
    </message>
    <message numerus="yes">
        <source>it was not done after %n second(s) and was ended</source>
        <translation>
            <numerusform>it was not done after %n second and was ended</numerusform>
            <numerusform>it was not done after %n seconds and was ended</numerusform>
        </translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>it crashed</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>it ended with code %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>powermon::CopyDatabaseCommand</name>
    <message>
        <source>Copied %1 to %2: %3 rows in %4 tables, all compared</source>
        <translation>Copied %1 to %2: %3 rows in %4 tables, all compared</translation>
    </message>
    <message>
        <source>Copy everything to another database, SQLite or PostgreSQL; called again, it goes on</source>
        <translation>Copy everything to another database, SQLite or PostgreSQL; called again, it goes on</translation>
    </message>
    <message>
        <source>from where, and to where</source>
        <translation>from where, and to where</translation>
    </message>
    <message>
        <source>to where, from the database in use</source>
        <translation>to where, from the database in use</translation>
    </message>
    <message>
        <source>give FROM and TO, or --to alone</source>
        <translation>give FROM and TO, or --to alone</translation>
    </message>
    <message>
        <source>both are the same database</source>
        <translation>both are the same database</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Not taken: %1</translation>
    </message>
</context>
<context>
    <name>powermon::DashboardPage</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>The past cannot be read: %1.</translation>
    </message>
</context>
<context>
    <name>powermon::DesktopNotifier</name>
    <message>
        <source>Show PowerMon</source>
        <translation>Show PowerMon</translation>
    </message>
</context>
<context>
    <name>powermon::DoctorCommand</name>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>TROUBLE</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) are watched</source>
        <translation>
            <numerusform>%n switch is watched</numerusform>
            <numerusform>%n switches are watched</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no active switch</source>
        <translation>There is no active switch</translation>
    </message>
    <message>
        <source>Add one: powermon-cli add-switch NAME HOST</source>
        <translation>Add one: powermon-cli add-switch NAME HOST</translation>
    </message>
    <message>
        <source>A PowerMon watches now</source>
        <translation>A PowerMon watches now</translation>
    </message>
    <message>
        <source>Nobody watches now</source>
        <translation>Nobody watches now</translation>
    </message>
    <message>
        <source>Start powermon, or: systemctl --user enable --now powermon</source>
        <translation>Start powermon, or: systemctl --user enable --now powermon</translation>
    </message>
    <message>
        <source>Look at the database, the keychain, the desktop, the network and the clock, and say what to mend</source>
        <translation>Look at the database, the keychain, the desktop, the network and the clock, and say what to mend</translation>
    </message>
    <message>
        <source>Make one with powermon-cli init-db, or set DATABASE_URL</source>
        <translation>Make one with powermon-cli init-db, or set DATABASE_URL</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
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
        <translation>Correct an outage; what was found is kept, and every change can be taken back</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 and %2 exclude each other</translation>
    </message>
    <message>
        <source>it was announced, or you made it yourself</source>
        <translation>it was announced, or you made it yourself</translation>
    </message>
    <message>
        <source>it was not</source>
        <translation>it was not</translation>
    </message>
    <message>
        <source>it was the power: an incident becomes an outage</source>
        <translation>it was the power: an incident becomes an outage</translation>
    </message>
    <message>
        <source>it was not the power: it counts as no outage</source>
        <translation>it was not the power: it counts as no outage</translation>
    </message>
    <message>
        <source>what is to be remembered of it, up to 10,000 characters; &quot;&quot;: nothing</source>
        <translation>what is to be remembered of it, up to 10,000 characters; &quot;&quot;: nothing</translation>
    </message>
    <message>
        <source>take back the last correction</source>
        <translation>take back the last correction</translation>
    </message>
    <message>
        <source>do again what was taken back last</source>
        <translation>do again what was taken back last</translation>
    </message>
    <message>
        <source>when it began: ISO with a zone, or local as &quot;2026-01-31 14:02&quot;; &quot;found&quot;: as detected</source>
        <translation>when it began: ISO with a zone, or local as &quot;2026-01-31 14:02&quot;; &quot;found&quot;: as detected</translation>
    </message>
    <message>
        <source>when it ended, in the same way</source>
        <translation>when it ended, in the same way</translation>
    </message>
    <message>
        <source>make one of it and this one; repeat for more</source>
        <translation>make one of it and this one; repeat for more</translation>
    </message>
    <message>
        <source>make two of it; what comes with this option goes for both</source>
        <translation>make two of it; what comes with this option goes for both</translation>
    </message>
    <message>
        <source>say what to change (see --help)</source>
        <translation>say what to change (see --help)</translation>
    </message>
</context>
<context>
    <name>powermon::EditSwitchCommand</name>
    <message>
        <source>Change a switch; what is not given stays</source>
        <translation>Change a switch; what is not given stays</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>what to call it</translation>
    </message>
    <message>
        <source>its address; a URL replaces port and path too</source>
        <translation>its address; a URL replaces port and path too</translation>
    </message>
    <message>
        <source>watch it</source>
        <translation>watch it</translation>
    </message>
    <message>
        <source>pause it</source>
        <translation>pause it</translation>
    </message>
    <message>
        <source>say what to change (see --help)</source>
        <translation>say what to change (see --help)</translation>
    </message>
    <message>
        <source>Changed switch %1: %2 (%3)</source>
        <translation>Changed switch %1: %2 (%3)</translation>
    </message>
    <message>
        <source>learn again what was said not to be so of it</source>
        <translation>learn again what was said not to be so of it</translation>
    </message>
</context>
<context>
    <name>powermon::ExportCommand</name>
    <message>
        <source>Write out everything, or the switches, checks or outages, as JSON or CSV</source>
        <translation>Write out everything, or the switches, checks or outages, as JSON or CSV</translation>
    </message>
    <message>
        <source>switches, checks, outages or all; all unless given</source>
        <translation>switches, checks, outages or all; all unless given</translation>
    </message>
    <message>
        <source>where to; a folder where csv of all is asked for; standard output unless given</source>
        <translation>where to; a folder where csv of all is asked for; standard output unless given</translation>
    </message>
    <message>
        <source>CSV of all is three files: --output must be a folder that is there</source>
        <translation>CSV of all is three files: --output must be a folder that is there</translation>
    </message>
    <message>
        <source>a period goes with checks, and with outages as csv</source>
        <translation>a period goes with checks, and with outages as csv</translation>
    </message>
    <message>
        <source>%1 % of the checks written</source>
        <translation>%1 % of the checks written</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>json, which holds all, or csv: switches, checks, and outages as they stand; as the file is called, else json</source>
        <translation>json, which holds all, or csv: switches, checks, and outages as they stand; as the file is called, else json</translation>
    </message>
    <message>
        <source>CSV leaves out maintenance, what was learnt, when was watched and the trail of corrections; JSON has all</source>
        <translation>CSV leaves out maintenance, what was learnt, when was watched and the trail of corrections; JSON has all</translation>
    </message>
</context>
<context>
    <name>powermon::ExportTask</name>
    <message>
        <source>%1 checks written</source>
        <translation>%1 checks written</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
</context>
<context>
    <name>powermon::FileSettingsAccess</name>
    <message>
        <source>the .env file</source>
        <translation>the .env file</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>the environment</translation>
    </message>
    <message>
        <source>an option of the command line</source>
        <translation>an option of the command line</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>only what %1 says</source>
        <translation>only what %1 says</translation>
    </message>
</context>
<context>
    <name>powermon::GroupCardRow</name>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
</context>
<context>
    <name>powermon::HintBar</name>
    <message>
        <source>Do not show again</source>
        <translation>Do not show again</translation>
    </message>
</context>
<context>
    <name>powermon::HttpRemoteCaller::Exchange</name>
    <message>
        <source>the answer is too long</source>
        <translation>the answer is too long</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <translation>there was no answer in time</translation>
    </message>
    <message>
        <source>its certificate is not trusted (%1); where the server shows the same fingerprint, add --fingerprint %2</source>
        <translation>its certificate is not trusted (%1); where the server shows the same fingerprint, add --fingerprint %2</translation>
    </message>
    <message>
        <source>its certificate is another one, with the fingerprint %1</source>
        <translation>its certificate is another one, with the fingerprint %1</translation>
    </message>
</context>
<context>
    <name>powermon::ImportCommand</name>
    <message>
        <source>Take over an export, a trace, a list of switches, or what another program holds</source>
        <translation>Take over an export, a trace, a list of switches, or what another program holds</translation>
    </message>
    <message>
        <source>what it is, where that is not seen: powermon, trace, csv, lines, gatus, uptime-kuma</source>
        <translation>what it is, where that is not seen: powermon, trace, csv, lines, gatus, uptime-kuma</translation>
    </message>
    <message>
        <source>tell what would be taken, and store nothing</source>
        <translation>tell what would be taken, and store nothing</translation>
    </message>
    <message>
        <source>also take over the settings that stand in an export</source>
        <translation>also take over the settings that stand in an export</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 of %2 checks</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Not taken: %1</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Maintenance windows</translation>
    </message>
    <message>
        <source>Records of when was watched</source>
        <translation>Records of when was watched</translation>
    </message>
    <message>
        <source>Outages and incidents</source>
        <translation>Outages and incidents</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Days without checks</source>
        <translation>Days without checks</translation>
    </message>
    <message>
        <source>Checks: %1 found</source>
        <translation>Checks: %1 found</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Nothing was stored</source>
        <translation>Nothing was stored</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 brought up to date</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 there already</translation>
    </message>
    <message>
        <source>a file, plain or gzip; - is standard input; a folder of CSV files that export wrote; or the postgresql:// address of the Python program&apos;s database</source>
        <translation>a file, plain or gzip; - is standard input; a folder of CSV files that export wrote; or the postgresql:// address of the Python program&apos;s database</translation>
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
        <translation>There is nothing in it.</translation>
    </message>
    <message>
        <source>Not taken:</source>
        <translation>Not taken:</translation>
    </message>
    <message>
        <source>Switches in it:</source>
        <translation>Switches in it:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Takes over an export of PowerMon, a list of switches (CSV, or lines &quot;name address&quot;), a trace, or what Uptime Kuma, Gatus or the Python PowerMon hold. What is there already stays as it is.</source>
        <translation>Takes over an export of PowerMon, a list of switches (CSV, or lines &quot;name address&quot;), a trace, or what Uptime Kuma, Gatus or the Python PowerMon hold. What is there already stays as it is.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>A file, a folder of CSV files, or a postgresql:// address.</source>
        <translation>A file, a folder of CSV files, or a postgresql:// address.</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Look at it</translation>
    </message>
    <message>
        <source>What would come</source>
        <translation>What would come</translation>
    </message>
    <message>
        <source>Imported. Doing it again would change nothing.</source>
        <translation>Imported. Doing it again would change nothing.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>There is nothing to import.</translation>
    </message>
    <message>
        <source>&amp;Import it</source>
        <translation>&amp;Import it</translation>
    </message>
    <message>
        <source>Nothing is stored yet. Watching pauses for the time of the import.</source>
        <translation>Nothing is stored yet. Watching pauses for the time of the import.</translation>
    </message>
</context>
<context>
    <name>powermon::ImportInput</name>
    <message>
        <source>standard input</source>
        <translation>standard input</translation>
    </message>
</context>
<context>
    <name>powermon::ImportTask</name>
    <message>
        <source>%1 new</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 brought up to date</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 there already</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Maintenance windows</translation>
    </message>
    <message>
        <source>Records of when was watched</source>
        <translation>Records of when was watched</translation>
    </message>
    <message>
        <source>Outages and incidents</source>
        <translation>Outages and incidents</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Days without checks</source>
        <translation>Days without checks</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Checks: %1 found</source>
        <translation>Checks: %1 found</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>There is nothing in it.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 of %2 checks</translation>
    </message>
</context>
<context>
    <name>powermon::InitDbCommand</name>
    <message>
        <source>Make the database, or bring it up to date, and add the switches of SMART_SWITCHES</source>
        <translation>Make the database, or bring it up to date, and add the switches of SMART_SWITCHES</translation>
    </message>
    <message>
        <source>The database %1 is ready</source>
        <translation>The database %1 is ready</translation>
    </message>
    <message>
        <source>Added switch %1: %2 (%3)</source>
        <translation>Added switch %1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>powermon::LateNote</name>
    <message>
        <source>Not saved yet: the database takes its time.</source>
        <translation>Not saved yet: the database takes its time.</translation>
    </message>
</context>
<context>
    <name>powermon::LatencyChart</name>
    <message>
        <source>Response times</source>
        <translation>Response times</translation>
    </message>
    <message>
        <source>Response times appear here once the chosen switch has answered.</source>
        <translation>Response times appear here once the chosen switch has answered.</translation>
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
        <translation>Learnt: %1.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>Accept: %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>No: %1</translation>
    </message>
    <message>
        <source>Accepted: %1. It is stored with the switch.</source>
        <translation>Accepted: %1. It is stored with the switch.</translation>
    </message>
    <message>
        <source>Not so. It is not learnt again.</source>
        <translation>Not so. It is not learnt again.</translation>
    </message>
</context>
<context>
    <name>powermon::LinesEdit</name>
    <message>
        <source>it is no regular file</source>
        <translation>it is no regular file</translation>
    </message>
    <message>
        <source>this is larger than any list of switches</source>
        <translation>this is larger than any list of switches</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>it is no text</translation>
    </message>
</context>
<context>
    <name>powermon::ListSwitchesCommand</name>
    <message>
        <source>There are no switches yet; add-switch adds one</source>
        <translation>There are no switches yet; add-switch adds one</translation>
    </message>
    <message>
        <source>Learnt: %1 %2</source>
        <translation>Learnt: %1 %2</translation>
    </message>
    <message>
        <source>Show the switches, and what was learnt of them</source>
        <translation>Show the switches, and what was learnt of them</translation>
    </message>
</context>
<context>
    <name>powermon::MailChannel</name>
    <message>
        <source>the server refuses the user or the password</source>
        <translation>the server refuses the user or the password</translation>
    </message>
    <message>
        <source>the server offers no encryption: it may want --smtp-security tls, or none</source>
        <translation>the server offers no encryption: it may want --smtp-security tls, or none</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted</source>
        <translation>the server&apos;s certificate is not trusted</translation>
    </message>
    <message>
        <source>there is no server of this name, or no line to the name service</source>
        <translation>there is no server of this name, or no line to the name service</translation>
    </message>
    <message>
        <source>taken by the server, SMTP %1</source>
        <translation>taken by the server, SMTP %1</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>no memory</translation>
    </message>
    <message>
        <source>the password of this channel is in no keychain here: set it again</source>
        <translation>the password of this channel is in no keychain here: set it again</translation>
    </message>
</context>
<context>
    <name>powermon::MainWindow</name>
    <message>
        <source>PowerMon – demonstration</source>
        <translation>PowerMon – demonstration</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Dashboard</translation>
    </message>
    <message>
        <source>&amp;Outages</source>
        <translation>&amp;Outages</translation>
    </message>
    <message>
        <source>&amp;Switches</source>
        <translation>&amp;Switches</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>S&amp;ettings</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>The past cannot be read: %1.</translation>
    </message>
    <message>
        <source>About PowerMon</source>
        <translation>About PowerMon</translation>
    </message>
    <message>
        <source>PowerMon %1

Tells whether the power is out, since when, and whether it was only the network.

Record: %2
Licence: GPL-3.0-or-later</source>
        <translation>PowerMon %1

Tells whether the power is out, since when, and whether it was only the network.

Record: %2
Licence: GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>S&amp;tatistics</source>
        <translation>S&amp;tatistics</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Replay</translation>
    </message>
    <message>
        <source>The database takes its time. What is shown here may be out of date, or is yet to come.</source>
        <translation>The database takes its time. What is shown here may be out of date, or is yet to come.</translation>
    </message>
    <message>
        <source>&amp;All sites…</source>
        <translation>&amp;All sites…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Access &amp;tokens…</source>
        <translation>Access &amp;tokens…</translation>
    </message>
    <message>
        <source>The automatic backup failed: %1.</source>
        <translation>The automatic backup failed: %1.</translation>
    </message>
</context>
<context>
    <name>powermon::MaintenanceCommand</name>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>START</source>
        <translation>START</translation>
    </message>
    <message>
        <source>END</source>
        <translation>END</translation>
    </message>
    <message>
        <source>GROUPS</source>
        <translation>GROUPS</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTE</translation>
    </message>
    <message>
        <source>Announce work on the power, during which nothing counts as an outage</source>
        <translation>Announce work on the power, during which nothing counts as an outage</translation>
    </message>
    <message>
        <source>number of the window, as `maintenance list` shows it</source>
        <translation>number of the window, as `maintenance list` shows it</translation>
    </message>
    <message>
        <source>&quot;2026-11-24 14:00&quot;, now, +90m, +2h, +1d, or ISO 8601 with a zone</source>
        <translation>&quot;2026-11-24 14:00&quot;, now, +90m, +2h, +1d, or ISO 8601 with a zone</translation>
    </message>
    <message>
        <source>add, list or remove</source>
        <translation>add, list or remove</translation>
    </message>
    <message>
        <source>when it begins: %1</source>
        <translation>when it begins: %1</translation>
    </message>
    <message>
        <source>when it ends; +2h: so long after its start</source>
        <translation>when it ends; +2h: so long after its start</translation>
    </message>
    <message>
        <source>only switches of this group; may be repeated</source>
        <translation>only switches of this group; may be repeated</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>what is done</translation>
    </message>
    <message>
        <source>add needs --start and --end</source>
        <translation>add needs --start and --end</translation>
    </message>
    <message>
        <source>a time like &quot;2026-11-24 14:00&quot;, now, +2h, or ISO 8601 with a zone</source>
        <translation>a time like &quot;2026-11-24 14:00&quot;, now, +2h, or ISO 8601 with a zone</translation>
    </message>
    <message>
        <source>No switch is in the group &apos;%1&apos;</source>
        <translation>No switch is in the group &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Announced maintenance %1: %2 to %3, %4</source>
        <translation>Announced maintenance %1: %2 to %3, %4</translation>
    </message>
    <message>
        <source>No maintenance is announced</source>
        <translation>No maintenance is announced</translation>
    </message>
    <message>
        <source>remove needs the ID of a window</source>
        <translation>remove needs the ID of a window</translation>
    </message>
    <message>
        <source>Removed maintenance %1: %2 to %3, %4</source>
        <translation>Removed maintenance %1: %2 to %3, %4</translation>
    </message>
    <message>
        <source>The readme policy is in use, which knows of no announced work: what goes then still counts as an outage</source>
        <translation>The readme policy is in use, which knows of no announced work: what goes then still counts as an outage</translation>
    </message>
</context>
<context>
    <name>powermon::MaintenanceDialog</name>
    <message>
        <source>None chosen: everything</source>
        <translation>None chosen: everything</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>The end must be after the start.</translation>
    </message>
</context>
<context>
    <name>powermon::MuteMenu</name>
    <message>
        <source>Mute until &amp;morning</source>
        <translation>Mute until &amp;morning</translation>
    </message>
    <message>
        <source>Mute until it is o&amp;ver</source>
        <translation>Mute until it is o&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Resume alerts</source>
        <translation>&amp;Resume alerts</translation>
    </message>
    <message>
        <source>&amp;Pause alerts for 1 hour</source>
        <translation>&amp;Pause alerts for 1 hour</translation>
    </message>
</context>
<context>
    <name>powermon::NotificationsCommand</name>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>told later</source>
        <translation>told later</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>%1; tried %2 times, again at %3</source>
        <translation>%1; tried %2 times, again at %3</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>TIME</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>CHANNEL</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MESSAGE</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WHY</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ANSWER</translation>
    </message>
    <message>
        <source>Show the messages that wait, were sent or failed; try one again or drop it</source>
        <translation>Show the messages that wait, were sent or failed; try one again or drop it</translation>
    </message>
    <message>
        <source>list, retry or drop one, or acknowledge: no more reminders of what is going on now</source>
        <translation>list, retry or drop one, or acknowledge: no more reminders of what is going on now</translation>
    </message>
    <message>
        <source>number of the message, as the list shows it</source>
        <translation>number of the message, as the list shows it</translation>
    </message>
    <message>
        <source>only those that are waiting, sent, failed, merged or dropped</source>
        <translation>only those that are waiting, sent, failed, merged or dropped</translation>
    </message>
    <message>
        <source>at most so many, the newest</source>
        <translation>at most so many, the newest</translation>
    </message>
    <message>
        <source>There are no messages</source>
        <translation>There are no messages</translation>
    </message>
    <message>
        <source>%1 needs the ID of a message</source>
        <translation>%1 needs the ID of a message</translation>
    </message>
    <message>
        <source>Message %1 waits again for the channel &apos;%2&apos;</source>
        <translation>Message %1 waits again for the channel &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Message %1 is %2</source>
        <translation>Message %1 is %2</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) acknowledged: no more reminders, only the end is told</source>
        <translation>
            <numerusform>%n outage acknowledged: no more reminders, only the end is told</numerusform>
            <numerusform>%n outages acknowledged: no more reminders, only the end is told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::OutageChart</name>
    <message>
        <source>Outage durations</source>
        <translation>Outage durations</translation>
    </message>
    <message>
        <source>No outage in this time. When there is one, its duration appears here.</source>
        <translation>No outage in this time. When there is one, its duration appears here.</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>newest %1 of %2</translation>
    </message>
</context>
<context>
    <name>powermon::OutageDetails</name>
    <message>
        <source>Switches of this outage</source>
        <translation>Switches of this outage</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>First failure</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Back at</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Merge…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>The outage is marked as planned.</source>
        <translation>The outage is marked as planned.</translation>
    </message>
    <message>
        <source>The outage is no longer marked as planned.</source>
        <translation>The outage is no longer marked as planned.</translation>
    </message>
    <message>
        <source>It counts as a power outage now.</source>
        <translation>It counts as a power outage now.</translation>
    </message>
    <message>
        <source>It counts as no power outage now.</source>
        <translation>It counts as no power outage now.</translation>
    </message>
    <message>
        <source>Not p&amp;lanned</source>
        <translation>Not p&amp;lanned</translation>
    </message>
    <message>
        <source>Mark as p&amp;lanned</source>
        <translation>Mark as p&amp;lanned</translation>
    </message>
    <message>
        <source>Not a po&amp;wer outage</source>
        <translation>Not a po&amp;wer outage</translation>
    </message>
    <message>
        <source>It was the po&amp;wer</source>
        <translation>It was the po&amp;wer</translation>
    </message>
    <message>
        <source>Details of the outage</source>
        <translation>Details of the outage</translation>
    </message>
    <message>
        <source>Correct tim&amp;es…</source>
        <translation>Correct tim&amp;es…</translation>
    </message>
    <message>
        <source>Spli&amp;t…</source>
        <translation>Spli&amp;t…</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>Un&amp;do</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>not by its end</source>
        <translation>not by its end</translation>
    </message>
</context>
<context>
    <name>powermon::OutageDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Discard what you typed?</translation>
    </message>
    <message>
        <source>What you typed about this outage is not saved.</source>
        <translation>What you typed about this outage is not saved.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Keep editing</translation>
    </message>
</context>
<context>
    <name>powermon::OutageEditing</name>
    <message>
        <source>The note was saved.</source>
        <translation>The note was saved.</translation>
    </message>
    <message>
        <source>The times were corrected.</source>
        <translation>The times were corrected.</translation>
    </message>
    <message>
        <source>The outage was split.</source>
        <translation>The outage was split.</translation>
    </message>
    <message>
        <source>The outages were merged.</source>
        <translation>The outages were merged.</translation>
    </message>
</context>
<context>
    <name>powermon::OutageMergeDialog</name>
    <message>
        <source>Merge outage %1</source>
        <translation>Merge outage %1</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>It becomes one outage with those that you tick:</source>
        <translation>It becomes one outage with those that you tick:</translation>
    </message>
    <message>
        <source>Outages to merge with</source>
        <translation>Outages to merge with</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>still going on</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>There is no other outage of its kind and group.</source>
        <translation>There is no other outage of its kind and group.</translation>
    </message>
</context>
<context>
    <name>powermon::OutageNoteDialog</name>
    <message>
        <source>Note on outage %1</source>
        <translation>Note on outage %1</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>&amp;Save note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>powermon::OutageSplitDialog</name>
    <message>
        <source>Split outage %1</source>
        <translation>Split outage %1</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Split</translation>
    </message>
    <message>
        <source>Split at</source>
        <translation>Split at</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>between %1 and %2</translation>
    </message>
</context>
<context>
    <name>powermon::OutageTableModel</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>Exactness</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of outage: group</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>still going on</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>to the second</translation>
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
        <translation>suspected</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>Planned power outage</source>
        <translation>Planned power outage</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>as you said</translation>
    </message>
    <message>
        <source>the end is not known</source>
        <translation>the end is not known</translation>
    </message>
</context>
<context>
    <name>powermon::OutageTimesDialog</name>
    <message>
        <source>Times of outage %1</source>
        <translation>Times of outage %1</translation>
    </message>
    <message>
        <source>&amp;Correct times</source>
        <translation>&amp;Correct times</translation>
    </message>
    <message>
        <source>as &amp;found</source>
        <translation>as &amp;found</translation>
    </message>
    <message>
        <source>as f&amp;ound</source>
        <translation>as f&amp;ound</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>What was found is kept and can be restored at any time.</source>
        <translation>What was found is kept and can be restored at any time.</translation>
    </message>
    <message>
        <source>It is still going on as far as was found.</source>
        <translation>It is still going on as far as was found.</translation>
    </message>
    <message>
        <source>%1 as found</source>
        <translation>%1 as found</translation>
    </message>
</context>
<context>
    <name>powermon::OutagesCommand</name>
    <message>
        <source>Show the power outages, newest first</source>
        <translation>Show the power outages, newest first</translation>
    </message>
    <message>
        <source>how far back, 168 unless given</source>
        <translation>how far back, 168 unless given</translation>
    </message>
    <message>
        <source>only those that are open</source>
        <translation>only those that are open</translation>
    </message>
    <message>
        <source>There was no power outage in this time</source>
        <translation>There was no power outage in this time</translation>
    </message>
    <message>
        <source>also what was the network, a device, or could not be told</source>
        <translation>also what was the network, a device, or could not be told</translation>
    </message>
    <message>
        <source>everything that is known of one outage</source>
        <translation>everything that is known of one outage</translation>
    </message>
    <message>
        <source>Outage %1 is merged into outage %2</source>
        <translation>Outage %1 is merged into outage %2</translation>
    </message>
    <message>
        <source>There was no power outage or incident in this time</source>
        <translation>There was no power outage or incident in this time</translation>
    </message>
</context>
<context>
    <name>powermon::OutagesPage</name>
    <message>
        <source>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</source>
        <translation>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</translation>
    </message>
    <message numerus="yes">
        <source>No outage is known. %n incident(s) that were none are hidden.</source>
        <translation>
            <numerusform>No outage is known. %n incident that was none is hidden.</numerusform>
            <numerusform>No outage is known. %n incidents that were none are hidden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 are listed. Show &amp;older ones</source>
        <translation>The newest %1 are listed. Show &amp;older ones</translation>
    </message>
</context>
<context>
    <name>powermon::PictureSaving</name>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Save as &amp;picture…</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
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
        <translation>The last hour</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>The last 24 hours</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>The last 7 days</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 y</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>The last year</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All that was ever watched</source>
        <translation>All that was ever watched</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Custom…</translation>
    </message>
    <message>
        <source>A time of your own</source>
        <translation>A time of your own</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
</context>
<context>
    <name>powermon::RangeDialog</name>
    <message>
        <source>Time to show</source>
        <translation>Time to show</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>This time is yet to come.</source>
        <translation>This time is yet to come.</translation>
    </message>
    <message>
        <source>The end must be a minute or more behind the beginning.</source>
        <translation>The end must be a minute or more behind the beginning.</translation>
    </message>
</context>
<context>
    <name>powermon::RecordDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>This file is there already. Do it again to replace it.</source>
        <translation>This file is there already. Do it again to replace it.</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Not done: %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>powermon::RecordMenu</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Back up…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restore a backup…</translation>
    </message>
    <message>
        <source>&amp;Copy to another database…</source>
        <translation>&amp;Copy to another database…</translation>
    </message>
</context>
<context>
    <name>powermon::RecordTask</name>
    <message>
        <source>Watching pauses meanwhile…</source>
        <translation>Watching pauses meanwhile…</translation>
    </message>
</context>
<context>
    <name>powermon::RemoveSwitchCommand</name>
    <message>
        <source>Remove a switch by its number; its past stays</source>
        <translation>Remove a switch by its number; its past stays</translation>
    </message>
    <message>
        <source>Removed switch %1: %2</source>
        <translation>Removed switch %1: %2</translation>
    </message>
</context>
<context>
    <name>powermon::ReplayCommand</name>
    <message>
        <source>this is larger than any config</source>
        <translation>this is larger than any config</translation>
    </message>
    <message>
        <source>Show what a policy makes of a recorded trace, or of this database&apos;s own history</source>
        <translation>Show what a policy makes of a recorded trace, or of this database&apos;s own history</translation>
    </message>
    <message>
        <source>each policy once</source>
        <translation>each policy once</translation>
    </message>
    <message>
        <source>JSON Lines, plain or gzip; - is standard input</source>
        <translation>JSON Lines, plain or gzip; - is standard input</translation>
    </message>
    <message>
        <source>what is known of the switches in the trace, in JSON</source>
        <translation>what is known of the switches in the trace, in JSON</translation>
    </message>
    <message>
        <source>readme or evidence; the one in use unless given</source>
        <translation>readme or evidence; the one in use unless given</translation>
    </message>
    <message>
        <source>failures in a row before a switch counts as down</source>
        <translation>failures in a row before a switch counts as down</translation>
    </message>
    <message>
        <source>several policies beside each other: readme,evidence</source>
        <translation>several policies beside each other: readme,evidence</translation>
    </message>
    <message>
        <source>a trace is needed, or a period (--from, --to, --days, --year) of this database&apos;s own history</source>
        <translation>a trace is needed, or a period (--from, --to, --days, --year) of this database&apos;s own history</translation>
    </message>
    <message>
        <source>a period (--from, --to, --days, --year) is of this database&apos;s own history: without a trace</source>
        <translation>a period (--from, --to, --days, --year) is of this database&apos;s own history: without a trace</translation>
    </message>
    <message>
        <source>--config goes with a trace; this database knows its switches</source>
        <translation>--config goes with a trace; this database knows its switches</translation>
    </message>
    <message>
        <source>either --policy or --compare</source>
        <translation>either --policy or --compare</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>standard input</translation>
    </message>
    <message>
        <source>%1 % replayed</source>
        <translation>%1 % replayed</translation>
    </message>
</context>
<context>
    <name>powermon::ReplayPage</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>policy, failures in a row</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a period and a policy. The replay works on a copy in memory: the record stays as it is.</source>
        <translation>Choose a period and a policy. The replay works on a copy in memory: the record stays as it is.</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Last 365 days</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Days of choice</source>
        <translation>Days of choice</translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>Replaying…</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>The replay was cancelled.</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>The past cannot be read: %1.</translation>
    </message>
    <message>
        <source>There are no checks in this period.</source>
        <translation>There are no checks in this period.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>%1 checks</translation>
    </message>
    <message>
        <source>both say the same</source>
        <translation>both say the same</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · recorded: %2 · %3: %4 · %5</source>
        <translation>%1 · recorded: %2 · %3: %4 · %5</translation>
    </message>
    <message numerus="yes">
        <source>%n power outage(s)</source>
        <translation>
            <numerusform>%n power outage</numerusform>
            <numerusform>%n power outages</numerusform>
        </translation>
    </message>
    <message>
        <source>This policy is in use.</source>
        <translation>This policy is in use.</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>In use now: %1.</translation>
    </message>
</context>
<context>
    <name>powermon::ReplayTableModel</name>
    <message>
        <source>only recorded</source>
        <translation>only recorded</translation>
    </message>
    <message>
        <source>only in the replay</source>
        <translation>only in the replay</translation>
    </message>
    <message>
        <source>judged otherwise</source>
        <translation>judged otherwise</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>still going on</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of event, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 earlier</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Replayed</translation>
    </message>
    <message>
        <source>Start differs by</source>
        <translation>Start differs by</translation>
    </message>
</context>
<context>
    <name>powermon::RestoreCommand</name>
    <message>
        <source>Put a backup in the place of the database, which is kept aside</source>
        <translation>Put a backup in the place of the database, which is kept aside</translation>
    </message>
    <message>
        <source>what backup made</source>
        <translation>what backup made</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>Restored %1</translation>
    </message>
    <message>
        <source>Restored %1; what was there before was kept as %2</source>
        <translation>Restored %1; what was there before was kept as %2</translation>
    </message>
</context>
<context>
    <name>powermon::RmSwitchCommand</name>
    <message>
        <source>Remove a switch by its name, after asking; its past stays</source>
        <translation>Remove a switch by its name, after asking; its past stays</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>its name</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>do not ask</translation>
    </message>
    <message>
        <source>there is nobody to ask, say --yes</source>
        <translation>there is nobody to ask, say --yes</translation>
    </message>
    <message>
        <source>Remove switch %1, %2 (%3)? [y/N]</source>
        <translation>Remove switch %1, %2 (%3)? [y/N]</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <source>Removed switch %1: %2</source>
        <translation>Removed switch %1: %2</translation>
    </message>
</context>
<context>
    <name>powermon::RunCommand</name>
    <message>
        <source>Watch without a window until stopped</source>
        <translation>Watch without a window until stopped</translation>
    </message>
    <message>
        <source>where another PowerMon watches, wait and take over</source>
        <translation>where another PowerMon watches, wait and take over</translation>
    </message>
    <message>
        <source>how outages are told: evidence or readme, instead of POWERMON_POLICY</source>
        <translation>how outages are told: evidence or readme, instead of POWERMON_POLICY</translation>
    </message>
    <message>
        <source>start the REST server and the web page, as with POWERMON_API=1</source>
        <translation>start the REST server and the web page, as with POWERMON_API=1</translation>
    </message>
</context>
<context>
    <name>powermon::SettingsPage</name>
    <message>
        <source>A change applies at the next start.</source>
        <translation>A change applies at the next start.</translation>
    </message>
    <message>
        <source>Now in use: %1. %2</source>
        <translation>Now in use: %1. %2</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Saved. Start PowerMon again to use the new language or database.</source>
        <translation>Saved. Start PowerMon again to use the new language or database.</translation>
    </message>
    <message>
        <source>Saved and in use.</source>
        <translation>Saved and in use.</translation>
    </message>
    <message>
        <source>Fixed by %1, so it cannot be changed here.</source>
        <translation>Fixed by %1, so it cannot be changed here.</translation>
    </message>
    <message>
        <source>A database address begins with sqlite:/// and a file, or with postgresql:// and a host.</source>
        <translation>A database address begins with sqlite:/// and a file, or with postgresql:// and a host.</translation>
    </message>
    <message>
        <source>Alerts are paused until %1.</source>
        <translation>Alerts are paused until %1.</translation>
    </message>
    <message>
        <source>Alerts are sent when the power goes out and when it is back.</source>
        <translation>Alerts are sent when the power goes out and when it is back.</translation>
    </message>
    <message>
        <source>Where it has no battery, a sudden stop of this computer may have been an outage, too.</source>
        <translation>Where it has no battery, a sudden stop of this computer may have been an outage, too.</translation>
    </message>
    <message>
        <source>Evidence: what went together, and what stayed</source>
        <translation>Evidence: what went together, and what stayed</translation>
    </message>
    <message>
        <source>Counting: more than half do not answer</source>
        <translation>Counting: more than half do not answer</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>The mains alone</source>
        <translation>The mains alone</translation>
    </message>
    <message>
        <source>A battery or a UPS</source>
        <translation>A battery or a UPS</translation>
    </message>
    <message>
        <source>An outage is told as soon as more than half of the switches are down. A network that restarts looks the same.</source>
        <translation>An outage is told as soon as more than half of the switches are down. A network that restarts looks the same.</translation>
    </message>
    <message>
        <source>An outage is suspected at that moment, too, and told. Then it is confirmed, or taken back if it was the network or a device. Switches that fail are checked more often.</source>
        <translation>An outage is suspected at that moment, too, and told. Then it is confirmed, or taken back if it was the network or a device. Switches that fail are checked more often.</translation>
    </message>
    <message>
        <source>Resu&amp;me alerts</source>
        <translation>Resu&amp;me alerts</translation>
    </message>
    <message>
        <source>Pause alerts f&amp;or 1 hour</source>
        <translation>Pause alerts f&amp;or 1 hour</translation>
    </message>
</context>
<context>
    <name>powermon::ShowStatsCommand</name>
    <message>
        <source>Show counts of checks and outages</source>
        <translation>Show counts of checks and outages</translation>
    </message>
    <message>
        <source>how far back, 168 unless given</source>
        <translation>how far back, 168 unless given</translation>
    </message>
    <message>
        <source>Period:          the last %1</source>
        <translation>Period:          the last %1</translation>
    </message>
    <message>
        <source>Watched:         %1</source>
        <translation>Watched:         %1</translation>
    </message>
    <message>
        <source>Checks:          %1</source>
        <translation>Checks:          %1</translation>
    </message>
    <message>
        <source>Failed checks:   %1</source>
        <translation>Failed checks:   %1</translation>
    </message>
    <message>
        <source>Success rate:    %1</source>
        <translation>Success rate:    %1</translation>
    </message>
    <message>
        <source>Power outages:   %1</source>
        <translation>Power outages:   %1</translation>
    </message>
    <message>
        <source>Average outage:  %1</source>
        <translation>Average outage:  %1</translation>
    </message>
    <message>
        <source>Not watched:     %1</source>
        <translation>Not watched:     %1</translation>
    </message>
    <message>
        <source>Response time:   %1 ms, 95 % within %2 ms</source>
        <translation>Response time:   %1 ms, 95 % within %2 ms</translation>
    </message>
    <message>
        <source>Outages before %1 were deleted</source>
        <translation>Outages before %1 were deleted</translation>
    </message>
</context>
<context>
    <name>powermon::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>powermon::SidebarButton</name>
    <message numerus="yes">
        <source>%n going on</source>
        <translation>
            <numerusform>%n going on</numerusform>
            <numerusform>%n going on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::SiteTableModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>state, time</comment>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>powermon::SitesCommand</name>
    <message>
        <source>nothing to watch</source>
        <translation>nothing to watch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Show all sites of the database</source>
        <translation>Show all sites of the database</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(unnamed)</translation>
    </message>
</context>
<context>
    <name>powermon::SitesDialog</name>
    <message>
        <source>Looking at the sites…</source>
        <translation>Looking at the sites…</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>All sites</translation>
    </message>
    <message>
        <source>The sites cannot be read: %1.</source>
        <translation>The sites cannot be read: %1.</translation>
    </message>
    <message>
        <source>Sites of the database</source>
        <translation>Sites of the database</translation>
    </message>
    <message numerus="yes">
        <source>No outage is known in %n site(s).</source>
        <translation>
            <numerusform>No outage is known in %n site.</numerusform>
            <numerusform>No outage is known in %n sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s) without power.</source>
        <translation>
            <numerusform>%1 of %n site without power.</numerusform>
            <numerusform>%1 of %n sites without power.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powermon::StatisticsPage</name>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Last 365 days</translation>
    </message>
    <message>
        <source>Last five years</source>
        <translation>Last five years</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>By hour of the day</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>By weekday</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>Interruptions</translation>
    </message>
    <message>
        <source>Up to 5 min</source>
        <translation>Up to 5 min</translation>
    </message>
    <message>
        <source>Without power</source>
        <translation>Without power</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Interruptions of more than five minutes, of all switches together</source>
        <translation>Interruptions of more than five minutes, of all switches together</translation>
    </message>
    <message>
        <source>Time without power per switch, by the month in which it began</source>
        <translation>Time without power per switch, by the month in which it began</translation>
    </message>
    <message>
        <source>The past cannot be read: %1.</source>
        <translation>The past cannot be read: %1.</translation>
    </message>
    <message>
        <source>Export the statistics</source>
        <translation>Export the statistics</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
    <message>
        <source>Reading the past. The database takes its time.</source>
        <translation>Reading the past. The database takes its time.</translation>
    </message>
    <message>
        <source>All switches</source>
        <translation>All switches</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Group: %1</translation>
    </message>
</context>
<context>
    <name>powermon::StatsCommand</name>
    <message>
        <source>Show how reliable the power supply was (IEEE 1366)</source>
        <translation>Show how reliable the power supply was (IEEE 1366)</translation>
    </message>
    <message>
        <source>only the switches of this group</source>
        <translation>only the switches of this group</translation>
    </message>
    <message>
        <source>show CEMI_1 to CEMI_N: how many had so many interruptions; 3 unless given</source>
        <translation>show CEMI_1 to CEMI_N: how many had so many interruptions; 3 unless given</translation>
    </message>
    <message>
        <source>what counts as one long interruption in CELID-s; 4 unless given</source>
        <translation>what counts as one long interruption in CELID-s; 4 unless given</translation>
    </message>
    <message>
        <source>what counts as long time without power in all in CELID-t; 8 unless given</source>
        <translation>what counts as long time without power in all in CELID-t; 8 unless given</translation>
    </message>
    <message>
        <source>answer in CSV, a line for the whole, each part, group and switch</source>
        <translation>answer in CSV, a line for the whole, each part, group and switch</translation>
    </message>
    <message>
        <source>divide the period: day, month, year, hour (of the day), weekday</source>
        <translation>divide the period: day, month, year, hour (of the day), weekday</translation>
    </message>
    <message>
        <source>only this switch</source>
        <translation>only this switch</translation>
    </message>
    <message>
        <source>not together with --json</source>
        <translation>not together with --json</translation>
    </message>
    <message>
        <source>not together with --switch</source>
        <translation>not together with --switch</translation>
    </message>
</context>
<context>
    <name>powermon::StatusCommand</name>
    <message>
        <source>Nothing to watch: there is no active switch</source>
        <translation>Nothing to watch: there is no active switch</translation>
    </message>
    <message>
        <source>Unknown: there is no fresh check yet</source>
        <translation>Unknown: there is no fresh check yet</translation>
    </message>
    <message>
        <source>Unknown: nobody watches now</source>
        <translation>Unknown: nobody watches now</translation>
    </message>
    <message>
        <source>The power is on</source>
        <translation>The power is on</translation>
    </message>
    <message>
        <source>POWER OUTAGE since %1 (%2)</source>
        <translation>POWER OUTAGE since %1 (%2)</translation>
    </message>
    <message>
        <source>Show whether the power is on, and each switch</source>
        <translation>Show whether the power is on, and each switch</translation>
    </message>
    <message>
        <source>exit with 1 while an outage is open</source>
        <translation>exit with 1 while an outage is open</translation>
    </message>
    <message>
        <source>Nobody watches now: whether it has ended is not known</source>
        <translation>Nobody watches now: whether it has ended is not known</translation>
    </message>
    <message>
        <source>The power may be out since %1 (%2): %3</source>
        <translation>The power may be out since %1 (%2): %3</translation>
    </message>
    <message>
        <source>The power is probably out since %1 (%2)</source>
        <translation>The power is probably out since %1 (%2)</translation>
    </message>
    <message>
        <source>Incident (%1) since %2: %3</source>
        <translation>Incident (%1) since %2: %3</translation>
    </message>
    <message>
        <source>Not watched in the last 24 h: %1</source>
        <translation>Not watched in the last 24 h: %1</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchDialog</name>
    <message>
        <source>Add a switch</source>
        <translation>Add a switch</translation>
    </message>
    <message>
        <source>Edit a switch</source>
        <translation>Edit a switch</translation>
    </message>
    <message>
        <source>&amp;Add switch</source>
        <translation>&amp;Add switch</translation>
    </message>
    <message>
        <source>&amp;Save switch</source>
        <translation>&amp;Save switch</translation>
    </message>
    <message>
        <source>Power checkpoint: goes out with the power</source>
        <translation>Power checkpoint: goes out with the power</translation>
    </message>
    <message>
        <source>Reference: should survive a power cut</source>
        <translation>Reference: should survive a power cut</translation>
    </message>
    <message>
        <source>Gateway: the way to the others</source>
        <translation>Gateway: the way to the others</translation>
    </message>
    <message>
        <source>Internet: a witness outside</source>
        <translation>Internet: a witness outside</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Cable</translation>
    </message>
    <message>
        <source>Automatic: it has power, unless it is this computer</source>
        <translation>Automatic: it has power, unless it is this computer</translation>
    </message>
    <message>
        <source>It has power</source>
        <translation>It has power</translation>
    </message>
    <message>
        <source>It proves nothing</source>
        <translation>It proves nothing</translation>
    </message>
    <message>
        <source>An address or a name in your network, with a port or a path where needed: 192.168.1.20, plug.local:8080, https://plug/status</source>
        <translation>An address or a name in your network, with a port or a path where needed: 192.168.1.20, plug.local:8080, https://plug/status</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Asking %1 …</translation>
    </message>
    <message>
        <source>✓ It answers (HTTP %1, %2 ms).</source>
        <translation>✓ It answers (HTTP %1, %2 ms).</translation>
    </message>
    <message>
        <source>The test was stopped. Try again.</source>
        <translation>The test was stopped. Try again.</translation>
    </message>
    <message>
        <source>✗ No answer: %1.</source>
        <translation>✗ No answer: %1.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Discard what you typed?</translation>
    </message>
    <message>
        <source>What you typed about this switch is not saved.</source>
        <translation>What you typed about this switch is not saved.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Keep editing</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchEditing</name>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 was removed.</translation>
    </message>
</context>
<context>
    <name>powermon::SwitchTableModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Last check</translation>
    </message>
    <message>
        <source>Uptime 24 h</source>
        <translation>Uptime 24 h</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
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
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>&amp;Test the address</source>
        <translation>&amp;Test the address</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Res&amp;ume</translation>
    </message>
    <message>
        <source>Check all now</source>
        <translation>Check all now</translation>
    </message>
    <message numerus="yes">
        <source>Check %n now</source>
        <translation>
            <numerusform>Check %n now</numerusform>
            <numerusform>Check %n now</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Asking %1 …</translation>
    </message>
    <message>
        <source>%1 answered in %2 (HTTP %3).</source>
        <translation>%1 answered in %2 (HTTP %3).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) were removed.</source>
        <translation>
            <numerusform>%n switch was removed.</numerusform>
            <numerusform>%n switches were removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>No switch yet. Add a plug, router or lamp that has an address in your network and goes out with the power.</source>
        <translation>No switch yet. Add a plug, router or lamp that has an address in your network and goes out with the power.</translation>
    </message>
    <message>
        <source>No switch matches the search.</source>
        <translation>No switch matches the search.</translation>
    </message>
</context>
<context>
    <name>powermon::SystemExamination</name>
    <message>
        <source>%1 MB are free in %2</source>
        <translation>%1 MB are free in %2</translation>
    </message>
    <message>
        <source>Make room there, or move the database: powermon-cli copy-database</source>
        <translation>Make room there, or move the database: powermon-cli copy-database</translation>
    </message>
    <message>
        <source>The keychain answers</source>
        <translation>The keychain answers</translation>
    </message>
    <message>
        <source>Passwords and tokens are kept in a private file instead; for a keychain, unlock it, or install gnome-keyring or KWallet</source>
        <translation>Passwords and tokens are kept in a private file instead; for a keychain, unlock it, or install gnome-keyring or KWallet</translation>
    </message>
    <message>
        <source>The desktop shows notifications</source>
        <translation>The desktop shows notifications</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications</source>
        <translation>Nothing on this desktop shows notifications</translation>
    </message>
    <message>
        <source>Install a notification daemon, such as dunst</source>
        <translation>Install a notification daemon, such as dunst</translation>
    </message>
    <message>
        <source>The desktop has a tray</source>
        <translation>The desktop has a tray</translation>
    </message>
    <message>
        <source>No tray of the newer kind; one of the older kind (XEmbed) may be there</source>
        <translation>No tray of the newer kind; one of the older kind (XEmbed) may be there</translation>
    </message>
    <message>
        <source>In GNOME, install the extension AppIndicator</source>
        <translation>In GNOME, install the extension AppIndicator</translation>
    </message>
    <message>
        <source>This computer has no way out of its network</source>
        <translation>This computer has no way out of its network</translation>
    </message>
    <message>
        <source>Look at its cable or its Wi-Fi: without a network nothing can be told of the power</source>
        <translation>Look at its cable or its Wi-Fi: without a network nothing can be told of the power</translation>
    </message>
    <message>
        <source>there is one</source>
        <translation>there is one</translation>
    </message>
    <message>
        <source>The way out of the network: %1</source>
        <translation>The way out of the network: %1</translation>
    </message>
    <message>
        <source>There is no desktop session here: nobody sees notifications of this process</source>
        <translation>There is no desktop session here: nobody sees notifications of this process</translation>
    </message>
    <message>
        <source>The clock is set by the network</source>
        <translation>The clock is set by the network</translation>
    </message>
    <message>
        <source>Nobody sets the clock</source>
        <translation>Nobody sets the clock</translation>
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
        <translation>Ask the switches now whether they are there, and store nothing; 1 if one does not answer</translation>
    </message>
    <message>
        <source>%1 of %2 tested</source>
        <translation>%1 of %2 tested</translation>
    </message>
</context>
<context>
    <name>powermon::TimelineView</name>
    <message>
        <source>Timeline of states</source>
        <translation>Timeline of states</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Nobody watched</source>
        <translation>Nobody watched</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
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
        <translation>now</translation>
    </message>
    <message>
        <source>Nobody watched: %1</source>
        <comment>why</comment>
        <translation>Nobody watched: %1</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>still going on</translation>
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
        <translation>The clock was set, by %1
%2 –
%3</translation>
    </message>
    <message>
        <source>Plus and minus zoom, Shift with the left and right arrows moves, End goes back to now.</source>
        <translation>Plus and minus zoom, Shift with the left and right arrows moves, End goes back to now.</translation>
    </message>
</context>
<context>
    <name>powermon::TokenCommand</name>
    <message>
        <source>Manage the tokens that open the REST server and the web page</source>
        <translation>Manage the tokens that open the REST server and the web page</translation>
    </message>
    <message>
        <source>add, list, remove, or show: the one token that is always there</source>
        <translation>add, list, remove, or show: the one token that is always there</translation>
    </message>
    <message>
        <source>what the token is for, as &quot;phone&quot;</source>
        <translation>what the token is for, as &quot;phone&quot;</translation>
    </message>
    <message>
        <source>add: it opens reading alone</source>
        <translation>add: it opens reading alone</translation>
    </message>
    <message>
        <source>%1 needs a NAME</source>
        <translation>%1 needs a NAME</translation>
    </message>
    <message>
        <source>Keep it: it is shown this once</source>
        <translation>Keep it: it is shown this once</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>MAY</source>
        <translation>MAY</translation>
    </message>
    <message>
        <source>MADE</source>
        <translation>MADE</translation>
    </message>
    <message>
        <source>There is no token &apos;%1&apos;</source>
        <translation>There is no token &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The token &apos;%1&apos; opens nothing any more</source>
        <translation>The token &apos;%1&apos; opens nothing any more</translation>
    </message>
</context>
<context>
    <name>powermon::TokensDialog</name>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Read and change</source>
        <translation>Read and change</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revoke…</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Access tokens</translation>
    </message>
    <message>
        <source>A token opens the REST server and the web page to whoever has it. Give each program and each person one of their own.</source>
        <translation>A token opens the REST server and the web page to whoever has it. Give each program and each person one of their own.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>What the new token is for</source>
        <translation>What the new token is for</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>A new one &amp;for</source>
        <translation>A new one &amp;for</translation>
    </message>
    <message>
        <source>What the new token may do</source>
        <translation>What the new token may do</translation>
    </message>
    <message>
        <source>It &amp;may</source>
        <translation>It &amp;may</translation>
    </message>
    <message>
        <source>Make &amp;token</source>
        <translation>Make &amp;token</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>The new token</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>The token &quot;%1&quot;. Keep it: it is shown this once.</source>
        <translation>The token &quot;%1&quot;. Keep it: it is shown this once.</translation>
    </message>
    <message>
        <source>Revoke the token?</source>
        <translation>Revoke the token?</translation>
    </message>
    <message>
        <source>Whoever uses &quot;%1&quot; is locked out at once. This cannot be undone.</source>
        <translation>Whoever uses &quot;%1&quot; is locked out at once. This cannot be undone.</translation>
    </message>
    <message>
        <source>&amp;Revoke token</source>
        <translation>&amp;Revoke token</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Keep it</translation>
    </message>
</context>
<context>
    <name>powermon::TrayIcon</name>
    <message>
        <source>&amp;Open PowerMon</source>
        <translation>&amp;Open PowerMon</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
</context>
<context>
    <name>powermon::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>powermon::UptimeChart</name>
    <message>
        <source>Uptime by switch</source>
        <translation>Uptime by switch</translation>
    </message>
    <message>
        <source>The uptime of each switch appears here after its first checks.</source>
        <translation>The uptime of each switch appears here after its first checks.</translation>
    </message>
    <message>
        <source>lowest %1 of %2</source>
        <translation>lowest %1 of %2</translation>
    </message>
</context>
<context>
    <name>powermon::WebhookChannel</name>
    <message>
        <source>the secret of this channel is in no keychain here: set it again</source>
        <translation>the secret of this channel is in no keychain here: set it again</translation>
    </message>
    <message>
        <source>the address of this channel cannot be used</source>
        <translation>the address of this channel cannot be used</translation>
    </message>
    <message numerus="yes">
        <source>no answer in %n second(s)</source>
        <translation>
            <numerusform>no answer in %n second</numerusform>
            <numerusform>no answer in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTP %1: the address has moved to %2, where nothing is sent: give that address instead</source>
        <translation>HTTP %1: the address has moved to %2, where nothing is sent: give that address instead</translation>
    </message>
</context>
</TS>
