// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentboard.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/lanes.h"
#include "views/incidents/laneview.h"
#include "views/incidents/ledgerbox.h"
#include "views/incidents/snippet.h"
#include "views/parts/safetext.h"
#include "views/viewtest.h"

#include <QFontMetricsF>
#include <QLabel>
#include <QSignalSpy>

using namespace foghorn;
using namespace foghorn::viewtest;
using Kind = LedgerEntry::Kind;

// What the detail tells of edits and of clocks, and how the parts around it behave where room is scarce.
class TestIncidentDetail : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSaidOtherwiseIsListed();
    void progressIsNotListed();
    void theLedgerComesWithTheChosenOne();
    void clocksStandBesideEachOther();
    void aNameIsNoShortcut();
    void narrowlyNothingIsCut();
    void whatWasTakenBackStandsInItsPlace();
    void aSnippetShowsItsMark_data();
    void aSnippetShowsItsMark();
    void anotherYearIsTold();
    void anEmptyLanePointsOn();
    void postmortemsAreThoseOfAllYears();
};

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

IncidentRow row()
{
    IncidentRow made{
        .record = {.vendor = u"larkspur"_s,
                   .state = madeup::incident(u"Belts are slow"_s, Impact::Major, IncidentStatus::Resolved)},
        .vendorName = u"Salt & Pepper"_s};
    Incident &inner = made.record.state.incident;
    inner.startedAt = noon;
    inner.resolvedAt = noon.addSecs(3600);
    inner.updates = {{.id = u"2"_s,
                      .status = IncidentStatus::Resolved,
                      .postedAt = noon.addSecs(3600),
                      .text = u"Over."_s},
                     {.id = u"1"_s,
                      .status = IncidentStatus::Investigating,
                      .postedAt = noon,
                      .text = u"We **look** into it."_s,
                      .format = TextFormat::Markdown}};
    made.record.state.firstSeen = noon.addSecs(60);
    made.record.updateSeen = {{u"1"_s, noon.addSecs(60)}, {u"2"_s, noon.addSecs(3660)}};
    return made;
}

LedgerEntry entry(Kind kind, const QString &field, const QString &before, const QString &after,
                  const QString &update = {})
{
    return {kind, update, field, before, after, noon.addSecs(60), noon.addSecs(1800)};
}

QList<LedgerEntry> manyEntries()
{
    return {entry(Kind::Edited, u"impact"_s, u"critical"_s, u"major"_s),
            entry(Kind::Edited, u"text"_s, u"We **lost** it."_s, u"We **look** into it."_s, u"1"_s),
            entry(Kind::Backdated, u"started"_s, u"2026-11-20T12:30:00Z"_s, u"2026-11-20T12:00:00Z"_s),
            entry(Kind::Deleted, u"text"_s, u"A motor broke."_s, {}, u"gone"_s),
            entry(Kind::Progress, u"status"_s, u"investigating"_s, u"resolved"_s)};
}

QStringList textsOf(const QWidget &in, const QString &name)
{
    QStringList texts;
    for (const auto *label : in.findChildren<QLabel *>(name))
        texts << label->text().remove(QChar(0x200B));
    return texts;
}

} // namespace

void TestIncidentDetail::whatWasSaidOtherwiseIsListed()
{
    IncidentDetail detail(madeup::clock, nullptr);
    const IncidentRow shown = row();
    detail.show(&shown);
    QVERIFY(!detail.findChild<QPushButton *>(u"incident.ledger"_s));
    detail.setLedger(manyEntries());
    auto *open = detail.findChild<QPushButton *>(u"incident.ledger"_s);
    QVERIFY(open);
    QVERIFY2(open->text().startsWith(u"Changed afterwards: 2 edited, 1 backdated, 1 taken back"_s),
             qPrintable(open->text()));
    open->click();
    const QStringList said = textsOf(detail, u"incident.ledger.entry"_s);
    QCOMPARE(said.size(), 4);
    QCOMPARE(said[0], u"Edited: impact · Critical → Major"_s);
    QVERIFY2(said[1].startsWith(u"Edited: text of “Investigating”"_s), qPrintable(said[1]));
    QCOMPARE(said[2], u"Backdated: beginning · 20 Nov 12:30 → 20 Nov 12:00"_s);
    QCOMPARE(textsOf(detail, u"incident.ledger.seen"_s)[0],
             u"Seen by us until 20 Nov 12:30, first seen 20 Nov 12:01"_s);
    const auto differences = detail.findChildren<SafeText *>(u"incident.ledger.difference"_s);
    QCOMPARE(differences.size(), 2);
    QVERIFY(differences[0]->toPlainText().contains(u"lost"_s)
            && differences[0]->toPlainText().contains(u"look"_s));
    QVERIFY(!differences[0]->toPlainText().contains(u'*'));
    QCOMPARE(differences[1]->toPlainText().trimmed(), u"A motor broke."_s);
    open->click();
    open->click(); // not listed twice
    QCOMPARE(textsOf(detail, u"incident.ledger.entry"_s).size(), 4);
    const IncidentRow other{.record = {.vendor = u"quillhub"_s, .state = madeup::incident(u"Other"_s)}};
    detail.show(&other);
    QTRY_VERIFY(!detail.findChild<QPushButton *>(u"incident.ledger"_s));
}

