// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/dates.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

struct NamedZone
{
    QLatin1StringView name;
    int minutes;
};

// Names that mean one thing only. "IST" and "CST" outside America mean several: the first is refused, the
// second is what RFC 822 says.
constexpr std::array namedZones{
    NamedZone{"utc"_L1, 0},     NamedZone{"gmt"_L1, 0},     NamedZone{"ut"_L1, 0},
    NamedZone{"z"_L1, 0},       NamedZone{"est"_L1, -300},  NamedZone{"edt"_L1, -240},
    NamedZone{"cst"_L1, -360},  NamedZone{"cdt"_L1, -300},  NamedZone{"mst"_L1, -420},
    NamedZone{"mdt"_L1, -360},  NamedZone{"pst"_L1, -480},  NamedZone{"pdt"_L1, -420},
    NamedZone{"akst"_L1, -540}, NamedZone{"akdt"_L1, -480}, NamedZone{"hst"_L1, -600},
    NamedZone{"wet"_L1, 0},     NamedZone{"west"_L1, 60},   NamedZone{"bst"_L1, 60},
    NamedZone{"cet"_L1, 60},    NamedZone{"cest"_L1, 120},  NamedZone{"eet"_L1, 120},
    NamedZone{"eest"_L1, 180},  NamedZone{"msk"_L1, 180},   NamedZone{"jst"_L1, 540},
    NamedZone{"kst"_L1, 540},   NamedZone{"sgt"_L1, 480},   NamedZone{"hkt"_L1, 480},
    NamedZone{"aest"_L1, 600},  NamedZone{"aedt"_L1, 660},  NamedZone{"nzst"_L1, 720},
    NamedZone{"nzdt"_L1, 780},
};
constexpr std::array months{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
                            "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
constexpr std::array weekdays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

constexpr bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// Takes a text from its front, piece by piece.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text.trimmed())
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    bool sees(QChar c) const { return m_rest.startsWith(c); }
    bool seesDigit() const { return !m_rest.isEmpty() && isDigit(m_rest.front()); }
    bool seesLetter() const { return !m_rest.isEmpty() && isLetter(m_rest.front()); }

    bool take(QChar c)
    {
        if (!sees(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    void spaces()
    {
        while (!m_rest.isEmpty() && m_rest.front().isSpace())
            m_rest = m_rest.sliced(1);
    }

    QStringView digits(qsizetype least, qsizetype most) { return run(isDigit, least, most); }
    QStringView word() { return run(isLetter, 1, 32); }

    std::optional<int> number(qsizetype least, qsizetype most)
    {
        const QStringView found = digits(least, most);
        return found.isEmpty() ? std::nullopt : std::optional(found.toInt());
    }

    // The number of the table's entry that the next word begins with, from 1.
    template <typename Table>
    std::optional<int> oneOf(const Table &table)
    {
        const QStringView found = word();
        const auto same
            = [found](QLatin1StringView name) { return found.startsWith(name, Qt::CaseInsensitive); };
        const auto at = std::ranges::find_if(table, same);
        if (at == table.end())
            return std::nullopt;
        return static_cast<int>(at - table.begin()) + 1;
    }

private:
    template <typename Is>
    QStringView run(Is is, qsizetype least, qsizetype most)
    {
        qsizetype size = 0;
        while (size < m_rest.size() && is(m_rest[size]))
            ++size;
        if (size < least || size > most)
            return {};
        const QStringView found = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return found;
    }

    QStringView m_rest;
};

// Milliseconds since midnight; 24:00:00 and a leap second reach into the next day.
std::optional<qint64> readClock(Scanner &in)
{
    const auto hour = in.number(1, 2);
    if (!hour || !in.take(u':'))
        return std::nullopt;
    const auto minute = in.number(2, 2);
    if (!minute || *hour > 24 || *minute > 59)
        return std::nullopt;
    int second = 0;
    int milli = 0;
    if (in.take(u':')) {
        const auto read = in.number(2, 2);
        if (!read || *read > 60)
            return std::nullopt;
        second = *read;
        if (in.take(u'.') || in.take(u',')) {
            const QStringView fraction = in.digits(1, 9);
            if (fraction.isEmpty())
                return std::nullopt;
            milli = QString(fraction.left(3).toString().leftJustified(3, u'0')).toInt();
        }
    }
    if (*hour == 24 && (*minute > 0 || second > 0 || milli > 0))
        return std::nullopt;
    return ((*hour * 60LL + *minute) * 60 + second) * 1000 + milli;
}

// "+02:00", "+0200", "+2", "-0430": seconds east of Greenwich.
std::optional<int> readOffset(Scanner &in)
{
    const int sign = in.sees(u'-') ? -1 : 1;
    if (!in.take(u'-') && !in.take(u'+'))
        return std::nullopt;
    const QStringView digits = in.digits(1, 4);
    if (digits.isEmpty())
        return std::nullopt;
    int hours = digits.toInt();
    int minutes = 0;
    if (digits.size() > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (in.take(u':')) {
        const auto read = in.number(2, 2);
        if (!read)
            return std::nullopt;
        minutes = *read;
    }
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
}

struct ZoneRead
{
    bool named = false; // the text says its zone
    int seconds = 0;
};

// "GMT", "PDT", "GMT+5:30": a name, and an offset behind those that stand for Greenwich.
std::optional<int> readZoneName(Scanner &in)
{
    const QStringView name = in.word();
    const auto same
        = [name](const NamedZone &known) { return name.compare(known.name, Qt::CaseInsensitive) == 0; };
    const auto at = std::ranges::find_if(namedZones, same);
    if (at == namedZones.end())
        return std::nullopt;
    return in.atEnd() || at->minutes != 0 ? std::optional(at->minutes * 60) : readOffset(in);
}

// A zone to the end of the text: a name, or an offset, or Go's "+0000 UTC" with its monotonic tail.
std::optional<ZoneRead> readZone(Scanner &in)
{
    in.spaces();
    if (in.atEnd())
        return ZoneRead{};
    if (in.seesLetter()) {
        const auto named = readZoneName(in);
        return named && in.atEnd() ? std::optional(ZoneRead{.named = true, .seconds = *named}) : std::nullopt;
    }
    const auto offset = readOffset(in);
    if (!offset)
        return std::nullopt;
    in.spaces();
    in.take(u'(');
    const QStringView name = in.word(); // behind an offset it adds nothing
    // Go writes the offset of a zone without a name twice.
    if (name.isEmpty() && (in.sees(u'+') || in.sees(u'-')) && readOffset(in) != offset)
        return std::nullopt;
    in.take(u')');
    in.spaces();
    const bool ends = in.atEnd() || (!name.isEmpty() && in.take(u'm') && in.take(u'='));
    return ends ? std::optional(ZoneRead{.named = true, .seconds = *offset}) : std::nullopt;
}

// A moment whose zone is still to be applied.
struct Wall
{
    QDate date;
    qint64 clock = 0;

    QDateTime at(int offsetSeconds) const
    {
        const QDateTime midnight(date, QTime(0, 0), Qt::UTC);
        return midnight.addMSecs(clock - offsetSeconds * 1000LL);
    }
};

std::optional<Wall> readIso(Scanner &in)
{
    const auto year = in.number(4, 4);
    if (!year || !in.take(u'-'))
        return std::nullopt;
    const auto month = in.number(1, 2);
    if (!month || !in.take(u'-'))
        return std::nullopt;
    const auto day = in.number(1, 2);
    if (!day)
        return std::nullopt;
    const QDate date(*year, *month, *day);
    if (!date.isValid())
        return std::nullopt;
    if (in.atEnd())
        return Wall{date};
    if (!in.take(u'T') && !in.take(u't') && !in.take(u' '))
        return std::nullopt;
    in.spaces();
    const auto clock = readClock(in);
    return clock ? std::optional(Wall{date, *clock}) : std::nullopt;
}

// RFC 2822's rule for the years of RFC 822.
int fullYear(QStringView digits)
{
    const int year = digits.toInt();
    if (digits.size() == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits.size() == 3 ? 1900 + year : year;
}

std::optional<Wall> readRfc822(Scanner &in)
{
    if (!in.seesDigit()) {
        if (!in.oneOf(weekdays))
            return std::nullopt;
        in.take(u'.');
        in.take(u',');
        in.spaces();
    }
    const auto day = in.number(1, 2);
    in.take(u'-');
    in.spaces();
    const auto month = day ? in.oneOf(months) : std::nullopt;
    in.take(u'-');
    in.spaces();
    const QStringView year = month ? in.digits(2, 4) : QStringView();
    if (year.isEmpty())
        return std::nullopt;
    const QDate date(fullYear(year), *month, *day);
    in.spaces();
    const auto clock = readClock(in);
    if (!date.isValid() || !clock)
        return std::nullopt;
    return Wall{date, *clock};
}

std::optional<QDateTime> believable(const QDateTime &moment, const QDateTime &now, DateKind kind)
{
    static const QDateTime earliest(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime latest = kind == DateKind::Planned ? now.addYears(2) : now.addDays(2);
    if (!moment.isValid() || moment < earliest || moment > latest)
        return std::nullopt;
    return moment;
}

// What names no zone, in the zone that the platform knows it to mean.
std::optional<QDateTime> inZone(const Wall &wall, const QTimeZone &zone)
{
    if (!zone.isValid())
        return std::nullopt;
    const QDateTime naive = wall.at(0);
    return QDateTime(naive.date(), naive.time(), zone).toUTC();
}

bool isNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    const auto fits = [](QChar c) { return isDigit(c) || c == u'.'; };
    return !digits.isEmpty() && digits.count(u'.') <= 1 && std::ranges::all_of(digits, fits);
}

} // namespace

std::optional<QDateTime> readEpoch(double value, const QDateTime &now, DateKind kind)
{
    // Seconds stay below this until the year 5138, milliseconds are above it since 1973.
    constexpr double millisecondsFrom = 1e11;
    if (!std::isfinite(value) || value <= 0 || value >= 1e15)
        return std::nullopt;
    const double ms = value < millisecondsFrom ? value * 1000 : value;
    return believable(QDateTime::fromMSecsSinceEpoch(std::llround(ms), Qt::UTC), now, kind);
}

std::optional<QDateTime> readDate(QStringView text, const QDateTime &now, DateKind kind,
                                  const QTimeZone &zone)
{
    constexpr qsizetype longest = 100;
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longest)
        return std::nullopt;
    if (isNumber(trimmed))
        return readEpoch(trimmed.toDouble(), now, kind);
    Scanner in(trimmed);
    auto wall = readIso(in);
    if (!wall) {
        in = Scanner(trimmed);
        wall = readRfc822(in);
    }
    const auto said = wall ? readZone(in) : std::nullopt;
    if (!said)
        return std::nullopt;
    const auto moment = said->named ? std::optional(wall->at(said->seconds)) : inZone(*wall, zone);
    return moment ? believable(*moment, now, kind) : std::nullopt;
}

std::optional<QDateTime> readYearless(QStringView text, const QDateTime &reference)
{
    Scanner in(text);
    const auto month = in.oneOf(months);
    in.spaces();
    const auto day = month ? in.number(1, 2) : std::nullopt;
    in.take(u',');
    in.spaces();
    const auto clock = day ? readClock(in) : std::nullopt;
    const auto zone = clock ? readZone(in) : std::nullopt;
    if (!zone || !zone->named || !reference.isValid())
        return std::nullopt;
    std::optional<QDateTime> nearest;
    const int year = reference.toUTC().date().year();
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
        const QDate date(candidate, *month, *day);
        if (!date.isValid())
            continue;
        const QDateTime moment = Wall{date, *clock}.at(zone->seconds);
        const auto distance = [&reference](const QDateTime &to) { return std::abs(reference.msecsTo(to)); };
        if (!nearest || distance(moment) < distance(*nearest))
            nearest = moment;
    }
    return nearest;
}

} // namespace foghorn
