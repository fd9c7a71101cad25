// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentdetail.h"

#include "models/status/markup.h"
#include "views/incidents/incidentmarkdown.h"
#include "views/incidents/ledgerbox.h"
#include "views/incidents/updateview.h"
#include "views/incidents/wrappedlabel.h"
#include "views/parts/flowlayout.h"
#include "views/parts/page.h"
#include "views/theme/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype updatesAtOnce = 30;

} // namespace

IncidentDetail::IncidentDetail(std::function<QDateTime()> now, QWidget *parent)
    : QScrollArea(parent)
    , m_now(std::move(now))
{
    setObjectName(u"incident.detail"_s);
    setAccessibleName(tr("The chosen incident"));
    setProperty("look", u"page"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
    build();
}

void IncidentDetail::show(const IncidentRow *row)
{
    const std::optional<IncidentRow> next = row ? std::optional(*row) : std::nullopt;
    const auto same = [](const IncidentRow &a, const IncidentRow &b) {
        IncidentState then = a.record.state;
        then.lastSeen = b.record.state.lastSeen;
        return a.key() == b.key() && then == b.record.state && a.watched == b.watched
            && a.vendorName == b.vendorName && a.record.stated == b.record.stated
            && a.record.earlier.size() == b.record.earlier.size();
    };
    if ((!next && !m_row) || (next && m_row && same(*next, *m_row)))
        return;
    const bool other = !next || !m_row || next->key() != m_row->key();
    const int scrolled = verticalScrollBar()->value();
    m_row = next;
    if (other)
        m_ledger.clear();
    build();
    verticalScrollBar()->setValue(other ? 0 : scrolled);
}

void IncidentDetail::setLedger(const QList<LedgerEntry> &entries)
{
    if (entries == m_ledger)
        return;
    m_ledger = entries;
    showLedger();
}

void IncidentDetail::showLedger()
{
    if (!m_row || !m_ledgerPlace)
        return;
    while (const QLayoutItem *item = m_ledgerPlace->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (ledgerSummary(m_ledger).isEmpty())
        return;
    auto *box = new LedgerBox(m_ledger, m_row->record, m_now(), m_zone, widget());
    m_ledgerPlace->addWidget(box);
    // It came later than what stands below it, and is reached before that.
    setTabOrder(widget()->findChild<QPushButton *>(u"incident.utc"_s), box->findChild<QPushButton *>());
}

void IncidentDetail::refreshTimes()
{
    if (m_row && m_facts)
        m_facts->setText(factsLine(*m_row, m_now(), m_zone));
}

void IncidentDetail::build()
{
    auto *content = new QWidget;
    content->setProperty("look", u"page"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(6);
    m_updates.clear();
    m_facts = nullptr;
    m_ledgerPlace = nullptr;
    if (m_row) {
        addHead(layout);
        addWindow(layout);
        addActions(layout);
        m_ledgerPlace = new QVBoxLayout;
        layout->addLayout(m_ledgerPlace);
        addUpdates(layout);
    } else {
        label(layout, u"incident.none"_s, tr("Choose an incident in the list."))->setDim(true);
    }
    layout->addStretch();
    setWidget(content);
    showLedger();
}

WrappedLabel *IncidentDetail::label(QVBoxLayout *layout, const QString &name, const QString &text)
{
    auto *made = new WrappedLabel;
    made->setObjectName(name);
    made->setText(text);
    layout->addWidget(made);
    return made;
}

QPushButton *IncidentDetail::button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setProperty("look", u"plain"_s);
    return made;
}

void IncidentDetail::addHead(QVBoxLayout *layout)
{
    const IncidentState &state = m_row->record.state;
    auto *title = new WrappedLabel(nullptr, TextSize::Section);
    title->setObjectName(u"incident.title"_s);
    title->setText(cleanName(state.incident.title));
    layout->addWidget(title);
    m_facts = label(layout, u"incident.facts"_s, factsLine(*m_row, m_now(), m_zone));
    m_facts->setDim(true);
    QStringList utc;
    if (const QDateTime began = beganAt(state); began.isValid())
        utc << utcText(began);
    if (const QDateTime ended = endedAt(state); ended.isValid())
        utc << utcText(ended);
    const QStringList tip{utc.join(u" – "_s), allComponents(state.incident.components)};
    m_facts->setToolTip(plainTip(tip.join(u'\n').trimmed()));
    if (const QString clocks = clocksLine(m_row->record, m_now(), m_zone); !clocks.isEmpty())
        label(layout, u"incident.clocks"_s, clocks)->setDim(true);
    if (const QString plan = planLine(state.incident, m_now(), m_zone); !plan.isEmpty())
        label(layout, u"incident.plan"_s, plan)->setDim(true);
    for (const EarlierText &former : m_row->record.earlierTitles) {
        label(layout, u"incident.earliertitle"_s,
              tr("Formerly: %1 (seen %2)")
                  .arg(cleanName(former.text), momentText(former.observedAt, m_now(), m_zone)))
            ->setDim(true);
    }
    for (const QString &odd : oddities(*m_row, m_now()))
        label(layout, u"incident.odd"_s, odd);
}

// What the text states, beside what was posted. It counts once the user says so.
void IncidentDetail::addWindow(QVBoxLayout *layout)
{
    const Incident &incident = m_row->incident();
    const std::optional<TimeWindow> confirmed = m_row->record.stated;
    const std::optional<TimeWindow> window = confirmed ? confirmed : suggestedWindow(incident);
    if (!window)
        return;
    const QString from = momentText(window->from, m_now(), m_zone);
    const QString to = momentText(window->to, m_now(), m_zone);
    const QString said = confirmed ? tr("Stated: %1 – %2, confirmed by you").arg(from, to)
                                   : tr("Suggested from the text: %1 – %2").arg(from, to);
    WrappedLabel *line
        = label(layout, u"incident.stated"_s, said + u'\n' + gapLine(clockGap(incident, *window)));
    line->setToolTip(plainTip(utcText(window->from) + u" – "_s + utcText(window->to)));
    auto *act = confirmed ? button(u"incident.unconfirm"_s, tr("Take back"))
                          : button(u"incident.confirm"_s, tr("That is right"));
    act->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout->addWidget(act);
    connect(act, &QPushButton::clicked, this, [this, confirmed, window] {
        emit windowConfirmed(m_row->record.vendor, m_row->record.state.incident.id,
                             confirmed ? std::nullopt : window);
    });
}

void IncidentDetail::addActions(QVBoxLayout *layout)
{
    auto *line = new FlowLayout(8, 8);
    const Incident &incident = m_row->incident();
    auto *vendor = button(u"incident.vendor"_s, menuText(m_row->vendorName, 30));
    vendor->setAccessibleName(tr("Show the vendor %1").arg(cleanName(m_row->vendorName, 80)));
    connect(vendor, &QPushButton::clicked, this, [this] { emit vendorActivated(m_row->record.vendor); });
    line->addWidget(vendor);
    if (isWebAddress(incident.url)) {
        auto *open = button(u"incident.open"_s, tr("Open page ↗"));
        open->setToolTip(
            plainTip(tr("Opens %1 in the browser").arg(incident.url.toString(QUrl::FullyEncoded))));
        connect(open, &QPushButton::clicked, this, [this] { emit openUrlRequested(m_row->incident().url); });
        line->addWidget(open);
    }
    auto *copy = button(u"incident.copy"_s, tr("Copy"));
    copy->setAccessibleName(tr("Copy as Markdown"));
    copy->setToolTip(tr("Copy as Markdown (Ctrl+Shift+C)"));
    connect(copy, &QPushButton::clicked, this, &IncidentDetail::copyMarkdown);
    line->addWidget(copy);
    if (incident.kind == IncidentKind::Maintenance) {
        auto *calendar = button(u"incident.calendar"_s, tr("Calendar…"));
        calendar->setToolTip(tr("Save as a calendar file (.ics)"));
        connect(calendar, &QPushButton::clicked, this, [this] { emit calendarWanted(m_row->record); });
        line->addWidget(calendar);
    }
    auto *utc = button(u"incident.utc"_s, tr("UTC"));
    utc->setAccessibleName(tr("Times in UTC"));
    utc->setCheckable(true);
    utc->setChecked(m_zone == TimesIn::Utc);
    connect(utc, &QPushButton::toggled, this, [this](bool on) {
        m_zone = on ? TimesIn::Utc : TimesIn::OwnZone;
        // The button that was pressed goes with the old content; it may still be in its click.
        QMetaObject::invokeMethod(this, &IncidentDetail::build, Qt::QueuedConnection);
    });
    line->addWidget(utc);
    layout->addSpacing(4);
    layout->addLayout(line);
    layout->addSpacing(10);
}

QList<ShownUpdate> IncidentDetail::shownUpdates() const
{
    const IncidentRecord &record = m_row->record;
    QList<ShownUpdate> shown;
    const auto add = [&](const IncidentUpdate &update, bool withdrawn) {
        shown.append({.update = update,
                      .seenAt = record.updateSeen.value(update.id),
                      .earlier = record.earlier.value(update.id),
                      .withdrawn = withdrawn});
    };
    for (const IncidentUpdate &update : record.state.incident.updates)
        add(update, false);
    for (const IncidentUpdate &update : record.withdrawn)
        add(update, true);
    // What was taken back stands where it was said.
    if (!record.withdrawn.isEmpty())
        std::ranges::stable_sort(shown, std::ranges::greater{},
                                 [](const ShownUpdate &one) { return one.update.postedAt; });
    if (!shown.isEmpty())
        shown.last().last = true;
    return shown;
}

void IncidentDetail::addUpdates(QVBoxLayout *layout)
{
    auto *updates = new QVBoxLayout;
    updates->setSpacing(0);
    layout->addLayout(updates);
    if (m_row->incident().updates.isEmpty())
        label(layout, u"incident.noupdates"_s, tr("The vendor has not said more."))->setDim(true);
    addMore(updates, 0);
}

void IncidentDetail::addMore(QVBoxLayout *layout, qsizetype from)
{
    const QList<ShownUpdate> shown = shownUpdates();
    const qsizetype end = std::min(shown.size(), from + updatesAtOnce);
    for (qsizetype at = from; at < end; ++at) {
        auto *view = new UpdateView(shown.at(at), m_now(), m_zone, nullptr);
        connect(view, &UpdateView::openUrlRequested, this, &IncidentDetail::openUrlRequested);
        layout->addWidget(view);
        m_updates.append(view);
    }
    if (end == shown.size())
        return;
    auto *more = button(u"incident.more"_s, tr("%1 earlier updates").arg(shown.size() - end));
    layout->addWidget(more);
    connect(more, &QPushButton::clicked, this, [this, more, layout, end] {
        more->hide();
        more->deleteLater();
        addMore(layout, end);
    });
}

void IncidentDetail::readAll()
{
    for (UpdateView *view : std::as_const(m_updates)) {
        if (!view->isWhole()) {
            view->readAll();
            return;
        }
    }
}

QString IncidentDetail::markdown() const
{
    return m_row ? incidentMarkdown(*m_row, m_now()) : QString();
}

void IncidentDetail::copyMarkdown()
{
    if (m_row)
        QGuiApplication::clipboard()->setText(markdown());
}

} // namespace foghorn
