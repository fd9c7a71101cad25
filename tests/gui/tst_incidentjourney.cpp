// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

// From an incident that a real look finds to its Markdown on the clipboard, with the keyboard alone.
class TestIncidentJourney : public QObject
{
    Q_OBJECT

private slots:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }
    void anIncidentIsFoundReadAndCopied();
};

void TestIncidentJourney::anIncidentIsFoundReadAndCopied()
{
    QTemporaryDir dir;
    farm::FeedFarm farm;
    QVERIFY(farm.listen());
    serve(farm, {.checkout = "major_outage", .incident = "Payments stand still"});
    QVERIFY(watch(dir.path(), farm, u"Acorn"_s));
    Application program({.dataDir = dir.path()});
    QVERIFY(program.start());
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->isVisible(), patience);
    window()->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == window());
    QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(shown<QListView>(u"incidents.list"_s));
    QTRY_VERIFY_WITH_TIMEOUT(labelText(u"incident.title"_s) == u"Payments stand still"_s, patience);
    auto *list = shown<QListView>(u"incidents.list"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"# Payments stand still"_s));
    QCOMPARE(nameless(*window()), QStringList());
    // What the search box finds, and what a notification names, opens the same place.
    window()->showPage(u"overview"_s);
    const QString key = list->selectionModel()->currentIndex().data(Qt::UserRole + 3).toString();
    window()->showIncident(key.section(u'\n', 0, 0), key.section(u'\n', 1));
    QTRY_COMPARE(labelText(u"incident.title"_s), u"Payments stand still"_s);
    program.quit();
}

QTEST_MAIN(TestIncidentJourney)
#include "tst_incidentjourney.moc"
