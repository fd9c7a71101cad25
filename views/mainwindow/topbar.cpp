// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/topbar.h"

#include "views/pages.h"
#include "views/parts/segments.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wideSearch = 110;
constexpr int narrowSearch = 70;

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_pages(new Segments(this))
    , m_search(new QLineEdit(this))
    , m_add(makeButton(u"addVendor"_s, tr("+ Add vendor")))
    , m_check(makeButton(u"checkNow"_s, tr("⟳ Check now")))
{
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_pages->setObjectName(u"page"_s);
    for (const PageInfo &info : pages())
        m_pages->add(info.id, pageTitle(info));
    m_add->setAccessibleName(tr("Add vendor"));
    m_add->setToolTip(tr("Watch another vendor (%1)")
                          .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    m_check->setAccessibleName(tr("Check now"));
    m_check->setToolTip(tr("Read every vendor now (F5)"));
    setUpSearch();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(10);
    layout->addWidget(m_pages);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_check);
    layout->addWidget(makeQuiet());

    connect(m_pages, &Segments::chosen, this, &TopBar::pageChosen);
    connect(m_add, &QPushButton::clicked, this, &TopBar::addVendorRequested);
    connect(m_check, &QPushButton::clicked, this, &TopBar::checkNowRequested);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchEntered);
}

void TopBar::setUpSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setProperty("look", u"field"_s);
    m_search->setPlaceholderText(tr("Find vendor, component, incident"));
    m_search->setAccessibleName(tr("Find vendor, component, incident"));
    m_search->setToolTip(tr("Ctrl+K"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMinimumWidth(wideSearch);
    m_search->setMaximumWidth(250);
    m_search->installEventFilter(this);
}

QPushButton *TopBar::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("look", u"plain"_s);
    return button;
}

// The menu of what holds for the whole program: being quiet, and how it behaves.
QWidget *TopBar::makeQuiet()
{
    m_quiet = makeButton(u"quiet"_s, tr("Quiet"));
    m_quiet->setAccessibleName(tr("Quiet, and preferences"));
    auto *menu = new QMenu(m_quiet);
    menu->setObjectName(u"quietmenu"_s);
    for (const int hours : {1, 4, 8}) {
        QAction *action = menu->addAction(tr("Quiet for %n hour(s)", nullptr, hours));
        action->setObjectName(u"quietmenu.%1"_s.arg(hours));
        connect(action, &QAction::triggered, this, [this, hours] { emit quietRequested(hours * 60); });
    }
    m_endQuiet = menu->addAction(tr("No longer quiet"));
    m_endQuiet->setObjectName(u"quietmenu.end"_s);
    connect(m_endQuiet, &QAction::triggered, this, [this] { emit quietRequested(0); });
    menu->addSeparator();
    QAction *preferences = menu->addAction(tr("Preferences…"));
    preferences->setObjectName(u"quietmenu.preferences"_s);
    connect(preferences, &QAction::triggered, this, &TopBar::preferencesRequested);
    m_quiet->setMenu(menu);
    setQuietUntil({});
    return m_quiet;
}

void TopBar::setQuietUntil(const QString &time)
{
    m_quiet->setText(time.isEmpty() ? tr("Quiet 1 h") : tr("Quiet until %1").arg(time));
    if (time.isEmpty())
        m_quiet->setToolTip(tr("Hold what comes for a while, and tell it afterwards"));
    else
        m_quiet->setToolTip(tr("What comes is held until then. Major outages are told."));
    m_endQuiet->setVisible(!time.isEmpty());
}

// Where there is no room for all of it, the two buttons say with their signs what they do.
void TopBar::setTight(bool tight)
{
    m_tight = tight;
    m_add->setText(tight ? u"+"_s : tr("+ Add vendor"));
    m_check->setText(tight ? u"⟳"_s : tr("⟳ Check now"));
    m_search->setMinimumWidth(tight ? narrowSearch : wideSearch);
    m_search->setPlaceholderText(tight ? tr("Find") : tr("Find vendor, component, incident"));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_tight)
        m_needs = layout()->minimumSize().width();
    if (m_tight != (width() < m_needs))
        setTight(!m_tight);
}

void TopBar::setPage(const QString &id)
{
    m_pages->setCurrent(id);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *TopBar::searchField() const
{
    return m_search;
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        emit searchLeft();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Escape:
        m_search->clear();
        emit searchLeft();
        emit searchEscaped();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        emit searchKey(key);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace foghorn
