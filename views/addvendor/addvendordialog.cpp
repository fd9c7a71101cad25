// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/addvendordialog.h"

#include "models/items/openincidents.h"
#include "models/status/markup.h"
#include "views/addvendor/previewlist.h"
#include "views/parts/page.h"
#include "views/parts/plainlabel.h"
#include "views/theme/stylesheet.h"
#include "views/theme/words.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestAddress = 2000;
constexpr int longestName = 120;

QString understood(const AddPreview &preview)
{
    QStringList parts;
    if (!preview.platformName.isEmpty())
        parts << preview.platformName;
    parts << shownHost(preview.summary.vendor.page) << componentCount(preview.summary.components.size());
    const auto open = happeningAt(preview.summary).size();
    if (open > 0)
        parts << (open == 1 ? AddVendorDialog::tr("1 open incident")
                            : AddVendorDialog::tr("%1 open incidents").arg(open));
    return parts.join(u" · "_s);
}

} // namespace

QUrl typedAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(u' '))
        return {};
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    return isWebAddress(url) ? url : QUrl();
}

AddVendorDialog::AddVendorDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_progress(new QProgressBar(this))
    , m_about(new PlainLabel(this, TextSize::Strong))
    , m_message(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameLabel(new QLabel(tr("&Name"), this))
    , m_components(new PreviewList(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(u"addvendor"_s);
    setWindowTitle(tr("Add a vendor"));
    setProperty("look", u"page"_s);
    resize(600, 480);
    setMinimumSize(420, 320);
    layOut();
    applyTheme();
    connect(m_address, &QLineEdit::textEdited, this, &AddVendorDialog::forget);
    connect(m_address, &QLineEdit::returnPressed, this, &AddVendorDialog::check);
    connect(m_check, &QPushButton::clicked, this, &AddVendorDialog::check);
    connect(m_add, &QPushButton::clicked, this, &AddVendorDialog::add);
    connect(m_name, &QLineEdit::textChanged, this, &AddVendorDialog::showParts);
    connect(m_name, &QLineEdit::returnPressed, this, &AddVendorDialog::add);
    say(tr("Paste the address of a vendor's status page, or of its feed."));
    showParts();
}

void AddVendorDialog::layOut()
{
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(tr("Add a vendor"));
    const std::pair<QWidget *, QString> names[]{
        {m_address, u"address"_s}, {m_check, u"check"_s}, {m_progress, u"busy"_s}, {m_about, u"about"_s},
        {m_message, u"message"_s}, {m_name, u"name"_s},   {m_add, u"add"_s},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(u"addvendor."_s + name);
    m_address->setPlaceholderText(tr("status.example.com"));
    m_address->setAccessibleName(tr("Address of the status page"));
    m_address->setMaxLength(longestAddress);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name"));
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_nameLabel->setBuddy(m_name);
    for (QWidget *field : {m_address, m_name})
        field->setProperty("look", u"field"_s);
    m_check->setProperty("look", u"plain"_s);
    m_add->setProperty("look", u"primary"_s);
    m_check->setAutoDefault(false);
    m_add->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Reading the page"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"addvendor.cancel"_s);
    cancel->setProperty("look", u"plain"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_check);
    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(m_nameLabel);
    nameRow->addWidget(m_name, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addLayout(addressRow);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_about);
    layout->addLayout(nameRow);
    layout->addWidget(m_components, 1);
    layout->addStretch();
    layout->addLayout(buttons);
}

void AddVendorDialog::setAddress(const QString &address)
{
    m_address->setText(address.left(longestAddress));
    forget();
}

void AddVendorDialog::check()
{
    if (m_busy)
        return;
    const QUrl url = typedAddress(m_address->text());
    if (!url.isValid()) {
        forget();
        say(tr("That is not a web address. It looks like status.example.com or "
               "https://status.example.com/feed."));
        return;
    }
    m_preview.reset();
    setBusy(true);
    emit checkRequested(url);
}

void AddVendorDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        say(tr("Reading %1 …").arg(shownHost(typedAddress(m_address->text()))));
    showParts();
}

void AddVendorDialog::setPreview(const AddPreview &preview)
{
    m_busy = false;
    m_preview = preview;
    m_components->setSummary(preview.summary);
    m_about->setText(understood(preview));
    m_name->setText(cleanName(preview.summary.vendor.name, longestName));
    say(preview.alreadyWatched.isEmpty()
            ? QString()
            : tr("This address is watched already, as %1.").arg(cleanName(preview.alreadyWatched, 120)));
    showParts();
    if (preview.alreadyWatched.isEmpty()) {
        m_name->setFocus();
        m_name->selectAll();
    }
}

void AddVendorDialog::setError(const Error &error)
{
    m_busy = false;
    const bool wasAdding = std::exchange(m_adding, false);
    // What was understood still holds when only the writing went wrong: Add can be pressed again.
    if (!wasAdding)
        m_preview.reset();
    say(errorSentence(error));
    showParts();
    (wasAdding ? static_cast<QWidget *>(m_add) : m_address)->setFocus();
}

void AddVendorDialog::forget()
{
    const bool wasBusy = std::exchange(m_busy, false);
    m_preview.reset();
    say({});
    showParts();
    if (wasBusy)
        emit checkCancelled();
}

void AddVendorDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void AddVendorDialog::showParts()
{
    const bool shown = m_preview.has_value();
    m_progress->setVisible(m_busy || m_adding);
    m_progress->setAccessibleName(m_adding ? tr("Adding the vendor") : tr("Reading the page"));
    m_check->setEnabled(!m_busy && !m_adding);
    for (QLineEdit *field : {m_address, m_name})
        field->setEnabled(!m_adding);
    for (QWidget *part : std::initializer_list<QWidget *>{m_about, m_name, m_nameLabel, m_components})
        part->setVisible(shown);
    m_add->setEnabled(shown && !m_adding && m_preview->alreadyWatched.isEmpty()
                      && !m_name->text().trimmed().isEmpty());
}

void AddVendorDialog::add()
{
    if (!m_add->isEnabled())
        return;
    Vendor vendor = m_preview->summary.vendor;
    vendor.name = m_name->text().trimmed();
    m_adding = true;
    say(tr("Adding %1 …").arg(cleanName(vendor.name, longestName)));
    showParts();
    emit addRequested(vendor);
}

void AddVendorDialog::done(int result)
{
    // What is being written can't be taken back by going away; the answer takes moments.
    if (m_adding && result != Accepted)
        return;
    if (std::exchange(m_busy, false))
        emit checkCancelled();
    QDialog::done(result);
}

void AddVendorDialog::applyTheme()
{
    const Theme theme = Theme::current();
    if (theme == m_theme)
        return;
    m_theme = theme;
    setStyleSheet(foghorn::styleSheet(theme));
}

void AddVendorDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace foghorn
