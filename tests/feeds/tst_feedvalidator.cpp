// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/dates.h"
#include "models/feeds/xml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// What a validator of feeds accepts and refuses, of dates and of encodings, and another program (Python's
// email.utils, datetime and expat) as a judge who shares no code with us. Where we differ from the judge on
// purpose, the row says so.
class TestFeedValidator : public QObject
{
    Q_OBJECT

private slots:
    void readsDatesAsAValidatorDoes_data();
    void readsDatesAsAValidatorDoes();
    void theJudgeReadsTheSameDates();
    void readsEncodingsAsAValidatorDoes_data();
    void readsEncodingsAsAValidatorDoes();
    void theJudgeReadsTheSameEncodings();
};

namespace {

enum class Judge { Agrees, Differs };

struct DateCase
{
    const char *text;
    const char *utc; // empty: refused
    Judge judge;
};

// Rows that differ: the judge is laxer (it makes up a zone, or has no idea of a month's length), stricter (it
// has no word for the form), or takes a zone's name for UTC.
const QList<DateCase> dateCases{
    // RFC 822 and 2822, as RSS has them
    {"Mon, 15 Jun 2026 08:00:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 UT", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 UTC", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 Z", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 EST", "2026-06-15T13:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 EDT", "2026-06-15T12:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 CST", "2026-06-15T14:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 CDT", "2026-06-15T13:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 MST", "2026-06-15T15:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 MDT", "2026-06-15T14:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 03:00:00 PST", "2026-06-15T11:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 03:00:00 PDT", "2026-06-15T10:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 +0200", "2026-06-15T06:00:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 -0330", "2026-06-15T11:30:00Z", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00 -0000", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"15 Jun 2026 08:00:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees}, // no weekday
    {"Mon, 15 Jun 2026 08:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees}, // no seconds
    {"5 Jun 2026 08:00:00 GMT", "2026-06-05T08:00:00Z", Judge::Agrees}, // a day of one digit
    {"15 Jun 26 08:00:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees}, // a year of two
    {"15 Jun 02 08:00:00 GMT", "2002-06-15T08:00:00Z", Judge::Agrees},
    {"mon, 15 jun 2026 08:00:00 gmt", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"MON, 15 JUN 2026 08:00:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"Tue, 15 Jun 2026 08:00:00 GMT", "2026-06-15T08:00:00Z", Judge::Agrees}, // it is a Monday
    {"Mon, 15 Jun 2026 08:00:00 +0900 (JST)", "2026-06-14T23:00:00Z", Judge::Agrees},
    {"Thu, 29 Feb 2024 08:00:00 GMT", "2024-02-29T08:00:00Z", Judge::Agrees},
    {"Sun, 29 Feb 2026 08:00:00 GMT", "", Judge::Agrees},
    {"Mon, 31 Jun 2026 08:00:00 GMT", "", Judge::Agrees},
    {"Mon, 15 Jun 2026 25:00:00 GMT", "", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:61:00 GMT", "", Judge::Agrees},
    {"Mon, 15 Brumaire 2026 08:00:00 GMT", "", Judge::Agrees},
    {"Mon, 15 Jun 2026 08:00:00", "", Judge::Differs}, // the judge takes it as it is
    {"Mon, 15 Jun 2026 08:00:00 XYZ", "", Judge::Differs}, // the judge takes any name for UTC
    {"yesterday", "", Judge::Agrees},
    // ISO 8601 and RFC 3339, as Atom and Dublin Core have them
    {"2026-06-15T08:00:00Z", "2026-06-15T08:00:00Z", Judge::Agrees},
    {"2026-06-15T08:00:00+02:00", "2026-06-15T06:00:00Z", Judge::Agrees},
    {"2026-06-15T08:00:00-05:00", "2026-06-15T13:00:00Z", Judge::Agrees},
    {"2026-06-15T08:00:00.25Z", "2026-06-15T08:00:00.250Z", Judge::Agrees},
    {"2026-06-15T08:00Z", "2026-06-15T08:00:00Z", Judge::Agrees}, // W3CDTF without seconds
    {"2026-06-15T08:00:00+0200", "2026-06-15T06:00:00Z", Judge::Agrees},
    {"2026-06-15t08:00:00z", "2026-06-15T08:00:00Z", Judge::Differs}, // RFC 3339 allows it
    {"2026-13-15T08:00:00Z", "", Judge::Agrees},
    {"2026-06-31T08:00:00Z", "", Judge::Agrees},
    {"2026-06-15T08:00:00", "", Judge::Differs}, // no zone: an hour of the day in no place
    // W3CDTF's partial dates name a day, a month or a year, no moment: an update posted then can't be put in
    // order, so they are noted and not guessed.
    {"2026-06-15", "", Judge::Differs},
    {"2026-06", "", Judge::Agrees},
    {"2026", "", Judge::Agrees},
};

struct EncodingCase
{
    const char *name;
    QByteArray body;
    const char *title; // UTF-8; empty: refused
    Judge judge;
};

QByteArray feedIn(const QByteArray &declaration, const QByteArray &title)
{
    return declaration + "<rss version=\"2.0\"><channel><title>" + title + "</title></channel></rss>";
}

QByteArray declared(const QByteArray &encoding)
{
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
}

QByteArray utf16(const QByteArray &utf8, bool bigEndian, bool mark)
{
    const QString text = QString::fromUtf8(utf8);
    QByteArray bytes;
    const auto put = [&](char16_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark)
        put(0xFEFF);
    for (const QChar c : text)
        put(c.unicode());
    return bytes;
}

QList<EncodingCase> encodingCases()
{
    const QByteArray utf8 = "B\xC3\xA4\xC3\xA4r \xE2\x82\xAC";
    const QByteArray latin1 = "B\xE4\xE4r";
    const QByteArray mark = "\xEF\xBB\xBF";
    return {
        {"none declared", feedIn({}, utf8), "Bäär €", Judge::Agrees},
        {"utf-8", feedIn(declared("utf-8"), utf8), "Bäär €", Judge::Agrees},
        {"UTF-8 in capitals", feedIn(declared("UTF-8"), utf8), "Bäär €", Judge::Agrees},
        {"utf-8 with a mark", mark + feedIn(declared("utf-8"), utf8), "Bäär €", Judge::Agrees},
        {"a mark alone", mark + feedIn({}, utf8), "Bäär €", Judge::Agrees},
        {"not utf-8 at all", feedIn(declared("utf-8"), latin1), "", Judge::Agrees},
        {"none declared, not utf-8", feedIn({}, latin1), "", Judge::Agrees},
        {"an overlong form", feedIn({}, "a\xC0\xAF"), "", Judge::Agrees},
        {"a lone surrogate", feedIn({}, "a\xED\xA0\x80"), "", Judge::Agrees},
        {"us-ascii", feedIn(declared("us-ascii"), "Bear"), "Bear", Judge::Agrees},
        {"us-ascii that is utf-8", feedIn(declared("us-ascii"), utf8), "Bäär €", Judge::Differs}, // harmless
        {"iso-8859-1", feedIn(declared("iso-8859-1"), latin1), "Bäär", Judge::Agrees},
        {"ISO-8859-1", feedIn(declared("ISO-8859-1"), latin1), "Bäär", Judge::Agrees},
        // As every browser does: what calls itself Latin 1 and has a euro sign is Windows 1252.
        {"iso-8859-1 with 1252's euro", feedIn(declared("iso-8859-1"), "\x80 5"), "€ 5", Judge::Differs},
        {"windows-1252", feedIn(declared("windows-1252"), "\x80 5"), "€ 5", Judge::Agrees},
        {"utf-16 big", utf16(feedIn(declared("utf-16"), utf8), true, true), "Bäär €", Judge::Agrees},
        {"utf-16 little", utf16(feedIn(declared("utf-16"), utf8), false, true), "Bäär €", Judge::Agrees},
        {"utf-16, none declared", utf16(feedIn({}, utf8), true, true), "Bäär €", Judge::Agrees},
        {"utf-16 cut in a character", utf16(feedIn({}, utf8), true, true).chopped(1), "", Judge::Agrees},
        // The mark is what the bytes are; the declaration is what somebody's template says.
        {"utf-16 that declares utf-8", utf16(feedIn(declared("utf-8"), utf8), true, true), "Bäär €",
         Judge::Differs},
        {"utf-8 by its mark that declares iso-8859-1", mark + feedIn(declared("iso-8859-1"), utf8), "Bäär €",
         Judge::Differs},
        {"utf-16 declared, bytes are ASCII", feedIn(declared("utf-16"), "Bear"), "", Judge::Agrees},
        {"utf-7", feedIn(declared("utf-7"), "B+AOQA5A-r"), "", Judge::Agrees},
        {"utf-32", feedIn(declared("utf-32"), "Bear"), "", Judge::Agrees},
        {"nobody's encoding", feedIn(declared("x-nobody"), "Bear"), "", Judge::Agrees},
        {"a document type", "<!DOCTYPE rss>" + feedIn({}, "Bear"), "",
         Judge::Differs}, // refused: no feed needs one
    };
}

// Judges all at once: a list of {"kind","text"} (bytes as hex) in, a list of texts out, null for refused.
std::optional<QJsonArray> judged(const QJsonArray &cases)
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        return std::nullopt;
    const QString program = uR"py(
import sys, json, datetime, email.utils
from xml.parsers import expat

def date(text):
    for read in (email.utils.parsedate_to_datetime, datetime.datetime.fromisoformat):
        try:
            found = read(text)
        except Exception:
            continue
        if found.tzinfo is None:
            found = found.replace(tzinfo=datetime.timezone.utc)
        return int(round(found.timestamp() * 1000))
    return None

def title(body):
    parser, text, inside = expat.ParserCreate(), [], [False]
    def start(name, attributes): inside[0] = name == 'title'
    def end(name): inside[0] = False
    def characters(data):
        if inside[0]: text.append(data)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    try:
        parser.Parse(body, True)
    except Exception:
        return None
    return ''.join(text)

cases = json.load(sys.stdin)
print(json.dumps([date(c['text']) if c['kind'] == 'date' else title(bytes.fromhex(c['text'])) for c in cases]))
)py"_s;
    QProcess process;
    process.start(python, {u"-I"_s, u"-c"_s, program});
    if (!process.waitForStarted(10'000))
        return std::nullopt;
    process.write(QJsonDocument(cases).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

QDateTime now()
{
    return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
}

} // namespace

void TestFeedValidator::readsDatesAsAValidatorDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    for (const DateCase &one : dateCases)
        QTest::newRow(one.text) << QString::fromUtf8(one.text) << QString::fromUtf8(one.utc);
}

void TestFeedValidator::readsDatesAsAValidatorDoes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const auto date = readDate(text, now());
    QCOMPARE(date.has_value(), !utc.isEmpty());
    if (date)
        QCOMPARE(*date, QDateTime::fromString(utc, Qt::ISODateWithMs));
}

void TestFeedValidator::theJudgeReadsTheSameDates()
{
    QJsonArray cases;
    for (const DateCase &one : dateCases)
        cases.append(QJsonObject{{u"kind"_s, u"date"_s}, {u"text"_s, QString::fromUtf8(one.text)}});
    const auto verdicts = judged(cases);
    if (!verdicts)
        QSKIP("python3 is not at hand to judge");
    QCOMPARE(verdicts->size(), dateCases.size());
    for (int i = 0; i < verdicts->size(); ++i) {
        const auto date = readDate(QString::fromUtf8(dateCases[i].text), now());
        const QJsonValue ours = date ? QJsonValue(double(date->toMSecsSinceEpoch())) : QJsonValue();
        const bool same = ours == verdicts->at(i);
        QVERIFY2(same == (dateCases[i].judge == Judge::Agrees), dateCases[i].text);
    }
}

void TestFeedValidator::readsEncodingsAsAValidatorDoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    for (const EncodingCase &one : encodingCases())
        QTest::newRow(one.name) << one.body << QString::fromUtf8(one.title);
}

void TestFeedValidator::readsEncodingsAsAValidatorDoes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, title);
    const auto feed = readFeed(body, now());
    QCOMPARE(feed.ok() ? feed->title : QString(), title);
    if (!feed.ok())
        QCOMPARE(feed.error().kind, Error::Kind::Syntax);
}

void TestFeedValidator::theJudgeReadsTheSameEncodings()
{
    const QList<EncodingCase> all = encodingCases();
    QJsonArray cases;
    for (const EncodingCase &one : all)
        cases.append(QJsonObject{{u"kind"_s, u"xml"_s}, {u"text"_s, QString::fromLatin1(one.body.toHex())}});
    const auto verdicts = judged(cases);
    if (!verdicts)
        QSKIP("python3 is not at hand to judge");
    QCOMPARE(verdicts->size(), all.size());
    for (int i = 0; i < verdicts->size(); ++i) {
        const auto feed = readFeed(all[i].body, now());
        const QJsonValue ours = feed.ok() ? QJsonValue(feed->title) : QJsonValue();
        const bool same = ours == verdicts->at(i);
        QVERIFY2(same == (all[i].judge == Judge::Agrees), all[i].name);
    }
}

QTEST_APPLESS_MAIN(TestFeedValidator)
#include "tst_feedvalidator.moc"
