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
    <message>
        <source>Test notification</source>
        <translation>Testmeldung</translation>
    </message>
    <message>
        <source>This is how Foghorn tells you of a change. It went the way that every alert goes.</source>
        <translation>So sagt Ihnen Foghorn, dass sich etwas geändert hat. Diese Meldung nahm den Weg, den jede Meldung nimmt.</translation>
    </message>
</context>
<context>
    <name>foghorn::AddVendorDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Paste the address of a vendor&apos;s status page, or of its feed.</source>
        <translation>Adresse der Statusseite eines Anbieters oder ihres Feeds einfügen.</translation>
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
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>This address is watched already, as %1.</source>
        <translation>Diese Adresse wird schon beobachtet, als %1.</translation>
    </message>
    <message>
        <source>Adding %1 …</source>
        <translation>%1 wird hinzugefügt …</translation>
    </message>
    <message>
        <source>%1 of %2 done …</source>
        <translation>%1 von %2 fertig …</translation>
    </message>
    <message>
        <source>It is added as it is, and read when its page answers.</source>
        <translation>Die Adresse wird hinzugefügt, wie sie ist, und gelesen, sobald die Seite antwortet.</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Adding %1 vendors …</source>
        <translation>%1 Anbieter werden hinzugefügt …</translation>
    </message>
    <message>
        <source>1 vendor was added</source>
        <translation>1 Anbieter wurde hinzugefügt</translation>
    </message>
    <message>
        <source>%1 vendors were added</source>
        <translation>%1 Anbieter wurden hinzugefügt</translation>
    </message>
    <message>
        <source>%1 are left.</source>
        <translation>%1 bleiben übrig.</translation>
    </message>
    <message>
        <source>%1 could not be.</source>
        <translation>%1 konnten nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Nothing is changed before you press Import. What differs is taken only where you tick it.</source>
        <translation>Nichts wird geändert, bevor Sie auf „Importieren“ drücken. Was abweicht, wird nur dort übernommen, wo Sie es ankreuzen.</translation>
    </message>
    <message>
        <source>A list of vendors</source>
        <translation>Eine Liste von Anbietern</translation>
    </message>
    <message>
        <source>Lists (*.opml *.xml *.json *.txt *.url *.webloc);;All files (*)</source>
        <translation>Listen (*.opml *.xml *.json *.txt *.url *.webloc);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;From a file…</source>
        <translation>&amp;Aus einer Datei…</translation>
    </message>
    <message>
        <source>Add &amp;unread</source>
        <translation>&amp;Ungelesen hinzufügen</translation>
    </message>
    <message>
        <source>Add vendors</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>A vendor&apos;s name, or the address of its status page</source>
        <translation>Name eines Anbieters oder Adresse seiner Statusseite</translation>
    </message>
    <message>
        <source>Name of a vendor, or address of its status page</source>
        <translation>Name eines Anbieters oder Adresse seiner Statusseite</translation>
    </message>
    <message>
        <source>Addresses, OPML or a Foghorn configuration</source>
        <translation>Adressen, OPML oder eine Foghorn-Konfiguration</translation>
    </message>
    <message>
        <source>Pick from %L1 vendors, or paste the address of any status page or feed.</source>
        <translation>Aus %L1 Anbietern wählen oder die Adresse einer beliebigen Statusseite oder eines Feeds einfügen.</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>1 address was taken.</source>
        <translation>1 Adresse wurde übernommen.</translation>
    </message>
    <message>
        <source>%1 addresses were taken.</source>
        <translation>%1 Adressen wurden übernommen.</translation>
    </message>
    <message>
        <source>1 is watched or in the list already.</source>
        <translation>1 wird schon beobachtet oder steht schon in der Liste.</translation>
    </message>
    <message>
        <source>%1 are watched or in the list already.</source>
        <translation>%1 werden schon beobachtet oder stehen schon in der Liste.</translation>
    </message>
    <message>
        <source>No vendor of that name is known here. Its status page&apos;s address looks like status.example.com or https://status.example.com/feed.</source>
        <translation>Ein Anbieter dieses Namens ist hier nicht bekannt. Die Adresse seiner Statusseite sieht etwa so aus: status.example.com oder https://status.example.com/feed.</translation>
    </message>
    <message>
        <source>Adding vendors</source>
        <translation>Anbieter werden hinzugefügt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Add 1 vendor</source>
        <translation>1 Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 vendors</source>
        <translation>%1 Anbieter hinzufügen</translation>
    </message>
</context>
<context>
    <name>foghorn::AlertsForm</name>
    <message>
        <source>Rules for</source>
        <translation>Regeln für</translation>
    </message>
    <message>
        <source>Rules for everything</source>
        <translation>Regeln für alles</translation>
    </message>
    <message>
        <source>Rules for the tag: %1</source>
        <translation>Regeln für das Schlagwort: %1</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
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
    <name>foghorn::ChartCard</name>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
</context>
<context>
    <name>foghorn::ChartView</name>
    <message>
        <source>Uptime chart</source>
        <translation>Verfügbarkeitsdiagramm</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing is known</source>
        <translation>%1: nichts bekannt</translation>
    </message>
    <message>
        <source>%1: uptime %2, %3 · downtime %4 · %5</source>
        <translation>%1: Verfügbarkeit %2, %3 · Ausfallzeit %4 · %5</translation>
    </message>
</context>
<context>
    <name>foghorn::ChoiceBox</name>
    <message>
        <source>watched</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>partly watched</source>
        <translation>teilweise beobachtet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Components to watch</source>
        <translation>Zu beobachtende Komponenten</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Komponente suchen</translation>
    </message>
    <message>
        <source>Watch all that are shown</source>
        <translation>Alle gezeigten beobachten</translation>
    </message>
    <message>
        <source>Watch none of those shown</source>
        <translation>Keine der gezeigten beobachten</translation>
    </message>
    <message>
        <source>Components that the vendor adds later</source>
        <translation>Komponenten, die der Anbieter später hinzufügt</translation>
    </message>
    <message>
        <source>New components: watch</source>
        <translation>Neue Komponenten: beobachten</translation>
    </message>
    <message>
        <source>New components: ask</source>
        <translation>Neue Komponenten: nachfragen</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%1 von %2 beobachtet</translation>
    </message>
</context>
<context>
    <name>foghorn::ChooseDialog</name>
    <message>
        <source>Choose components</source>
        <translation>Komponenten wählen</translation>
    </message>
    <message>
        <source>%1: what to watch</source>
        <translation>%1: was beobachtet wird</translation>
    </message>
    <message>
        <source>Its level, its uptime, alerts and the tray follow what is ticked.</source>
        <translation>Stufe, Verfügbarkeit, Meldungen und Infobereich richten sich nach dem, was angekreuzt ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Watch these</source>
        <translation>Diese beobachten</translation>
    </message>
