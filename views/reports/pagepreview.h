// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reports/documents.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace foghorn {

// The pages of a document below each other, painted by what paints the PDF, those in sight only.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void show(ExportKind kind, const ReportData &report, bool dark);
    int pageCount() const { return m_document ? m_document->pageCount() : 0; }
    QSize minimumSizeHint() const override { return {220, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qreal zoom() const;
    void arrange();

    std::unique_ptr<PagedDocument> m_document;
    bool m_dark = false;
};

} // namespace foghorn
