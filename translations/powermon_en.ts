<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>The power counts as out when many mains-powered switches go at one moment while what has a battery stays.</source>
        <translation>The power counts as out when many mains-powered switches go at one moment while what has a battery stays.</translation>
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
        <source>connection parameters such as sslmode=require</source>
        <translation>connection parameters such as sslmode=require</translation>
    </message>
    <message>
        <source>sqlite:///file or postgresql://user@host/database</source>
        <translation>sqlite:///file or postgresql://user@host/database</translation>
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
    <name>KeychainSecretStore</name>
    <message>
        <source>it does not answer</source>
        <translation>it does not answer</translation>
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
</context>
<context>
    <name>MemoryStore</name>
    <message>
        <source>memory</source>
        <translation>memory</translation>
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
        <source>The power is out: %1</source>
        <translation>The power is out: %1</translation>
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
        <source>Devices answer again</source>
        <translation>Devices answer again</translation>
    </message>
    <message>
        <source>It lasted %1, from %2 to %3</source>
        <translation>It lasted %1, from %2 to %3</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Switches of this outage</source>
        <translation>Switches of this outage</translation>
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
    <message>
        <source>POWERMON_API: this version has no REST server</source>
        <translation>POWERMON_API: this version has no REST server</translation>
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
        <source>&amp;Save settings</source>
        <translation>&amp;Save settings</translation>
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
        <source>Power is out, %1</source>
        <translation>Power is out, %1</translation>
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
    <name>powermon::DashboardPage</name>
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
        <source>Monitor</source>
        <translation>Monitor</translation>
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
    <name>powermon::ListSwitchesCommand</name>
    <message>
        <source>Show the switches</source>
        <translation>Show the switches</translation>
    </message>
    <message>
        <source>There are no switches yet; add-switch adds one</source>
        <translation>There are no switches yet; add-switch adds one</translation>
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
</context>
<context>
    <name>powermon::OutagesPage</name>
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
        <source>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</source>
        <translation>No outage is known. When the power fails, it is listed here with its times, the switches that went, and the reasons.</translation>
    </message>
    <message>
        <source>%1: began %2, ended %3</source>
        <translation>%1: began %2, ended %3</translation>
    </message>
    <message>
        <source>%1: began %2, still going on</source>
        <translation>%1: began %2, still going on</translation>
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
        <source>start the REST server (not in this version)</source>
        <translation>start the REST server (not in this version)</translation>
    </message>
    <message>
        <source>where another PowerMon watches, wait and take over</source>
        <translation>where another PowerMon watches, wait and take over</translation>
    </message>
    <message>
        <source>this version has no REST server</source>
        <translation>this version has no REST server</translation>
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
        <source>&amp;Resume alerts</source>
        <translation>&amp;Resume alerts</translation>
    </message>
    <message>
        <source>&amp;Pause alerts for 1 hour</source>
        <translation>&amp;Pause alerts for 1 hour</translation>
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
</TS>