</context>
<context>
    <name>foghorn::ClusterBox</name>
    <message>
        <source>%1 runs on %2</source>
        <translation>%1 läuft auf %2</translation>
    </message>
    <message>
        <source>You noted: %1</source>
        <translation>Ihre Notiz: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 vendors within %2</source>
        <translation>%1 Anbieter innerhalb von %2</translation>
    </message>
    <message>
        <source>Show their incidents</source>
        <translation>Deren Vorfälle zeigen</translation>
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
    <name>foghorn::ComponentsTab</name>
    <message>
        <source>Choose components…</source>
        <translation>Komponenten wählen…</translation>
    </message>
    <message>
        <source>Which components are watched (Ctrl+E)</source>
        <translation>Welche Komponenten beobachtet werden (Strg+E)</translation>
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
    <name>foghorn::ComponentsView</name>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
</context>
<context>
    <name>foghorn::CoverageView</name>
    <message>
        <source>Observed against reported</source>
        <translation>Beobachtet gegenüber gemeldet</translation>
    </message>
    <message>
        <source>ours %1 · theirs %2</source>
        <translation>beobachtet %1 · gemeldet %2</translation>
    </message>
    <message>
        <source>ours %1 · no claim</source>
        <translation>beobachtet %1 · keine Angabe</translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation>Diese Seite führt keine Komponenten auf, nur Vorfälle.</translation>
    </message>
</context>
<context>
    <name>foghorn::DBusNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Mute until resolved</source>
        <translation>Stumm, bis behoben</translation>
    </message>
</context>
<context>
    <name>foghorn::DayCalendar</name>
    <message>
        <source>Worst state of each day</source>
        <translation>Schlimmster Zustand jedes Tages</translation>
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
    <name>foghorn::ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>the name must end in one of: %1</source>
        <translation>der Name muss auf eines davon enden: %1</translation>
    </message>
    <message>
        <source>Making the export…</source>
        <translation>Der Export wird erstellt…</translation>
    </message>
    <message>
        <source>The export was not made: %1</source>
        <translation>Der Export wurde nicht erstellt: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::FigureCards</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>foghorn::GeneralForm</name>
    <message>
        <source>Start Foghorn when I log in</source>
        <translation>Foghorn bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Im Infobereich starten, ohne Fenster</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>wie der Desktop</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Tray icon without colours</source>
        <translation>Symbol im Infobereich ohne Farben</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation>Testmeldung senden</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show the daily check that they arrive</source>
        <translation>Die tägliche Prüfung zeigen, ob sie ankommen</translation>
    </message>
    <message>
        <source>Check new vendors every</source>
        <translation>Neue Anbieter prüfen alle</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation>wie im System eingestellt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>this one:</source>
        <translation>dieser:</translation>
    </message>
    <message>
        <source>Its host</source>
        <translation>Sein Rechnername</translation>
    </message>
    <message>
        <source>Its port</source>
        <translation>Sein Port</translation>
    </message>
    <message>
        <source>User, if it asks</source>
        <translation>Benutzer, falls er danach fragt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Own CA file (PEM)</source>
        <translation>Eigene CA-Datei (PEM)</translation>
    </message>
    <message>
        <source>trusted beside the system&apos;s authorities</source>
        <translation>gilt neben den Zertifizierungsstellen des Systems als vertrauenswürdig</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Keep each change of level</source>
        <translation>Jeden Wechsel der Stufe behalten</translation>
    </message>
    <message>
        <source> years, then by the day</source>
        <translation> Jahre, danach tageweise</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
