// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preferences/hooksform.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QUrl>
#include <QUuid>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isProgram(const Hook &hook)
{
    return hook.address.isEmpty();
}

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString HooksForm::wrongWith(const Hook &hook)
{
    if (isProgram(hook))
        return hook.program.startsWith(u'/') ? QString() : tr("Give the program's whole path.");
    const QUrl url(hook.address, QUrl::StrictMode);
    const bool local = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && local)))
        return tr("Give an address that begins with https://.");
    return {};
}

HooksForm::HooksForm(const QList<Hook> &hooks, QWidget *parent)
    : QWidget(parent)
    , m_hooks(hooks)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(u"hooks.list"_s);
    m_list->setAccessibleName(tr("Hooks"));
    m_list->setMaximumHeight(140);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(plain(
        tr("Alerts can go to a program of yours, which gets them on its standard input as “foghorn alerts "
           "--json” prints them, and to a web address, which gets the same by POST. A program has 30 "
           "seconds."),
        this));
    layout->addWidget(m_list);
    layout->addWidget(makeButtons());
    layout->addWidget(makeFields());
    layout->addStretch();
    showList();
    connect(m_list, &QListWidget::currentRowChanged, this, &HooksForm::showHook);
}

QWidget *HooksForm::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto button = [row, layout](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, row);
        made->setObjectName(name);
        made->setProperty("look", u"plain"_s);
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    connect(button(u"hooks.addProgram"_s, tr("Add a program")), &QPushButton::clicked, this,
            [this] { addHook(true); });
    connect(button(u"hooks.addAddress"_s, tr("Add an address")), &QPushButton::clicked, this,
            [this] { addHook(false); });
    m_remove = button(u"hooks.remove"_s, tr("Remove"));
    connect(m_remove, &QPushButton::clicked, this, &HooksForm::removeHook);
    layout->addStretch();
    return row;
}

QWidget *HooksForm::makeFields()
{
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    m_on = new QCheckBox(tr("In use"), m_fields);
    m_on->setObjectName(u"hooks.on"_s);
    m_target = new QLineEdit(m_fields);
    m_target->setObjectName(u"hooks.target"_s);
    m_arguments = new QLineEdit(m_fields);
    m_arguments->setObjectName(u"hooks.arguments"_s);
    m_arguments->setAccessibleName(tr("Arguments"));
    for (QLineEdit *field : {m_target, m_arguments})
        field->setProperty("look", u"field"_s);
    m_targetLabel = plain({}, m_fields);
    m_argumentsLabel = plain(tr("Arguments"), m_fields);
    m_wrong = plain({}, m_fields);
    m_wrong->setObjectName(u"hooks.wrong"_s);
    form->addRow(QString(), m_on);
    form->addRow(m_targetLabel, m_target);
    form->addRow(m_argumentsLabel, m_arguments);
    form->addRow(m_wrong);
    connect(m_on, &QCheckBox::toggled, this, &HooksForm::take);
    connect(m_target, &QLineEdit::editingFinished, this, &HooksForm::take);
    connect(m_arguments, &QLineEdit::editingFinished, this, &HooksForm::take);
    return m_fields;
}

void HooksForm::addHook(bool program)
{
    Hook hook{.id = QUuid::createUuid().toString(QUuid::WithoutBraces).first(8)};
    if (!program)
        hook.address = u"https://"_s;
    m_hooks.append(hook);
    showList();
    m_list->setCurrentRow(int(m_hooks.size()) - 1);
    m_target->setFocus(Qt::OtherFocusReason);
}

void HooksForm::removeHook()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_hooks.size())
        return;
    m_hooks.removeAt(row);
    showList();
    emit edited();
}

void HooksForm::showList()
{
    const int row = m_list->currentRow();
    {
        const QScopedValueRollback showing(m_showing, true);
        m_list->clear();
        for (const Hook &hook : std::as_const(m_hooks)) {
            const QString target = isProgram(hook) ? hook.program : hook.address;
            const QString name = target.isEmpty() ? tr("(a program)") : target;
            m_list->addItem(hook.on ? name : tr("%1 (off)").arg(name));
        }
        m_list->setCurrentRow(std::min(row, int(m_hooks.size()) - 1));
    }
    showHook();
}

void HooksForm::showHook()
{
    const QScopedValueRollback showing(m_showing, true);
    const int row = m_list->currentRow();
    const bool one = row >= 0 && row < m_hooks.size();
    m_fields->setVisible(one);
    m_remove->setEnabled(one);
    if (!one)
        return;
    const Hook &hook = m_hooks[row];
    m_on->setChecked(hook.on);
    m_targetLabel->setText(isProgram(hook) ? tr("Program") : tr("Address"));
    m_target->setAccessibleName(m_targetLabel->text());
    m_target->setText(isProgram(hook) ? hook.program : hook.address);
    QStringList quoted;
    for (const QString &argument : hook.arguments)
        quoted << (argument.contains(u' ') || argument.isEmpty() ? u'"' + argument + u'"' : argument);
    m_arguments->setText(quoted.join(u' '));
    m_arguments->setVisible(isProgram(hook));
    m_argumentsLabel->setVisible(isProgram(hook));
    m_wrong->setText(wrongWith(hook));
}

void HooksForm::take()
{
    const int row = m_list->currentRow();
    if (m_showing || row < 0 || row >= m_hooks.size())
        return;
    Hook &hook = m_hooks[row];
    hook.on = m_on->isChecked();
    const QString target = m_target->text().trimmed();
    if (isProgram(hook)) {
        hook.program = target;
        hook.arguments = QProcess::splitCommand(m_arguments->text());
    } else {
        hook.address = target.isEmpty() ? u"https://"_s : target;
    }
    showList();
    emit edited();
}

} // namespace foghorn
