// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/spokenmodel.h"

namespace foghorn {

SpokenModel::SpokenModel(QAbstractItemModel &source, Sentence sentence, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_sentence(std::move(sentence))
{
    setSourceModel(&source);
}

QVariant SpokenModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::AccessibleTextRole ? m_sentence(mapToSource(index))
                                          : QIdentityProxyModel::data(index, role);
}

} // namespace foghorn
