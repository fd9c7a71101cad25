// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportflow.h"

#include "app/export/exportbytes.h"
#include "app/export/loadreport.h"
#include "app/export/wholefile.h"
#include "models/status/whendone.h"
#include "views/theme/words.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStandardPaths>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

ExportFlow::ExportFlow(HistoryWorker &history, const ExportWish &wish, QWidget *window)
    : QObject(window)
    , m_history(history)
    , m_wish(wish)
    , m_kind(exportKindFrom(wish.what).value_or(ExportKind::Report))
    , m_window(window)
{
    connect(&m_steps, &QTimer::timeout, this, &ExportFlow::step);
}

ExportFlow::~ExportFlow()
{
    delete m_progress;
}

QString ExportFlow::suggestedName(const QString &format) const
{
    const ReportRequest &request = m_wish.request;
    const QString who = request.vendors.size() == 1 ? request.vendors.first() : u"vendors"_s;
    return u"%1-%2-%3.%4"_s.arg(who, wireName(m_kind), request.to.toString(u"yyyy-MM"_s), format);
}

void ExportFlow::open()
{
    const QStringList formats = formatsOf(m_kind);
    auto *dialog = new QFileDialog(m_window, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"export.file"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QStringList filters;
    for (const QString &format : formats)
        filters << tr("%1 files (*.%2)").arg(format.toUpper(), format);
    dialog->setNameFilters(filters);
    const QString first = m_kind == ExportKind::Report ? u"pdf"_s : formats.first();
    dialog->selectNameFilter(filters.at(formats.indexOf(first)));
    dialog->setDefaultSuffix(first);
    dialog->selectFile(suggestedName(first));
    connect(dialog, &QFileDialog::filterSelected, this,
            [this, dialog, formats, filters](const QString &filter) {
                const QString format = formats.value(filters.indexOf(filter), formats.first());
                dialog->setDefaultSuffix(format);
                dialog->selectFile(suggestedName(format));
            });
    connect(dialog, &QFileDialog::fileSelected, this, &ExportFlow::start);
    connect(dialog, &QDialog::finished, this, [this](int result) {
        if (result != QDialog::Accepted)
            deleteLater();
    });
    dialog->open();
}

void ExportFlow::start(const QString &path)
{
    m_path = path;
    const QString format = QFileInfo(path).suffix().toLower();
    if (!formatsOf(m_kind).contains(format)) {
        end({Error::Kind::Usage, tr("the name must end in one of: %1").arg(formatsOf(m_kind).join(u", "_s))});
        return;
    }
    m_progress = new QProgressDialog(m_window);
    m_progress->setObjectName(u"export.progress"_s);
    m_progress->setLabelText(tr("Making the export…"));
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setRange(0, 0);
    m_progress->setMinimumDuration(1000);
    connect(m_progress, &QProgressDialog::canceled, this, &QObject::deleteLater);
    const ReportRequest request = m_wish.request;
    whenDone(m_history.run<ReportData>([request](HistoryStore &store) {
        return loadReport(store, request, QDateTime::currentDateTimeUtc());
    }),
             this, [this](const Result<ReportData> &data) {
                 if (data)
                     render(*data);
                 else
                     end(data.error());
             });
}

void ExportFlow::render(const ReportData &data)
{
    const PictureOptions look{.scale = 2, .dark = m_wish.dark};
    const QString format = QFileInfo(m_path).suffix().toLower();
    if (format != "pdf"_L1) {
        const Result<QByteArray> bytes = exportBytes(m_kind, format, data, look);
        if (bytes)
            write(*bytes);
        else
            end(bytes.error());
        return;
    }
    m_pdf = std::make_unique<PdfMaker>(m_kind, data, look);
    m_progress->setRange(0, m_pdf->pageCount());
    m_steps.start(0ms);
}

// A page a turn of the event loop: the window stays alive, and Cancel works.
void ExportFlow::step()
{
    if (m_pdf->step()) {
        m_progress->setValue(m_pdf->pagesDone());
        return;
    }
    m_steps.stop();
    write(m_pdf->bytes());
}

void ExportFlow::write(const QByteArray &bytes)
{
    const Result<void> done = writeFileWhole(m_path, bytes);
    if (!done) {
        end(done.error());
        return;
    }
    emit written(m_path);
    deleteLater();
}

void ExportFlow::end(const Error &error)
{
    if (m_progress)
        m_progress->hide();
    emit failed(error.detail);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"), {}, QMessageBox::Ok, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setObjectName(u"export.failed"_s);
    box->setText(tr("The export was not made: %1").arg(error.detail));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    deleteLater();
}

} // namespace foghorn
