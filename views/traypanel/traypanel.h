// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QPushButton;

namespace foghorn {

class AlertChoices;
class PanelList;
class PlainLabel;

// What a click on the tray's icon opens: what is wrong, how fresh that is, and what one wants to do at once.
// Goes away when something else is clicked, or with Escape.
class TrayPanel : public QWidget
{
    Q_OBJECT

public:
    TrayPanel(PageContext context, AlertChoices &alerts);

    // Beside the tray's icon where its place is known, else in the corner that trays are in.
    void showAt(const QPoint &at);
    void setOffline(bool offline);

signals:
    void vendorActivated(const QString &id);
    void openUrlRequested(const QUrl &url);
    void openRequested();
    void checkNowRequested();
    void preferencesRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent);
    void refresh();
    void applyTheme();
    void toggleQuiet();

    PageContext m_context;
    AlertChoices &m_alerts;
    PlainLabel *m_heading = nullptr;
    PlainLabel *m_age = nullptr;
    PlainLabel *m_note = nullptr; // quiet, offline
    PanelList *m_list = nullptr;
    QPushButton *m_quiet = nullptr;
    QTimer m_clock;
    QElapsedTimer m_sinceHidden; // the click that hides it comes to the icon as well
    bool m_offline = false;
};

} // namespace foghorn
