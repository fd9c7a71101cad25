// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypagedata.h"
#include "app/replay.h"
#include "feeds/corpusfiles.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentspage.h"
#include "views/incidents/laneview.h"
#include "views/parts/safetext.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// A thousand real incidents, where they are at hand: kept in a real store, shown on the real page.
class TestIncidentArchive : public QObject
{
    Q_OBJECT

    QTemporaryDir dir;
    QString path = dir.filePath(u"history.sqlite"_s);
    QList<IncidentRecord> records;
    VendorModel vendors;

private slots:
    void initTestCase();
    void thePageShowsThemWithoutBlocking();
    void everyTextIsShownWithoutMarkup();
};

namespace {

constexpr int asked = 1000; // incidents
constexpr qint64 longestMs = 250; // a build for debugging is two or three times slower than the program

// The longest time in which the event loop of this thread did not turn, in ms of its own work.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_beat.setInterval(0);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, used() - m_last);
            m_last = used();
        });
        m_beat.start();
    }
    qint64 longest()
    {
        m_longest = std::max(m_longest, used() - m_last);
        m_last = used();
        return std::exchange(m_longest, 0);
    }

private:
    static qint64 used()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }

    QTimer m_beat;
    qint64 m_last = used();
    qint64 m_longest = 0;
};

QString feedOf(const QString &file)
{
    const QString folder = file.section(u'/', 0, 0);
    if (file.endsWith(".atom"_L1))
        return u"atom"_s;
    if (file.endsWith(".rss"_L1) || file.endsWith(".xml"_L1))
        return u"rss"_s;
    const QString own = vendorOf(folder);
    return own.isEmpty() ? platformOf(file) : own;
}

// Items that were collected by event, as the feed that they came from.
QByteArray asFeed(const QByteArray &collected)
{
    QString feed = u"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Items</title>"
                   "<link>https://status.example.com/</link><description/>"_s;
    const auto cell = [&feed](const QJsonValue &item, const QString &key, const QString &name) {
        feed += u'<' + name + u'>' + item[key].toString().toHtmlEscaped() + u"</"_s + name + u'>';
    };
    for (const QJsonValue &event : QJsonDocument::fromJson(collected).array()) {
        for (const QJsonValue &item : event.toArray()) {
            feed += u"<item>"_s;
            for (const QString &name : {u"title"_s, u"link"_s, u"guid"_s, u"description"_s})
                cell(item, name, name);
            cell(item, u"pub_date"_s, u"pubDate"_s);
            feed += u"</item>"_s;
        }
    }
    return (feed + u"</channel></rss>"_s).toUtf8();
}

