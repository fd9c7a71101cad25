// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/vendorheader.h"

#include "models/status/markup.h"
#include "views/parts/plainlabel.h"
#include "views/parts/plainpaint.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostTags = 4;
constexpr int tagsNeed = 560; // below this width the name needs their room

// A word in a rounded frame.
class Tag : public QWidget
{
public:
    Tag(const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_text(text)
    {
        const QFontMetrics metrics(textFont(font(), TextSize::Small));
        setFixedSize(std::min(140, metrics.horizontalAdvance(text) + 20), metrics.height() + 6);
        setAccessibleName(text);
        setToolTip(plainTip(text));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::current();
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme.border);
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        drawLine(painter, frame.adjusted(9, 0, -8, 0), m_text, textFont(font(), TextSize::Small), theme.dim);
    }

private:
    QString m_text;
};

} // namespace

// The vendor's first letter on a colour of its own.
class VendorHeader::Badge : public QWidget
{
public:
    using QWidget::QWidget;

    void setName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().badge(m_name));
        painter.drawRoundedRect(rect(), 8, 8);
        QStringView letter
            = QStringView(m_name).left(m_name.isEmpty() || !m_name.front().isHighSurrogate() ? 1 : 2);
        painter.setPen(Theme::current().onBadge());
        painter.setFont(textFont(font(), TextSize::Section));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, letter.toString().toUpper());
    }

private:
    QString m_name;
};

VendorHeader::VendorHeader(PageContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_badge(new Badge(this))
    , m_name(new PlainLabel(this, TextSize::Title))
    , m_about(new PlainLabel(this))
    , m_buttons(new QWidget(this))
    , m_layout(new QGridLayout(this))
    , m_tags(new QWidget(m_buttons))
    , m_tagLayout(new QHBoxLayout(m_tags))
    , m_open(new QPushButton(tr("Open status page"), m_buttons))
    , m_export(new QPushButton(tr("Export ▾"), m_buttons))
    , m_more(new QPushButton(tr("More ▾"), m_buttons))
{
    m_badge->setFixedSize(36, 36);
    m_name->setObjectName(u"vendor.name"_s);
    m_about->setObjectName(u"vendor.about"_s);
    m_about->setDim(true);
    m_tagLayout->setContentsMargins({});
    m_tagLayout->setSpacing(8);
    m_tags->setMinimumWidth(1);
    m_open->setObjectName(u"vendor.open"_s);
    m_open->setAccessibleName(tr("Open status page"));
    m_more->setObjectName(u"vendor.more"_s);
    m_more->setAccessibleName(tr("More: rename, pause, remove"));
    for (QPushButton *button : {m_open, m_export, m_more})
        button->setProperty("look", u"plain"_s);
    connect(m_more, &QPushButton::clicked, this,
            [this] { emit menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openUrlRequested(m_page); });

    makeExportMenu();
    layOut();
}

void VendorHeader::layOut()
{
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{m_tags, m_open, m_export, m_more})
        buttons->addWidget(part);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(1);
    m_layout->setColumnStretch(1, 1);
    m_layout->addWidget(m_badge, 0, 0, 2, 1);
    placeParts(true);
}

// Where the room is narrow the buttons stand below the name, which needs the whole width.
void VendorHeader::placeParts(bool wide)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_about, m_buttons})
        m_layout->removeWidget(part);
    m_layout->addWidget(m_name, 0, 1, 1, wide ? 1 : 2);
    m_layout->addWidget(m_about, 1, 1, 1, wide ? 1 : 2);
    if (wide)
        m_layout->addWidget(m_buttons, 0, 2, 2, 1);
    else
        m_layout->addWidget(m_buttons, 2, 0, 1, 3, Qt::AlignLeft);
    m_buttons->layout()->setContentsMargins(0, wide ? 0 : 8, 0, 0);
    m_open->setText(wide ? tr("Open status page") : tr("Open"));
    m_wide = wide;
}

void VendorHeader::makeExportMenu()
{
    m_export->setObjectName(u"vendor.export"_s);
    m_export->setAccessibleName(tr("Export charts and a report of this vendor"));
    auto *menu = new QMenu(m_export);
    menu->setObjectName(u"vendor.export.menu"_s);
    const auto add = [this, menu](const QString &text, const QString &what) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"vendor.export."_s + what);
        connect(action, &QAction::triggered, this, [this, what] { emit exportRequested(what); });
    };
    add(tr("Uptime chart: PNG, SVG, PDF, CSV, JSON…"), u"chart"_s);
    add(tr("Daily bars: PNG, SVG, PDF…"), u"bars"_s);
    add(tr("Timeline: PNG, SVG, PDF…"), u"timeline"_s);
    add(tr("Report: PDF, HTML…"), u"report"_s);
    // The style's own arrow would stand in a corner of our flat button.
    connect(m_export, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
}

void VendorHeader::show(const VendorSummary &summary)
{
    const QString name = cleanName(summary.vendor.name, 200);
    m_badge->setName(name);
    m_name->setText(name);
    m_page = summary.vendor.page;
    const QString host = shownHost(m_page);
    QStringList about;
    for (const QString &part : {host, m_context.platformName(summary.vendor.platform)}) {
        if (!part.isEmpty())
            about << part;
    }
    about << (summary.vendor.paused
                  ? tr("paused")
                  : tr("last checked %1").arg(agoText(summary.lastChecked, m_context.now())));
    // Still within the freshness limit: the level stands, and the failed try is no secret.
    if (summary.freshness == Freshness::Failing && summary.error)
        about << tr("the last try failed: %1").arg(errorSentence(*summary.error));
    m_about->setText(about.join(u" · "_s));
    const bool opens = isWebAddress(m_page);
    m_open->setEnabled(opens);
    m_open->setToolTip(
        plainTip(opens ? tr("Open %1 in the browser").arg(host) : tr("There is no page to open")));
    m_open->setAccessibleDescription(host);
    showTags(summary.vendor.tags);
}

void VendorHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool wide = width() >= tagsNeed; wide != m_wide)
        placeParts(wide);
    showTagsIfRoom();
}

// A vendor may have many tags; they must not push its buttons out of the window.
void VendorHeader::showTagsIfRoom()
{
    constexpr int besides = 460;
    m_tags->setVisible(m_wide && width() >= besides + m_tagLayout->sizeHint().width());
}

void VendorHeader::showTags(const QStringList &tags)
{
    if (tags == m_shownTags)
        return;
    m_shownTags = tags;
    while (QLayoutItem *item = m_tagLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &tag : tags.first(std::min(tags.size(), mostTags)))
        m_tagLayout->addWidget(new Tag(cleanName(tag, 60), m_tags));
    showTagsIfRoom();
}

} // namespace foghorn
