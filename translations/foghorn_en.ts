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
</context>
<context>
    <name>foghorn::AddVendorDialog</name>
    <message>
        <source>1 open incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of a vendor&apos;s status page, or of its feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
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
        <source>That is not a web address. It looks like status.example.com or https://status.example.com/feed.</source>
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
        <source>Adding the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding %1 …</source>
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
    <name>foghorn::ComponentsView</name>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foghorn::DBusNotifier</name>
    <message>
        <source>Open status page</source>
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
    <name>foghorn::Legend</name>
    <message>
        <source>Legend: %1</source>
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
    <name>foghorn::OverviewPage</name>
    <message>
        <source>Components, by vendor</source>
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
</context>
<context>
    <name>foghorn::PreviewList</name>
    <message>
        <source>What the page says</source>
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
</context>
<context>
    <name>foghorn::SideList</name>
    <message>
        <source>Vendors</source>
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
</context>
<context>
    <name>foghorn::VendorPage</name>
    <message>
        <source>Choose a vendor in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
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
</context>
</TS>