void TestIncidentDetail::progressIsNotListed()
{
    QCOMPARE(ledgerSummary({entry(Kind::Progress, u"status"_s, u"a"_s, u"b"_s)}), QString());
    QCOMPARE(ledgerSummary({}), QString());
}

void TestIncidentDetail::theLedgerComesWithTheChosenOne()
{
    VendorModel vendors;
    vendors.setVendor(madeup::vendor(u"Larkspur"_s));
    FakePageData data;
    data.records = {row().record};
    data.ledgers[row().incident().id] = manyEntries();
    IncidentBoard board(contextFor(vendors, data), {}, nullptr);
    board.resize(1000, 600);
    board.show();
    QTRY_VERIFY(board.findChild<QPushButton *>(u"incident.ledger"_s));
    // It is reached from the buttons above it, before what was said.
    auto *utc = board.findChild<QPushButton *>(u"incident.utc"_s);
    QCOMPARE(utc->nextInFocusChain()->objectName(), u"incident.ledger"_s);
}

void TestIncidentDetail::clocksStandBesideEachOther()
{
    IncidentDetail detail(madeup::clock, nullptr);
    IncidentRow shown = row();
    detail.show(&shown);
    QCOMPARE(textsOf(detail, u"incident.clocks"_s).value(0),
             u"Posted 20 Nov 12:00 – 20 Nov 13:00 (1 h) · seen by us 20 Nov 12:01 – 20 Nov 13:01 (1 h)"_s);
    shown.record.source = Source::Reported;
    shown.record.vendor = u"other"_s;
    detail.show(&shown);
    QTRY_VERIFY(textsOf(detail, u"incident.clocks"_s).last().startsWith(u"From the vendor's own past"_s));
}

void TestIncidentDetail::aNameIsNoShortcut()
{
    IncidentDetail detail(madeup::clock, nullptr);
    const IncidentRow shown = row();
    detail.show(&shown);
    const auto *vendor = detail.findChild<QPushButton *>(u"incident.vendor"_s);
    QCOMPARE(vendor->text(), u"Salt && Pepper"_s);
    QCOMPARE(vendor->accessibleName(), u"Show the vendor Salt & Pepper"_s);
}

void TestIncidentDetail::narrowlyNothingIsCut()
{
    IncidentDetail detail(madeup::clock, nullptr);
    IncidentRow shown = row();
    shown.record.state.incident.kind = IncidentKind::Maintenance;
    shown.record.state.incident.url = QUrl(u"https://status.larkspur.example/1"_s);
    detail.resize(300, 700);
    detail.show(&shown);
    detail.QWidget::show();
    QTRY_VERIFY(detail.findChild<QPushButton *>(u"incident.utc"_s)->isVisible());
    for (const auto *button : detail.findChildren<QPushButton *>()) {
        const QRect place(button->mapTo(detail.viewport(), QPoint()), button->size());
        QVERIFY2(place.right() <= detail.viewport()->width(), qPrintable(button->objectName()));
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->objectName()));
    }
    QVERIFY(detail.widget()->width() <= detail.viewport()->width());
}

void TestIncidentDetail::whatWasTakenBackStandsInItsPlace()
{
    IncidentDetail detail(madeup::clock, nullptr);
    IncidentRow shown = row();
    shown.record.withdrawn = {{.id = u"gone"_s,
                               .status = IncidentStatus::Identified,
                               .postedAt = noon.addSecs(600),
                               .text = u"A motor broke."_s}};
    detail.show(&shown);
    QStringList texts;
    for (const auto *text : detail.findChildren<SafeText *>(u"incident.text"_s))
        texts << text->toPlainText();
    QCOMPARE(texts, (QStringList{u"Over."_s, u"A motor broke."_s, u"We look into it."_s}));
}

void TestIncidentDetail::aSnippetShowsItsMark_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("at the start") << 0 << 40;
    QTest::newRow("in the middle") << 40 << 40;
    QTest::newRow("at the end") << 40 << 0;
    QTest::newRow("short") << 0 << 0;
}

