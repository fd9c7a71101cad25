// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/statedwindow.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 longestSeconds = 31LL * 24 * 3600;
// Texts are as long as a vendor likes; a window stands near the beginning.
constexpr qsizetype longestText = 20'000;

// A moment as words name it.
struct Moment
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int day = 0; // 0: no date
    int month = 0;
    int year = 0; // 0: not said
    int weekday = 0; // 1 Monday; 0: not said
    QTime time;
    std::optional<int> offset; // seconds east of UTC; nothing: no zone said
};

const QString monthWords
    = u"(?<%1>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
      "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"_s;

QRegularExpression momentPattern()
{
    const QString weekday
        = u"(?:(?<wday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?"_s;
    const QString date = u"(?:%1\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y1>\\d{4}))?"
                         "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?%2(?:,?\\s+(?<y2>\\d{4}))?"
                         "|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2}))"_s.arg(monthWords.arg(u"m1"_s),
                                                                             monthWords.arg(u"m2"_s));
    const QString time
        = u"(?<hour>\\d{1,2}):(?<min>\\d{2})(?::(?<sec>\\d{2}))?(?:\\s*(?<ampm>[ap])\\.?m\\b\\.?)?"_s;
    const QString zone
        = u"(?:\\s*\\(?(?:(?<utc>utc|gmt)(?:\\s*(?<usign>[+-])\\s*(?<uh>\\d{1,2})(?::?(?<um>\\d{2}))?)?\\b"
          "|(?<z>z)\\b|(?<sign>[+-])(?<oh>\\d{2}):?(?<om>\\d{2})\\b)\\)?)?"_s;
    return QRegularExpression(u"(?:%1%2(?:,)?\\s*(?:at\\s+|t)?)?(?<![\\d:.])%3%4"_s.arg(weekday, date, time, zone),
                              QRegularExpression::CaseInsensitiveOption);
}

int monthOf(const QString &word)
{
    static const QStringList starts{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return static_cast<int>(starts.indexOf(word.left(3).toLower())) + 1;
}

int weekdayOf(const QString &word)
{
    static const QStringList starts{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return static_cast<int>(starts.indexOf(word.left(3).toLower())) + 1;
}

std::optional<int> offsetOf(const QRegularExpressionMatch &match)
{
    if (!match.captured(u"z"_s).isEmpty())
        return 0;
    const bool named = !match.captured(u"utc"_s).isEmpty();
    const QString sign = match.captured(named ? u"usign"_s : u"sign"_s);
    if (sign.isEmpty())
        return named ? std::optional(0) : std::nullopt;
    const int hours = match.captured(named ? u"uh"_s : u"oh"_s).toInt();
    const int minutes = match.captured(named ? u"um"_s : u"om"_s).toInt();
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    return (sign == "-"_L1 ? -1 : 1) * (hours * 3600 + minutes * 60);
}

QTime timeOf(const QRegularExpressionMatch &match)
{
    int hour = match.captured(u"hour"_s).toInt();
    const QString half = match.captured(u"ampm"_s).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == "p"_L1 ? 12 : 0);
    }
    const QTime time(hour, match.captured(u"min"_s).toInt(), match.captured(u"sec"_s).toInt());
    return time;
}

QList<Moment> momentsIn(const QString &text)
{
    static const QRegularExpression pattern = momentPattern();
    QList<Moment> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Moment moment{.begin = match.capturedStart(), .end = match.capturedEnd(), .time = timeOf(match)};
        moment.offset = offsetOf(match);
        if (const QString word = match.captured(u"wday"_s); !word.isEmpty())
            moment.weekday = weekdayOf(word);
        if (!match.captured(u"d3"_s).isEmpty()) {
            moment.day = match.captured(u"d3"_s).toInt();
            moment.month = match.captured(u"m3"_s).toInt();
            moment.year = match.captured(u"y3"_s).toInt();
        } else {
            const bool monthFirst = !match.captured(u"d1"_s).isEmpty();
            const QString day = match.captured(monthFirst ? u"d1"_s : u"d2"_s);
            if (!day.isEmpty()) {
                moment.day = day.toInt();
                moment.month = monthOf(match.captured(monthFirst ? u"m1"_s : u"m2"_s));
                moment.year = match.captured(monthFirst ? u"y1"_s : u"y2"_s).toInt();
            }
        }
        found.append(moment);
    }
    return found;
}

// Both ends of a window name it; the second may leave out what the first said of the day.
std::optional<QDateTime> resolve(const Moment &moment, const QDateTime &postedAt)
{
    if (!moment.time.isValid() || !moment.offset || moment.day == 0)
        return std::nullopt;
    int year = moment.year;
    if (year == 0) {
        if (!postedAt.isValid())
            return std::nullopt;
        year = postedAt.toUTC().date().year();
    }
    const auto at = [&moment](int inYear) {
        const QDateTime local(QDate(inYear, moment.month, moment.day), moment.time, Qt::UTC);
        return local.isValid() ? local.addSecs(-*moment.offset) : QDateTime();
    };
    QDateTime when = at(year);
    if (moment.year == 0 && when.isValid() && when > postedAt.addDays(1))
        when = at(year - 1);
    if (!when.isValid())
        return std::nullopt;
    const int weekday = when.addSecs(*moment.offset).date().dayOfWeek();
    if (moment.weekday != 0 && moment.weekday != weekday)
        return std::nullopt; // the text contradicts itself
    return when;
}

bool joins(const QString &between)
{
    static const QRegularExpression connector(
        u"^[\\s,.;*_()]*(?:and|to|until|till|through|-|\\x{2013}|\\x{2014}|"
        "(?:(?:incident|outage)\\s+)?(?:end(?:ed)?|finish(?:ed)?|resolved|resolution)(?:\\s+time)?(?:\\s+at)?"
        ")"
        "[\\s:*_]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return between.size() < 60 && connector.match(between).hasMatch();
}

} // namespace

std::optional<TimeWindow> statedWindow(const QString &text, const QDateTime &postedAt)
{
    const QString read = text.left(longestText);
    const QList<Moment> moments = momentsIn(read);
    std::optional<TimeWindow> found;
    for (qsizetype i = 0; i + 1 < moments.size(); ++i) {
        const Moment &first = moments[i];
        Moment second = moments[i + 1];
        if (!joins(read.mid(first.end, second.begin - first.end)))
            continue;
        if (second.day == 0) {
            second.day = first.day;
            second.month = first.month;
            second.year = first.year;
        }
        const auto from = resolve(first, postedAt);
        const auto to = resolve(second, postedAt);
        if (!from || !to || *from >= *to || from->secsTo(*to) > longestSeconds)
            continue;
        const TimeWindow window{*from, *to};
        if (found && *found != window)
            return std::nullopt;
        found = window;
    }
    return found;
}

} // namespace foghorn
