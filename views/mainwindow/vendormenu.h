// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"
#include "views/vendor/choosedialog.h"

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace foghorn {

// What can be done with one vendor: the menu of a row in the side list and of a vendor's page, and the
// questions that come before. Says what the user wishes; never waits for an answer.
class VendorMenu : public QObject
{
    Q_OBJECT

public:
    VendorMenu(PageContext context, QWidget *window);

    void popup(const QString &vendorId, const QPoint &globalPosition);
    void askName(const QString &vendorId);
    void askTags(const QString &vendorId);
    void askComponents(const QString &vendorId);
    void askRemoval(const QString &vendorId);
    void showMoment(const QString &vendorId);
    void tellRefusedMove(const QString &vendorId, const Error &error);

signals:
    void checkRequested(const QString &vendorId);
    void openUrlRequested(const QUrl &url);
    void renameRequested(const QString &vendorId, const QString &name);
    void pauseRequested(const QString &vendorId, bool paused);
    void tagsChosen(const QString &vendorId, const QStringList &tags);
    void componentsChosen(const QString &vendorId, const foghorn::ComponentPicks &picks);
    void removeRequested(const QString &vendorId);

private:
    void fill(QMenu &menu, const VendorSummary &summary);

    PageContext m_context;
    QWidget *m_window;
};

} // namespace foghorn