void TestIncidentDetail::aSnippetShowsItsMark()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    const QString head = u"some words "_s.repeated(before);
    const IncidentHit hit{.snippet = head + u"redis"_s + u" and more"_s.repeated(after),
                          .snippetMarks = {{head.size(), 5}}};
    const QFontMetricsF metrics{QFont()};
    const ShownSnippet shown = shownSnippet(hit, metrics, 200);
    QVERIFY(metrics.horizontalAdvance(shown.text) <= 201);
    QCOMPARE(shown.marks.size(), 1);
    QCOMPARE(shown.text.sliced(shown.marks[0].from, shown.marks[0].length), u"redis"_s);
    QCOMPARE(shown.text.startsWith(u'…'), before > 0);
    QCOMPARE(shown.text.endsWith(u'…'), after > 0);
    // Cut between words.
    QVERIFY2(before == 0 || shown.text.startsWith(u"…some"_s) || shown.text.startsWith(u"…words"_s),
             qPrintable(shown.text));
}

void TestIncidentDetail::anotherYearIsTold()
{
    const auto ticksOf = [](int year) {
        const QDateTime from(QDate(year, 6, 1), QTime(0, 0), Qt::UTC);
        const LaneScale scale{.fromMs = from.toMSecsSinceEpoch(),
                              .toMs = from.addDays(28).toMSecsSinceEpoch(),
                              .left = 0,
                              .width = 800};
        return laneTicks(scale, 96, 2026);
    };
    QVERIFY(!ticksOf(2026).isEmpty() && !ticksOf(2022).isEmpty());
    QVERIFY(!ticksOf(2026).first().second.contains(u"2026"_s));
    QVERIFY(ticksOf(2022).first().second.contains(u"2022"_s));
    // However wide the window, no mark stands on another.
    const QDateTime from(QDate(2006, 1, 1), QTime(0, 0), Qt::UTC);
    const LaneScale wide{.fromMs = from.toMSecsSinceEpoch(),
                         .toMs = from.addYears(20).toMSecsSinceEpoch(),
                         .left = 0,
                         .width = 400};
    const auto ticks = laneTicks(wide, 96, 2026);
    for (qsizetype i = 1; i < ticks.size(); ++i)
        QVERIFY(wide.xOf(ticks[i].first) - wide.xOf(ticks[i - 1].first) > 80);
}

void TestIncidentDetail::anEmptyLanePointsOn()
{
    IncidentRow old = row();
    old.record.state.incident.startedAt = madeup::clock().addYears(-2);
    old.record.state.incident.resolvedAt = old.record.state.incident.startedAt.addSecs(3600);
    LaneView lanes(madeup::clock, nullptr);
    lanes.resize(800, 120);
    lanes.setRows({old}, {});
    lanes.show();
    const LaneScale scale{.fromMs = lanes.fromMs(), .toMs = lanes.toMs(), .left = 100, .width = 600};
    QVERIFY(barBeside(lanes.lanes().first(), scale, false));
    QVERIFY(!barBeside(lanes.lanes().first(), scale, true));
    QSignalSpy chosen(&lanes, &LaneView::chosen);
    // At the left end of the lane, beside the names.
    const qreal names = std::clamp(lanes.viewport()->width() * 0.14, 80.0, 160.0);
    QTest::mouseClick(lanes.viewport(), Qt::LeftButton, {}, QPoint(int(names) + 4, 22));
    QCOMPARE(chosen.count(), 1);
    QVERIFY(lanes.fromMs() < old.record.state.incident.startedAt.toMSecsSinceEpoch());
    lanes.showDays();
    lanes.showAll();
    QVERIFY(lanes.fromMs() < old.record.state.incident.startedAt.toMSecsSinceEpoch());
    QVERIFY(lanes.toMs() > old.record.state.incident.resolvedAt.toMSecsSinceEpoch());
}

void TestIncidentDetail::postmortemsAreThoseOfAllYears()
{
    VendorModel vendors;
    vendors.setVendor(madeup::vendor(u"Larkspur"_s));
    FakePageData data;
    for (int n = 0; n < 200; ++n) { // so many that the rest waits
        IncidentRecord record = row().record;
        record.state.incident.id = QString::number(n);
        data.records << record;
    }
    IncidentBoard board(contextFor(vendors, data), {}, nullptr);
    board.resize(1000, 600);
    board.show();
    QTRY_COMPARE(board.rows().size(), 200);
    QVERIFY(data.asked.last().since.isValid());
    board.setChoice({.kind = IncidentChoice::Kind::Postmortems});
    QTRY_VERIFY(!data.asked.last().since.isValid());
}

QTEST_MAIN(TestIncidentDetail)
#include "tst_incidentdetail.moc"