</context>
<context>
    <name>foghorn::HooksForm</name>
    <message>
        <source>Give the program&apos;s whole path.</source>
        <translation>Geben Sie den vollständigen Pfad des Programms an.</translation>
    </message>
    <message>
        <source>Give an address that begins with https://.</source>
        <translation>Geben Sie eine Adresse an, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Alerts can go to a program of yours, which gets them on its standard input as “foghorn alerts --json” prints them, and to a web address, which gets the same by POST. A program has 30 seconds.</source>
        <translation>Meldungen können an ein eigenes Programm gehen, das sie auf der Standardeingabe so erhält, wie „foghorn alerts --json“ sie ausgibt, und an eine Webadresse, die dasselbe per POST erhält. Ein Programm hat 30 Sekunden Zeit.</translation>
    </message>
    <message>
        <source>Add a program</source>
        <translation>Programm hinzufügen</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>(a program)</source>
        <translation>(ein Programm)</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (aus)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>foghorn::ImportPreview</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>watched already</source>
        <translation>wird schon beobachtet</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1, inside your own network</source>
        <translation>%1, im eigenen Netz</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 in the file</source>
        <translation>%1: %2 hier, %3 in der Datei</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>What the file would bring</source>
        <translation>Was die Datei bringen würde</translation>
    </message>
    <message>
        <source>%1 new · %2 watched already · %3 differ · %4 refused</source>
        <translation>%1 neu · %2 schon beobachtet · %3 abweichend · %4 abgelehnt</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentBoard</name>
    <message>
        <source>Save as a calendar</source>
        <translation>Als Kalender speichern</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentDelegate</name>
    <message>
        <source>Upcoming</source>
        <translation>Bevorstehend</translation>
    </message>
    <message>
        <source>No incidents reported this month</source>
        <translation>Keine Vorfälle in diesem Monat berichtet</translation>
    </message>
    <message>
        <source>No maintenance this month</source>
        <translation>Keine Wartung in diesem Monat</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentDetail</name>
    <message>
        <source>The chosen incident</source>
        <translation>Der gewählte Vorfall</translation>
    </message>
    <message>
        <source>Choose an incident in the list.</source>
        <translation>Einen Vorfall in der Liste wählen.</translation>
    </message>
    <message>
        <source>Formerly: %1 (seen %2)</source>
        <translation>Früher: %1 (gesehen %2)</translation>
    </message>
    <message>
        <source>Stated: %1 – %2, confirmed by you</source>
        <translation>Angegeben: %1 – %2, von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>Suggested from the text: %1 – %2</source>
        <translation>Aus dem Text vorgeschlagen: %1 – %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Das stimmt</translation>
    </message>
    <message>
        <source>Show the vendor %1</source>
        <translation>Den Anbieter %1 zeigen</translation>
    </message>
    <message>
        <source>Open page ↗</source>
        <translation>Seite öffnen ↗</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown (Ctrl+Shift+C)</source>
        <translation>Als Markdown kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>Kalender…</translation>
    </message>
    <message>
        <source>Save as a calendar file (.ics)</source>
        <translation>Als Kalenderdatei speichern (.ics)</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <source>The vendor has not said more.</source>
        <translation>Mehr hat der Anbieter nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>%1 earlier updates</source>
        <translation>%1 frühere Neuigkeiten</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Postmortems</source>
        <translation>Nachberichte</translation>
    </message>
    <message>
        <source>Search incidents and postmortems</source>
        <translation>Vorfälle und Nachberichte durchsuchen</translation>
    </message>
    <message>
        <source>Search all that was ever said</source>
        <translation>Alles durchsuchen, was je mitgeteilt wurde</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>All vendors</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Only what I watch</source>
        <translation>Nur, was ich beobachte</translation>
    </message>
    <message>
        <source>Component…</source>
        <translation>Komponente…</translation>
    </message>
    <message>
        <source>Component: %1…</source>
        <translation>Komponente: %1…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>What runs on what…</source>
        <translation>Was worauf läuft…</translation>
    </message>
    <message>
        <source>Save as a calendar (.ics)…</source>
        <translation>Als Kalender speichern (.ics)…</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
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
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Together means</source>
        <translation>Gemeinsam heißt</translation>
    </message>
    <message>
        <source>within %1 minutes</source>
        <translation>innerhalb von %1 Minuten</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>A part of its name or of its group&apos;s:</source>
        <translation>Ein Teil ihres Namens oder des Namens ihrer Gruppe:</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentMarkdown</name>
    <message>
        <source>Planned from</source>
        <translation>Geplant ab</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>Geplant bis</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>First seen by us</source>
        <translation>Von uns zuerst gesehen</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Stated from</source>
        <translation>Angegeben ab</translation>
    </message>
    <message>
        <source>Stated until</source>
        <translation>Angegeben bis</translation>
    </message>
    <message>
        <source>Vendor: %1</source>
        <translation>Anbieter: %1</translation>
    </message>
    <message>
        <source>Affected: %1</source>
        <translation>Betroffen: %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Impact: %1</source>
        <translation>Auswirkung: %1</translation>
    </message>
    <message>
        <source>Reworded by the vendor since.</source>
        <translation>Seither vom Anbieter umformuliert.</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentWords</name>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 early</source>
        <translation>%1 zu früh</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>no time told</source>
        <translation>keine Zeit mitgeteilt</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month and its year as a heading, as QLocale formats it</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>No impact</source>
        <translation>Keine Auswirkung</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Erheblich</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Impact not told</source>
        <translation>Auswirkung nicht mitgeteilt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a group of components and the component in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whole vendor</source>
        <translation>Ganzer Anbieter</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>should have begun %1 ago</source>
        <translation>hätte vor %1 beginnen sollen</translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation>Nachbericht</translation>
    </message>
    <message>
        <source>no word for %1</source>
        <translation>seit %1 keine Nachricht</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>%1 as stated</source>
        <translation>%1 laut Angabe</translation>
    </message>
    <message>
        <source>%1 as posted</source>
        <translation>%1 laut Veröffentlichung</translation>
    </message>
    <message>
        <source>Open, but without a word since %1: probably forgotten by the vendor.</source>
        <translation>Offen, aber ohne Nachricht seit %1: vermutlich vom Anbieter vergessen.</translation>
    </message>
    <message>
        <source>The vendor stopped listing it without saying that it is over; last listed %1.</source>
        <translation>Der Anbieter führt ihn nicht mehr auf, ohne mitzuteilen, dass er vorbei ist; zuletzt aufgeführt %1.</translation>
    </message>
    <message>
        <source>It touches only components that you don&apos;t watch, and does not colour the vendor.</source>
        <translation>Er betrifft nur Komponenten, die Sie nicht beobachten, und färbt den Anbieter nicht.</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, war: %3</translation>
    </message>
    <message>
        <source>New component: %1</source>
        <translation>Neue Komponente: %1</translation>
    </message>
    <message>
        <source>Component gone: %1</source>
        <translation>Komponente verschwunden: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Reworded: %1</source>
        <translation>Wortlaut geändert: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>Maintenance planned: %1</source>
        <translation>Wartung geplant: %1</translation>
    </message>
    <message>
        <source>Maintenance began: %1</source>
        <translation>Wartung begonnen: %1</translation>
    </message>
    <message>
        <source>Maintenance ended: %1</source>
        <translation>Wartung beendet: %1</translation>
    </message>
    <message>
        <source>Feed not answering</source>
        <translation>Feed antwortet nicht</translation>
    </message>
    <message>
        <source>Feed answers again</source>
        <translation>Feed antwortet wieder</translation>
    </message>
    <message>
        <source>Feed has moved</source>
        <translation>Feed ist umgezogen</translation>
    </message>
    <message>
        <source>This computer was offline</source>
        <translation>Dieser Rechner war offline</translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>Dieser Rechner ist wieder online</translation>
    </message>
    <message>
        <source>From the vendor&apos;s own past, read %1</source>
        <translation>Aus der eigenen Vergangenheit des Anbieters, gelesen %1</translation>
    </message>
    <message>
        <source>Posted %1 · seen by us %2</source>
        <translation>Veröffentlicht %1 · von uns gesehen %2</translation>
    </message>
    <message>
        <source>Posted %1 · first seen by us %2</source>
        <translation>Veröffentlicht %1 · von uns zuerst gesehen %2</translation>
    </message>
    <message>
        <source>First seen by us %1</source>
        <translation>Von uns zuerst gesehen %1</translation>
    </message>
    <message>
        <source>First word %1 after the start</source>
        <translation>Erstes Wort %1 nach dem Beginn</translation>
    </message>
    <message>
        <source>First word %1 before the start</source>
        <translation>Erstes Wort %1 vor dem Beginn</translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 gefunden</translation>
    </message>
    <message>
        <source>%1 found, the best first</source>
        <translation>%1 gefunden, die besten zuerst</translation>
    </message>
    <message>
        <source>The best %1 are shown</source>
        <translation>Die besten %1 werden gezeigt</translation>
    </message>
