// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/rulesform.h"

#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int phaseColumns = 2;

struct PhaseText
{
    AlertPhase phase;
    const char *text;
};
constexpr std::array phaseTexts{
    PhaseText{AlertPhase::Components, QT_TRANSLATE_NOOP("foghorn::RulesForm", "A component changes")},
    PhaseText{AlertPhase::Opened, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Incident opened")},
    PhaseText{AlertPhase::Updates, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Incident updates")},
    PhaseText{AlertPhase::Resolved, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Incident resolved")},
    PhaseText{AlertPhase::Postmortem, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Postmortem")},
    PhaseText{AlertPhase::Edits, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Rewordings")},
    PhaseText{AlertPhase::MaintenanceComing, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Maintenance coming")},
    PhaseText{AlertPhase::MaintenanceStarted, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Maintenance started")},
    PhaseText{AlertPhase::MaintenanceEnded, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Maintenance ended")},
    PhaseText{AlertPhase::Feed, QT_TRANSLATE_NOOP("foghorn::RulesForm", "Feed lost, back or moved")},
    PhaseText{AlertPhase::Listing, QT_TRANSLATE_NOOP("foghorn::RulesForm", "New or gone components")},
};

template <typename T>
std::optional<QVariant> variantOf(const std::optional<T> &value)
{
    return value ? std::optional(QVariant::fromValue(*value)) : std::nullopt;
}

template <typename T>
std::optional<T> chosen(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional(data.value<T>()) : std::nullopt;
}

} // namespace

RulesForm::RulesForm(Scope scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(8);
    m_told = addChoice(*form, u"rules.told"_s, tr("Tell me"));
    m_level = addChoice(*form, u"rules.level"_s, tr("From this level"));
    m_lasts = addChoice(*form, u"rules.lasts"_s, tr("Only if it lasts"));
    m_remind = addChoice(*form, u"rules.remind"_s, tr("Remind me every"));
    addPhases(*form);
    m_unwatched = new QCheckBox(tr("Also of components that are not watched"), this);
    m_unwatched->setObjectName(u"rules.unwatched"_s);
    m_unwatched->setTristate(scope == Scope::Part);
    form->addRow(QString(), m_unwatched);
    connect(m_unwatched, &QCheckBox::stateChanged, this, &RulesForm::take);
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QComboBox *RulesForm::addChoice(QFormLayout &form, const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form.addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &RulesForm::take);
    return box;
}

void RulesForm::addPhases(QFormLayout &form)
{
    m_ownPhases = new QCheckBox(tr("Choose the news for this part"), this);
    m_ownPhases->setObjectName(u"rules.ownPhases"_s);
    m_ownPhases->setVisible(m_scope == Scope::Part);
    connect(m_ownPhases, &QCheckBox::toggled, this, &RulesForm::take);
    auto *block = new QWidget(this);
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(4);
    int place = 0;
    for (const PhaseText &phase : phaseTexts) {
        auto *box = new QCheckBox(tr(phase.text), block);
        box->setObjectName(u"rules.phase.%1"_s.arg(int(phase.phase)));
        connect(box, &QCheckBox::toggled, this, &RulesForm::take);
        grid->addWidget(box, place / phaseColumns, place % phaseColumns);
        m_phases.append({phase.phase, box});
        ++place;
    }
    if (m_scope == Scope::Part)
        form.addRow(tr("News"), m_ownPhases);
    form.addRow(m_scope == Scope::Part ? QString() : tr("News"), block);
}

void RulesForm::fill(QComboBox &box, const QList<std::pair<QString, QVariant>> &choices,
                     const QVariant &wider, const std::optional<QVariant> &own)
{
    box.clear();
    const auto textOf = [&choices](const QVariant &value) {
        const auto found
            = std::ranges::find_if(choices, [&value](const auto &choice) { return choice.second == value; });
        return found != choices.end() ? found->first : durationText(value.toInt());
    };
    if (m_scope == Scope::Part)
        box.addItem(tr("As elsewhere (%1)").arg(textOf(wider)));
    for (const auto &[text, value] : choices)
        box.addItem(text, value);
    // A value from the command line or another computer that is none of ours is kept.
    const QVariant shown = own ? *own : m_scope == Scope::All ? wider : QVariant();
    int at = shown.isValid() ? box.findData(shown) : 0;
    if (at < 0) {
        box.addItem(textOf(shown), shown);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

void RulesForm::show(const AlertRules &own, const AlertRules &wider)
{
    const QScopedValueRollback showing(m_showing, true);
    m_rules = own;
    m_wider = wider;
    fillTold();
    fillLevel();
    fillTimes();
    showPhases();
}

void RulesForm::fillTold()
{
    fill(*m_told, {{tr("yes"), true}, {tr("nothing at all"), false}}, m_wider.told.value_or(true),
         variantOf(m_rules.told));
}

void RulesForm::fillLevel()
{
    using enum ComponentStatus;
    QList<std::pair<QString, QVariant>> choices{{tr("every change"), QVariant::fromValue(Operational)}};
    for (const ComponentStatus level : {Maintenance, Degraded, PartialOutage, MajorOutage})
        choices.append({levelWord(level), QVariant::fromValue(level)});
    fill(*m_level, choices, QVariant::fromValue(m_wider.fromLevel.value_or(Operational)),
         variantOf(m_rules.fromLevel));
}

void RulesForm::fillTimes()
{
    QList<std::pair<QString, QVariant>> lasts{{tr("tell at once"), 0}};
    for (const int minutes : {1, 2, 5, 10, 15, 30})
        lasts.append({durationText(minutes * 60), minutes * 60});
    fill(*m_lasts, lasts, m_wider.lastsSeconds.value_or(0), variantOf(m_rules.lastsSeconds));
    QList<std::pair<QString, QVariant>> remind{{tr("never"), 0}};
    for (const int minutes : {15, 30, 60, 120, 240, 1440})
        remind.append({durationText(minutes * 60), minutes * 60});
    fill(*m_remind, remind, m_wider.remindSeconds.value_or(0), variantOf(m_rules.remindSeconds));
}

void RulesForm::showPhases()
{
    const bool own = m_scope == Scope::All || m_rules.phases.has_value();
    const AlertPhases phases = m_rules.phases.value_or(m_wider.phases.value_or(defaultPhases));
    m_ownPhases->setChecked(own);
    for (const auto &[phase, box] : m_phases) {
        box->setChecked(phases.testFlag(phase));
        box->setEnabled(own);
    }
    const std::optional<bool> unwatched
        = m_scope == Scope::All ? m_rules.unwatched.value_or(false) : m_rules.unwatched;
    m_unwatched->setCheckState(!unwatched ? Qt::PartiallyChecked : *unwatched ? Qt::Checked : Qt::Unchecked);
}

void RulesForm::take()
{
    if (m_showing)
        return;
    m_rules.told = chosen<bool>(*m_told);
    m_rules.fromLevel = chosen<ComponentStatus>(*m_level);
    m_rules.lastsSeconds = chosen<int>(*m_lasts);
    m_rules.remindSeconds = chosen<int>(*m_remind);
    if (m_scope == Scope::All || m_ownPhases->isChecked()) {
        AlertPhases phases;
        for (const auto &[phase, box] : m_phases)
            phases.setFlag(phase, box->isChecked());
        m_rules.phases = phases;
    } else {
        m_rules.phases.reset();
    }
    if (m_unwatched->checkState() == Qt::PartiallyChecked)
        m_rules.unwatched.reset();
    else
        m_rules.unwatched = m_unwatched->isChecked();
    {
        const QScopedValueRollback showing(m_showing, true);
        showPhases();
    }
    emit edited();
}

} // namespace foghorn
