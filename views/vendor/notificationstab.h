// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertchoices.h"
#include "views/parts/page.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace foghorn {

class PlainLabel;
class RulesForm;

// What somebody is told of one vendor: silence for a while, one word when it is back, and rules of its own or
// of its components.
class NotificationsTab : public Page
{
    Q_OBJECT

public:
    NotificationsTab(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void refresh() override;

private:
    QWidget *makeSilence();
    QPushButton *muteButton(const QString &name, const QString &text, int hours, QWidget *parent);
    void layOut();
    void fillParts();
    void showSilence();
    void showRules();
    void keep();

    QString m_vendor;
    PlainLabel *m_muted = nullptr;
    QPushButton *m_unmute = nullptr;
    QCheckBox *m_awaited = nullptr;
    QComboBox *m_part = nullptr;
    RulesForm *m_rules = nullptr;
};

} // namespace foghorn