</context>
<context>
    <name>foghorn::LaneView</name>
    <message>
        <source>Incidents of all vendors over time</source>
        <translation>Vorfälle aller Anbieter im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>foghorn::LedgerBox</name>
    <message>
        <source>Backdated</source>
        <translation>Zurückdatiert</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Nicht mehr gelistet</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Listed again</source>
        <translation>Wieder gelistet</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wieder eingesetzt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>time of posting</source>
        <translation>Zeit der Veröffentlichung</translation>
    </message>
    <message>
        <source>planned beginning</source>
        <translation>geplanter Beginn</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>geplantes Ende</translation>
    </message>
    <message>
        <source>affected components</source>
        <translation>betroffene Komponenten</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n bearbeitet</numerusform>
            <numerusform>%n bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backdated</source>
        <translation>
            <numerusform>%n zurückdatiert</numerusform>
            <numerusform>%n zurückdatiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n zurückgenommen</numerusform>
            <numerusform>%n zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back</source>
        <translation>
            <numerusform>%n wieder eingesetzt</numerusform>
            <numerusform>%n wieder eingesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed afterwards: %1</source>
        <translation>Nachträglich geändert: %1</translation>
    </message>
    <message>
        <source>%1 · show</source>
        <translation>%1 · zeigen</translation>
    </message>
    <message>
        <source>%1 · hide</source>
        <translation>%1 · verbergen</translation>
    </message>
    <message>
        <source>%1 of “%2”, %3</source>
        <translation>%1 von „%2“, %3</translation>
    </message>
    <message>
        <source>not there when we had last read, %1</source>
        <translation>noch nicht da, als wir zuletzt gelesen hatten, %1</translation>
    </message>
    <message>
        <source>First seen by us %1</source>
        <translation>Von uns zuerst gesehen %1</translation>
    </message>
    <message>
        <source>Seen by us until %1, first seen %2</source>
        <translation>Von uns gesehen bis %1, zuerst gesehen %2</translation>
    </message>
    <message>
        <source>What changed in the wording</source>
        <translation>Was sich im Wortlaut änderte</translation>
    </message>
</context>
<context>
    <name>foghorn::Legend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>Paler and thinner: the vendor reported it, nobody observed it here</source>
        <translation>Blasser und dünner: vom Anbieter berichtet, hier von niemandem beobachtet</translation>
    </message>
    <message>
        <source>Reported only</source>
        <translation>Nur berichtet</translation>
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
    <name>foghorn::MomentDialog</name>
    <message>
        <source>As seen at</source>
        <translation>Wie gesehen am</translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation>Was damals bekannt war</translation>
    </message>
    <message>
        <source>−15 min</source>
        <translation>−15 min</translation>
    </message>
    <message>
        <source>15 minutes earlier</source>
        <translation>15 Minuten früher</translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation>+15 min</translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation>15 Minuten später</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The history can&apos;t be read just now.</source>
        <translation>Die Aufzeichnung kann gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was known yet.</source>
        <translation>Es war noch nichts bekannt.</translation>
    </message>
    <message>
        <source>As it was known on %1; nobody had looked yet.</source>
        <translation>Wie es am %1 bekannt war; noch hatte niemand hingesehen.</translation>
    </message>
    <message>
        <source>As it was known on %1; the page had been read %2.</source>
        <translation>Wie es am %1 bekannt war; die Seite war %2 gelesen worden.</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>nicht mehr gelistet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>foghorn::NewsBox</name>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Since you last looked · %1</source>
        <translation>Seit Ihrem letzten Blick · %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeRibbon</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>foghorn::NotificationsTab</name>
    <message>
        <source>What I am told</source>
        <translation>Was mir gemeldet wird</translation>
    </message>
    <message>
        <source>Rules for</source>
        <translation>Regeln für</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Tell me again</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>Tell me once when it is back, whatever the rules say</source>
        <translation>Einmal melden, wenn wieder in Betrieb, gleich was die Regeln besagen</translation>
    </message>
    <message>
        <source>Mute %1 h</source>
        <translation>%1 h stummschalten</translation>
    </message>
    <message>
        <source>Mute until resolved</source>
        <translation>Stumm, bis behoben</translation>
    </message>
    <message>
        <source>All of this vendor</source>
        <translation>Alles von diesem Anbieter</translation>
    </message>
    <message>
        <source>%1 (own rules)</source>
        <translation>%1 (eigene Regeln)</translation>
    </message>
    <message>
        <source>Muted until %1.</source>
        <translation>Stumm bis %1.</translation>
    </message>
    <message>
        <source>Muted until it is operational again.</source>
        <translation>Stumm, bis wieder in Betrieb.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its incidents is muted until it is resolved.</source>
        <translation>
            <numerusform>%n seiner Vorfälle ist stumm, bis er behoben ist.</numerusform>
            <numerusform>%n seiner Vorfälle sind stumm, bis sie behoben sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not muted. What happens meanwhile is kept in any case.</source>
        <translation>Nicht stumm. Was inzwischen geschieht, wird in jedem Fall aufbewahrt.</translation>
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
    <name>foghorn::OfferDetails</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>payments, production</source>
        <translation>Zahlungen, Produktion</translation>
    </message>
    <message>
        <source>1 open incident</source>
        <translation>1 offener Vorfall</translation>
    </message>
    <message>
        <source>%1 open incidents</source>
        <translation>%1 offene Vorfälle</translation>
    </message>
    <message>
        <source>1 past incident known so far</source>
        <translation>1 vergangener Vorfall bisher bekannt</translation>
    </message>
    <message>
        <source>%1 past incidents known so far</source>
        <translation>%1 vergangene Vorfälle bisher bekannt</translation>
    </message>
    <message>
        <source>%1: what to watch</source>
        <translation>%1: was beobachtet wird</translation>
    </message>
</context>
<context>
    <name>foghorn::OfferList</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>reading and adding …</source>
        <translation>wird gelesen und hinzugefügt …</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>watched already</source>
        <translation>wird schon beobachtet</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>Vendors to add</source>
        <translation>Hinzuzufügende Anbieter</translation>
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
    <name>foghorn::PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
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
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>foghorn::PanelList</name>
    <message>
        <source>Vendors, problems first</source>
        <translation>Anbieter, Störungen zuerst</translation>
    </message>
</context>
<context>
    <name>foghorn::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
</context>
<context>
    <name>foghorn::Pulse</name>
    <message>
        <source>The history does not answer; nothing is kept or told until it does.</source>
        <translation>Der Verlauf antwortet nicht; bis er es tut, wird nichts aufbewahrt oder gemeldet.</translation>
    </message>
