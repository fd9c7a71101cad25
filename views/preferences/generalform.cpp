// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/generalform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

GeneralForm::GeneralForm(const Preferences &preferences, QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(8);
    m_autostart = addSwitch(*form, u"general.autostart"_s, tr("Start Foghorn when I log in"));
    m_minimized = addSwitch(*form, u"general.minimized"_s, tr("Start in the tray, without the window"));
    addLooks(*form);
    addNetwork(*form);
    show(preferences);
    showParts();
    watch();
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QCheckBox *GeneralForm::addSwitch(QFormLayout &form, const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    form.addRow(QString(), box);
    return box;
}

QLineEdit *GeneralForm::addField(QFormLayout &form, const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setProperty("look", u"field"_s);
    form.addRow(label, field);
    return field;
}

void GeneralForm::addLooks(QFormLayout &form)
{
    m_theme = new QComboBox(this);
    m_theme->setObjectName(u"general.theme"_s);
    m_theme->setAccessibleName(tr("Colours"));
    m_theme->addItem(tr("as the desktop"), QVariant::fromValue(int(ThemeChoice::Follow)));
    m_theme->addItem(tr("light"), QVariant::fromValue(int(ThemeChoice::Light)));
    m_theme->addItem(tr("dark"), QVariant::fromValue(int(ThemeChoice::Dark)));
    form.addRow(tr("Colours"), m_theme);
    m_monochrome = addSwitch(form, u"general.monochrome"_s, tr("Tray icon without colours"));
    auto *test = new QPushButton(tr("Send a test notification"), this);
    test->setObjectName(u"general.test"_s);
    test->setProperty("look", u"plain"_s);
    test->setAutoDefault(false);
    connect(test, &QPushButton::clicked, this, &GeneralForm::testRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(test);
    row->addStretch();
    form.addRow(tr("Notifications"), row);
    m_dailyTest = addSwitch(form, u"general.dailyTest"_s, tr("Show the daily check that they arrive"));
    m_interval = new QSpinBox(this);
    m_interval->setObjectName(u"general.interval"_s);
    m_interval->setAccessibleName(tr("Check new vendors every"));
    m_interval->setRange(10, 3600);
    m_interval->setSuffix(tr(" s"));
    form.addRow(tr("Check new vendors every"), m_interval);
    m_retention = new QSpinBox(this);
    m_retention->setObjectName(u"general.retention"_s);
    m_retention->setAccessibleName(tr("Keep each change of level"));
    m_retention->setRange(0, 50);
    m_retention->setSuffix(tr(" years, then by the day"));
    m_retention->setSpecialValueText(tr("for ever"));
    form.addRow(tr("Keep each change of level"), m_retention);
}

void GeneralForm::addNetwork(QFormLayout &form)
{
    m_proxy = new QComboBox(this);
    m_proxy->setObjectName(u"general.proxy"_s);
    m_proxy->setAccessibleName(tr("Proxy"));
    m_proxy->addItem(tr("as the system says"), int(ProxyChoiceKind::System));
    m_proxy->addItem(tr("none"), int(ProxyChoiceKind::None));
    m_proxy->addItem(tr("this one:"), int(ProxyChoiceKind::Manual));
    form.addRow(tr("Proxy"), m_proxy);
    m_host = addField(form, u"general.proxyHost"_s, tr("Its host"));
    m_port = new QSpinBox(this);
    m_port->setObjectName(u"general.proxyPort"_s);
    m_port->setAccessibleName(tr("Its port"));
    m_port->setRange(1, 65535);
    form.addRow(tr("Its port"), m_port);
    m_user = addField(form, u"general.proxyUser"_s, tr("User, if it asks"));
    m_password = addField(form, u"general.proxyPassword"_s, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_caFile = addField(form, u"general.caFile"_s, tr("Own CA file (PEM)"));
    m_caFile->setPlaceholderText(tr("trusted beside the system's authorities"));
    QAction *choose
        = m_caFile->addAction(style()->standardIcon(QStyle::SP_DirOpenIcon), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose a file"));
    connect(choose, &QAction::triggered, this, &GeneralForm::chooseCaFile);
}

void GeneralForm::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Own CA file (PEM)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caFile->setText(file);
        emit edited();
    });
    dialog->open();
}

void GeneralForm::show(const Preferences &preferences)
{
    m_autostart->setChecked(preferences.autostart);
    m_minimized->setChecked(preferences.startMinimized);
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_monochrome->setChecked(preferences.monochromeTray);
    m_dailyTest->setChecked(preferences.showDailyTest);
    m_interval->setValue(preferences.intervalSeconds);
    m_retention->setValue(preferences.retentionYears);
    m_proxy->setCurrentIndex(m_proxy->findData(int(preferences.proxy)));
    m_host->setText(preferences.proxyHost);
    m_port->setValue(preferences.proxyPort);
    m_user->setText(preferences.proxyUser);
    m_password->setText(preferences.proxyPassword);
    m_caFile->setText(preferences.caFile);
}

// Fields count once they are left: half a host's name is none.
void GeneralForm::watch()
{
    for (QCheckBox *box : {m_autostart, m_minimized, m_monochrome, m_dailyTest})
        connect(box, &QCheckBox::toggled, this, &GeneralForm::edited);
    for (QComboBox *box : {m_theme, m_proxy})
        connect(box, &QComboBox::currentIndexChanged, this, &GeneralForm::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &GeneralForm::showParts);
    for (QSpinBox *box : {m_interval, m_retention, m_port})
        connect(box, &QSpinBox::editingFinished, this, &GeneralForm::edited);
    for (QLineEdit *field : {m_host, m_user, m_password, m_caFile})
        connect(field, &QLineEdit::editingFinished, this, &GeneralForm::edited);
}

void GeneralForm::showParts()
{
    const bool manual = m_proxy->currentData().toInt() == int(ProxyChoiceKind::Manual);
    for (QWidget *part : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_password})
        part->setEnabled(manual);
}

Preferences GeneralForm::applied(Preferences preferences) const
{
    preferences.autostart = m_autostart->isChecked();
    preferences.startMinimized = m_minimized->isChecked();
    preferences.theme = ThemeChoice(m_theme->currentData().toInt());
    preferences.monochromeTray = m_monochrome->isChecked();
    preferences.showDailyTest = m_dailyTest->isChecked();
    preferences.intervalSeconds = m_interval->value();
    preferences.retentionYears = m_retention->value();
    preferences.proxy = ProxyChoiceKind(m_proxy->currentData().toInt());
    preferences.proxyHost = m_host->text().trimmed();
    preferences.proxyPort = m_port->value();
    preferences.proxyUser = m_user->text();
    preferences.proxyPassword = m_password->text();
    preferences.caFile = m_caFile->text().trimmed();
    return preferences;
}

} // namespace foghorn
