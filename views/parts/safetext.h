// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/worddiff.h"
#include "models/status/words.h"

#include <QTextBrowser>

namespace foghorn {

// The only widget that shows a feed's text with its headings, lists, tables and code. What it is given went
// through the sanitizer; nothing is loaded, nothing is run, and a link is only told, never followed. As high
// as its text.
class SafeText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SafeText(QWidget *parent = nullptr);

    void setBody(const QString &text, TextFormat format);
    void setDifference(const QList<DiffPiece> &pieces); // plain text; removed struck, added underlined
    int asked() const { return m_asked; } // times that a document wanted something loaded

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkActivated(const QUrl &url); // http or https

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    int m_asked = 0;
    bool m_colouring = false;
};

} // namespace foghorn
