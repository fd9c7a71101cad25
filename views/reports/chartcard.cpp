// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/chartcard.h"

#include "views/parts/plainlabel.h"
#include "views/reports/tableview.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toolsNeed = 680;

} // namespace

ChartCard::ChartCard(const QString &id, const QString &heading, QWidget *picture, QWidget *parent)
    : QWidget(parent)
    , m_picture(picture)
    , m_table(new TableView(this))
    , m_asTable(new QPushButton(tr("As table"), this))
    , m_caption(new PlainLabel(this))
    , m_tools(new QWidget(this))
    , m_headLayout(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_toolLayout(new QHBoxLayout(m_tools))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(id);
    m_picture->setParent(this);
    m_picture->setObjectName(id + u".picture"_s);
    m_table->setObjectName(id + u".table"_s);
    m_table->setAccessibleName(tr("%1, as a table").arg(heading));
    m_table->hide();
    m_asTable->setObjectName(id + u".asTable"_s);
    m_asTable->setAccessibleName(tr("%1 as a table").arg(heading));
    m_asTable->setCheckable(true);
    m_asTable->setProperty("look", u"plain"_s);
    m_caption->setDim(true);
    auto *title = new PlainLabel(this, TextSize::Section);
    title->setText(heading);
    m_toolLayout->setContentsMargins({});
    m_toolLayout->setSpacing(8);
    m_headLayout->setSpacing(8);
    m_headLayout->addWidget(title, 1);
    m_headLayout->addWidget(m_tools, 2);
    m_headLayout->addWidget(m_asTable, 0, Qt::AlignLeft);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_layout->addLayout(m_headLayout);
    m_layout->addWidget(m_picture);
    m_layout->addWidget(m_table);
    m_layout->addWidget(m_caption);
    connect(m_asTable, &QPushButton::toggled, this, &ChartCard::showTable);
}

void ChartCard::addTool(QWidget *tool)
{
    m_toolLayout->addWidget(tool);
}

// Where the heading and its tools don't fit a line, they stand below each other.
void ChartCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = m_toolLayout->count() > 0 && width() < toolsNeed;
    m_headLayout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ChartCard::setTable(const ReportTable &table)
{
    m_table->setTable(table);
}

void ChartCard::setCaption(const QString &text)
{
    m_caption->setText(text.isEmpty() ? m_standing : text.section(u'\n', 0, 0));
}

void ChartCard::setStandingCaption(const QString &text)
{
    m_standing = text;
    setCaption({});
}

void ChartCard::setFooter(QWidget *footer)
{
    m_footer = footer;
    m_layout->insertWidget(3, footer);
}

void ChartCard::showTable(bool table)
{
    m_table->setVisible(table);
    m_picture->setVisible(!table);
    if (m_footer)
        m_footer->setVisible(!table);
}

} // namespace foghorn
