// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/barspan.h"
#include "models/items/pagedata.h"
#include "models/items/vendormodel.h"

#include <QUrl>
#include <QWidget>

#include <functional>

namespace foghorn {

class AlertChoices;

// What pages are given: models to show, where to ask for more, and the clock to tell ages by.
struct PageContext
{
    VendorModel &vendors;
    PageData &data;
    std::function<QDateTime()> now; // UTC
    std::function<QString(const QString &platformId)> platformName; // as its makers write it
    AlertChoices *alerts = nullptr; // none: nothing can be chosen
};

// What the user wants as a file. The names are those of the command line's export.
struct ExportWish
{
    ReportRequest request;
    QString what; // "chart", "bars", "timeline", "report"
    bool dark = false;
};

// One page of the main window. It shows and says what the user wishes; others do it.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageContext context, QWidget *parent);

    virtual void showVendor(const QString &id); // the side list's choice
    virtual void showSpan(const SpanHistory &history); // an answer to spanWanted
    virtual void showIncident(const QString &vendorId,
                              const QString &incidentId); // on the page that lists them
    virtual void showTab(const QString &id); // of the vendor's page, by its id in vendortabs.h
    virtual void refresh(); // what is shown has news
    virtual void refreshTimes(); // ages on it have moved on

signals:
    void vendorActivated(const QString &id);
    void openUrlRequested(const QUrl &url);
    void incidentActivated(const QString &vendorId, const QString &incidentId);
    void chooseRequested(const QString &vendorId); // which of its components to watch
    void followRequested(const QString &vendorId); // to where its page has moved
    void vendorMenuRequested(const QString &vendorId, const QPoint &globalPosition);
    void spanWanted(const QString &vendorId, foghorn::BarSpan span);
    void exportRequested(const foghorn::ExportWish &wish);

protected:
    const PageContext &context() const { return m_context; }
    QDateTime now() const { return m_context.now(); }

private:
    PageContext m_context;
};

// http and https with a host and without a user's name in it; nothing else from a feed is ever opened.
bool isWebAddress(const QUrl &url);
// The host as it is to be shown: names that imitate others stand in their encoded form.
QString shownHost(const QUrl &url);

} // namespace foghorn
