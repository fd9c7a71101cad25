<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertText</name>
    <message>
        <source>operational</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>under maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>partial outage</source>
        <translation>teilweiser Ausfall</translation>
    </message>
    <message>
        <source>major outage</source>
        <translation>großer Ausfall</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>wird untersucht</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>wird überwacht</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation>Nachbericht</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>wird überprüft</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Neuigkeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>operational again</source>
        <translation>wieder in Betrieb</translation>
    </message>
    <message>
        <source>new component</source>
        <translation>neue Komponente</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>new incident</source>
        <translation>neuer Vorfall</translation>
    </message>
    <message>
        <source>new incident, %1</source>
        <translation>neuer Vorfall, %1</translation>
    </message>
    <message>
        <source>wording changed</source>
        <translation>Wortlaut geändert</translation>
    </message>
    <message>
        <source>maintenance scheduled</source>
        <translation>Wartung geplant</translation>
    </message>
    <message>
        <source>maintenance started</source>
        <translation>Wartung begonnen</translation>
    </message>
    <message>
        <source>maintenance ended</source>
        <translation>Wartung beendet</translation>
    </message>
    <message>
        <source>feed has not answered</source>
        <translation>Feed hat nicht geantwortet</translation>
    </message>
    <message>
        <source>feed answers again</source>
        <translation>Feed antwortet wieder</translation>
    </message>
    <message>
        <source>feed has moved</source>
        <translation>Feed ist umgezogen</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Sie sind offline</translation>
    </message>
    <message>
        <source>You are online again</source>
        <translation>Sie sind wieder online</translation>
    </message>
    <message>
        <source>Not read at %1. What is shown is what was known before.</source>
        <translation>Um %1 nicht gelesen. Gezeigt wird, was vorher bekannt war.</translation>
    </message>
    <message>
        <source>Not read at %1: %2</source>
        <translation>Um %1 nicht gelesen: %2</translation>
    </message>
    <message>
        <source>Nothing is checked until the network is back. Vendors are not shown as down.</source>
        <translation>Bis das Netz zurück ist, wird nichts geprüft. Anbieter werden nicht als ausgefallen gezeigt.</translation>
    </message>
    <message>
        <source>Checking goes on.</source>
        <translation>Die Prüfung geht weiter.</translation>
    </message>
    <message>
        <source>New address: %1</source>
        <translation>Neue Adresse: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1: %n Änderung</numerusform>
            <numerusform>%1: %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n frühere</numerusform>
            <numerusform>%n frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::AddVendorDialog</name>
    <message>
        <source>1 open incident</source>
        <translation>1 offener Vorfall</translation>
    </message>
    <message>
        <source>%1 open incidents</source>
        <translation>%1 offene Vorfälle</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Paste the address of a vendor&apos;s status page, or of its feed.</source>
        <translation>Adresse der Statusseite eines Anbieters oder ihres Feeds einfügen.</translation>
    </message>
    <message>
        <source>status.example.com</source>
        <translation>status.example.com</translation>
    </message>
    <message>
        <source>Address of the status page</source>
        <translation>Adresse der Statusseite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Die Seite wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That is not a web address. It looks like status.example.com or https://status.example.com/feed.</source>
        <translation>Das ist keine Webadresse. Sie sieht aus wie status.example.com oder https://status.example.com/feed.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>This address is watched already, as %1.</source>
        <translation>Diese Adresse wird schon beobachtet, als %1.</translation>
    </message>
    <message>
        <source>Adding the vendor</source>
        <translation>Anbieter wird hinzugefügt</translation>
    </message>
    <message>
        <source>Adding %1 …</source>
        <translation>%1 wird hinzugefügt …</translation>
    </message>
</context>
<context>
    <name>foghorn::BarCaptions</name>
    <message>
        <source>24 h ago</source>
        <translation>vor 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Bars from %1 to %2</source>
        <translation>Balken von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>foghorn::CardGrid</name>
    <message>
        <source>Components, by vendor</source>
        <translation>Komponenten nach Anbieter</translation>
    </message>
</context>
<context>
    <name>foghorn::ComponentDelegate</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>foghorn::ComponentsView</name>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
</context>
<context>
    <name>foghorn::DBusNotifier</name>
    <message>
        <source>Open status page</source>
        <translation>Statusseite öffnen</translation>
    </message>
</context>
<context>
    <name>foghorn::DemoRibbon</name>
    <message>
        <source>These eight vendors are made up, to show what Foghorn does.</source>
        <translation>Diese acht Anbieter sind erfunden, um zu zeigen, was Foghorn tut.</translation>
    </message>
    <message>
        <source>Add your vendors</source>
        <translation>Eigene Anbieter hinzufügen</translation>
    </message>