</context>
<context>
    <name>foghorn::QuietForm</name>
    <message>
        <source>Quiet hours: hold what comes, and tell it afterwards in one message</source>
        <translation>Ruhezeit: zurückhalten, was kommt, und es danach in einer Nachricht melden</translation>
    </message>
    <message>
        <source>Major outages and critical incidents are told all the same</source>
        <translation>Große Ausfälle und kritische Vorfälle werden trotzdem gemeldet</translation>
    </message>
    <message>
        <source>Time zone of the quiet hours</source>
        <translation>Zeitzone der Ruhezeit</translation>
    </message>
    <message>
        <source>This computer&apos;s (%1)</source>
        <translation>Die dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>foghorn::Reports</name>
    <message>
        <source>en</source>
        <extracomment>The language of these words, as HTML names it: &quot;de&quot; for German</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>SLA %1</source>
        <translation>SLA %1</translation>
    </message>
    <message>
        <source>within the SLA</source>
        <translation>innerhalb des SLA</translation>
    </message>
    <message>
        <source>below the SLA</source>
        <translation>unter dem SLA</translation>
    </message>
    <message>
        <source>far below the SLA</source>
        <translation>weit unter dem SLA</translation>
    </message>
    <message>
        <source>There is no room for the chart.</source>
        <translation>Für das Diagramm ist kein Platz.</translation>
    </message>
    <message>
        <source>Nothing is known of this time: neither observed nor reported.</source>
        <translation>Über diese Zeit ist nichts bekannt: weder beobachtet noch berichtet.</translation>
    </message>
    <message>
        <source>… %1 more lines don&apos;t fit this size; a larger picture or a PDF has them all</source>
        <translation>… %1 weitere Zeilen passen nicht in diese Größe; ein größeres Bild oder ein PDF enthält alle</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>uptime %1 · below the SLA %2</source>
        <translation>Verfügbarkeit %1 · unter dem SLA %2</translation>
    </message>
    <message>
        <source>No vendor was chosen.</source>
        <translation>Es wurde kein Anbieter ausgewählt.</translation>
    </message>
    <message>
        <source>%1: uptime by day</source>
        <translation>%1: Verfügbarkeit nach Tag</translation>
    </message>
    <message>
        <source>Uptime by day of %1</source>
        <translation>Verfügbarkeit von %1 nach Tag</translation>
    </message>
    <message>
        <source>%1: uptime by month</source>
        <translation>%1: Verfügbarkeit nach Monat</translation>
    </message>
    <message>
        <source>Uptime by month of %1</source>
        <translation>Verfügbarkeit von %1 nach Monat</translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation>Diese Seite führt keine Komponenten auf, nur Vorfälle.</translation>
    </message>
    <message>
        <source>mean of %1 · %2</source>
        <translation>Mittel von %1 · %2</translation>
    </message>
    <message>
        <source>%1: worst state of each day</source>
        <translation>%1: schlimmster Zustand jedes Tages</translation>
    </message>
    <message>
        <source>Worst state of each day of %1</source>
        <translation>Schlimmster Zustand von %1 an jedem Tag</translation>
    </message>
    <message>
        <source>thin and pale: reported only · hatched: nobody looked</source>
        <translation>dünn und blass: nur berichtet · schraffiert: niemand hat nachgesehen</translation>
    </message>
    <message>
        <source>rule statuspage: partial outage counts 30 %, major outage 100 %, degraded 0 %</source>
        <translation>Regel statuspage: teilweiser Ausfall zählt 30 %, großer Ausfall 100 %, beeinträchtigt 0 %</translation>
    </message>
    <message>
        <source>rule strict: degraded counts 30 %, partial and major outage 100 %</source>
        <translation>Regel strict: beeinträchtigt zählt 30 %, teilweiser und großer Ausfall 100 %</translation>
    </message>
    <message>
        <source>rule outages: partial and major outage count 100 %, degraded 0 %</source>
        <translation>Regel outages: teilweiser und großer Ausfall zählen 100 %, beeinträchtigt 0 %</translation>
    </message>
    <message>
        <source>%1 of the time observed, %2 reported by the vendor, %3 not known</source>
        <translation>%1 der Zeit beobachtet, %2 vom Anbieter berichtet, %3 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, a month and a year, short, as QLocale formats it</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2–%3 (%4)</source>
        <translation>%1 %2–%3 (%4)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1, days of %2 · %3; maintenance and what is not known are left out</source>
        <translation>%1, Tage nach %2 · %3; Wartung und Unbekanntes bleiben außer Betracht</translation>
    </message>
    <message>
        <source>%1 · made %2 by Foghorn %3 · a record of what the vendors published</source>
        <translation>%1 · erstellt %2 mit Foghorn %3 · eine Aufzeichnung dessen, was die Anbieter veröffentlicht haben</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>No impact</source>
        <translation>Keine Auswirkung</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Erheblich</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Impact not said</source>
        <translation>Auswirkung nicht angegeben</translation>
    </message>
    <message>
        <source>%1, no end</source>
        <translation>%1, ohne Ende</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>no longer listed by the vendor</source>
        <translation>vom Anbieter nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>not observed, read from the vendor&apos;s past</source>
        <translation>nicht beobachtet, aus der Vergangenheit beim Anbieter gelesen</translation>
    </message>
    <message>
        <source>%1 (%2 days)</source>
        <translation>%1 (%2 Tage)</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>backdated</source>
        <translation>rückdatiert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>came again</source>
        <translation>kam wieder</translation>
    </message>
    <message>
        <source>Our record against what the page claims, in per cent points</source>
        <translation>Unsere Aufzeichnung gegen die Angabe der Seite, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Our record</source>
        <translation>Unsere Aufzeichnung</translation>
    </message>
    <message>
        <source>Their claim</source>
        <translation>Angabe des Anbieters</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Observed only</source>
        <translation>Nur Beobachtetes</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Unreported</source>
        <translation>Nicht berichtet</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>(outside every incident)</source>
        <translation>(außerhalb aller Vorfälle)</translation>
    </message>
    <message>
        <source>What was said otherwise before</source>
        <translation>Was vorher anders angegeben war</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Seen so until</source>
        <translation>So gesehen bis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stretches of its record that the vendor changed later</source>
        <translation>Abschnitte seiner Aufzeichnung, die der Anbieter später geändert hat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Was said to be</source>
        <translation>War angegeben als</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>by the vendor&apos;s record: %1</source>
        <translation>laut Aufzeichnung des Anbieters: %1</translation>
    </message>
    <message>
        <source>stated in its text: %1</source>
        <translation>im Text angegeben: %1</translation>
    </message>
    <message>
        <source>posted: %1</source>
        <translation>veröffentlicht: %1</translation>
    </message>
    <message>
        <source>seen by us: %1</source>
        <translation>von uns gesehen: %1</translation>
    </message>
    <message>
        <source>Against the SLA of %1</source>
        <translation>Gegen das SLA von %1</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Incidents and maintenance</source>
        <translation>Vorfälle und Wartung</translation>
    </message>
    <message>
        <source>%1 in this time</source>
        <translation>%1 in dieser Zeit</translation>
    </message>
    <message>
        <source>No incident and no maintenance in this time.</source>
        <translation>Kein Vorfall und keine Wartung in dieser Zeit.</translation>
    </message>
    <message>
        <source>Uptime report: %1</source>
        <translation>Verfügbarkeitsbericht: %1</translation>
    </message>
    <message>
        <source>%1 · SLA %2</source>
        <translation>%1 · SLA %2</translation>
    </message>
    <message>
        <source>All vendors</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Below SLA</source>
        <translation>Unter dem SLA</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Berichtet</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>In hours</source>
        <translation>In Geschäftszeiten</translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation>Mittel aller</translation>
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
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Worst state</source>
        <translation>Schlimmster Zustand</translation>
    </message>
    <message>
        <source>Worst days</source>
        <translation>Schlimmste Tage</translation>
    </message>
    <message>
        <source>Not observed and not reported: %1 in all</source>
        <translation>Weder beobachtet noch berichtet: insgesamt %1</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 shorter ones</source>
        <translation>%1 kürzere</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Uptime %1 around the clock, mean of %2; %3 below the SLA of %4.</source>
        <translation>Verfügbarkeit %1 rund um die Uhr, Mittel von %2; %3 unter dem SLA von %4.</translation>
    </message>
    <message>
        <source>Uptime %1 in business hours, %2; %3 below the SLA.</source>
        <translation>Verfügbarkeit %1 in Geschäftszeiten, %2; %3 unter dem SLA.</translation>
    </message>
    <message>
        <source>%1: incidents and maintenance</source>
        <translation>%1: Vorfälle und Wartung</translation>
    </message>
    <message>
        <source>Incidents and maintenance of %1</source>
        <translation>Vorfälle und Wartung von %1</translation>
    </message>
    <message>
        <source>%1 · as the vendors state it</source>
        <translation>%1 · nach Angabe der Anbieter</translation>
    </message>
    <message>
        <source>Counted by %1; maintenance and what is not known are left out</source>
        <translation>Gezählt nach %1; Wartung und Unbekanntes bleiben außen vor</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>time of posting</source>
        <translation>Zeit der Veröffentlichung</translation>
    </message>
    <message>
        <source>planned begin</source>
        <translation>geplanter Beginn</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>geplantes Ende</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>listing</source>
        <translation>Listung</translation>
    </message>
    <message>
        <source>Unreported: not in the vendor&apos;s own record. Not seen: in its record alone.</source>
        <translation>Nicht gemeldet: fehlt in der Aufzeichnung des Anbieters. Nicht gesehen: steht nur dort.</translation>
    </message>
    <message>
        <source>Nothing is known of incidents in this time: nobody looked.</source>
        <translation>Von Störungen in dieser Zeit ist nichts bekannt: niemand hat hingesehen.</translation>
    </message>
    <message>
        <source>%1, its end in no post of its own</source>
        <translation>%1, ohne eigene Meldung zum Ende</translation>
    </message>
    <message>
        <source>%1, already over then</source>
        <translation>%1, da schon vorbei</translation>
    </message>
    <message>
        <source>already over when first seen %1</source>
        <translation>schon vorbei, als zuerst gesehen am %1</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst gesehen am %1</translation>
    </message>
    <message>
        <source>edited: 1 earlier wording kept</source>
        <translation>bearbeitet: 1 früherer Wortlaut ist aufbewahrt</translation>
    </message>
    <message>
        <source>edited: %1 earlier wordings kept</source>
        <translation>bearbeitet: %1 frühere Wortlaute sind aufbewahrt</translation>
    </message>
    <message>
        <source>1 update taken back</source>
        <translation>1 Meldung zurückgenommen</translation>
    </message>
    <message>
        <source>%1 updates taken back</source>
        <translation>%1 Meldungen zurückgenommen</translation>
    </message>
    <message>
        <source>Outage time by incident</source>
        <translation>Störungsdauer je Störung</translation>
    </message>
    <message>
        <source>Outage time</source>
        <translation>Störungsdauer</translation>
    </message>
    <message>
        <source>Outage time in full, not weighted by the rule.</source>
        <translation>Störungsdauer in voller Länge, nicht nach der Regel gewichtet.</translation>
    </message>
    <message>
        <source>Nothing is known of the uptime of %1; the SLA is %2.</source>
        <translation>Verfügbarkeit nicht bekannt (%1); der SLA ist %2.</translation>
    </message>
    <message>
        <source>Nothing is known of the uptime in business hours, %1.</source>
        <translation>Verfügbarkeit in den Geschäftszeiten, %1, nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>foghorn::ReportsPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Was erstellt wird</translation>
    </message>
    <message>
        <source>Uptime chart</source>
        <translation>Verfügbarkeitsdiagramm</translation>
    </message>
    <message>
        <source>Daily bars</source>
        <translation>Tagesbalken</translation>
    </message>
    <message>
        <source>Timeline of incidents</source>
        <translation>Zeitleiste der Vorfälle</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Vendors and components</source>
        <translation>Anbieter und Komponenten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Auswahl</translation>
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
        <source>Zone of the days</source>
        <translation>Zeitzone der Tage</translation>
    </message>
    <message>
        <source>%1 (here)</source>
        <translation>%1 (hier)</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Geschäftszeiten</translation>
    </message>
    <message>
        <source>Around the clock only</source>
        <translation>Nur rund um die Uhr</translation>
    </message>
    <message>
        <source>Beside: Mon–Fri 9–17</source>
        <translation>Dazu: Mo–Fr 9–17</translation>
    </message>
    <message>
        <source>Beside: Mon–Fri 8–18</source>
        <translation>Dazu: Mo–Fr 8–18</translation>
    </message>
    <message>
        <source>Beside: Mon–Sat 7–22</source>
        <translation>Dazu: Mo–Sa 7–22</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
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
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
</context>
<context>
    <name>foghorn::RuleBox</name>
    <message>
        <source>Weighting of outages</source>
        <translation>Gewichtung der Ausfälle</translation>
    </message>
    <message>
        <source>Statuspage (partial outage counts 30 %)</source>
        <translation>Statuspage (teilweiser Ausfall zählt 30 %)</translation>
    </message>
    <message>
        <source>Strict (degraded counts 30 %)</source>
        <translation>Streng (beeinträchtigt zählt 30 %)</translation>
    </message>
    <message>
        <source>Outages (partial and major alike)</source>
        <translation>Ausfälle (teilweise und große gleich)</translation>
    </message>
