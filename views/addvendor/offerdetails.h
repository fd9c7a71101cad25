// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/addvendor/offermodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace foghorn {

class ChoiceBox;
class PlainLabel;

// The current offer: what was read of it, its name and tags, and what to watch. Keeps what is chosen in the
// model.
class OfferDetails : public QWidget
{
    Q_OBJECT

public:
    OfferDetails(OfferModel &offers, QWidget *parent);

    void show(const QString &key); // an offer that was not read shows nothing but that
    void focusName();
    bool hasName() const;

signals:
    void nameEntered(); // Enter in its fields
    void changed();

private:
    void layOut();
    void keep();
    QString understood(const AddPreview &preview) const;

    OfferModel &m_offers;
    PlainLabel *m_heading;
    PlainLabel *m_about;
    QLineEdit *m_name;
    QLineEdit *m_tags;
    QLabel *m_nameLabel;
    QLabel *m_tagsLabel;
    ChoiceBox *m_choice;
    QString m_key;
    bool m_quiet = false;
};

// Tags as typed: commas between, each once.
QStringList typedTags(const QString &text);

} // namespace foghorn