</context>
<context>
    <name>foghorn::EmptyState</name>
    <message>
        <source>No vendors yet</source>
        <translation>Noch keine Anbieter</translation>
    </message>
    <message>
        <source>Add the status pages of the services your work depends on. Foghorn reads them, keeps its own history, and tells you when something changes.</source>
        <translation>Fügen Sie die Statusseiten der Dienste hinzu, von denen Ihre Arbeit abhängt. Foghorn liest sie, führt einen eigenen Verlauf und meldet, wenn sich etwas ändert.</translation>
    </message>
    <message>
        <source>Add vendors</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
</context>
<context>
    <name>foghorn::Legend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::MainWindow</name>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
</context>
<context>
    <name>foghorn::NowList</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Show the vendor</source>
        <translation>Anbieter zeigen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>foghorn::OverviewPage</name>
    <message>
        <source>Components, by vendor</source>
        <translation>Komponenten nach Anbieter</translation>
    </message>
</context>
<context>
    <name>foghorn::Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>foghorn::PreviewList</name>
    <message>
        <source>What the page says</source>
        <translation>Was die Seite sagt</translation>
    </message>
</context>
<context>
    <name>foghorn::Reports</name>
    <message>
        <source>en</source>
        <extracomment>The language of these words, as HTML names it: &quot;de&quot; for German</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>foghorn::SideDelegate</name>
    <message>
        <source>Needs attention · %1</source>
        <translation>Braucht Aufmerksamkeit · %1</translation>
    </message>
    <message>
        <source>Operational · %1</source>
        <translation>In Betrieb · %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>foghorn::SideList</name>
    <message>
        <source>Vendors</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>foghorn::StatusLine</name>
    <message>
        <source>last checked %1</source>
        <translation>zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>nächste Prüfung in %1</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>History since %1 · %2</source>
        <translation>Verlauf seit %1 · %2</translation>
    </message>
    <message>
        <source>1 feed not answering</source>
        <translation>1 Feed antwortet nicht</translation>
    </message>
    <message>
        <source>%1 feeds not answering</source>
        <translation>%1 Feeds antworten nicht</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Rechner ist offline</translation>
    </message>
    <message>
        <source>1 feed did not answer just now</source>
        <translation>1 Feed antwortete gerade nicht</translation>
    </message>
    <message>
        <source>%1 feeds did not answer just now</source>
        <translation>%1 Feeds antworteten gerade nicht</translation>
    </message>
</context>
<context>
    <name>foghorn::Times</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day and a month, short, as QLocale formats it</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, a month and a year, short, as QLocale formats it</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>foghorn::TopBar</name>
    <message>
        <source>+ Add vendor</source>
        <translation>+ Anbieter</translation>
    </message>
    <message>
        <source>Add vendor</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Watch another vendor (%1)</source>
        <translation>Einen weiteren Anbieter beobachten (%1)</translation>
    </message>
    <message>
        <source>⟳ Check now</source>
        <translation>⟳ Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Read every vendor now (F5)</source>
        <translation>Alle Anbieter jetzt lesen (F5)</translation>
    </message>
    <message>
        <source>Find vendor, component, incident</source>
        <translation>Anbieter, Komponente, Vorfall suchen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
</context>
<context>
    <name>foghorn::TrayIcon</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message>
        <source>&amp;Open Foghorn</source>
        <translation>Foghorn ö&amp;ffnen</translation>
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
    <name>foghorn::UptimeBar</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>trouble in %1 of %2 cells</source>
        <translation>Störungen in %1 von %2 Feldern</translation>
    </message>
    <message>
        <source>worst on %1</source>
        <translation>am schlimmsten am %1</translation>
    </message>
    <message>
        <source>no trouble</source>
        <translation>keine Störung</translation>
    </message>
    <message>
        <source>%1 not observed</source>
        <translation>%1 nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorBanners</name>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorHeader</name>
    <message>
        <source>Open status page</source>
        <translation>Statusseite öffnen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>last checked %1</source>
        <translation>zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>the last try failed: %1</source>
        <translation>der letzte Versuch schlug fehl: %1</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>%1 im Browser öffnen</translation>
    </message>
    <message>
        <source>There is no page to open</source>
        <translation>Es gibt keine Seite zu öffnen</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
    <message>
        <source>More: rename, pause, remove</source>
        <translation>Mehr: umbenennen, anhalten, entfernen</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorMenu</name>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Open status page</source>
        <translation>Statusseite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the vendor</source>
        <translation>Name des Anbieters</translation>
    </message>
    <message>
        <source>Remove a vendor</source>
        <translation>Anbieter entfernen</translation>
    </message>
    <message>
        <source>Stop watching %1?</source>
        <translation>%1 nicht mehr beobachten?</translation>
    </message>
    <message>
        <source>Its history is kept for 30 days: when you add it again within that time, the history comes back. After that it is gone.</source>
        <translation>Der Verlauf wird 30 Tage aufbewahrt: Wird der Anbieter in dieser Zeit wieder hinzugefügt, kommt er zurück. Danach ist er weg.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorPage</name>
    <message>
        <source>Choose a vendor in the list.</source>
        <translation>Wählen Sie einen Anbieter in der Liste.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation>Diese Seite führt keine Komponenten auf, nur Vorfälle.</translation>
    </message>
    <message>
        <source>Nothing has been read of this vendor yet.</source>
        <translation>Von diesem Anbieter wurde noch nichts gelesen.</translation>
    </message>
