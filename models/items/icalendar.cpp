// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/icalendar.h"

#include "models/items/incidentfacts.h"
#include "models/status/markup.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype mostOctets = 75; // of a line, its end not counted
constexpr qint64 unknownLengthSeconds = 3600; // of a plan that names no end

QByteArray time(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'\t')
            out += u' ';
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7F)
            out += c;
    }
    return out.toUtf8();
}

// A following line begins with a space, which counts; a character is never cut in two.
void addLine(QByteArray &out, const QByteArray &line)
{
    qsizetype from = 0;
    qsizetype room = mostOctets;
    while (line.size() - from > room) {
        qsizetype cut = from + room;
        while (cut > from && (static_cast<uchar>(line[cut]) & 0xC0) == 0x80)
            --cut;
        out += line.sliced(from, cut - from) + "\r\n ";
        from = cut;
        room = mostOctets - 1;
    }
    out += line.sliced(from) + "\r\n";
}

QByteArray identity(const IncidentRecord &record)
{
    const QString key = record.vendor + u'\n' + record.state.incident.id;
    return QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32)
        + "@foghorn.invalid";
}

QByteArray status(const Incident &incident)
{
    return isUpcoming(incident) ? "TENTATIVE" : "CONFIRMED";
}

QString description(const IncidentRecord &record)
{
    const Incident &incident = record.state.incident;
    QStringList parts;
    if (!incident.updates.isEmpty())
        parts.append(plainText(incident.updates.first().text, incident.updates.first().format).left(4000));
    QStringList names;
    for (const ComponentRef &component : incident.components)
        names.append(component.group.isEmpty() ? component.name
                                               : QString(component.group + u" / "_s + component.name));
    if (!names.isEmpty())
        parts.append(names.join(u", "_s));
    return parts.join(u"\n\n"_s);
}

void addEvent(QByteArray &out, const IncidentRecord &record, const QString &vendor, const QDateTime &stamp)
{
    const Incident &incident = record.state.incident;
    const QDateTime from = beganAt(record.state);
    QDateTime to = endedAt(record.state);
    if (!to.isValid() && incident.scheduledUntil.isValid())
        to = incident.scheduledUntil;
    if (!to.isValid() && !isUpcoming(incident))
        to = stamp;
    if (!to.isValid() || to <= from)
        to = from.addSecs(unknownLengthSeconds);
    addLine(out, "BEGIN:VEVENT");
    addLine(out, "UID:" + identity(record));
    addLine(out, "DTSTAMP:" + time(stamp));
    addLine(out, "DTSTART:" + time(from));
    addLine(out, "DTEND:" + time(to));
    addLine(out, "SUMMARY:" + escaped(cleanName(vendor) + u": "_s + cleanName(incident.title)));
    if (const QString text = description(record); !text.isEmpty())
        addLine(out, "DESCRIPTION:" + escaped(text));
    if (incident.url.isValid() && incident.url.scheme().startsWith("http"_L1))
        addLine(out, "URL:" + incident.url.toEncoded());
    if (incident.updatedAt.isValid())
        addLine(out, "LAST-MODIFIED:" + time(incident.updatedAt));
    addLine(out, "STATUS:" + status(incident));
    addLine(out,
            incident.kind == IncidentKind::Maintenance ? QByteArray("CATEGORIES:Maintenance")
                                                       : QByteArray("CATEGORIES:Incident"));
    // It is for the one who reads, and makes nobody busy.
    addLine(out, "TRANSP:TRANSPARENT");
    addLine(out, "END:VEVENT");
}

} // namespace

QByteArray icalendar(const QList<IncidentRecord> &records, const QHash<QString, QString> &vendorNames,
                     const QDateTime &stamp)
{
    QByteArray out;
    addLine(out, "BEGIN:VCALENDAR");
    addLine(out, "VERSION:2.0");
    addLine(out, "PRODID:-//Foghorn//Foghorn//EN");
    addLine(out, "CALSCALE:GREGORIAN");
    addLine(out, "METHOD:PUBLISH");
    for (const IncidentRecord &record : records) {
        if (beganAt(record.state).isValid())
            addEvent(out, record, vendorNames.value(record.vendor, record.vendor), stamp);
    }
    addLine(out, "END:VCALENDAR");
    return out;
}

} // namespace foghorn
