// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/alertpolicy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace foghorn {

// Edits what is wanted of some part. Where wider rules hold, each choice begins with "as elsewhere" and says
// what that is.
class RulesForm : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { All, Part };
    explicit RulesForm(Scope scope, QWidget *parent = nullptr);

    // `wider` has every field set: what holds where `own` says nothing.
    void show(const AlertRules &own, const AlertRules &wider);
    AlertRules rules() const { return m_rules; }

signals:
    void edited();

private:
    void fillTold();
    void fillLevel();
    void fillTimes();
    void showPhases();
    void fill(QComboBox &box, const QList<std::pair<QString, QVariant>> &choices, const QVariant &wider,
              const std::optional<QVariant> &own);
    QComboBox *addChoice(QFormLayout &form, const QString &name, const QString &label);
    void addPhases(QFormLayout &form);
    void take();

    const Scope m_scope;
    AlertRules m_rules;
    AlertRules m_wider;
    QComboBox *m_told = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_lasts = nullptr;
    QComboBox *m_remind = nullptr;
    QCheckBox *m_ownPhases = nullptr; // of a part: it has a choice of its own
    QList<std::pair<AlertPhase, QCheckBox *>> m_phases;
    QCheckBox *m_unwatched = nullptr;
    bool m_showing = false;
};

} // namespace foghorn