</context>
<context>
    <name>foghorn::Words</name>
    <message>
        <source>%1 operational</source>
        <translation>%1 in Betrieb</translation>
    </message>
    <message>
        <source>%1 in maintenance</source>
        <translation>%1 in Wartung</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 beeinträchtigt</translation>
    </message>
    <message>
        <source>1 partial outage</source>
        <translation>1 teilweiser Ausfall</translation>
    </message>
    <message>
        <source>%1 partial outages</source>
        <translation>%1 teilweise Ausfälle</translation>
    </message>
    <message>
        <source>1 major outage</source>
        <translation>1 großer Ausfall</translation>
    </message>
    <message>
        <source>%1 major outages</source>
        <translation>%1 große Ausfälle</translation>
    </message>
    <message>
        <source>%1 not observed</source>
        <translation>%1 nicht beobachtet</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Rechner ist offline</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation>Der Name des Servers wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The server took too long</source>
        <translation>Der Server brauchte zu lange</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>Die Antwort ist zu groß</translation>
    </message>
    <message>
        <source>The address leads somewhere that is not followed</source>
        <translation>Die Adresse führt an einen Ort, dem nicht gefolgt wird</translation>
    </message>
    <message>
        <source>The server answered with an error</source>
        <translation>Der Server antwortete mit einem Fehler</translation>
    </message>
    <message>
        <source>The server refuses programs</source>
        <translation>Der Server weist Programme ab</translation>
    </message>
    <message>
        <source>The answer can&apos;t be read</source>
        <translation>Die Antwort ist nicht lesbar</translation>
    </message>
    <message>
        <source>This is not a status feed that is known here</source>
        <translation>Das ist kein Statusfeed, der hier bekannt ist</translation>
    </message>
    <message>
        <source>The page is another one now</source>
        <translation>Die Seite ist jetzt eine andere</translation>
    </message>
    <message>
        <source>The history can&apos;t be written</source>
        <translation>Der Verlauf kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>That can&apos;t be done</source>
        <translation>Das geht nicht</translation>
    </message>
    <message>
        <source>Operational</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Partial outage</source>
        <translation>Teilweiser Ausfall</translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation>Großer Ausfall</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>Wird untersucht</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Wird überwacht</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Neuigkeit</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Nachbericht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird überprüft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>12 mo</source>
        <translation>12 Mon</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>1 vendor</source>
        <translation>1 Anbieter</translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <translation>%1 Anbieter</translation>
    </message>
    <message>
        <source>Not read yet: the feed does not answer</source>
        <translation>Noch nicht gelesen: Der Feed antwortet nicht</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Feed not answering since %1</source>
        <translation>Feed antwortet nicht seit %1</translation>
    </message>
    <message>
        <source>Not observed since %1</source>
        <translation>Nicht beobachtet seit %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The vendor is operational</source>
        <translation>Der Anbieter ist in Betrieb</translation>
    </message>
    <message>
        <source>All %1 vendors are operational</source>
        <translation>Alle %1 Anbieter sind in Betrieb</translation>
    </message>
    <message>
        <source>1 of %1 needs attention</source>
        <translation>1 von %1 braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 of %2 need attention</source>
        <translation>%1 von %2 brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 not answering</source>
        <translation>%1 antworten nicht</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>%1: not observed</source>
        <translation>%1: nicht beobachtet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 % observed</source>
        <translation>%1 % beobachtet</translation>
    </message>
    <message>
        <source>%1 % reported by the vendor</source>
        <translation>%1 % vom Anbieter gemeldet</translation>
    </message>
</context>
</TS>