// Vendor -> captures. Each body is a vendor of its own, but for the one that was captured again and again.
QHash<QString, QList<Capture>> captures(QHash<QString, QString> &platforms)
{
    QHash<QString, QList<Capture>> found;
    QStringList files;
    for (QDirIterator all(corpusFolder(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
        files << QDir(corpusFolder()).relativeFilePath(all.next());
    files.sort();
    int minutes = 0;
    for (const QString &file : std::as_const(files)) {
        if (file.endsWith(".tsv"_L1) || file.contains("upptime"_L1))
            continue;
        const bool collected = file.endsWith("items-reassembled.json"_L1);
        const QString platform = collected ? u"rss"_s : feedOf(file);
        const QString vendor = file.startsWith("timeline/"_L1)
            ? u"timeline"_s
            : QString(file).replace(u'/', u'-').replace(u'.', u'-').toLower();
        if (!platformById(platform))
            continue;
        platforms[vendor] = platform;
        found[vendor].append({.at = readTime().addSecs(60 * minutes++),
                              .name = file,
                              .file = collected ? QString() : corpus(file),
                              .body = collected ? asFeed(bytesOf(corpus(file))) : QByteArray()});
    }
    return found;
}

bool fillStore(HistoryStore &store)
{
    QHash<QString, QString> platforms;
    const QHash<QString, QList<Capture>> all = captures(platforms);
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        const Vendor vendor{.id = one.key(),
                            .name = one.key(),
                            .page = QUrl(u"https://status.example.com/"_s),
                            .feed = QUrl(u"https://status.example.com/"_s),
                            .platform = platforms[one.key()]};
        if (!store.addVendor(vendor, readTime()))
            return false;
        // What is no document of its platform's rounds is left out.
        if (!replayCaptures(store, vendor, *platformById(vendor.platform), *one, {}))
            return false;
    }
    return true;
}

// What should never be seen: a backslash before what markdown escapes, tags, entities, marks of markdown.
QString rawIn(const QString &shown)
{
    static const QRegularExpression raw(
        uR"(\\[_*()\[\]{}#+.!`~>|-]|</?(?:p|br|b|i|a|ul|ol|li|div|span|strong|em|small|var|h[1-6]|img|table|tr|td)\b[^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|\*\*\w)"_s);
    const QRegularExpressionMatch match = raw.match(shown);
    return match.hasMatch() ? shown.mid(std::max<qsizetype>(0, match.capturedStart() - 60), 160) : QString();
}

// All that the detail shows of it, long texts read to their end.
QString shownBy(const IncidentDetail &detail)
{
    for (auto *more : detail.findChildren<QPushButton *>(u"incident.more"_s))
        more->click();
    for (auto *more : detail.findChildren<QPushButton *>(u"incident.readall"_s)) {
        for (int n = 0; n < 100 && !more->isHidden(); ++n)
            more->click();
    }
    QStringList shown;
    for (const auto *label : detail.findChildren<QLabel *>())
        shown << label->text();
    for (const auto *text : detail.findChildren<SafeText *>())
        shown << text->toPlainText();
    return shown.join(u'\n').remove(QChar(0x200B));
}

} // namespace

void TestIncidentArchive::initTestCase()
{
    if (!QDir(corpusFolder()).exists())
        QSKIP("the collection of real bodies is not at hand");
    const auto store = HistoryStore::open(path);
    QVERIFY(store.ok());
    QVERIFY(fillStore(**store));
    const auto kept = (*store)->incidents({});
    QVERIFY(kept.ok());
    records = *kept;
    QSet<QString> different; // some bodies tell of the same
    qsizetype updates = 0;
    for (const IncidentRecord &record : std::as_const(records)) {
        different.insert(record.state.incident.id);
        updates += record.state.incident.updates.size();
    }
    qInfo("%lld incidents (%lld ids) with %lld updates", qlonglong(records.size()),
          qlonglong(different.size()), qlonglong(updates));
    QVERIFY2(records.size() >= asked, qPrintable(QString::number(records.size())));
    const auto states = (*store)->states();
    QVERIFY(states.ok());
    const QDateTime now = readTime().addSecs(86400);
    for (const VendorState &state : *states)
        vendors.setVendor(summarise(state, {}, 30, QTimeZone::utc(), now));
}

void TestIncidentArchive::thePageShowsThemWithoutBlocking()
{
    HistoryWorker worker(path);
    HistoryPageData data(worker);
    const QDateTime now = readTime().addSecs(86400);
    IncidentsPage page({vendors, data, [now] { return now; }, [](const QString &id) { return id; }}, nullptr);
    page.resize(1280, 820);
    auto *list = page.findChild<IncidentList *>();
    auto *lanes = page.findChild<LaneView *>();
    Heartbeat heart;
    const auto rested = [&heart](const char *what) {
        QCoreApplication::processEvents();
        const qint64 longest = heart.longest();
        qInfo("%s: away from the event loop for at most %lld ms", what, longest);
        return longest;
    };
    QElapsedTimer timer;
    timer.start();
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, 20'000);
    qInfo("%d incidents of the last year shown after %lld ms", list->count(), timer.restart());
    QVERIFY(rested("show") < longestMs);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), int(records.size()), 20'000); // the end brings what is older
    qInfo("all %d after %lld ms more", list->count(), timer.restart());
    QVERIFY(rested("the rest") < longestMs);
    for (int at = 0; at < list->verticalScrollBar()->maximum(); at += 2000) {
        list->verticalScrollBar()->setValue(at);
        QCoreApplication::processEvents();
    }
    QVERIFY(rested("scroll") < longestMs);
    lanes->setFocus();
    for (const auto &[key, times] : {std::pair{Qt::Key_Minus, 14}, {Qt::Key_PageUp, 4}, {Qt::Key_Plus, 14}}) {
        for (int n = 0; n < times; ++n) {
            QTest::keyClick(lanes, key);
            lanes->viewport()->repaint();
            QCoreApplication::processEvents();
        }
    }
    QVERIFY(rested("zoom") < longestMs);
}

void TestIncidentArchive::everyTextIsShownWithoutMarkup()
{
    const QDateTime now = readTime().addSecs(86400);
    IncidentDetail detail([now] { return now; }, nullptr);
    detail.resize(620, 700);
    QElapsedTimer timer;
    timer.start();
    QStringList wrong;
    for (const IncidentRecord &record : std::as_const(records)) {
        const IncidentRow row{.record = record, .vendorName = record.vendor};
        detail.show(&row);
        const QString shown = shownBy(detail);
        QVERIFY(shown.contains(record.state.incident.title.simplified().left(30)));
        for (const SafeText *text : detail.findChildren<SafeText *>())
            QCOMPARE(text->asked(), 0);
        // A vendor that marks a heading twice, or escapes the mark, means to show it.
        static const QRegularExpression heading(u"^#{1,6} "_s, QRegularExpression::MultilineOption);
        static const QRegularExpression meant(u"# +\\\\?#"_s);
        const bool isMeant
            = std::ranges::any_of(record.state.incident.updates,
                                  [](const IncidentUpdate &update) { return update.text.contains(meant); });
        QString raw = rawIn(shown);
        if (raw.isEmpty() && !isMeant && shown.contains(heading))
            raw = shown.mid(shown.indexOf(heading), 80);
        if (!raw.isEmpty())
            wrong << record.vendor + u' ' + record.state.incident.id + u": "_s + raw;
    }
    qInfo("%lld incidents shown whole in %lld ms", qlonglong(records.size()), timer.elapsed());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(u"\n--\n"_s)));
}

QTEST_MAIN(TestIncidentArchive)
#include "tst_incidentarchive.moc"
