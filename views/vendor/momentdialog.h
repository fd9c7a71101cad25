// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QDialog>

class QDateTimeEdit;
class QListWidget;

namespace foghorn {

class PlainLabel;

// A vendor's components and open incidents as they were known at a moment.
class MomentDialog : public QDialog
{
    Q_OBJECT

public:
    MomentDialog(PageContext context, const QString &vendorId, QWidget *parent);

private:
    void ask();
    void show(const Result<VendorState> &state, const QDateTime &at);

    PageContext m_context;
    const QString m_vendor;
    PlainLabel *m_banner;
    QDateTimeEdit *m_moment;
    QListWidget *m_list;
    int m_asked = 0; // an answer to an earlier question is not shown
};

} // namespace foghorn
