// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace foghorn {

class PlainLabel;

// Who the vendor is: a letter, its name, where it is read and when, its tags, and the way to its page.
class VendorHeader : public QWidget
{
    Q_OBJECT

public:
    VendorHeader(PageContext context, QWidget *parent);

    void show(const VendorSummary &summary);

signals:
    void openUrlRequested(const QUrl &url);
    void menuRequested(const QPoint &globalPosition);
    void exportRequested(const QString &what); // "chart", "bars", ...

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Badge;

    void showTags(const QStringList &tags);
    void makeExportMenu();
    void layOut();
    void placeParts(bool wide);
    void showTagsIfRoom();

    PageContext m_context;
    Badge *m_badge;
    PlainLabel *m_name;
    PlainLabel *m_about;
    QWidget *m_buttons;
    QGridLayout *m_layout;
    QWidget *m_tags;
    QHBoxLayout *m_tagLayout;
    QStringList m_shownTags;
    QPushButton *m_open;
    QPushButton *m_export;
    QPushButton *m_more;
    QUrl m_page;
    bool m_wide = true;
};

} // namespace foghorn
