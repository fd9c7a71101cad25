// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"
#include "models/monitor/look.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace foghorn {

class AddVendorDialog;

// Adding by the dialog: looks at the address, shows what was understood, writes the vendor and what was read.
// Deletes itself with its dialog.
class AddFlow : public QObject
{
    Q_OBJECT

public:
    AddFlow(Fetcher &fetcher, HistoryWorker &history, QWidget *window);
    ~AddFlow() override;

    void open();

signals:
    void added(const QString &vendorId);

private:
    void look(const QUrl &address);
    void show(const Preview &preview);
    void add(const Vendor &wish);

    Fetcher &m_fetcher;
    HistoryWorker &m_history;
    QPointer<AddVendorDialog> m_dialog;
    std::unique_ptr<Look> m_look;
    std::optional<Preview> m_preview;
};

} // namespace foghorn
