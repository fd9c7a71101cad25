// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/updateview.h"

#include "models/status/markup.h"
#include "views/incidents/wrappedlabel.h"
#include "views/parts/plainlabel.h"
#include "views/parts/safetext.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <cstdlib>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gutter = 28; // where the marks stand
constexpr int below = 16;
constexpr int longText = 900; // characters; longer ones are shown in their beginning first
constexpr int beginning = 420;
constexpr qsizetype partSize = 48 * 1024; // the sanitizer takes 64 KiB at most
constexpr qint64 toldApartSeconds = 15 * 60; // posted and seen lie this far apart: both are told

// The mark's colour, by what a phase means.
ComponentStatus markLevel(IncidentStatus phase)
{
    switch (phase) {
    case IncidentStatus::Investigating:
        return ComponentStatus::PartialOutage;
    case IncidentStatus::Identified:
        return ComponentStatus::Degraded;
    case IncidentStatus::Monitoring:
    case IncidentStatus::Scheduled:
    case IncidentStatus::InProgress:
    case IncidentStatus::Verifying:
        return ComponentStatus::Maintenance;
    case IncidentStatus::Resolved:
    case IncidentStatus::Completed:
        return ComponentStatus::Operational;
    default:
        return ComponentStatus::Unknown;
    }
}

QColor markColour(IncidentStatus phase, const Theme &theme)
{
    if (phase == IncidentStatus::Postmortem)
        return theme.accent;
    const ComponentStatus level = markLevel(phase);
    return level == ComponentStatus::Unknown ? theme.dim : theme.level(level);
}

// Where the next part of a text ends: at a paragraph, a line, a blank, or in the middle of a word.
qsizetype partEnd(const QString &text, qsizetype from)
{
    if (text.size() - from <= partSize)
        return text.size();
    for (const QString &gap : {u"\n\n"_s, u"\n"_s, u" "_s}) {
        const qsizetype at = text.lastIndexOf(gap, from + partSize);
        if (at > from + partSize / 2)
            return at + gap.size();
    }
    return from + partSize;
}

QPushButton *linkButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

} // namespace

UpdateView::UpdateView(ShownUpdate shown, const QDateTime &now, TimesIn zone, QWidget *parent)
    : QWidget(parent)
    , m_shown(std::move(shown))
{
    setObjectName(u"incident.update."_s + phaseWord(m_shown.update.status));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gutter, 0, 0, below);
    layout->setSpacing(4);
    addHeading(layout, now, zone);
    addText(layout);
    addSteps(layout);
    addEdits(layout, now, zone);
}

void UpdateView::addHeading(QVBoxLayout *layout, const QDateTime &now, TimesIn zone)
{
    const IncidentUpdate &update = m_shown.update;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_phase = new PlainLabel(this, TextSize::Strong);
    m_phase->setText(m_shown.withdrawn ? tr("%1, taken back").arg(phaseWord(update.status))
                                       : phaseWord(update.status));
    m_phase->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *time = new WrappedLabel(this);
    time->setObjectName(u"incident.posted"_s);
    time->setDim(true);
    QString said = momentText(update.postedAt.isValid() ? update.postedAt : m_shown.seenAt, now, zone);
    if (update.postedAt.isValid() && m_shown.seenAt.isValid()
        && std::abs(update.postedAt.secsTo(m_shown.seenAt)) > toldApartSeconds)
        said += u" · "_s + tr("seen %1").arg(momentText(m_shown.seenAt, now, zone));
    time->setText(said);
    QStringList tip;
    if (update.postedAt.isValid())
        tip << tr("Posted %1").arg(utcText(update.postedAt));
    if (m_shown.seenAt.isValid())
        tip << tr("Seen by us %1").arg(utcText(m_shown.seenAt));
    time->setToolTip(plainTip(tip.join(u'\n')));
    time->setAccessibleDescription(tip.join(u", "_s));
    line->addWidget(m_phase, 0, Qt::AlignTop);
    line->addWidget(time, 1);
    layout->addLayout(line);
}

