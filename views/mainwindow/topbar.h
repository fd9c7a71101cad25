// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;

namespace foghorn {

class Segments;

// The row on top: which page, adding a vendor, finding one, checking now.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent);

    void setPage(const QString &id); // says nothing
    void focusSearch();
    void setQuietUntil(const QString &time); // in words; empty: not quiet
    QWidget *searchField() const;

signals:
    void pageChosen(const QString &id);
    void addVendorRequested();
    void checkNowRequested();
    void quietRequested(int minutes); // 0: no longer
    void preferencesRequested();
    void searchChanged(const QString &text);
    void searchEntered(); // Enter in the search field
    void searchKey(int key); // Up, Down, Page Up and Page Down in it
    void searchEscaped(); // Escape in it
    void searchLeft(); // the same, or the keyboard went elsewhere

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpSearch();
    void setTight(bool tight);
    QWidget *makeQuiet();
    QPushButton *makeButton(const QString &name, const QString &text);

    Segments *m_pages;
    QLineEdit *m_search;
    QPushButton *m_add;
    QPushButton *m_check;
    bool m_tight = false; // the buttons show their signs alone
    int m_needs = 0; // width without that
    QPushButton *m_quiet = nullptr;
    QAction *m_endQuiet = nullptr;
};

} // namespace foghorn
