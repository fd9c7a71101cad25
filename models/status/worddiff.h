// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace foghorn {

// A stretch of words that two wordings share, or that one of them alone has.
struct DiffPiece
{
    enum Kind { Same, Removed, Added };

    Kind kind = Same;
    QString text;

    bool operator==(const DiffPiece &) const = default;
};

// From one wording to the next, word by word; white space goes with the word before it. Same and Added pieces
// joined give `after`, Same and Removed ones `before` (but for white space). What differs in too many words
// to be compared is given as removed and added whole.
QList<DiffPiece> wordDiff(const QString &before, const QString &after);

} // namespace foghorn
