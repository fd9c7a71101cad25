// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog does with what was ticked: reading, adding, importing.
#include "models/status/markup.h"
#include "views/addvendor/addvendordialog.h"
#include "views/addvendor/importpreview.h"
#include "views/addvendor/offerdetails.h"
#include "views/addvendor/offerlist.h"
#include "views/parts/page.h"
#include "views/theme/words.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;
using State = OfferModel::State;

namespace {

constexpr int longestName = 120;

} // namespace

void AddVendorDialog::read(const QString &key)
{
    if (m_offers.previewOf(key) || m_offers.wishOf(key).unread || m_toRead.contains(key) || m_reading == key)
        return;
    m_toRead.append(key);
    readNext();
}

// One after the other: who ticks ten rows has not asked for ten at once.
void AddVendorDialog::readNext()
{
    if (!m_reading.isEmpty() || m_toRead.isEmpty()) {
        showParts();
        return;
    }
    m_reading = m_toRead.takeFirst();
    m_failed.clear();
    m_offers.setState(m_reading, State::Reading);
    say(tr("Reading %1 …").arg(shownHost(QUrl(m_reading))));
    showParts();
    const AddWish wish = m_offers.wishOf(m_reading);
    emit readRequested(m_reading, wish.address, wish.platform);
}

void AddVendorDialog::setPreview(const QString &key, const AddPreview &preview)
{
    m_offers.setPreview(key, preview);
    if (key != m_reading) {
        showCurrent(m_list->currentKey());
        return;
    }
    m_reading.clear();
    say({});
    if (m_list->currentKey() == key || m_list->currentKey().isEmpty())
        m_list->setCurrentKey(key);
    showCurrent(m_list->currentKey());
    if (std::exchange(m_nameNext, false) && preview.alreadyWatched.isEmpty())
        m_details->focusName();
    readNext();
}

void AddVendorDialog::setError(const QString &key, const Error &error)
{
    const QString sentence = errorSentence(error);
    m_offers.setState(key, State::Failed, sentence);
    if (key != m_reading)
        return;
    m_reading.clear();
    m_nameNext = false;
    m_offers.setTicked(key, false);
    m_failed = key;
    say(sentence);
    readNext();
}

void AddVendorDialog::setProgress(const QString &key, State state, const QString &error)
{
    m_offers.setState(key, state, error);
    if (state == State::Added || state == State::Failed)
        ++m_done;
    say(tr("%1 of %2 done …").arg(m_done).arg(m_toAdd));
    showParts();
}

void AddVendorDialog::addUnread()
{
    QStringList keys = m_failed.isEmpty() ? m_offers.keysIn(State::Failed) : QStringList{m_failed};
    const bool atOnce = m_failed.isEmpty();
    m_failed.clear();
    for (const QString &key : std::as_const(keys)) {
        if (atOnce && !m_offers.isTicked(key))
            continue;
        AddWish wish = m_offers.wishOf(key);
        wish.unread = true;
        m_offers.keepWish(wish);
        m_offers.setState(key, State::Offered);
        m_offers.setTicked(key, true);
    }
    say(atOnce ? QString() : tr("It is added as it is, and read when its page answers."));
    showParts();
    if (atOnce)
        add();
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void AddVendorDialog::add()
{
    if (!m_add->isEnabled())
        return;
    if (m_body->currentIndex() == 1) {
        m_importing = true;
        say(tr("Importing …"));
        showParts();
        emit importRequested(m_import->chosen());
        return;
    }
    if (!m_reading.isEmpty())
        emit readCancelled(std::exchange(m_reading, {}));
    m_toRead.clear();
    const QList<AddWish> wishes = m_offers.ticked();
    m_adding = true;
    m_toAdd = wishes.size();
    m_done = 0;
    for (const AddWish &wish : wishes)
        m_offers.setState(wish.key, State::Adding);
    m_offers.showPicked(true);
    say(wishes.size() == 1 ? tr("Adding %1 …").arg(cleanName(wishes.first().name, longestName))
                           : tr("Adding %1 vendors …").arg(wishes.size()));
    showParts();
    m_cancel->setFocus(Qt::OtherFocusReason);
    emit addRequested(wishes);
}

void AddVendorDialog::addingDone()
{
    m_adding = false;
    for (const QString &key : m_offers.keysIn(State::Adding))
        m_offers.setState(key, State::Offered);
    const auto added = m_offers.keysIn(State::Added).size();
    const auto left = m_offers.ticked().size();
    if (left == 0) {
        accept();
        return;
    }
    const auto failed = m_offers.keysIn(State::Failed);
    const QString whole = failed.size() == 1
        ? m_offers.index(m_offers.rowOf(failed.first())).data(OfferModel::ErrorRole).toString()
        : QString();
    QString text = added == 1 ? tr("1 vendor was added") : tr("%1 vendors were added").arg(added);
    text += u"; "_s;
    if (failed.isEmpty())
        text += tr("%1 are left.").arg(left);
    else
        text += tr("%1 could not be.").arg(failed.size()) + u' ' + whole;
    say(text);
    showParts();
    m_add->setFocus(Qt::OtherFocusReason);
}

void AddVendorDialog::setPlan(const ImportPlan &plan)
{
    m_import->setPlan(plan);
    m_body->setCurrentIndex(1);
    say(tr("Nothing is changed before you press Import. What differs is taken only where you tick it."));
    showParts();
    activateWindow(); // the chooser of files may have left nobody in front
    m_import->focusList();
}

void AddVendorDialog::setPlanError(const Error &error)
{
    m_importing = false;
    say(error.kind == Error::Kind::Usage ? cleanName(error.detail, 400) : errorSentence(error));
    showParts();
}

void AddVendorDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("A list of vendors"), {},
                                    tr("Lists (*.opml *.xml *.json *.txt *.url *.webloc);;All files (*)"));
    chooser->setObjectName(u"addvendor.chooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        offer({{}, paths});
    });
    chooser->open();
}

} // namespace foghorn