</context>
<context>
    <name>foghorn::RulesForm</name>
    <message>
        <source>A component changes</source>
        <translation>Eine Komponente ändert sich</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Vorfall eröffnet</translation>
    </message>
    <message>
        <source>Incident updates</source>
        <translation>Neuigkeiten zum Vorfall</translation>
    </message>
    <message>
        <source>Incident resolved</source>
        <translation>Vorfall behoben</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Nachbericht</translation>
    </message>
    <message>
        <source>Rewordings</source>
        <translation>Umformulierungen</translation>
    </message>
    <message>
        <source>Maintenance coming</source>
        <translation>Wartung steht bevor</translation>
    </message>
    <message>
        <source>Maintenance started</source>
        <translation>Wartung begonnen</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Wartung beendet</translation>
    </message>
    <message>
        <source>Feed lost, back or moved</source>
        <translation>Feed verloren, zurück oder umgezogen</translation>
    </message>
    <message>
        <source>New or gone components</source>
        <translation>Neue oder entfallene Komponenten</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>From this level</source>
        <translation>Ab dieser Stufe</translation>
    </message>
    <message>
        <source>Only if it lasts</source>
        <translation>Nur wenn es anhält</translation>
    </message>
    <message>
        <source>Remind me every</source>
        <translation>Erinnern alle</translation>
    </message>
    <message>
        <source>Also of components that are not watched</source>
        <translation>Auch bei Komponenten, die nicht beobachtet werden</translation>
    </message>
    <message>
        <source>Choose the news for this part</source>
        <translation>Neuigkeiten für diesen Teil wählen</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Neuigkeiten</translation>
    </message>
    <message>
        <source>As elsewhere (%1)</source>
        <translation>Wie sonst (%1)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>nothing at all</source>
        <translation>gar nichts</translation>
    </message>
    <message>
        <source>every change</source>
        <translation>jede Änderung</translation>
    </message>
    <message>
        <source>tell at once</source>
        <translation>sofort melden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>foghorn::RunsOnDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>What runs on what</source>
        <translation>Was worauf läuft</translation>
    </message>
    <message>
        <source>Shown where both go bad together. It decides nothing.</source>
        <translation>Wird gezeigt, wo beide zugleich gestört sind. Es entscheidet nichts.</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>läuft auf</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>%1 runs on %2</source>
        <translation>%1 läuft auf %2</translation>
    </message>
