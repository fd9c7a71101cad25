// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/preferencesdialog.h"

#include "views/parts/plainlabel.h"
#include "views/parts/segments.h"
#include "views/preferences/alertsform.h"
#include "views/preferences/generalform.h"
#include "views/preferences/hooksform.h"
#include "views/theme/stylesheet.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

PreferencesDialog::PreferencesDialog(const Preferences &preferences, AlertChoices &alerts,
                                     const QStringList &tags, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_tabs(new Segments(this, Segments::Look::Tabs))
    , m_stack(new QStackedWidget(this))
    , m_general(new GeneralForm(preferences, this))
    , m_hooks(new HooksForm(preferences.hooks, this))
{
    setObjectName(u"preferences"_s);
    setWindowTitle(tr("Preferences"));
    setProperty("look", u"page"_s);
    resize(640, 680);
    m_tabs->setObjectName(u"preferences.tabs"_s);
    auto *heading = new PlainLabel(this, TextSize::Title);
    heading->setText(tr("Preferences"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"preferences.close"_s);
    close->setProperty("look", u"plain"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    addTab(u"general"_s, tr("General"), m_general);
    addTab(u"alerts"_s, tr("Alerts"), new AlertsForm(alerts, tags, this));
    addTab(u"hooks"_s, tr("Hooks"), m_hooks);
    showTab(u"general"_s);
    applyTheme();
    connect(m_tabs, &Segments::chosen, this, &PreferencesDialog::showTab);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_general, &GeneralForm::edited, this, &PreferencesDialog::take);
    connect(m_general, &GeneralForm::testRequested, this, &PreferencesDialog::testRequested);
    connect(m_hooks, &HooksForm::edited, this, &PreferencesDialog::take);
}

void PreferencesDialog::addTab(const QString &id, const QString &title, QWidget *form)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setProperty("look", u"page"_s);
    form->setProperty("look", u"page"_s);
    form->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    m_stack->addWidget(scroll);
    m_tabs->add(id, title);
    m_ids.append(id);
}

void PreferencesDialog::showTab(const QString &id)
{
    m_tabs->setCurrent(id);
    m_stack->setCurrentIndex(std::max<int>(0, int(m_ids.indexOf(id))));
}

void PreferencesDialog::take()
{
    Preferences now = m_general->applied(m_preferences);
    now.hooks = m_hooks->hooks();
    if (now == m_preferences)
        return;
    m_preferences = now;
    emit preferencesChanged(now);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void PreferencesDialog::applyTheme()
{
    const QString sheet = foghorn::styleSheet(Theme::current());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace foghorn
