// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace foghorn {
namespace {

struct Times
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Times)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString shortTime(const QDateTime &local)
{
    // The C locale's short form has seconds; nobody needs them.
    static const QString seconds = QStringLiteral(":ss");
    return QLocale().toString(local.time(), QLocale().timeFormat(QLocale::ShortFormat).remove(seconds));
}

} // namespace

QString durationText(qint64 seconds)
{
    const qint64 length = std::max<qint64>(0, seconds);
    if (length < minute)
        return Times::tr("%1 s").arg(length);
    if (length < hour)
        return Times::tr("%1 min").arg(length / minute);
    if (length < day) {
        const qint64 minutes = length % hour / minute;
        if (minutes == 0 || length >= 10 * hour)
            return Times::tr("%1 h").arg(length / hour);
        return Times::tr("%1 h %2 min").arg(length / hour).arg(minutes);
    }
    return Times::tr("%1 d").arg(length / day);
}

QString agoText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return Times::tr("never");
    const qint64 seconds = then.secsTo(now);
    return seconds < 2 ? Times::tr("just now") : Times::tr("%1 ago").arg(durationText(seconds));
}

QString leftText(const QDateTime &end, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(end);
    return seconds >= 0 ? Times::tr("%1 left").arg(durationText(seconds))
                        : Times::tr("overdue by %1").arg(durationText(-seconds));
}

QString clockText(const QDateTime &then, const QDateTime &now)
{
    const QDateTime local = then.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return shortTime(local);
    const QString date
        = local.date().year() == today.year() ? dayText(local.date()) : longDayText(local.date());
    return date + u' ' + shortTime(local);
}

QString momentText(const QDateTime &then)
{
    return QLocale().toString(then.toLocalTime(), QLocale::ShortFormat);
}

QString dayText(QDate date)
{
    //: a day and a month, short, as QLocale formats it
    return QLocale().toString(date, Times::tr("d MMM"));
}

QString longDayText(QDate date)
{
    //: a day, a month and a year, short, as QLocale formats it
    return QLocale().toString(date, Times::tr("d MMM yyyy"));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

} // namespace foghorn
