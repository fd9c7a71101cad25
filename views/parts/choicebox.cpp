// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/choicebox.h"

#include "models/items/vendorsortmodel.h"
#include "models/status/markup.h"
#include "views/parts/plainlabel.h"
#include "views/parts/spokenmodel.h"
#include "views/parts/tickdelegate.h"
#include "views/theme/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

QString spoken(const QModelIndex &index)
{
    const auto tick = index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    const QString watched = tick == Qt::Checked ? ChoiceBox::tr("watched")
        : tick == Qt::Unchecked                 ? ChoiceBox::tr("not watched")
                                                : ChoiceBox::tr("partly watched");
    return QStringList{cleanName(index.data().toString(), 120),
                       levelWord(index.data(ChoiceModel::StatusRole).value<ComponentStatus>()), watched}
        .join(u", "_s);
}

} // namespace

ChoiceBox::ChoiceBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_later(new QComboBox(this))
    , m_count(new PlainLabel(this, TextSize::Small))
    , m_all(new QPushButton(tr("All"), this))
    , m_none(new QPushButton(tr("None"), this))
{
    setObjectName(name);
    m_filtered.setSourceModel(new SpokenModel(m_model, spoken, this));
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setFilterRole(ChoiceModel::SearchRole);
    setUpTree(name);
    layOut(name);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceBox::filter);
    connect(m_all, &QPushButton::clicked, this, [this] { setShown(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { setShown(false); });
    connect(m_later, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_quiet)
            emit choiceChanged();
    });
    connect(&m_model, &ChoiceModel::choiceChanged, this, [this] {
        showCount();
        if (!m_quiet)
            emit choiceChanged();
    });
}

void ChoiceBox::setUpTree(const QString &name)
{
    m_tree->setObjectName(name + u".tree"_s);
    m_tree->setAccessibleName(tr("Components to watch"));
    m_tree->setProperty("look", u"page"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(20);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setModel(&m_filtered);
    m_tree->setItemDelegate(new TickDelegate({.tick = Qt::CheckStateRole,
                                              .status = ChoiceModel::StatusRole,
                                              .strong = ChoiceModel::GroupRole,
                                              .mark = ChoiceModel::NewRole},
                                             tr("new"), m_tree));
    m_tree->setMinimumHeight(90);
    m_search->installEventFilter(this);
}

void ChoiceBox::layOut(const QString &name)
{
    m_search->setObjectName(name + u".search"_s);
    m_search->setProperty("look", u"field"_s);
    m_search->setPlaceholderText(tr("Find a component"));
    m_search->setAccessibleName(tr("Find a component"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(240);
    m_all->setObjectName(name + u".all"_s);
    m_none->setObjectName(name + u".none"_s);
    m_all->setAccessibleName(tr("Watch all that are shown"));
    m_none->setAccessibleName(tr("Watch none of those shown"));
    for (QPushButton *button : {m_all, m_none}) {
        button->setProperty("look", u"plain"_s);
        button->setAutoDefault(false);
    }
    m_later->setObjectName(name + u".later"_s);
    m_later->setAccessibleName(tr("Components that the vendor adds later"));
    m_later->addItem(tr("New components: watch"));
    m_later->addItem(tr("New components: ask"));
    m_later->view()->setObjectName(name + u".laterlist"_s);
    m_later->view()->setAccessibleName(m_later->accessibleName());
    m_count->setObjectName(name + u".count"_s);
    m_count->setDim(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    row->addStretch();
    row->addWidget(m_later);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_count);
    layout->addWidget(m_tree, 1);
    setTabOrder(m_later, m_tree);
}

void ChoiceBox::setComponents(const QList<ComponentSummary> &components, bool watchAll,
                              const QStringList &news)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_search->clear();
    m_model.setComponents(components, news);
    m_later->setCurrentIndex(watchAll ? 0 : 1);
    m_tree->expandAll();
    bool groups = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        groups = groups || m_model.hasChildren(m_model.index(row, 0));
    m_tree->setRootIsDecorated(groups); // room for arrows only where there are some
}

void ChoiceBox::update(const QList<ComponentSummary> &components)
{
    m_model.update(components);
}

bool ChoiceBox::watchAll() const
{
    return m_later->currentIndex() == 0;
}

void ChoiceBox::filter(const QString &text)
{
    m_filtered.setFilterFixedString(foldedForSearch(text.trimmed()));
    m_tree->expandAll();
}

// All and none speak of what a search has left, so that fifty regions are chosen with one word.
void ChoiceBox::setShown(bool watched)
{
    if (m_search->text().trimmed().isEmpty()) {
        m_model.setAll(watched);
        return;
    }
    const auto *spokenRows = qobject_cast<const QAbstractProxyModel *>(m_filtered.sourceModel());
    QModelIndexList rows;
    for (int top = 0; top < m_filtered.rowCount(); ++top) {
        const QModelIndex row = m_filtered.index(top, 0);
        for (int below = 0; below < m_filtered.rowCount(row); ++below)
            rows << spokenRows->mapToSource(m_filtered.mapToSource(m_filtered.index(below, 0, row)));
        if (m_filtered.rowCount(row) == 0)
            rows << spokenRows->mapToSource(m_filtered.mapToSource(row));
    }
    m_model.setWatched(rows, watched);
}

void ChoiceBox::showCount()
{
    m_count->setText(tr("%1 of %2 watched").arg(m_model.watchedCount()).arg(m_model.count()));
}

bool ChoiceBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key != Qt::Key_Down || m_filtered.rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->setCurrentIndex(m_filtered.index(0, 0));
    return true;
}

} // namespace foghorn
