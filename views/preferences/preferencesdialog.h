// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertchoices.h"
#include "models/items/preferences.h"

#include <QDialog>

class QStackedWidget;

namespace foghorn {

class GeneralForm;
class HooksForm;
class Segments;

// What the user sets for the whole program. What is chosen holds at once; there is nothing to apply.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(const Preferences &preferences, AlertChoices &alerts, const QStringList &tags,
                      QWidget *parent = nullptr);

    void showTab(const QString &id); // "general", "alerts", "hooks"

signals:
    void preferencesChanged(const foghorn::Preferences &preferences);
    void testRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addTab(const QString &id, const QString &title, QWidget *form);
    void applyTheme();
    void take();

    Preferences m_preferences;
    Segments *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    GeneralForm *m_general = nullptr;
    HooksForm *m_hooks = nullptr;
    QStringList m_ids;
};

} // namespace foghorn
