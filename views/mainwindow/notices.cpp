// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/notices.h"

#include "views/incidents/wrappedlabel.h"
#include "views/parts/plainlabel.h"
#include "views/theme/appicon.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

DemoRibbon::DemoRibbon(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"demo"_s);
    setProperty("look", u"ribbon"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *text = new PlainLabel(this);
    text->setObjectName(u"demo.text"_s);
    text->setText(tr("These eight vendors are made up, to show what Foghorn does."));
    auto *add = new QPushButton(tr("Add your vendors"), this);
    add->setObjectName(u"demo.add"_s);
    add->setProperty("look", u"primary"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 14, 6);
    layout->addWidget(text, 1);
    layout->addWidget(add);
    connect(add, &QPushButton::clicked, this, &DemoRibbon::addVendorRequested);
    hide();
}

NoticeRibbon::NoticeRibbon(QWidget *parent)
    : QWidget(parent)
    , m_text(new WrappedLabel(this))
{
    setObjectName(u"notice"_s);
    setProperty("look", u"ribbon"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"notice.text"_s);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"notice.close"_s);
    close->setProperty("look", u"plain"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 14, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeRibbon::setNotice(const QString &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    m_text->setText(notice);
    setVisible(!notice.isEmpty());
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"empty"_s);
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *sign = new QLabel(this);
    sign->setTextFormat(Qt::PlainText);
    sign->setPixmap(appIcon().pixmap(64));
    auto *heading = new PlainLabel(this, TextSize::Title);
    heading->setText(tr("No vendors yet"));
    auto *text
        = new QLabel(tr("Add the status pages of the services your work depends on. Foghorn reads them, "
                        "keeps its own history, and tells you when something changes."),
                     this);
    text->setTextFormat(Qt::PlainText);
    text->setProperty("tone", u"dim"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    // Centred in a layout a wrapping label is given one line.
    text->setFixedSize(380, text->heightForWidth(380));
    auto *add = new QPushButton(tr("Add vendors"), this);
    add->setObjectName(u"empty.add"_s);
    add->setProperty("look", u"primary"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *>{sign, heading, text, add})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(add, &QPushButton::clicked, this, &EmptyState::addVendorRequested);
}

} // namespace foghorn
