// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/addvendor/dropped.h"
#include "views/mainwindow/statusline.h"
#include "views/parts/page.h"
#include "views/theme/theme.h"
#include "views/vendor/choosedialog.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace foghorn {

class DemoRibbon;
class NoticeRibbon;
class SearchPopup;
class SideFilter;
class SideList;
class TopBar;
class VendorMenu;

// The window: pages, the side list, the line at the bottom. It shows a model and says what the user wishes.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Place, page and chosen vendor are kept in `settings`, which outlives the window.
    MainWindow(PageContext context, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setHealth(const Health &health);
    void setDemo(bool demo);
    void showPage(const QString &id);
    void showVendor(const QString &id); // on the page that shows one
    void showIncident(const QString &vendorId, const QString &incidentId); // on the page that lists them
    void tellRefusedMove(const QString &vendorId, const Error &error); // the answer to followRequested
    void showSpan(const SpanHistory &history); // the answer to spanWanted
    void setQuietUntil(const QString &time); // in words; empty: not quiet
    void saveState();

signals:
    void checkNowRequested();
    void addVendorRequested();
    void openUrlRequested(const QUrl &url); // http or https; nothing else gets this far
    void vendorActivated(const QString &id);
    void spanWanted(const QString &vendorId, foghorn::BarSpan span);
    void exportRequested(const foghorn::ExportWish &wish);
    void vendorCheckRequested(const QString &vendorId);
    void renameRequested(const QString &vendorId, const QString &name);
    void pauseRequested(const QString &vendorId, bool paused);
    void removeRequested(const QString &vendorId);
    void quietRequested(int minutes); // 0: no longer
    void preferencesRequested();
    void tagsChosen(const QString &vendorId, const QStringList &tags);
    void componentsChosen(const QString &vendorId, const foghorn::ComponentPicks &picks);
    void followRequested(const QString &vendorId); // to where its page has moved
    void cancelPastRequested(); // no more of the vendors' past
    void dropped(const foghorn::Dropped &dropped); // addresses or files to add

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectParts();
    QWidget *makeSide();
    void connectMenu();
    void connectSearch();
    void openHit(const QString &vendorId, const QString &tab);
    void setSideOrder();
    void openIfWeb(const QUrl &url);
    void addShortcuts();
    void restoreState();
    void applyTheme();
    void tick();
    void showEmptyOrPages();
    Page *pageFor(const QString &id);
    void chooseFirstIfNone();

    PageContext m_context;
    QSettings &m_settings;
    Health m_health;
    Theme m_theme;
    TopBar *m_top = nullptr;
    NoticeRibbon *m_notice = nullptr;
    DemoRibbon *m_demo = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_sideColumn = nullptr; // the list with its filter
    SideFilter *m_filter = nullptr;
    SideList *m_side = nullptr;
    SearchPopup *m_found = nullptr;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_body = nullptr; // the empty state, or side list and pages
    StatusLine *m_status = nullptr;
    VendorMenu *m_menu = nullptr;
    QHash<QString, Page *> m_made; // pages are made when first shown
    QString m_page;
    QString m_vendor;
    QTimer m_clock; // ages on the screen, only while there is one
    int m_ticks = 0;
};

} // namespace foghorn
