// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/alertsform.h"

#include "views/parts/plainlabel.h"
#include "views/preferences/quietform.h"
#include "views/preferences/rulesform.h"
#include "views/preferences/soundsform.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

AlertsForm::AlertsForm(AlertChoices &alerts, const QStringList &tags, QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_scope(new QComboBox(this))
    , m_all(new RulesForm(RulesForm::Scope::All, this))
    , m_part(new RulesForm(RulesForm::Scope::Part, this))
    , m_quiet(new QuietForm(this))
    , m_sounds(new SoundsForm(this))
{
    const AlertPolicy policy = m_alerts.policy();
    m_scope->setObjectName(u"alerts.scope"_s);
    m_scope->setAccessibleName(tr("Rules for"));
    m_scope->addItem(tr("Rules for everything"), QString());
    QStringList known = tags + policy.tags.keys();
    known.removeDuplicates();
    known.sort(Qt::CaseInsensitive);
    for (const QString &tag : std::as_const(known))
        m_scope->addItem(tr("Rules for the tag: %1").arg(tag), tag);
    new QVBoxLayout(this);
    layout()->setContentsMargins({});
    layout()->addWidget(m_scope);
    layout()->addWidget(m_all);
    layout()->addWidget(m_part);
    addHeading(tr("Quiet hours"));
    layout()->addWidget(m_quiet);
    addHeading(tr("Sounds"));
    layout()->addWidget(m_sounds);
    m_quiet->show(policy.quiet);
    m_sounds->show(policy.sounds);
    showScope();
    connect(m_scope, &QComboBox::currentIndexChanged, this, &AlertsForm::showScope);
    connect(m_all, &RulesForm::edited, this, &AlertsForm::keep);
    connect(m_part, &RulesForm::edited, this, &AlertsForm::keep);
    connect(m_quiet, &QuietForm::edited, this, &AlertsForm::keep);
    connect(m_sounds, &SoundsForm::edited, this, &AlertsForm::keep);
}

void AlertsForm::addHeading(const QString &text)
{
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(text);
    static_cast<QVBoxLayout *>(layout())->addSpacing(10);
    layout()->addWidget(heading);
}

QString AlertsForm::tag() const
{
    return m_scope->currentData().toString();
}

void AlertsForm::showScope()
{
    const AlertPolicy policy = m_alerts.policy();
    const AlertRules everywhere = m_alerts.inherited({}); // of no vendor: the widest
    m_all->setVisible(tag().isEmpty());
    m_part->setVisible(!tag().isEmpty());
    if (tag().isEmpty())
        m_all->show(policy.all, everywhere);
    else
        m_part->show(policy.tags.value(tag()), everywhere);
}

void AlertsForm::keep()
{
    AlertPolicy policy = m_alerts.policy();
    if (tag().isEmpty())
        policy.all = m_all->rules();
    else if (m_part->rules() == AlertRules())
        policy.tags.remove(tag());
    else
        policy.tags.insert(tag(), m_part->rules());
    policy.quiet = m_quiet->hours();
    policy.sounds = m_sounds->sounds();
    if (policy != m_alerts.policy())
        m_alerts.setPolicy(policy);
}

} // namespace foghorn
