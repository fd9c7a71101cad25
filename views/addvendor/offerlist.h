// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/addvendor/offermodel.h"

#include <QListView>

namespace foghorn {

// The offers as rows: a box to tick, name, host, platform and category. What is typed in it goes to the
// search field.
class OfferList : public QListView
{
    Q_OBJECT

public:
    OfferList(OfferModel &offers, QWidget *parent);

    QString currentKey() const;
    void setCurrentKey(const QString &key);
    void setCurrentRow(int row);

signals:
    void currentKeyChanged(const QString &key);
    void typed(const QString &text); // a letter that belongs to the field
    void leftAtTop(); // Up in the first row
    void entered(); // Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    OfferModel &m_offers;
};

// A row in words: "Acme, status.acme.example, Statuspage, devtools, ticked".
QString offerSentence(const QModelIndex &index);

} // namespace foghorn
