// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QDialog>

class QDateTimeEdit;
class QHBoxLayout;
class QLabel;
class QListWidget;

namespace foghorn {

class PlainLabel;

// What was known of a vendor at a moment of the user's choice (local time): its level, when the page had last
// been read, its open incidents with the last word on each, its components.
class MomentDialog : public QDialog
{
    Q_OBJECT

public:
    MomentDialog(PageContext context, const QString &vendorId, QWidget *parent);

private:
    void layOut();
    QHBoxLayout *makeSteps();
    void ask();
    void showState(const Result<VendorState> &state, const QDateTime &at);
    void showLooks(const VendorState &state, const QDateTime &at);
    void addIncident(const IncidentState &state, const QDateTime &at);
    void addComponents(const VendorState &state, const QDateTime &at);

    PageContext m_context;
    const QString m_vendor;
    QLabel *m_mark;
    PlainLabel *m_banner;
    PlainLabel *m_looks;
    QDateTimeEdit *m_moment;
    QListWidget *m_list;
    int m_asked = 0; // an answer to an earlier question is not shown
};

} // namespace foghorn
