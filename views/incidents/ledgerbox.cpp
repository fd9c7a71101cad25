// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/ledgerbox.h"

#include "models/status/markup.h"
#include "models/status/worddiff.h"
#include "views/incidents/wrappedlabel.h"
#include "views/parts/safetext.h"
#include "views/theme/words.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = LedgerEntry::Kind;

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QString kindWord(const LedgerEntry &entry)
{
    switch (entry.kind) {
    case Kind::Backdated:
        return LedgerBox::tr("Backdated");
    case Kind::Deleted:
        return entry.field == "listed"_L1 ? LedgerBox::tr("No longer listed") : LedgerBox::tr("Taken back");
    case Kind::Restored:
        return entry.field == "listed"_L1 ? LedgerBox::tr("Listed again") : LedgerBox::tr("Put back");
    case Kind::Edited:
    case Kind::Progress:
        break;
    }
    return LedgerBox::tr("Edited");
}

QString fieldWord(const QString &field)
{
    if (field == "title"_L1)
        return LedgerBox::tr("title");
    if (field == "impact"_L1)
        return LedgerBox::tr("impact");
    if (field == "started"_L1)
        return LedgerBox::tr("beginning");
    if (field == "resolved"_L1)
        return LedgerBox::tr("end");
    if (field == "posted"_L1)
        return LedgerBox::tr("time of posting");
    if (field == "scheduled_for"_L1)
        return LedgerBox::tr("planned beginning");
    if (field == "scheduled_until"_L1)
        return LedgerBox::tr("planned end");
    if (field == "components"_L1)
        return LedgerBox::tr("affected components");
    if (field == "url"_L1)
        return LedgerBox::tr("address");
    return field == "text"_L1 ? LedgerBox::tr("text") : field;
}

// Words of our wire as people read them; names and addresses as they are.
QString valueWord(const LedgerEntry &entry, const QString &value, const QDateTime &now, TimesIn zone)
{
    if (value.isEmpty())
        return LedgerBox::tr("nothing");
    if (entry.field == "impact"_L1)
        return impactWord(fromWireName<Impact>(value).value_or(Impact::Unknown));
    if (const QDateTime time = timeOf(value); time.isValid())
        return momentText(time, now, zone);
    return cleanName(value, 300);
}

bool isWording(const LedgerEntry &entry)
{
    return entry.field == "text"_L1 || entry.field == "title"_L1;
}

} // namespace

QString ledgerSummary(const QList<LedgerEntry> &entries)
{
    const auto many = [&entries](Kind kind) {
        return static_cast<int>(std::ranges::count(entries, kind, &LedgerEntry::kind));
    };
    QStringList parts;
    if (const int n = many(Kind::Edited))
        parts << LedgerBox::tr("%n edited", nullptr, n);
    if (const int n = many(Kind::Backdated))
        parts << LedgerBox::tr("%n backdated", nullptr, n);
    if (const int n = many(Kind::Deleted))
        parts << LedgerBox::tr("%n taken back", nullptr, n);
    if (const int n = many(Kind::Restored))
        parts << LedgerBox::tr("%n put back", nullptr, n);
    return parts.isEmpty() ? QString() : LedgerBox::tr("Changed afterwards: %1").arg(parts.join(u", "_s));
}

LedgerBox::LedgerBox(const QList<LedgerEntry> &entries, const IncidentRecord &record, const QDateTime &now,
                     TimesIn zone, QWidget *parent)
    : QWidget(parent)
{
    for (const QList<IncidentUpdate> &updates : {record.state.incident.updates, record.withdrawn}) {
        for (const IncidentUpdate &update : updates)
            m_updates.insert(update.id, update);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 10);
    layout->setSpacing(4);
    const QString summary = ledgerSummary(entries);
    auto *show = new QPushButton(tr("%1 · show").arg(summary), this);
    show->setObjectName(u"incident.ledger"_s);
    show->setProperty("look", u"link"_s);
    show->setCursor(Qt::PointingHandCursor);
    show->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show->setCheckable(true);
    auto *box = new QWidget(this);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 6);
    lines->setSpacing(9);
    box->hide();
    layout->addWidget(show);
    layout->addWidget(box);
    connect(show, &QPushButton::toggled, this, [=, this](bool on) {
        show->setText(on ? tr("%1 · hide").arg(summary) : tr("%1 · show").arg(summary));
        box->setVisible(on);
        if (!on || lines->count() > 0)
            return;
        for (const LedgerEntry &entry : entries) {
            if (entry.kind != Kind::Progress)
                addEntry(lines, entry, now, zone);
        }
    });
}

// "text of Identified, 12:20"
QString LedgerBox::subject(const LedgerEntry &entry, const QDateTime &now, TimesIn zone) const
{
    const QString field = fieldWord(entry.field);
    const auto update = m_updates.constFind(entry.update);
    if (entry.update.isEmpty() || update == m_updates.cend())
        return field;
    return tr("%1 of “%2”, %3")
        .arg(field, phaseWord(update->status), momentText(update->postedAt, now, zone));
}

void LedgerBox::addEntry(QVBoxLayout *layout, const LedgerEntry &entry, const QDateTime &now, TimesIn zone)
{
    const bool ofList = entry.field == "listed"_L1;
    const bool late
        = entry.kind == Kind::Backdated && !entry.update.isEmpty() && entry.seenAt == entry.replacedAt;
    QString said = ofList ? kindWord(entry) : QString(kindWord(entry) + u": "_s + subject(entry, now, zone));
    if (late)
        said += u" · "_s
            + tr("not there when we had last read, %1").arg(valueWord(entry, entry.before, now, zone));
    else if (!isWording(entry) && !ofList)
        said += u" · "_s + valueWord(entry, entry.before, now, zone) + u" → "_s
            + valueWord(entry, entry.after, now, zone);
    auto *own = new QVBoxLayout;
    own->setSpacing(1);
    layout->addLayout(own);
    auto *line = new WrappedLabel(this);
    line->setObjectName(u"incident.ledger.entry"_s);
    line->setText(said);
    own->addWidget(line);
    auto *seen = new WrappedLabel(this, TextSize::Small);
    seen->setObjectName(u"incident.ledger.seen"_s);
    seen->setDim(true);
    const QString changed = momentText(entry.replacedAt, now, zone);
    seen->setText(
        late ? tr("First seen by us %1").arg(changed)
             : tr("Seen by us until %1, first seen %2").arg(changed, momentText(entry.seenAt, now, zone)));
    seen->setToolTip(plainTip(utcText(entry.seenAt) + u" – "_s + utcText(entry.replacedAt)));
    own->addWidget(seen);
    if (!isWording(entry))
        return;
    const TextFormat format
        = entry.field == "text"_L1 ? m_updates.value(entry.update).format : TextFormat::Plain;
    auto *difference = new SafeText(this);
    difference->setObjectName(u"incident.ledger.difference"_s);
    difference->setAccessibleName(tr("What changed in the wording"));
    difference->setDifference(wordDiff(plainText(entry.before, format), plainText(entry.after, format)));
    own->addWidget(difference);
}

} // namespace foghorn
