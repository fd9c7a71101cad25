// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/addvendordialog.h"

#include "models/status/markup.h"
#include "views/addvendor/importpreview.h"
#include "views/addvendor/offerdetails.h"
#include "views/addvendor/offerlist.h"
#include "views/parts/page.h"
#include "views/parts/plainlabel.h"
#include "views/theme/stylesheet.h"
#include "views/theme/words.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;
using State = OfferModel::State;

namespace {

constexpr int longestText = 20'000;

// One word with a dot or a port in it, or with a scheme: no name of a vendor looks like that.
bool looksLikeAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool inside = trimmed.size() > 3 && trimmed.mid(1, trimmed.size() - 2).contains(u'.');
    return trimmed.contains("://"_L1) || inside || trimmed.contains(u':');
}

QUrl addressTyped(const QString &text)
{
    return looksLikeAddress(text) ? typedAddress(text) : QUrl();
}

} // namespace

AddVendorDialog::AddVendorDialog(std::function<QString(const QString &)> platformName, QWidget *parent)
    : QDialog(parent)
    , m_offers(std::move(platformName))
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_list(new OfferList(m_offers, this))
    , m_details(new OfferDetails(m_offers, this))
    , m_import(new ImportPreview(this))
    , m_body(new QStackedWidget(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_file(new QPushButton(tr("&From a file…"), this))
    , m_unread(new QPushButton(tr("Add &unread"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(u"addvendor"_s);
    setWindowTitle(tr("Add vendors"));
    setProperty("look", u"page"_s);
    setAcceptDrops(true);
    resize(720, 640);
    setMinimumSize(460, 380);
    build();
    applyTheme();
    connectParts();
    m_hint->setText(hint());
    m_details->show({});
    say({});
    showParts();
    m_field->setFocus();
}

void AddVendorDialog::build()
{
    auto *heading = new PlainLabel(this, TextSize::Section);
    heading->setText(tr("Add vendors"));
    m_field->setObjectName(u"addvendor.address"_s);
    m_field->setProperty("look", u"field"_s);
    m_field->setPlaceholderText(tr("A vendor's name, or the address of its status page"));
    m_field->setAccessibleName(tr("Name of a vendor, or address of its status page"));
    m_field->setMaxLength(longestText);
    m_field->setClearButtonEnabled(true);
    m_hint->setObjectName(u"addvendor.hint"_s);
    m_hint->setProperty("tone", u"dim"_s);
    for (QLabel *label : {m_hint, m_message})
        label->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setObjectName(u"addvendor.message"_s);
    m_progress->setObjectName(u"addvendor.busy"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);

    auto *choosing = new QWidget(m_body);
    auto *inner = new QVBoxLayout(choosing);
    inner->setContentsMargins({});
    inner->setSpacing(10);
    inner->addWidget(m_list, 5);
    inner->addWidget(m_details, 6);
    m_body->addWidget(choosing);
    m_body->addWidget(m_import);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_field);
    layout->addWidget(m_hint);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addLayout(buildFoot());
}

QLayout *AddVendorDialog::buildFoot()
{
    const std::pair<QPushButton *, QString> named[]{
        {m_file, u"file"_s}, {m_unread, u"unread"_s}, {m_cancel, u"cancel"_s}, {m_add, u"add"_s}};
    for (const auto &[button, name] : named) {
        button->setObjectName(u"addvendor."_s + name);
        button->setProperty("look", button == m_add ? u"primary"_s : u"plain"_s);
        button->setAutoDefault(false);
    }
    m_file->setToolTip(tr("Addresses, OPML or a Foghorn configuration"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addStretch();
    row->addWidget(m_unread);
    row->addWidget(m_cancel);
    row->addWidget(m_add);
    return row;
}

void AddVendorDialog::connectParts()
{
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &AddVendorDialog::textChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &AddVendorDialog::enterField);
    connect(m_list, &OfferList::currentKeyChanged, this, &AddVendorDialog::showCurrent);
    connect(m_list, &OfferList::leftAtTop, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &OfferList::typed, this, [this](const QString &text) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->end(false);
        m_field->insert(text);
    });
    connect(m_list, &OfferList::entered, this, &AddVendorDialog::tickOrAdd);
    connect(&m_offers, &OfferModel::tickChanged, this, &AddVendorDialog::tickChanged);
    connect(m_details, &OfferDetails::nameEntered, this, &AddVendorDialog::add);
    connect(m_details, &OfferDetails::changed, this, &AddVendorDialog::showParts);
    connect(m_import, &ImportPreview::changed, this, &AddVendorDialog::showParts);
    connect(m_import, &ImportPreview::entered, this, &AddVendorDialog::add);
    connect(m_file, &QPushButton::clicked, this, &AddVendorDialog::chooseFile);
    connect(m_unread, &QPushButton::clicked, this, &AddVendorDialog::addUnread);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddVendorDialog::add);
}

QString AddVendorDialog::hint() const
{
    const auto size = m_offers.catalogSize();
    return size == 0
        ? tr("Paste the address of a vendor's status page, or of its feed.")
        : tr("Pick from %L1 vendors, or paste the address of any status page or feed.").arg(size);
}

void AddVendorDialog::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    const QString current = m_list->currentKey();
    m_offers.setCatalog(std::move(catalog));
    m_hint->setText(hint());
    if (m_offers.rowOf(current) >= 0)
        m_list->setCurrentKey(current);
}

void AddVendorDialog::setWatched(const QList<Vendor> &vendors)
{
    m_offers.setWatched(vendors);
}

void AddVendorDialog::offer(const Dropped &dropped)
{
    if (m_adding || m_importing)
        return;
    if (!dropped.files.isEmpty()) {
        say(tr("Reading the file …"));
        emit filesRequested(dropped.files);
    }
    if (dropped.addresses.isEmpty())
        return;
    m_body->setCurrentIndex(0);
    const QStringList fresh = m_offers.add(dropped.addresses);
    m_field->clear();
    const auto known = dropped.addresses.size() - fresh.size();
    QString text
        = fresh.size() == 1 ? tr("1 address was taken.") : tr("%1 addresses were taken.").arg(fresh.size());
    if (known > 0)
        text += u' '
            + (known == 1 ? tr("1 is watched or in the list already.")
                          : tr("%1 are watched or in the list already.").arg(known));
    if (!fresh.isEmpty())
        m_list->setCurrentKey(fresh.first());
    say(text);
    showParts();
    if (fresh.size() == 1)
        read(fresh.first());
}

void AddVendorDialog::textChanged()
{
    m_offers.showPicked(false);
    m_offers.setQuery(m_field->text(), addressTyped(m_field->text()));
    m_failed.clear();
    m_nameNext = false;
    say({});
    if (!m_field->text().trimmed().isEmpty() && m_offers.rowCount() > 0)
        m_list->setCurrentRow(0);
    showCurrent(m_list->currentKey());
}

bool AddVendorDialog::pasteMany()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (!clip)
        return false;
    const Dropped pasted = droppedIn(*clip);
    if (pasted.addresses.size() < 2 && pasted.files.isEmpty())
        return false;
    offer(pasted);
    return true;
}

