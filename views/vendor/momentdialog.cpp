// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/momentdialog.h"

#include "models/status/markup.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"
#include "views/parts/plainlabel.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int markSide = 20;
constexpr int iconSide = 16;
constexpr int lastWords = 300; // characters of an incident's last message

QIcon iconOf(ComponentStatus status)
{
    return statusIcon(status, Theme::current());
}

} // namespace

MomentDialog::MomentDialog(PageContext context, const QString &vendorId, QWidget *parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_vendor(vendorId)
    , m_mark(new QLabel(this))
    , m_banner(new PlainLabel(this, TextSize::Section))
    , m_looks(new PlainLabel(this))
    , m_moment(new QDateTimeEdit(m_context.now().toLocalTime(), this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"moment"_s);
    setWindowTitle(tr("As seen at"));
    resize(560, 560);
    m_mark->setFixedSize(markSide, markSide);
    m_mark->setTextFormat(Qt::PlainText);
    m_banner->setObjectName(u"moment.banner"_s);
    m_looks->setObjectName(u"moment.looks"_s);
    m_looks->setDim(true);
    m_moment->setObjectName(u"moment.at"_s);
    m_moment->setAccessibleName(tr("As seen at"));
    m_moment->setCalendarPopup(true);
    m_moment->setMaximumDateTime(m_context.now().toLocalTime());
    m_list->setObjectName(u"moment.levels"_s);
    m_list->setAccessibleName(tr("What was known then"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->setIconSize(QSize(iconSide, iconSide));
    layOut();
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &MomentDialog::ask);
    ask();
}

QHBoxLayout *MomentDialog::makeSteps()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_moment, 1);
    const auto add = [this, row](const QString &name, const QString &text, const QString &spoken, auto use) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleName(spoken);
        button->setAutoDefault(false);
        button->setProperty("look", u"plain"_s);
        connect(button, &QPushButton::clicked, this, use);
        row->addWidget(button);
    };
    const auto step = [this](int seconds) {
        return [this, seconds] { m_moment->setDateTime(m_moment->dateTime().addSecs(seconds)); };
    };
    add(u"moment.earlier"_s, tr("−15 min"), tr("15 minutes earlier"), step(-15 * 60));
    add(u"moment.later"_s, tr("+15 min"), tr("15 minutes later"), step(15 * 60));
    add(u"moment.now"_s, tr("Now"), tr("Now"), [this] {
        m_moment->setMaximumDateTime(m_context.now().toLocalTime());
        m_moment->setDateTime(m_moment->maximumDateTime());
    });
    return row;
}

void MomentDialog::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_mark);
    head->addWidget(m_banner, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeSteps());
    layout->addLayout(head);
    layout->addWidget(m_looks);
    layout->addWidget(m_list, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"moment.close"_s);
    close->setProperty("look", u"plain"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(close, 0, Qt::AlignRight);
}

void MomentDialog::ask()
{
    const QDateTime at = m_moment->dateTime().toUTC();
    whenDone(m_context.data.stateAt(m_vendor, at), this,
             [this, at, number = ++m_asked](const Result<VendorState> &state) {
                 if (number == m_asked)
                     showState(state, at);
             });
}

void MomentDialog::showState(const Result<VendorState> &state, const QDateTime &at)
{
    m_list->clear();
    if (!state) {
        m_mark->clear();
        m_banner->setText(tr("The history can't be read just now."));
        m_looks->setText(state.error().detail);
        return;
    }
    const ComponentStatus level = vendorLevel(*state, at);
    m_mark->setPixmap(iconOf(level).pixmap(QSize(markSide, markSide), devicePixelRatio()));
    m_banner->setText(tr("%1: %2").arg(cleanName(state->vendor.name, 200), levelWord(level)));
    showLooks(*state, at);
    for (const IncidentState &incident : state->incidents)
        addIncident(incident, at);
    addComponents(*state, at);
    if (m_list->count() == 0)
        m_list->addItem(tr("Nothing was known yet."));
}

void MomentDialog::showLooks(const VendorState &state, const QDateTime &at)
{
    const QString when = momentText(at);
    if (!state.read.lastRead.isValid()) {
        m_looks->setText(tr("As it was known on %1; nobody had looked yet.").arg(when));
        return;
    }
    m_looks->setText(
        tr("As it was known on %1; the page had been read %2.").arg(when, agoText(state.read.lastRead, at)));
}

void MomentDialog::addIncident(const IncidentState &state, const QDateTime &at)
{
    const Incident &incident = state.incident;
    QString text = cleanName(incident.title, 300) + u'\n' + incidentLine(state, at);
    if (state.noLongerListed)
        text += u" · "_s + tr("no longer listed");
    if (!incident.updates.isEmpty()) {
        const IncidentUpdate &last = incident.updates.first();
        const QString said = plainLine(last.text, last.format, lastWords);
        if (!said.isEmpty())
            text += u'\n' + said;
    }
    auto *item = new QListWidgetItem(text, m_list);
    const bool planned = incident.kind == IncidentKind::Maintenance;
    item->setIcon(iconOf(
        raisedBy(incident).value_or(planned ? ComponentStatus::Maintenance : ComponentStatus::Unknown)));
}

void MomentDialog::addComponents(const VendorState &state, const QDateTime &at)
{
    QHash<QString, QString> groups;
    for (const ComponentGroup &group : state.groups)
        groups.insert(group.id, group.name);
    for (const ComponentState &component : state.components) {
        if (component.gone)
            continue;
        QString name = cleanName(component.name, 200);
        if (const QString group = groups.value(component.groupId); !group.isEmpty())
            name = tr("%1 (%2)").arg(name, cleanName(group, 200));
        QString text = tr("%1: %2").arg(name, levelWord(component.status));
        if (component.since.isValid() && component.status != ComponentStatus::Unknown)
            text += u" · "_s + tr("since %1").arg(clockText(component.since, at));
        new QListWidgetItem(iconOf(component.status), text, m_list);
    }
}

} // namespace foghorn
