// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertdesk.h"

#include "models/alerts/policy.h"
#include "models/alerts/policyfile.h"
#include "models/status/whendone.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

constexpr auto lookEvery = 20s;

} // namespace

AlertDesk::AlertDesk(HistoryWorker &history, const VendorModel &vendors, QObject *parent)
    : AlertChoices(parent)
    , m_history(history)
    , m_vendors(vendors)
{
    m_again.setInterval(lookEvery);
    connect(&m_again, &QTimer::timeout, this, &AlertDesk::reload);
    m_again.start();
    reload();
}

Result<AlertDesk::Known> AlertDesk::read(HistoryStore &store)
{
    const Result<QString> text = store.setting(policySetting);
    if (!text)
        return text.error();
    const Result<QString> quiet = store.setting(quietSetting);
    if (!quiet)
        return quiet.error();
    const Result<QList<Mute>> mutes = store.mutes();
    if (!mutes)
        return mutes.error();
    const Result<QStringList> awaited = store.awaited();
    if (!awaited)
        return awaited.error();
    // One that can't be read counts as none, as it does where alerts are judged.
    const Result<AlertPolicy> policy = policyFromJson(text->toUtf8());
    return Known{.policy = policy ? *policy : AlertPolicy(),
                 .mutes = *mutes,
                 .awaited = *awaited,
                 .quietUntil = QDateTime::fromString(*quiet, Qt::ISODate)};
}

void AlertDesk::readNewest()
{
    whenDone(m_history.run<qint64>([](HistoryStore &store) { return store.newestAlert(); }), this,
             [this](const Result<qint64> &newest) {
                 if (newest)
                     m_newest = *newest;
             });
}

void AlertDesk::reload()
{
    readNewest();
    whenDone(m_history.run<Known>(&AlertDesk::read), this, [this](const Result<Known> &known) {
        if (m_writing > 0 || !known || *known == m_known)
            return;
        m_known = *known;
        emit changed();
    });
}

// What was chosen is shown at once; what could not be kept is told and shown as it is.
void AlertDesk::write(std::function<Result<void>(HistoryStore &store)> act)
{
    ++m_writing;
    emit changed();
    whenDone(m_history.run<void>(std::move(act)), this, [this](const Result<void> &written) {
        --m_writing;
        if (!written)
            emit failed(written.error());
        reload();
    });
}

void AlertDesk::setPolicy(const AlertPolicy &policy)
{
    m_known.policy = policy;
    const QString text = QString::fromUtf8(policyToJson(policy));
    write([text](HistoryStore &store) { return store.setSetting(policySetting, text); });
}

AlertRules AlertDesk::inherited(const QString &vendorId, const QString &componentId) const
{
    AlertPolicy wider = m_known.policy;
    if (componentId.isEmpty())
        wider.vendors.remove(vendorId);
    else
        wider.components.remove(componentRulesKey(vendorId, componentId));
    Change change;
    change.vendor = vendorId;
    change.componentId = componentId;
    const VendorSummary *summary = m_vendors.summary(vendorId);
    return rulesFor(wider, change, summary ? summary->vendor.tags : QStringList());
}

QString AlertDesk::componentKey(const QString &vendorId, const QString &componentId) const
{
    return componentRulesKey(vendorId, componentId);
}

void AlertDesk::mute(const Mute &mute)
{
    m_known.mutes.removeIf(
        [&mute](const Mute &old) { return old.vendor == mute.vendor && old.incident == mute.incident; });
    m_known.mutes.append(mute);
    write([mute](HistoryStore &store) { return store.setMute(mute); });
}

void AlertDesk::unmute(const QString &vendorId)
{
    m_known.mutes.removeIf([&vendorId](const Mute &old) { return old.vendor == vendorId; });
    write([vendorId](HistoryStore &store) { return store.unmute(vendorId); });
}

void AlertDesk::setAwaited(const QString &vendorId, bool awaited)
{
    m_known.awaited.removeAll(vendorId);
    if (awaited)
        m_known.awaited.append(vendorId);
    write([vendorId, awaited](HistoryStore &store) {
        return store.setAwaited(vendorId, awaited, QDateTime::currentDateTimeUtc());
    });
}

QDateTime AlertDesk::quietUntil() const
{
    return m_known.quietUntil > QDateTime::currentDateTimeUtc() ? m_known.quietUntil : QDateTime();
}

void AlertDesk::setQuietUntil(const QDateTime &until)
{
    m_known.quietUntil = until;
    const QString text = until.isValid() ? until.toUTC().toString(Qt::ISODate) : QString();
    write([text](HistoryStore &store) { return store.setSetting(quietSetting, text); });
}

void AlertDesk::sendTest()
{
    whenDone(m_history.run<void>(
                 [](HistoryStore &store) { return store.writeTest(false, QDateTime::currentDateTimeUtc()); }),
             this, [this](const Result<void> &written) {
                 if (written)
                     emit testWritten();
                 else
                     emit failed(written.error());
             });
}

} // namespace foghorn
