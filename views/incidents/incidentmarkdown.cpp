// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentmarkdown.h"

#include "models/status/markup.h"
#include "views/incidents/incidentwords.h"
#include "views/parts/page.h"
#include "views/theme/words.h"

#include <QCoreApplication>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::IncidentMarkdown)
};

void addTimes(QStringList &lines, const IncidentRow &row, const QDateTime &now)
{
    const IncidentState &state = row.record.state;
    const auto line = [&lines](const QString &name, const QDateTime &at) {
        if (at.isValid())
            lines << u"- "_s + name + u": "_s + utcText(at);
    };
    if (state.incident.kind == IncidentKind::Maintenance) {
        line(Texts::tr("Planned from"), state.incident.scheduledFor);
        line(Texts::tr("Planned until"), state.incident.scheduledUntil);
    }
    if (!isUpcoming(state.incident))
        line(Texts::tr("Began"), beganAt(state));
    line(Texts::tr("Ended"), endedAt(state));
    line(Texts::tr("First seen by us"), state.firstSeen);
    if (const auto length = lengthSeconds(state, now))
        lines << u"- "_s + Texts::tr("Duration: %1").arg(lengthText(*length));
    if (row.record.stated) {
        const ClockGap gap = clockGap(state.incident, *row.record.stated);
        line(Texts::tr("Stated from"), row.record.stated->from);
        line(Texts::tr("Stated until"), row.record.stated->to);
        lines << u"- "_s + gapLine(gap);
    }
}

} // namespace

QString markdownEscaped(const QString &plain)
{
    static const QString special = u"\\`*_{}[]<>()#+-!|~&"_s;
    QString out;
    out.reserve(plain.size() * 11 / 10);
    for (const QChar c : plain) {
        if (special.contains(c))
            out += u'\\';
        out += c;
        // One line break is a space in Markdown; two blanks before it keep it.
        if (c == u'\n' && out.size() > 1 && out.at(out.size() - 2) != u'\n')
            out.insert(out.size() - 1, u"  "_s);
    }
    return out;
}

QString incidentMarkdown(const IncidentRow &row, const QDateTime &now)
{
    const Incident &incident = row.incident();
    QStringList lines{u"# "_s + markdownEscaped(cleanName(incident.title)), QString()};
    lines << u"- "_s + Texts::tr("Vendor: %1").arg(markdownEscaped(cleanName(row.vendorName)));
    lines << u"- "_s + Texts::tr("Affected: %1").arg(markdownEscaped(componentsLine(incident.components)));
    lines << u"- "_s + Texts::tr("Phase: %1").arg(phaseWord(incident.status));
    if (incident.kind == IncidentKind::Incident)
        lines << u"- "_s + Texts::tr("Impact: %1").arg(impactWord(incident.impact));
    addTimes(lines, row, now);
    if (isWebAddress(incident.url))
        lines << u"- <"_s + incident.url.toString(QUrl::FullyEncoded) + u'>';
    for (const IncidentUpdate &update : incident.updates) {
        lines << QString() << u"## "_s + phaseWord(update.status) + u" – "_s + utcText(update.postedAt)
              << QString() << markdownEscaped(plainText(update.text, update.format));
        if (!row.record.earlier.value(update.id).isEmpty())
            lines << QString() << u"*"_s + Texts::tr("Reworded by the vendor since.") + u"*"_s;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace foghorn