void UpdateView::addText(QVBoxLayout *layout)
{
    m_texts = new QVBoxLayout;
    m_texts->setSpacing(6);
    layout->addLayout(m_texts);
    const QString &text = m_shown.update.text;
    if (text.size() <= longText) {
        readOn();
        return;
    }
    m_beginning = new WrappedLabel(this);
    m_beginning->setText(plainLine(text, m_shown.update.format, beginning));
    m_texts->addWidget(m_beginning);
    m_more = linkButton(u"incident.readall"_s, tr("Read all"), this);
    m_more->setAccessibleName(tr("Read all of %1").arg(m_phase->text()));
    connect(m_more, &QPushButton::clicked, this, &UpdateView::readOn);
    layout->addWidget(m_more);
}

SafeText *UpdateView::makeText()
{
    auto *text = new SafeText(this);
    text->setObjectName(u"incident.text"_s);
    text->setAccessibleName(m_phase->text());
    connect(text, &SafeText::linkActivated, this, &UpdateView::openUrlRequested);
    return text;
}

// The next part of the text, with its headings, lists and links.
void UpdateView::readOn()
{
    const QString &text = m_shown.update.text;
    if (m_beginning) {
        m_beginning->hide();
        m_beginning->deleteLater();
        m_beginning = nullptr;
    }
    const qsizetype end = partEnd(text, m_read);
    if (!text.isEmpty()) {
        auto *part = makeText();
        part->setBody(text.sliced(m_read, end - m_read), m_shown.update.format);
        m_texts->addWidget(part);
        if (m_more)
            part->setFocus(Qt::OtherFocusReason);
    }
    m_read = end;
    if (m_more) {
        m_more->setText(tr("Read on"));
        m_more->setVisible(!isWhole());
    }
}

void UpdateView::readAll()
{
    if (m_beginning)
        readOn();
}

void UpdateView::addSteps(QVBoxLayout *layout)
{
    QStringList steps;
    for (const ComponentStep &step : m_shown.update.components) {
        if (!step.to || step.from == step.to)
            continue;
        const QString name = cleanName(step.name, 120);
        steps << (step.from ? tr("%1: %2, was %3").arg(name, levelWord(*step.to), levelWord(*step.from))
                            : tr("%1: %2").arg(name, levelWord(*step.to)));
    }
    if (steps.isEmpty())
        return;
    auto *label = new WrappedLabel(this, TextSize::Small);
    label->setDim(true);
    label->setText(steps.mid(0, 20).join(u" · "_s));
    layout->addWidget(label);
}

void UpdateView::addEdits(QVBoxLayout *layout, const QDateTime &now, TimesIn zone)
{
    if (m_shown.earlier.isEmpty())
        return;
    auto *show = linkButton(u"incident.edits"_s, tr("Reworded since · show what changed"), this);
    show->setCheckable(true);
    auto *box = new QWidget(this);
    auto *texts = new QVBoxLayout(box);
    texts->setContentsMargins({});
    box->hide();
    layout->addWidget(show);
    layout->addWidget(box);
    connect(show, &QPushButton::toggled, this, [this, show, box, texts, now, zone](bool on) {
        show->setText(on ? tr("Reworded since · hide what changed")
                         : tr("Reworded since · show what changed"));
        box->setVisible(on);
        if (!on || texts->count() > 0)
            return;
        const TextFormat format = m_shown.update.format;
        for (qsizetype i = m_shown.earlier.size() - 1; i >= 0; --i) {
            const QString next
                = i + 1 < m_shown.earlier.size() ? m_shown.earlier.at(i + 1).text : m_shown.update.text;
            auto *when = new WrappedLabel(box, TextSize::Small);
            when->setDim(true);
            when->setText(tr("First seen %1 in these words:")
                              .arg(momentText(m_shown.earlier.at(i).observedAt, now, zone)));
            auto *difference = new SafeText(box);
            difference->setObjectName(u"incident.difference"_s);
            difference->setAccessibleName(tr("What changed in the wording"));
            difference->setDifference(
                wordDiff(plainText(m_shown.earlier.at(i).text, format), plainText(next, format)));
            texts->addWidget(when);
            texts->addWidget(difference);
        }
    });
}

void UpdateView::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal x = 10.5;
    const qreal y = m_phase->geometry().center().y() + 0.5;
    painter.setPen(QPen(theme.border, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, m_shown.last ? y : height()));
    painter.setPen(QPen(theme.page, 3));
    painter.setBrush(markColour(m_shown.update.status, theme));
    painter.drawEllipse(QPointF(x, y), 6.5, 6.5);
}

} // namespace foghorn