</context>
<context>
    <name>foghorn::SaveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Looking for “%1” …</source>
        <translation>„%1“ wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
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
    <message>
        <source>Paused · %1</source>
        <translation>Angehalten · %1</translation>
    </message>
</context>
<context>
    <name>foghorn::SideFilter</name>
    <message>
        <source>Problems first</source>
        <translation>Probleme zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By uptime</source>
        <translation>Nach Verfügbarkeit</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Tags</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
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
    <name>foghorn::SlaBox</name>
    <message>
        <source>SLA in per cent</source>
        <translation>SLA in Prozent</translation>
    </message>
    <message>
        <source>SLA </source>
        <translation>SLA </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>foghorn::SoundsForm</name>
    <message>
        <source>Sound for: %1</source>
        <translation>Ton für: %1</translation>
    </message>
    <message>
        <source>the desktop&apos;s own</source>
        <translation>der des Desktops</translation>
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
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading the past</source>
        <translation>Lesen der Vergangenheit abbrechen</translation>
    </message>
    <message>
        <source>What was read so far is kept</source>
        <translation>Was bisher gelesen wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>Reading the past of %1: %2 of %3</source>
        <translation>Vergangenheit von %1 wird gelesen: %2 von %3</translation>
    </message>
    <message>
        <source>Reading the past of %1</source>
        <translation>Vergangenheit von %1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>foghorn::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Tags von %1</translation>
    </message>
    <message>
        <source>With commas between them. The side list can show one tag alone.</source>
        <translation>Durch Kommas getrennt. Die Seitenliste kann einen Tag allein zeigen.</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>foghorn::Tellers</name>
    <message>
        <source>Held alerts are not looked at any more; restart Foghorn.</source>
        <translation>Zurückgehaltene Meldungen werden nicht mehr angesehen; bitte Foghorn neu starten.</translation>
    </message>
    <message>
        <source>Nothing is checked any more although it is due; restart Foghorn.</source>
        <translation>Es wird nichts mehr abgefragt, obwohl es fällig ist; bitte Foghorn neu starten.</translation>
    </message>
    <message>
        <source>Telling is stuck; restart Foghorn.</source>
        <translation>Das Melden hängt fest; bitte Foghorn neu starten.</translation>
    </message>
    <message>
        <source>The desktop takes no notifications; they wait.</source>
        <translation>Der Desktop nimmt keine Benachrichtigungen an; sie warten.</translation>
    </message>
</context>
<context>
    <name>foghorn::TellingText</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>still not answering</source>
        <translation>antwortet weiterhin nicht</translation>
    </message>
    <message>
        <source>still %1</source>
        <translation>weiterhin %1</translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s) on %1 can&apos;t be read</source>
        <translation>
            <numerusform>%n Anbieter auf %1 kann nicht gelesen werden</numerusform>
            <numerusform>%n Anbieter auf %1 können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>All vendors of one platform can&apos;t be read</source>
        <translation>Alle Anbieter einer Plattform können nicht gelesen werden</translation>
    </message>
    <message>
        <source>was unsteady; now %1</source>
        <translation>war unbeständig; jetzt %1</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>It has lasted since %1.</source>
        <translation>Es hält seit %1 an.</translation>
    </message>
    <message>
        <source>You asked to be told.</source>
        <translation>Sie wollten benachrichtigt werden.</translation>
    </message>
    <message>
        <source>While it was quiet, at %1.</source>
        <translation>Während der Ruhe, um %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet: %n change(s)</source>
        <translation>
            <numerusform>Während der Ruhe: %n Änderung</numerusform>
            <numerusform>Während der Ruhe: %n Änderungen</numerusform>
        </translation>
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
    <message>
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Quiet, and preferences</source>
        <translation>Ruhe und Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>Quiet for %n hour(s)</source>
        <translation>
            <numerusform>Ruhe für %n Stunde</numerusform>
            <numerusform>Ruhe für %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer quiet</source>
        <translation>Ruhe beendet</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quiet 1 h</source>
        <translation>Ruhe 1 h</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>Ruhe bis %1</translation>
    </message>
    <message>
        <source>Hold what comes for a while, and tell it afterwards</source>
        <translation>Was kommt, eine Weile zurückhalten und danach melden</translation>
    </message>
    <message>
        <source>What comes is held until then. Major outages are told.</source>
        <translation>Was kommt, wird bis dahin zurückgehalten. Große Ausfälle werden gemeldet.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>foghorn::TrayDesk</name>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Rechner ist offline</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>Ruhe bis %1</translation>
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
    <message>
        <source>&amp;Muted</source>
        <translation>&amp;Stummgeschaltet</translation>
    </message>
    <message>
        <source>Tell again: %1</source>
        <translation>Wieder melden: %1</translation>
    </message>
    <message>
        <source>Send a &amp;test notification</source>
        <translation>&amp;Testmeldung senden</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quiet</source>
        <translation>&amp;Ruhe</translation>
    </message>
    <message>
        <source>&amp;Quiet until %1</source>
        <translation>&amp;Ruhe bis %1</translation>
    </message>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Für %n Stunde</numerusform>
            <numerusform>Für %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer quiet</source>
        <translation>Ruhe beendet</translation>
    </message>
