// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include <functional>

namespace foghorn {

// Gives a model's rows the sentences that screen readers say. Models know no language; views do.
class SpokenModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Sentence = std::function<QString(const QModelIndex &index)>;

    SpokenModel(QAbstractItemModel &source, Sentence sentence, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    Sentence m_sentence;
};

} // namespace foghorn
