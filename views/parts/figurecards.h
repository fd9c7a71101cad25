// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

// Figures in frames side by side, wrapping: a large figure and what it is.
class FigureCards : public QWidget
{
    Q_OBJECT

public:
    struct Card
    {
        QString figure;
        QString meaning;

        bool operator==(const Card &) const = default;
    };
    explicit FigureCards(QWidget *parent = nullptr);

    void setCards(const QList<Card> &cards);
    const QList<Card> &cards() const { return m_cards; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {600, heightForWidth(600)}; }
    QSize minimumSizeHint() const override { return {160, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int columns(int width) const;
    int cardHeight() const;

    QList<Card> m_cards;
};

} // namespace foghorn
