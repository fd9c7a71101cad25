// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// A site in cState's shape, built by Hugo itself: its dates, escapes and addresses are the real ones.
class TestFeedHugo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsHowThingsStand();
    void readsTheWholeHistory();
    void isRecognised();

private:
    QByteArray built(const QString &file) const { return bytesOf(m_public.filePath(file)); }
    Document document(DocumentRole role, const QString &file) const
    {
        return {.role = role,
                .url = QUrl(u"https://status.example.com/"_s + file),
                .body = built(file),
                .contentType = {}};
    }

    QTemporaryDir m_public;
};

namespace {

QDateTime at(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

void TestFeedHugo::initTestCase()
{
    const QString hugo = QStandardPaths::findExecutable(u"hugo"_s);
    if (hugo.isEmpty())
        QSKIP("hugo is not installed");
    constexpr int limitMs = 30'000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HUGO_RESOURCEDIR"_s,
                       m_public.filePath(u".resources"_s)); // nothing beside the source
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(hugo,
                  {u"--source"_s, QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/cstate/site"),
                   u"--destination"_s, m_public.path(), u"--cacheDir"_s, m_public.filePath(u".cache"_s),
                   u"--noBuildLock"_s, u"--buildFuture"_s});
    QVERIFY2(process.waitForFinished(limitMs), "hugo did not end");
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestFeedHugo::readsHowThingsStand()
{
    const QList<Document> documents{document(DocumentRole::Summary, u"index.json"_s)};
    const auto snapshot = platformById(u"cstate")->parse(spanOf(documents), fixtureTime());
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    QCOMPARE(snapshot->indicator, Indicator::Critical);
    QCOMPARE(snapshot->pageName, u"Tidal Mill"_s);
    QCOMPARE(snapshot->components.size(), 4);
    const auto levelOf = [&](const QString &id) {
        const auto found = std::ranges::find(snapshot->components, id, &Component::id);
        return found == snapshot->components.end() ? ComponentStatus::Unknown : found->status;
    };
    QCOMPARE(levelOf(u"Wheels/Grinding"_s), ComponentStatus::MajorOutage);
    QCOMPARE(levelOf(u"Wheels/Sluice"_s), ComponentStatus::PartialOutage);
    QCOMPARE(levelOf(u"Wheels/Sieve"_s), ComponentStatus::Operational);
    QCOMPARE(levelOf(u"Shop"_s), ComponentStatus::Operational);
    QCOMPARE(snapshot->incidents.size(), 2);
    const Incident &open = snapshot->incidents.first();
    QCOMPARE(open.id, u"2026-06-15-wheel"_s);
    QCOMPARE(open.impact, Impact::Critical);
    QCOMPARE(open.startedAt, at(6, 15, 8, 30));
    QVERIFY(isOpen(open.status));
    QCOMPARE(snapshot->incidents.last().components.size(), 2);
}

void TestFeedHugo::readsTheWholeHistory()
{
    const QList<Document> documents{document(DocumentRole::Incidents, u"index.xml"_s),
                                    document(DocumentRole::Summary, u"index.json"_s)};
    const auto snapshot = platformById(u"cstate")->parse(spanOf(documents), fixtureTime());
    QVERIFY2(snapshot.ok(), snapshot.ok() ? "" : qPrintable(snapshot.error().detail));
    QVERIFY2(snapshot->notes.isEmpty(), qPrintable(snapshot->notes.join(u'\n')));
    QCOMPARE(snapshot->incidents.size(), 4);
    QCOMPARE(snapshot->incidentListing, Listing::Recent);
    const auto find = [&](const QString &id) {
        const auto found = std::ranges::find(snapshot->incidents, id, &Incident::id);
        return found == snapshot->incidents.end() ? Incident{} : *found;
    };
    const Incident over = find(u"2026-05-02-flour"_s);
    QCOMPARE(over.title, u"Flour & <dust> in the „Sieve“"_s); // without the translated word
    QCOMPARE(over.status, IncidentStatus::Resolved);
    QCOMPARE(over.startedAt, at(5, 2, 6, 0));
    QCOMPARE(over.resolvedAt, at(5, 2, 9, 45));
    QCOMPARE(over.updates.size(), 1);
    QVERIFY(over.updates.first().text.contains(u"<strong>swept</strong>"_s));
    QCOMPARE(find(u"2026-04-01-untimed"_s).status, IncidentStatus::Resolved);
    QVERIFY(!find(u"2026-04-01-untimed"_s).resolvedAt.isValid());
    const Incident open = find(u"2026-06-15-wheel"_s);
    QVERIFY(isOpen(open.status));
    QCOMPARE(open.impact, Impact::Critical); // which the history does not tell
    QCOMPARE(open.components.size(), 1);
    QCOMPARE(open.components.first().id, u"Wheels/Grinding"_s);
}

void TestFeedHugo::isRecognised()
{
    QList<Document> answers{document(DocumentRole::Probe, u"index.xml"_s),
                            document(DocumentRole::Probe, u"index.json"_s)};
    const QUrl page(u"https://status.example.com/"_s);
    const auto found = recognise(spanOf(answers), page);
    QVERIFY(found.has_value());
    QCOMPARE(found->platform, u"cstate"_s);
    QCOMPARE(found->name, u"Tidal Mill"_s);
}

QTEST_GUILESS_MAIN(TestFeedHugo)
#include "tst_feedhugo.moc"
