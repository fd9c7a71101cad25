// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace foghorn::fuzz {

// Makes a bad body of good ones: bits, cuts, doubled and moved pieces, words that hurt, pieces of others.
// The same seed makes the same bodies.
class Mutator
{
public:
    Mutator(QList<QByteArray> seeds, quint32 seed);

    QByteArray next();
    quint32 below(quint32 bound) { return m_dice.bounded(bound); }

private:
    void change(QByteArray &body);
    qsizetype place(const QByteArray &body);
    QByteArray piece(const QByteArray &body);

    QList<QByteArray> m_seeds;
    QRandomGenerator m_dice;
};

} // namespace foghorn::fuzz
