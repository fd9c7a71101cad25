// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/momentdialog.h"

#include "models/status/markup.h"
#include "models/status/whendone.h"
#include "views/parts/plainlabel.h"
#include "views/theme/words.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

MomentDialog::MomentDialog(PageContext context, const QString &vendorId, QWidget *parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_vendor(vendorId)
    , m_banner(new PlainLabel(this))
    , m_moment(new QDateTimeEdit(m_context.now().toLocalTime(), this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"moment"_s);
    setWindowTitle(tr("As seen at"));
    resize(460, 480);
    m_banner->setObjectName(u"moment.banner"_s);
    m_moment->setObjectName(u"moment.at"_s);
    m_moment->setAccessibleName(tr("As seen at"));
    m_moment->setCalendarPopup(true);
    m_moment->setMaximumDateTime(m_context.now().toLocalTime());
    m_list->setObjectName(u"moment.levels"_s);
    m_list->setAccessibleName(tr("What was known then"));
    auto *back = new QPushButton(tr("Back to now"), this);
    back->setObjectName(u"moment.back"_s);
    back->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_moment, 1);
    row->addWidget(back);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_banner);
    layout->addWidget(m_list, 1);
    connect(back, &QPushButton::clicked, this, &QDialog::close);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &MomentDialog::ask);
    ask();
}

void MomentDialog::ask()
{
    const QDateTime at = m_moment->dateTime().toUTC();
    whenDone(m_context.data.stateAt(m_vendor, at), this,
             [this, at, number = ++m_asked](const Result<VendorState> &state) {
                 if (number == m_asked)
                     show(state, at);
             });
}

void MomentDialog::show(const Result<VendorState> &state, const QDateTime &at)
{
    m_list->clear();
    if (!state) {
        m_banner->setText(tr("The history can't be read just now."));
        return;
    }
    m_banner->setText(tr("%1 as it was known on %2")
                          .arg(cleanName(state->vendor.name, 200),
                               QLocale().toString(at.toLocalTime(), QLocale::ShortFormat)));
    if (state->components.isEmpty() && state->incidents.isEmpty())
        m_list->addItem(tr("Nothing was known yet."));
    for (const IncidentState &incident : state->incidents)
        m_list->addItem(tr("Incident: %1").arg(cleanName(incident.incident.title, 300)));
    for (const ComponentState &component : state->components) {
        if (!component.gone)
            m_list->addItem(tr("%1: %2").arg(cleanName(component.name, 200), levelWord(component.status)));
    }
}

} // namespace foghorn
