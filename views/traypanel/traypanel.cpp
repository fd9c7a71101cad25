// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/traypanel/traypanel.h"

#include "models/items/alertchoices.h"
#include "views/parts/plainlabel.h"
#include "views/theme/stylesheet.h"
#include "views/theme/times.h"
#include "views/theme/words.h"
#include "views/traypanel/panellist.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int panelWidth = 352;
constexpr int radius = 8;
constexpr int gap = 6; // to the icon and the screen's edges
constexpr int sameClickMs = 300;

} // namespace

TrayPanel::TrayPanel(PageContext context, AlertChoices &alerts)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_context(std::move(context))
    , m_alerts(alerts)
{
    setObjectName(u"traypanel"_s);
    setWindowTitle(tr("Foghorn"));
    setAttribute(Qt::WA_TranslucentBackground);
    setMinimumWidth(panelWidth);
    m_list = new PanelList(m_context.vendors, m_context.now, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 12, 1, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_list);
    layout->addWidget(makeFoot());
    applyTheme();
    connect(m_list, &PanelList::vendorActivated, this, [this](const QString &id) {
        hide();
        emit vendorActivated(id);
    });
    connect(m_list, &PanelList::statusPageWanted, this, [this](const QUrl &page) {
        hide();
        if (isWebAddress(page))
            emit openUrlRequested(page);
    });
    connect(&m_alerts, &AlertChoices::changed, this, &TrayPanel::refresh);
    connect(&m_context.vendors, &QAbstractItemModel::dataChanged, this, &TrayPanel::refresh);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &TrayPanel::refresh);
}

QWidget *TrayPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_heading = new PlainLabel(head, TextSize::Strong);
    m_heading->setObjectName(u"panel.heading"_s);
    m_age = new PlainLabel(head, TextSize::Small);
    m_age->setObjectName(u"panel.age"_s);
    m_age->setDim(true);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note = new PlainLabel(head, TextSize::Small);
    m_note->setObjectName(u"panel.note"_s);
    m_note->setDim(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_heading, 1);
    line->addWidget(m_age);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_note);
    return head;
}

QPushButton *TrayPanel::makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"plain"_s);
    button->setAutoDefault(false);
    return button;
}

QWidget *TrayPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    QPushButton *open = makeButton(u"panel.open"_s, tr("Open"), foot);
    open->setAccessibleName(tr("Open Foghorn"));
    open->setToolTip(tr("Open Foghorn's window"));
    QPushButton *check = makeButton(u"panel.check"_s, tr("Check now"), foot);
    m_quiet = makeButton(u"panel.quiet"_s, tr("Quiet 1 h"), foot);
    QPushButton *preferences = makeButton(u"panel.preferences"_s, tr("Preferences"), foot);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(14, 4, 14, 0);
    layout->setSpacing(6);
    for (QPushButton *button : {open, check, m_quiet, preferences})
        layout->addWidget(button);
    const auto leaveFor = [this](void (TrayPanel::*signal)()) {
        return [this, signal] {
            hide();
            emit(this->*signal)();
        };
    };
    connect(open, &QPushButton::clicked, this, leaveFor(&TrayPanel::openRequested));
    connect(preferences, &QPushButton::clicked, this, leaveFor(&TrayPanel::preferencesRequested));
    connect(check, &QPushButton::clicked, this, &TrayPanel::checkNowRequested);
    connect(m_quiet, &QPushButton::clicked, this, &TrayPanel::toggleQuiet);
    return foot;
}

void TrayPanel::toggleQuiet()
{
    const bool quiet = m_alerts.quietUntil().isValid();
    m_alerts.setQuietUntil(quiet ? QDateTime() : m_context.now().addSecs(60 * 60));
}

void TrayPanel::setOffline(bool offline)
{
    m_offline = offline;
    refresh();
}

void TrayPanel::refresh()
{
    if (!isVisible())
        return;
    const QDateTime now = m_context.now();
    const QList<VendorSummary> &vendors = m_context.vendors.vendors();
    QDateTime checked;
    for (const VendorSummary &summary : vendors) {
        if (summary.lastChecked.isValid() && (!checked.isValid() || summary.lastChecked > checked))
            checked = summary.lastChecked;
    }
    m_heading->setText(attentionHeading(vendors));
    m_age->setText(vendors.isEmpty() ? QString() : agoText(checked, now));
    QStringList notes;
    if (m_offline)
        notes << tr("This computer is offline");
    const QDateTime quiet = m_alerts.quietUntil();
    if (quiet.isValid())
        notes << tr("Quiet until %1").arg(clockText(quiet, now));
    m_note->setText(notes.join(u" · "_s));
    m_note->setVisible(!notes.isEmpty());
    m_quiet->setText(quiet.isValid() ? tr("End quiet") : tr("Quiet 1 h"));
    m_list->viewport()->update();
}

void TrayPanel::showAt(const QPoint &at)
{
    if (isVisible() || (m_sinceHidden.isValid() && m_sinceHidden.elapsed() < sameClickMs)) {
        hide();
        return;
    }
    m_list->updateGeometry();
    adjustSize();
    const QScreen *screen = at.isNull() ? nullptr : QGuiApplication::screenAt(at);
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QRect room = screen->availableGeometry().adjusted(gap, gap, -gap, -gap);
    QPoint place(room.right() - width(), at.y() > room.center().y() ? room.bottom() - height() : room.top());
    if (!at.isNull()) {
        place.setX(at.x() - width() / 2);
        const bool above = at.y() > room.center().y();
        place.setY(above ? at.y() - height() - gap * 3 : at.y() + gap * 3);
    }
    move(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    raise();
    activateWindow();
}

void TrayPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_clock.start();
    m_list->setFocus(Qt::PopupFocusReason);
}

void TrayPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    m_sinceHidden.start();
}

void TrayPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        hide();
}

void TrayPanel::applyTheme()
{
    const QString sheet = foghorn::styleSheet(Theme::current());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void TrayPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void TrayPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::current();
    painter.setPen(theme.border);
    painter.setBrush(theme.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace foghorn
