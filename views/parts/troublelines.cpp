// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/troublelines.h"

#include "views/theme/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::UptimeBar)
};

constexpr qsizetype mostLines = 8;

QString clock(qint64 ms, bool date)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    return local.toString(date ? u"d.M. HH:mm"_s : u"HH:mm"_s);
}

} // namespace

QString troubleLines(const QList<Span> &spans, qint64 fromMs, qint64 toMs)
{
    QList<Span> shown;
    for (const Span &span : spans) {
        const Span part{std::max(span.fromMs, fromMs), std::min(span.toMs, toMs), span.status};
        if (part.fromMs < part.toMs)
            shown.append(part);
    }
    const qsizetype left = shown.size() - std::min(shown.size(), mostLines);
    std::ranges::stable_sort(shown, std::greater{}, [](const Span &span) { return span.toMs - span.fromMs; });
    shown = shown.mid(0, mostLines);
    std::ranges::sort(shown, {}, &Span::fromMs);
    const bool dates = toMs - fromMs > 26LL * 60 * 60 * 1000;
    QStringList lines;
    for (const Span &span : std::as_const(shown))
        lines << Lines::tr("%1–%2 %3")
                     .arg(clock(span.fromMs, dates), clock(span.toMs, dates),
                          levelWord(span.status).toLower());
    if (left > 0)
        lines << Lines::tr("%1 shorter ones").arg(left);
    return lines.join(u'\n');
}

} // namespace foghorn
