// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/offerdetails.h"

#include "models/items/openincidents.h"
#include "models/status/markup.h"
#include "views/parts/choicebox.h"
#include "views/parts/page.h"
#include "views/parts/plainlabel.h"
#include "views/theme/words.h"

#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 120;
constexpr int longestTags = 400;

} // namespace

QStringList typedTags(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

OfferDetails::OfferDetails(OfferModel &offers, QWidget *parent)
    : QWidget(parent)
    , m_offers(offers)
    , m_heading(new PlainLabel(this, TextSize::Section))
    , m_about(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_nameLabel(new QLabel(tr("&Name"), this))
    , m_tagsLabel(new QLabel(tr("&Tags"), this))
    , m_choice(new ChoiceBox(u"addvendor.choice"_s, this))
{
    setObjectName(u"addvendor.details"_s);
    layOut();
    for (QLineEdit *field : {m_name, m_tags}) {
        connect(field, &QLineEdit::textEdited, this, &OfferDetails::keep);
        connect(field, &QLineEdit::returnPressed, this, &OfferDetails::nameEntered);
    }
    connect(m_choice, &ChoiceBox::choiceChanged, this, &OfferDetails::keep);
}

void OfferDetails::layOut()
{
    m_heading->setObjectName(u"addvendor.heading"_s);
    m_about->setObjectName(u"addvendor.about"_s);
    m_about->setDim(true);
    m_name->setObjectName(u"addvendor.name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(longestName);
    m_tags->setObjectName(u"addvendor.tags"_s);
    m_tags->setAccessibleName(tr("Tags, with commas between"));
    m_tags->setPlaceholderText(tr("payments, production"));
    m_tags->setMaxLength(longestTags);
    m_nameLabel->setBuddy(m_name);
    m_tagsLabel->setBuddy(m_tags);
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_tagsLabel->setTextFormat(Qt::PlainText);
    for (QLineEdit *field : {m_name, m_tags})
        field->setProperty("look", u"field"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 3);
    row->addSpacing(8);
    row->addWidget(m_tagsLabel);
    row->addWidget(m_tags, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addLayout(row);
    layout->addWidget(m_choice, 1);
}

QString OfferDetails::understood(const AddPreview &preview) const
{
    QStringList parts;
    if (!preview.platformName.isEmpty())
        parts << preview.platformName;
    parts << shownHost(preview.summary.vendor.page) << componentCount(preview.summary.components.size());
    const auto open = happeningAt(preview.summary).size();
    if (open > 0)
        parts << (open == 1 ? tr("1 open incident") : tr("%1 open incidents").arg(open));
    if (preview.pastIncidents > 0)
        parts << (preview.pastIncidents == 1
                      ? tr("1 past incident known so far")
                      : tr("%1 past incidents known so far").arg(preview.pastIncidents));
    return parts.join(u" · "_s);
}

void OfferDetails::show(const QString &key)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_key = key;
    const AddPreview *preview = m_offers.previewOf(key);
    const AddWish wish = m_offers.wishOf(key);
    const bool known = preview != nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_about, m_name, m_tags, m_nameLabel, m_tagsLabel})
        part->setVisible(known);
    m_heading->setVisible(known);
    setVisible(known);
    m_choice->setVisible(known && !preview->summary.components.isEmpty());
    if (!known)
        return;
    m_heading->setText(tr("%1: what to watch").arg(cleanName(wish.name, longestName)));
    m_about->setText(understood(*preview));
    m_name->setText(wish.name);
    m_tags->setText(wish.tags.join(u", "_s));
    QList<ComponentSummary> components = preview->summary.components;
    for (ComponentSummary &component : components)
        component.watched = !wish.unwatched.contains(component.id);
    m_choice->setComponents(components, wish.watchAll);
}

void OfferDetails::keep()
{
    if (m_quiet || m_key.isEmpty())
        return;
    AddWish wish = m_offers.wishOf(m_key);
    wish.key = m_key;
    wish.name = m_name->text().simplified();
    wish.tags = typedTags(m_tags->text());
    wish.watchAll = m_choice->watchAll();
    wish.unwatched = m_choice->ids(false);
    m_offers.keepWish(wish);
    m_heading->setText(tr("%1: what to watch").arg(cleanName(wish.name, longestName)));
    emit changed();
}

void OfferDetails::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

bool OfferDetails::hasName() const
{
    return m_name->isHidden() || !m_name->text().simplified().isEmpty();
}

} // namespace foghorn
