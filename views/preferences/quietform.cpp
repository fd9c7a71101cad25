// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/quietform.h"

#include "views/parts/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTimeEdit>
#include <QTimeZone>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int daysInWeek = 7;

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

QuietForm::QuietForm(QWidget *parent)
    : QWidget(parent)
{
    m_on = new QCheckBox(tr("Quiet hours: hold what comes, and tell it afterwards in one message"), this);
    m_on->setObjectName(u"quiet.on"_s);
    m_critical = new QCheckBox(tr("Major outages and critical incidents are told all the same"), this);
    m_critical->setObjectName(u"quiet.critical"_s);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"quiet.zone"_s);
    m_zone->setAccessibleName(tr("Time zone of the quiet hours"));
    m_zone->addItem(tr("This computer's (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())),
                    QByteArray());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone), zone);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(8);
    form->addRow(m_on);
    form->addRow(tr("Days"), makeDays());
    form->addRow(tr("Time"), makeTimes());
    form->addRow(tr("Time zone"), m_zone);
    form->addRow(QString(), m_critical);
    for (QCheckBox *box : {m_on, m_critical})
        connect(box, &QCheckBox::toggled, this, &QuietForm::take);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &QuietForm::take);
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QWidget *QuietForm::makeDays()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (int day = 1; day <= daysInWeek; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat), row);
        box->setObjectName(u"quiet.day.%1"_s.arg(day));
        box->setAccessibleName(QLocale().standaloneDayName(day));
        connect(box, &QCheckBox::toggled, this, &QuietForm::take);
        layout->addWidget(box);
        m_days.append(box);
    }
    layout->addStretch();
    return row;
}

QWidget *QuietForm::makeTimes()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_from = new QTimeEdit(row);
    m_from->setObjectName(u"quiet.from"_s);
    m_from->setAccessibleName(tr("Quiet from"));
    m_to = new QTimeEdit(row);
    m_to->setObjectName(u"quiet.to"_s);
    m_to->setAccessibleName(tr("Quiet until"));
    auto *until = new PlainLabel(row);
    until->setText(tr("until"));
    layout->addWidget(m_from);
    layout->addWidget(until);
    layout->addWidget(m_to);
    layout->addStretch();
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    for (QTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(format);
        connect(edit, &QTimeEdit::timeChanged, this, &QuietForm::take);
    }
    return row;
}

void QuietForm::show(const QuietHours &hours)
{
    const QScopedValueRollback showing(m_showing, true);
    m_hours = hours;
    m_on->setChecked(hours.on);
    for (qsizetype day = 0; day < m_days.size(); ++day)
        m_days[day]->setChecked(hours.days & (1 << day));
    m_from->setTime(QTime(0, 0).addSecs(hours.fromMinute * 60));
    m_to->setTime(QTime(0, 0).addSecs(hours.toMinute * 60));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(hours.zone)));
    m_critical->setChecked(hours.criticalPasses);
}

void QuietForm::take()
{
    if (m_showing)
        return;
    m_hours.on = m_on->isChecked();
    m_hours.days = 0;
    for (qsizetype day = 0; day < m_days.size(); ++day)
        m_hours.days |= m_days[day]->isChecked() ? 1 << day : 0;
    m_hours.fromMinute = minuteOf(m_from->time());
    m_hours.toMinute = minuteOf(m_to->time());
    m_hours.zone = m_zone->currentData().toByteArray();
    m_hours.criticalPasses = m_critical->isChecked();
    emit edited();
}

} // namespace foghorn
