// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/reports/uptimechart.h"

#include <QStringList>

namespace foghorn {

// A table of a report, the same on paper, on the page and in HTML.
struct ReportTable
{
    QString title;
    QStringList head;
    QList<QStringList> rows;
    QString note = {}; // what the columns mean, where their names don't say it
    int words = 1; // so many columns from the left hold words, the others figures
    QList<qreal> shares = {}; // of the width, a column each; none: the names' is the widest
};

ReportTable overviewTable(const ReportData &data); // a row a vendor
ReportTable componentTable(const VendorReport &vendor, const ReportRequest &request); // against the SLA
ReportTable monthTable(const VendorReport &vendor);
ReportTable chartTable(const UptimeChart &chart); // what a chart draws
ReportTable dayTable(const QList<UptimeDay> &days, UptimeRule rule); // newest first
ReportTable worstDaysTable(const VendorReport &vendor, const ReportRequest &request);
ReportTable gapTable(const VendorReport &vendor, const ReportRequest &request);
ReportTable coverageTable(const VendorReport &vendor); // observed against reported
ReportTable claimTable(const VendorReport &vendor); // our record against the page's claim
ReportTable differenceTable(const VendorReport &vendor); // what the difference is made of, by incident
ReportTable editTable(const VendorReport &vendor, const ReportRequest &request); // the ledger
ReportTable correctionTable(const VendorReport &vendor, const ReportRequest &request);
// Those of the above that have something to say, after the component table.
QList<ReportTable> furtherTables(const VendorReport &vendor, const ReportRequest &request);

// The figures of a vendor in whole sentences.
QStringList vendorSentences(const VendorReport &vendor, const ReportRequest &request);

} // namespace foghorn
