// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertchoices.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace foghorn {

class QuietForm;
class RulesForm;
class SoundsForm;

// The rules for everything, or for one tag; quiet hours; sounds. What is chosen holds at once.
class AlertsForm : public QWidget
{
    Q_OBJECT

public:
    // `tags`: those that vendors bear now.
    AlertsForm(AlertChoices &alerts, const QStringList &tags, QWidget *parent = nullptr);

private:
    void addHeading(const QString &text);
    void showScope();
    void keep();
    QString tag() const; // empty: everything

    AlertChoices &m_alerts;
    QComboBox *m_scope = nullptr;
    RulesForm *m_all = nullptr;
    RulesForm *m_part = nullptr;
    QuietForm *m_quiet = nullptr;
    SoundsForm *m_sounds = nullptr;
};

} // namespace foghorn