bool AddVendorDialog::keyInField(int key, bool paste)
{
    if (paste)
        return pasteMany();
    if (key != Qt::Key_Down || m_offers.rowCount() == 0 || m_body->currentIndex() != 0)
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    if (m_list->currentKey().isEmpty())
        m_list->setCurrentRow(0);
    return true;
}

bool AddVendorDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (keyInField(key->key(), key->matches(QKeySequence::Paste)))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

// Enter on an address reads it; on words it ticks the row that stands first, and a second time adds.
void AddVendorDialog::enterField()
{
    const QString text = m_field->text().trimmed();
    const QUrl typed = addressTyped(text);
    const QList<QUrl> several = addressesIn(text);
    if (several.size() > 1)
        offer({several, {}});
    else if (!typed.isValid())
        tickOrAdd();
    else if (m_offers.previewOf(typed.toString()) && m_offers.isTicked(typed.toString()))
        m_details->focusName();
    else {
        m_list->setCurrentKey(typed.toString());
        m_offers.setTicked(typed.toString(), true);
        m_nameNext = m_offers.isTicked(typed.toString());
    }
}

void AddVendorDialog::tickOrAdd()
{
    const QString key = m_list->currentKey();
    if (!key.isEmpty() && !m_offers.isTicked(key) && !m_field->text().trimmed().isEmpty())
        m_offers.setTicked(key, true);
    else if (m_add->isEnabled())
        add();
    else if (key.isEmpty() && !m_field->text().trimmed().isEmpty())
        say(tr("No vendor of that name is known here. Its status page's address looks like "
               "status.example.com or https://status.example.com/feed."));
}

void AddVendorDialog::showCurrent(const QString &key)
{
    m_details->show(key);
    if (m_offers.isWatched(key) && m_body->currentIndex() == 0) {
        const QModelIndex row = m_offers.index(m_offers.rowOf(key));
        say(tr("This address is watched already, as %1.")
                .arg(row.data(OfferModel::WatchedAsRole).toString()));
    }
    showParts();
}

void AddVendorDialog::tickChanged(const QString &key, bool ticked)
{
    if (ticked && !m_adding) {
        read(key);
    } else if (!ticked) {
        m_toRead.removeAll(key);
        if (m_reading == key) {
            m_reading.clear();
            m_offers.setState(key, State::Offered);
            emit readCancelled(key);
            readNext();
        }
    }
    showParts();
}

void AddVendorDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void AddVendorDialog::showParts()
{
    const bool importing = m_body->currentIndex() == 1;
    const auto ticked = importing ? m_import->tickedCount() : m_offers.ticked().size();
    const bool busy = m_adding || m_importing;
    const bool failures = !importing && !m_offers.keysIn(State::Failed).isEmpty() && !busy;
    m_progress->setVisible(busy || !m_reading.isEmpty());
    m_progress->setRange(0, m_adding && m_toAdd > 1 ? static_cast<int>(m_toAdd) : 0);
    m_progress->setValue(static_cast<int>(m_done));
    m_progress->setAccessibleName(m_adding ? tr("Adding vendors") : tr("Reading the page"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_field, m_file, m_details})
        part->setEnabled(!busy);
    m_field->setVisible(!importing);
    m_hint->setVisible(!importing);
    m_unread->setVisible(failures && (!m_failed.isEmpty() || ticked > 0));
    m_cancel->setText(m_adding ? tr("Stop") : tr("Cancel"));
    if (importing)
        m_add->setText(tr("Import %1").arg(ticked));
    else
        m_add->setText(ticked == 0       ? tr("Add")
                           : ticked == 1 ? tr("Add 1 vendor")
                                         : tr("Add %1 vendors").arg(ticked));
    m_add->setEnabled(ticked > 0 && !busy && (importing || m_details->hasName()));
}

void AddVendorDialog::done(int result)
{
    if (m_adding && result != Accepted) {
        emit addingCancelled();
        return;
    }
    // What is being written can't be taken back by going away; the answer takes moments.
    if (m_importing && result != Accepted)
        return;
    if (!m_reading.isEmpty())
        emit readCancelled(std::exchange(m_reading, {}));
    QDialog::done(result);
}

void AddVendorDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AddVendorDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    offer(droppedIn(*event->mimeData()));
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