</context>
<context>
    <name>foghorn::TrayPanel</name>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open Foghorn</source>
        <translation>Foghorn öffnen</translation>
    </message>
    <message>
        <source>Open Foghorn&apos;s window</source>
        <translation>Fenster von Foghorn öffnen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Quiet 1 h</source>
        <translation>Ruhe 1 h</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Rechner ist offline</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>Ruhe bis %1</translation>
    </message>
    <message>
        <source>End quiet</source>
        <translation>Ruhe beenden</translation>
    </message>
</context>
<context>
    <name>foghorn::UpdateView</name>
    <message>
        <source>%1, taken back</source>
        <translation>%1, zurückgenommen</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>Posted %1</source>
        <translation>Veröffentlicht %1</translation>
    </message>
    <message>
        <source>Seen by us %1</source>
        <translation>Von uns gesehen %1</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Read all of %1</source>
        <translation>%1 vollständig lesen</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, war: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reworded since · show what changed</source>
        <translation>Seither umformuliert · Änderungen zeigen</translation>
    </message>
    <message>
        <source>Reworded since · hide what changed</source>
        <translation>Seither umformuliert · Änderungen ausblenden</translation>
    </message>
    <message>
        <source>First seen %1 in these words:</source>
        <translation>Zuerst gesehen %1 mit diesen Worten:</translation>
    </message>
    <message>
        <source>What changed in the wording</source>
        <translation>Was sich am Wortlaut geändert hat</translation>
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
    <message>
        <source>%1–%2 %3</source>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1 shorter ones</source>
        <translation>%1 kürzere</translation>
    </message>
</context>
<context>
    <name>foghorn::UptimeTab</name>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Uptime by month</source>
        <translation>Verfügbarkeit nach Monat</translation>
    </message>
    <message>
        <source>Worst state of each day</source>
        <translation>Schlimmster Zustand jedes Tages</translation>
    </message>
    <message>
        <source>Paler: reported by the vendor, not observed. Arrow keys walk over the days.</source>
        <translation>Blasser: vom Anbieter gemeldet, nicht beobachtet. Die Pfeiltasten gehen über die Tage.</translation>
    </message>
    <message>
        <source>Observed against reported</source>
        <translation>Beobachtet gegenüber gemeldet</translation>
    </message>
    <message>
        <source>Full: observed · thin: reported by the vendor only · hatched: nobody looked</source>
        <translation>Voll: beobachtet · dünn: nur vom Anbieter gemeldet · schraffiert: niemand hat hingesehen</translation>
    </message>
    <message>
        <source>All components</source>
        <translation>Alle Komponenten</translation>
    </message>
    <message>
        <source>uptime, 12 months</source>
        <translation>Verfügbarkeit, 12 Monate</translation>
    </message>
    <message>
        <source>downtime, mean of the components</source>
        <translation>Ausfallzeit, Mittel der Komponenten</translation>
    </message>
    <message>
        <source>incidents · %1 critical</source>
        <translation>Vorfälle · %1 kritisch</translation>
    </message>
    <message>
        <source>median time to resolve</source>
        <translation>Median der Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>what the vendor reports</source>
        <translation>was der Anbieter meldet</translation>
    </message>
    <message>
        <source>the vendor reports no figure</source>
        <translation>der Anbieter meldet keinen Wert</translation>
    </message>
    <message>
        <source>of the time observed</source>
        <translation>der beobachteten Zeit</translation>
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
    <message>
        <source>1 new component: watch?</source>
        <translation>1 neue Komponente: beobachten?</translation>
    </message>
    <message>
        <source>%1 new components: watch?</source>
        <translation>%1 neue Komponenten: beobachten?</translation>
    </message>
    <message>
        <source>Opens the choice of components</source>
        <translation>Öffnet die Auswahl der Komponenten</translation>
    </message>
    <message>
        <source>Its page seems to have moved to %1.</source>
        <translation>Die Seite scheint nach %1 umgezogen zu sein.</translation>
    </message>
    <message>
        <source>Its page seems to have moved to %1, now %2.</source>
        <translation>Die Seite scheint nach %1 umgezogen zu sein, jetzt %2.</translation>
    </message>
    <message>
        <source>&amp;Follow it</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Another page answers at %1 now.</source>
        <translation>Unter %1 antwortet jetzt eine andere Seite.</translation>
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
    <message>
        <source>Export ▾</source>
        <translation>Exportieren ▾</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Export charts and a report of this vendor</source>
        <translation>Diagramme und einen Bericht dieses Anbieters exportieren</translation>
    </message>
    <message>
        <source>Uptime chart: PNG, SVG, PDF, CSV, JSON…</source>
        <translation>Verfügbarkeitsdiagramm: PNG, SVG, PDF, CSV, JSON…</translation>
    </message>
    <message>
        <source>Daily bars: PNG, SVG, PDF…</source>
        <translation>Tagesbalken: PNG, SVG, PDF…</translation>
    </message>
    <message>
        <source>Timeline: PNG, SVG, PDF…</source>
        <translation>Zeitachse: PNG, SVG, PDF…</translation>
    </message>
    <message>
        <source>Report: PDF, HTML…</source>
        <translation>Bericht: PDF, HTML…</translation>
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
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>C&amp;hoose components…</source>
        <translation>K&amp;omponenten wählen…</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>Nicht gefolgt</translation>
    </message>
    <message>
        <source>%1 is still read where it was: %2</source>
        <translation>%1 wird weiter an der alten Adresse gelesen: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As &amp;seen at…</source>
        <translation>&amp;Wie gesehen am …</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorPage</name>
    <message>
        <source>Choose a vendor in the list.</source>
        <translation>Wählen Sie einen Anbieter in der Liste.</translation>
    </message>
</context>
<context>
    <name>foghorn::VendorTabs</name>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
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
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <comment>of so many</comment>
        <translation>%1 Anbietern</translation>
    </message>
</context>
</TS>
