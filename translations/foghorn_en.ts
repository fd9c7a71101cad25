<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertText</name>
    <message>
        <source>operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>investigating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operational again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new incident, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wording changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed has not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are online again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read at %1. What is shown is what was known before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is checked until the network is back. Vendors are not shown as down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1: %n change</numerusform>
            <numerusform>%1: %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n vendor</numerusform>
            <numerusform>%n vendors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how Foghorn tells you of a change. It went the way that every alert goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::AddVendorDialog</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of a vendor&apos;s status page, or of its feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is watched already, as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is added as it is, and read when its page answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding %1 vendors …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 vendor was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vendors were added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed before you press Import. What differs is taken only where you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.opml *.xml *.json *.txt *.url *.webloc);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vendor&apos;s name, or the address of its status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a vendor, or address of its status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, OPML or a Foghorn configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from %L1 vendors, or paste the address of any status page or feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 address was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 addresses were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is watched or in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are watched or in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor of that name is known here. Its status page&apos;s address looks like status.example.com or https://status.example.com/feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 vendors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::AlertsForm</name>
    <message>
        <source>Rules for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for the tag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::BarCaptions</name>
    <message>
        <source>24 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::CardGrid</name>
    <message>
        <source>Components, by vendor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ChartCard</name>
    <message>
        <source>As table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ChartView</name>
    <message>
        <source>Uptime chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: uptime %2, %3 · downtime %4 · %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ChoiceBox</name>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch none of those shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components that the vendor adds later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New components: watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New components: ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ChooseDialog</name>
    <message>
        <source>Choose components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its level, its uptime, alerts and the tray follow what is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ClusterBox</name>
    <message>
        <source>%1 runs on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You noted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vendors within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show their incidents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ComponentDelegate</name>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ComponentsTab</name>
    <message>
        <source>Choose components…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which components are watched (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read of this vendor yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ComponentsView</name>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::CoverageView</name>
    <message>
        <source>Observed against reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours %1 · theirs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours %1 · no claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::DBusNotifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute until resolved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::DayCalendar</name>
    <message>
        <source>Worst state of each day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::DemoRibbon</name>
    <message>
        <source>These eight vendors are made up, to show what Foghorn does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your vendors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::EmptyState</name>
    <message>
        <source>No vendors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the status pages of the services your work depends on. Foghorn reads them, keeps its own history, and tells you when something changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add vendors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ExportFlow</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name must end in one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was not made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::FigureCards</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::GeneralForm</name>
    <message>
        <source>Start Foghorn when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray icon without colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the daily check that they arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check new vendors every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User, if it asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own CA file (PEM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted beside the system&apos;s authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each change of level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> years, then by the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::HooksForm</name>
    <message>
        <source>Give the program&apos;s whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts can go to a program of yours, which gets them on its standard input as “foghorn alerts --json” prints them, and to a web address, which gets the same by POST. A program has 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a program)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ImportPreview</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, inside your own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 here, %3 in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file would bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new · %2 watched already · %3 differ · %4 refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentBoard</name>
    <message>
        <source>Save as a calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentDelegate</name>
    <message>
        <source>Upcoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incidents reported this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No maintenance this month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentDetail</name>
    <message>
        <source>The chosen incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an incident in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formerly: %1 (seen %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated: %1 – %2, confirmed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested from the text: %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the vendor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open page ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown (Ctrl+Shift+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a calendar file (.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor has not said more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier updates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentFilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search incidents and postmortems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all that was ever said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what I watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component: %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on what…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a calendar (.ics)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of its name or of its group&apos;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentMarkdown</name>
    <message>
        <source>Planned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded by the vendor since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentWords</name>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month and its year as a heading, as QLocale formats it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a group of components and the component in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should have begun %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no word for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, but without a word since %1: probably forgotten by the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor stopped listing it without saying that it is over; last listed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It touches only components that you don&apos;t watch, and does not colour the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New component: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component gone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance planned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance began: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the vendor&apos;s own past, read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted %1 · seen by us %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted %1 · first seen by us %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen by us %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First word %1 after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First word %1 before the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, the best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best %1 are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::LaneView</name>
    <message>
        <source>Incidents of all vendors over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::LedgerBox</name>
    <message>
        <source>Backdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affected components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n edited</numerusform>
            <numerusform>%n edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backdated</source>
        <translation>
            <numerusform>%n backdated</numerusform>
            <numerusform>%n backdated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back</source>
        <translation>
            <numerusform>%n put back</numerusform>
            <numerusform>%n put back</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed afterwards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of “%2”, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there when we had last read, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen by us %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by us until %1, first seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the wording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Legend</name>
    <message>
        <source>Legend: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paler and thinner: the vendor reported it, nobody observed it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::MainWindow</name>
    <message>
        <source>Foghorn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::MomentDialog</name>
    <message>
        <source>As seen at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can&apos;t be read just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was known on %1; nobody had looked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was known on %1; the page had been read %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::NewsBox</name>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last looked · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeRibbon</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::NotificationsTab</name>
    <message>
        <source>What I am told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me once when it is back, whatever the rules say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute until resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (own rules)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted until it is operational again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of its incidents is muted until it is resolved.</source>
        <translation>
            <numerusform>%n of its incidents is muted until it is resolved.</numerusform>
            <numerusform>%n of its incidents are muted until they are resolved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not muted. What happens meanwhile is kept in any case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::NowList</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::OfferDetails</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payments, production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 open incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 past incident known so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 past incidents known so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what to watch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::OfferList</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading and adding …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendors to add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::OverviewPage</name>
    <message>
        <source>Components, by vendor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::PagePreview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Pages</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::PanelList</name>
    <message>
        <source>Vendors, problems first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Pulse</name>
    <message>
        <source>The history does not answer; nothing is kept or told until it does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::QuietForm</name>
    <message>
        <source>Quiet hours: hold what comes, and tell it afterwards in one message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major outages and critical incidents are told all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Reports</name>
    <message>
        <source>SLA %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far below the SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this time: neither observed nor reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more lines don&apos;t fit this size; a larger picture or a PDF has them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uptime %1 · below the SLA %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: uptime by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime by day of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: uptime by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime by month of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page lists no components, only incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: worst state of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst state of each day of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thin and pale: reported only · hatched: nobody looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule statuspage: partial outage counts 30 %, major outage 100 %, degraded 0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule strict: degraded counts 30 %, partial and major outage 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule outages: partial and major outage count 100 %, degraded 0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the time observed, %2 reported by the vendor, %3 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, a month and a year, short, as QLocale formats it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2–%3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, days of %2 · %3; maintenance and what is not known are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · made %2 by Foghorn %3 · a record of what the vendors published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not observed, read from the vendor&apos;s past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our record against what the page claims, in per cent points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(outside every incident)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said otherwise before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen so until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches of its record that the vendor changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was said to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the vendor&apos;s record: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in its text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen by us: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the SLA of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents and maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident and no maintenance in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · SLA %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of these words, as HTML names it: &quot;de&quot; for German</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not observed and not reported: %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shorter ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime %1 around the clock, mean of %2; %3 below the SLA of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime %1 in business hours, %2; %3 below the SLA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: incidents and maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents and maintenance of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · as the vendors state it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by %1; maintenance and what is not known are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreported: not in the vendor&apos;s own record. Not seen: in its record alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of incidents in this time: nobody looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, its end in no post of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, already over then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already over when first seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited: 1 earlier wording kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited: %1 earlier wordings kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 update taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 updates taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage time by incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage time in full, not weighted by the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the uptime of %1; the SLA is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the uptime in business hours, %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::ReportsPage</name>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendors and components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone of the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the clock only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside: Mon–Fri 9–17</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside: Mon–Fri 8–18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside: Mon–Sat 7–22</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::RuleBox</name>
    <message>
        <source>Weighting of outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuspage (partial outage counts 30 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict (degraded counts 30 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outages (partial and major alike)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::RulesForm</name>
    <message>
        <source>A component changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed lost, back or moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or gone components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also of components that are not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the news for this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As elsewhere (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::RunsOnDialog</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown where both go bad together. It decides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SaveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SearchPopup</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for “%1” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SideDelegate</name>
    <message>
        <source>Needs attention · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operational · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SideFilter</name>
    <message>
        <source>Problems first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SideList</name>
    <message>
        <source>Vendors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SlaBox</name>
    <message>
        <source>SLA in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLA </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::SoundsForm</name>
    <message>
        <source>Sound for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the desktop&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::StatusLine</name>
    <message>
        <source>last checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History since %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feed not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 feeds not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feed did not answer just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 feeds did not answer just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the past of %1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the past of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas between them. The side list can show one tag alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Tellers</name>
    <message>
        <source>Held alerts are not looked at any more; restart Foghorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is checked any more although it is due; restart Foghorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling is stuck; restart Foghorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop takes no notifications; they wait.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TellingText</name>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s) on %1 can&apos;t be read</source>
        <translation>
            <numerusform>%n vendor on %1 can&apos;t be read</numerusform>
            <numerusform>%n vendors on %1 can&apos;t be read</numerusform>
        </translation>
    </message>
    <message>
        <source>All vendors of one platform can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was unsteady; now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has lasted since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it was quiet, at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet: %n change(s)</source>
        <translation>
            <numerusform>While it was quiet: %n change</numerusform>
            <numerusform>While it was quiet: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::Times</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day and a month, short, as QLocale formats it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, a month and a year, short, as QLocale formats it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TopBar</name>
    <message>
        <source>+ Add vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch another vendor (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟳ Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every vendor now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find vendor, component, incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet, and preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quiet for %n hour(s)</source>
        <translation>
            <numerusform>Quiet for %n hour</numerusform>
            <numerusform>Quiet for %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold what comes for a while, and tell it afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes is held until then. Major outages are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TrayDesk</name>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TrayIcon</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Foghorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a &amp;test notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quiet until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>For %n hour</numerusform>
            <numerusform>For %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer quiet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::TrayPanel</name>
    <message>
        <source>Foghorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Foghorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Foghorn&apos;s window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End quiet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::UpdateView</name>
    <message>
        <source>%1, taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by us %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded since · show what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded since · hide what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen %1 in these words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the wording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::UptimeBar</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trouble in %1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shorter ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::UptimeTab</name>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst state of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paler: reported by the vendor, not observed. Arrow keys walk over the days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed against reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full: observed · thin: reported by the vendor only · hatched: nobody looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uptime, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downtime, mean of the components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents · %1 critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median time to resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the vendor reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vendor reports no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the time observed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::VendorBanners</name>
    <message>
        <source>Opens %1 in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new component: watch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new components: watch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the choice of components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page seems to have moved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page seems to have moved to %1, now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page answers at %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::VendorHeader</name>
    <message>
        <source>Open status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last try failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: rename, pause, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export charts and a report of this vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime chart: PNG, SVG, PDF, CSV, JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily bars: PNG, SVG, PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: PNG, SVG, PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: PDF, HTML…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::VendorMenu</name>
    <message>
        <source>&amp;Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history is kept for 30 days: when you add it again within that time, the history comes back. After that it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose components…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still read where it was: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;seen at…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::VendorPage</name>
    <message>
        <source>Choose a vendor in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::VendorTabs</name>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::Words</name>
    <message>
        <source>%1 operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 partial outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 partial outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 major outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 major outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads somewhere that is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a status feed that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is another one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can&apos;t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can&apos;t be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet: the feed does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed not answering since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not observed since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor is operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 vendors are operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of %1 needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % reported by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <comment>of so many</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
