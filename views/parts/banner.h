// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QPushButton>

#include <optional>

namespace foghorn {

// What a banner says. Plain text throughout, cleaned by whoever made it.
struct BannerContent
{
    std::optional<ComponentStatus> level; // colour and shape; nothing: neutral
    QString title;
    QString detail; // behind the title
    QString side; // at the right edge
    QString body; // below, two lines at most
    QString hint; // what pressing it does, for tooltip and screen readers
    QString action; // on a button of its own at the right edge

    bool operator==(const BannerContent &) const = default;
};

// A wide box with a coloured left edge that can be pressed; what it offers beyond that has its own button.
class Banner : public QPushButton
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void setContent(const BannerContent &content);
    const BannerContent &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void actionClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void countLines();
    void showAction();
    int room() const; // for the texts

    BannerContent m_content;
    QPushButton *m_action = nullptr; // once there was one
    int m_bodyLines = 0; // 0 to 2, as the width allows
};

} // namespace foghorn
