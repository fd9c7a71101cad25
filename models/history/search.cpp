// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/search.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain.append(c);
    }
    return plain.toCaseFolded().simplified();
}

TextSearch::TextSearch(const QString &query)
{
    // Every second piece stands between quotes; a quote that nobody closes makes a phrase of the rest.
    const QStringList pieces = query.split(u'"');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString piece = folded(pieces[i]);
        if (piece.isEmpty())
            continue;
        if (i % 2 == 1)
            m_needles.append(piece);
        else
            m_needles.append(piece.split(u' '));
    }
}

bool TextSearch::matches(const QStringList &texts) const
{
    QStringList haystacks;
    std::ranges::transform(texts, std::back_inserter(haystacks), folded);
    return std::ranges::all_of(m_needles, [&haystacks](const QString &needle) {
        return std::ranges::any_of(haystacks,
                                   [&needle](const QString &text) { return text.contains(needle); });
    });
}

} // namespace foghorn::history
