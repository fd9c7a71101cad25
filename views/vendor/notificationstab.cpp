// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/notificationstab.h"

#include "models/status/markup.h"
#include "views/parts/plainlabel.h"
#include "views/preferences/rulesform.h"
#include "views/theme/times.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 80;
constexpr int secondsInHour = 60 * 60;

} // namespace

NotificationsTab::NotificationsTab(PageContext context, QWidget *parent)
    : Page(context, parent)
{
    layOut();
    if (!this->context().alerts) {
        setEnabled(false);
        return;
    }
    connect(this->context().alerts, &AlertChoices::changed, this, [this] {
        showSilence();
        showRules();
    });
    connect(m_part, &QComboBox::currentIndexChanged, this, &NotificationsTab::showRules);
    connect(m_rules, &RulesForm::edited, this, &NotificationsTab::keep);
    connect(m_unmute, &QPushButton::clicked, this, [this] { this->context().alerts->unmute(m_vendor); });
    connect(m_awaited, &QCheckBox::toggled, this,
            [this](bool on) { this->context().alerts->setAwaited(m_vendor, on); });
}

void NotificationsTab::layOut()
{
    auto *body = new QWidget(this);
    body->setProperty("look", u"page"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    auto *rulesHeading = new PlainLabel(body, TextSize::Section);
    rulesHeading->setText(tr("What I am told"));
    m_part = new QComboBox(body);
    m_part->setObjectName(u"notifications.part"_s);
    m_part->setAccessibleName(tr("Rules for"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rules = new RulesForm(RulesForm::Scope::Part, body);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(10);
    layout->addWidget(makeSilence());
    layout->addSpacing(10);
    layout->addWidget(rulesHeading);
    layout->addWidget(m_part, 0, Qt::AlignLeft);
    layout->addWidget(m_rules);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("look", u"page"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
}

QPushButton *NotificationsTab::muteButton(const QString &name, const QString &text, int hours,
                                          QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"plain"_s);
    connect(button, &QPushButton::clicked, this, [this, hours] {
        const QDateTime until = hours > 0 ? now().addSecs(qint64(hours) * secondsInHour) : QDateTime();
        context().alerts->mute({.vendor = m_vendor, .incident = {}, .until = until, .since = now()});
    });
    return button;
}

QWidget *NotificationsTab::makeSilence()
{
    auto *block = new QWidget(this);
    auto *heading = new PlainLabel(block, TextSize::Section);
    heading->setText(tr("Silence"));
    m_muted = new PlainLabel(block);
    m_muted->setObjectName(u"notifications.muted"_s);
    m_muted->setDim(true);
    m_unmute = new QPushButton(tr("Tell me again"), block);
    m_unmute->setObjectName(u"notifications.unmute"_s);
    m_unmute->setProperty("look", u"plain"_s);
    m_awaited = new QCheckBox(tr("Tell me once when it is back, whatever the rules say"), block);
    m_awaited->setObjectName(u"notifications.awaited"_s);
    auto *row = new QHBoxLayout;
    for (const int hours : {1, 4, 8})
        row->addWidget(
            muteButton(u"notifications.mute.%1"_s.arg(hours), tr("Mute %1 h").arg(hours), hours, block));
    row->addWidget(muteButton(u"notifications.mute.resolved"_s, tr("Mute until resolved"), 0, block));
    row->addWidget(m_unmute);
    row->addStretch();
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_muted);
    layout->addLayout(row);
    layout->addWidget(m_awaited);
    return block;
}

void NotificationsTab::showVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    refresh();
}

void NotificationsTab::refresh()
{
    if (!context().alerts || !context().vendors.summary(m_vendor))
        return;
    fillParts();
    showSilence();
    showRules();
}

// The choice stays where it is while the vendor's components come and go.
void NotificationsTab::fillParts()
{
    const VendorSummary &summary = *context().vendors.summary(m_vendor);
    const AlertPolicy policy = context().alerts->policy();
    QList<std::pair<QString, QString>> parts{{tr("All of this vendor"), QString()}};
    for (const ComponentSummary &component : summary.components) {
        QString name = cleanName(component.name, longestName);
        if (!component.group.isEmpty())
            name = cleanName(component.group, longestName) + u" / "_s + name;
        const bool own = policy.components.contains(context().alerts->componentKey(m_vendor, component.id));
        parts.append({own ? tr("%1 (own rules)").arg(name) : name, component.id});
    }
    const auto stands = [this](qsizetype i, const std::pair<QString, QString> &part) {
        return m_part->itemText(int(i)) == part.first && m_part->itemData(int(i)).toString() == part.second;
    };
    bool same = m_part->count() == parts.size();
    for (qsizetype i = 0; same && i < parts.size(); ++i)
        same = stands(i, parts[i]);
    if (same)
        return;
    const QSignalBlocker blocker(m_part);
    const QString chosen = m_part->currentData().toString();
    m_part->clear();
    for (const auto &[name, id] : parts)
        m_part->addItem(name, id);
    m_part->setCurrentIndex(std::max(0, m_part->findData(chosen)));
}

void NotificationsTab::showSilence()
{
    if (m_vendor.isEmpty())
        return;
    const QList<Mute> mutes = context().alerts->mutes();
    const Mute *whole = nullptr;
    int incidents = 0;
    for (const Mute &mute : mutes) {
        if (mute.vendor != m_vendor || (mute.until.isValid() && mute.until <= now()))
            continue;
        if (mute.incident.isEmpty())
            whole = &mute;
        else
            ++incidents;
    }
    QStringList words;
    if (whole)
        words << (whole->until.isValid() ? tr("Muted until %1.").arg(clockText(whole->until, now()))
                                         : tr("Muted until it is operational again."));
    if (incidents > 0)
        words << tr("%n of its incidents is muted until it is resolved.", nullptr, incidents);
    m_muted->setText(words.isEmpty() ? tr("Not muted. What happens meanwhile is kept in any case.")
                                     : words.join(u' '));
    m_unmute->setVisible(!words.isEmpty());
    const QSignalBlocker blocker(m_awaited);
    m_awaited->setChecked(context().alerts->isAwaited(m_vendor));
}

void NotificationsTab::showRules()
{
    if (m_vendor.isEmpty())
        return;
    const AlertChoices &alerts = *context().alerts;
    const AlertPolicy policy = alerts.policy();
    const QString component = m_part->currentData().toString();
    m_rules->show(component.isEmpty() ? policy.vendors.value(m_vendor)
                                      : policy.components.value(alerts.componentKey(m_vendor, component)),
                  alerts.inherited(m_vendor, component));
}

void NotificationsTab::keep()
{
    AlertChoices &alerts = *context().alerts;
    AlertPolicy policy = alerts.policy();
    const QString component = m_part->currentData().toString();
    QHash<QString, AlertRules> &rules = component.isEmpty() ? policy.vendors : policy.components;
    const QString key = component.isEmpty() ? m_vendor : alerts.componentKey(m_vendor, component);
    if (m_rules->rules() == AlertRules())
        rules.remove(key);
    else
        rules.insert(key, m_rules->rules());
    alerts.setPolicy(policy);
    fillParts();
}

} // namespace foghorn
