// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foghorn::history {

// Case and accents folded; runs of white space are one space.
QString folded(const QString &text);

// All words in any order, "a phrase" in quotes. Each may stand in another of the texts.
class TextSearch
{
public:
    explicit TextSearch(const QString &query);
    bool isEmpty() const { return m_needles.isEmpty(); }
    bool matches(const QStringList &texts) const;

private:
    QStringList m_needles;
};

} // namespace foghorn::history
