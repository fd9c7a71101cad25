// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/worddiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace foghorn {
namespace {

constexpr qsizetype mostCells = 2'000'000; // of the table; 4 MB

// Words, each with the white space behind it.
QStringList words(const QString &text)
{
    QStringList found;
    qsizetype from = 0;
    bool space = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool now = text[i].isSpace();
        if (space && !now) {
            found.append(text.sliced(from, i - from));
            from = i;
        }
        space = now;
    }
    if (from < text.size())
        found.append(text.sliced(from));
    return found;
}

bool same(const QString &a, const QString &b)
{
    return QStringView(a).trimmed() == QStringView(b).trimmed();
}

class Differ
{
public:
    Differ(QStringList before, QStringList after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    QList<DiffPiece> run()
    {
        qsizetype head = 0;
        const qsizetype shorter = std::min(m_before.size(), m_after.size());
        while (head < shorter && same(m_before[head], m_after[head]))
            add(DiffPiece::Same, m_after[head++]);
        qsizetype tail = 0;
        while (tail < shorter - head
               && same(m_before[m_before.size() - 1 - tail], m_after[m_after.size() - 1 - tail]))
            ++tail;
        middle(head, m_before.size() - tail, m_after.size() - tail);
        for (qsizetype i = m_after.size() - tail; i < m_after.size(); ++i)
            add(DiffPiece::Same, m_after[i]);
        return m_pieces;
    }

private:
    void add(DiffPiece::Kind kind, const QString &text)
    {
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces.append({kind, text});
    }

    // Longest common subsequence of what lies between the common head and tail.
    void middle(qsizetype head, qsizetype beforeEnd, qsizetype afterEnd)
    {
        const qsizetype rows = beforeEnd - head;
        const qsizetype columns = afterEnd - head;
        const qsizetype width = columns + 1;
        if ((rows + 1) * width > mostCells) {
            whole(head, beforeEnd, afterEnd);
            return;
        }
        std::vector<quint16> length(static_cast<size_t>((rows + 1) * width), 0);
        const auto at = [&](qsizetype row, qsizetype column) -> quint16 & {
            return length[static_cast<size_t>(row * width + column)];
        };
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                at(row, column) = same(m_before[head + row], m_after[head + column])
                    ? static_cast<quint16>(at(row + 1, column + 1) + 1)
                    : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
        qsizetype row = 0;
        qsizetype column = 0;
        while (row < rows && column < columns) {
            if (same(m_before[head + row], m_after[head + column])) {
                add(DiffPiece::Same, m_after[head + column++]);
                ++row;
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                add(DiffPiece::Removed, m_before[head + row++]);
            } else {
                add(DiffPiece::Added, m_after[head + column++]);
            }
        }
        whole(head + row, beforeEnd, afterEnd, head + column);
    }

    void whole(qsizetype beforeFrom, qsizetype beforeEnd, qsizetype afterEnd, qsizetype afterFrom = -1)
    {
        for (qsizetype i = beforeFrom; i < beforeEnd; ++i)
            add(DiffPiece::Removed, m_before[i]);
        for (qsizetype i = afterFrom < 0 ? beforeFrom : afterFrom; i < afterEnd; ++i)
            add(DiffPiece::Added, m_after[i]);
    }

    const QStringList m_before;
    const QStringList m_after;
    QList<DiffPiece> m_pieces;
};

} // namespace

QList<DiffPiece> wordDiff(const QString &before, const QString &after)
{
    return Differ(words(before), words(after)).run();
}

} // namespace foghorn
