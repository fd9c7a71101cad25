// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"
#include "views/parts/page.h"
#include "views/reports/pictures.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QProgressDialog;
class QWidget;

namespace foghorn {

// A wish for a file, carried out: asks where to, reads, draws page by page with progress after a second, and
// writes whole or not at all. Says what went wrong. Deletes itself.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    ExportFlow(HistoryWorker &history, const ExportWish &wish, QWidget *window);
    ~ExportFlow() override;

    void open(); // with a dialog
    void start(const QString &path); // the ending says the format

signals:
    void written(const QString &path);
    void failed(const QString &why);

private:
    void render(const ReportData &data);
    void step();
    void write(const QByteArray &bytes);
    void end(const Error &error);
    QString suggestedName(const QString &format) const;

    HistoryWorker &m_history;
    ExportWish m_wish;
    ExportKind m_kind;
    QPointer<QWidget> m_window;
    QPointer<QProgressDialog> m_progress;
    QString m_path;
    std::unique_ptr<PdfMaker> m_pdf;
    QTimer m_steps;
};

} // namespace foghorn
