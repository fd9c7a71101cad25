// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/json.h"
#include "app/cli/statustable.h"
#include "app/desktop/dbusnotifier.h"
#include "app/desktop/delivery.h"
#include "app/desktop/outbox.h"
#include "app/hookrunner.h"
#include "app/interrupt.h"
#include "app/pulse.h"
#include "app/settingsfile.h"
#include "models/alerts/policyfile.h"
#include "models/history/filelock.h"
#include "models/monitor/alertkeeper.h"
#include "models/monitor/caretaker.h"
#include "models/status/whendone.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Q_LOGGING_CATEGORY(lcWatch, "foghorn.watch")

namespace {

// Where there is no desktop to tell, the printed line is the message.
class PrintedNotifier : public Notifier
{
public:
    QFuture<Result<void>> notify(const Notification &) override
    {
        return QtFuture::makeReadyFuture(Result<void>());
    }
};

std::unique_ptr<Notifier> makeNotifier()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString service = u"org.freedesktop.Notifications"_s;
    if (bus.isConnected()
        && (bus.interface()->isServiceRegistered(service).value()
            || bus.interface()->activatableServiceNames().value().contains(service)))
        return std::make_unique<DBusNotifier>(bus);
    return std::make_unique<PrintedNotifier>();
}

class Watcher : public QObject
{
public:
    explicit Watcher(CliContext &context)
        : m_context(context)
        , m_preferences(loadPreferences(context.dataDir()))
        , m_engine(context.historyFile())
        , m_notifier(makeNotifier())
        , m_delivery(outboxOf(m_engine.history), *m_notifier,
                     {[this](const QString &id) { return m_names.value(id, id); }}, {})
    {
        connect(&m_engine.monitor, &Monitor::vendorsChanged, this, [this](const QList<Vendor> &vendors) {
            for (const Vendor &vendor : vendors)
                m_names.insert(vendor.id, vendor.name);
        });
        connect(&m_keeper, &AlertKeeper::becamePending, this, &Watcher::wake);
        connect(&m_pulse, &Pulse::testWritten, this, &Watcher::wake);
        connect(&m_delivery, &Delivery::delivered, &m_hooks, &HookRunner::wake);
        if (auto *bus = qobject_cast<DBusNotifier *>(m_notifier.get()))
            connect(bus, &DBusNotifier::capabilitiesChanged, &m_delivery, &Delivery::retryNow);
        connect(&m_engine.monitor, &Monitor::changesFound, this, &Watcher::print);
        connect(&m_engine.monitor, &Monitor::storageFailed, this,
                [this](const Error &error) { m_context.fail(error); });
    }

    void start()
    {
        m_engine.monitor.start();
        m_keeper.start();
        m_caretaker.start();
        m_pulse.start(true);
        m_hooks.setHooks(m_preferences.hooks);
        readSounds();
        wake(); // what an earlier run left pending
    }

private:
    void wake()
    {
        m_delivery.wake();
        m_hooks.wake();
    }

    void readSounds()
    {
        whenDone(
            m_engine.history.run<QString>([](HistoryStore &store) { return store.setting(policySetting); }),
            this, [this](const Result<QString> &text) {
                const auto policy = policyFromJson(text ? text->toUtf8() : QByteArray());
                if (policy)
                    m_delivery.setSounds(policy->sounds);
            });
    }

    void print(const QList<Change> &changes)
    {
        for (const Change &change : changes) {
            if (m_context.json())
                m_context.out() << QJsonDocument(json::change(change)).toJson(QJsonDocument::Compact)
                                << Qt::endl;
            else
                m_context.out() << changeLine(change) << Qt::endl;
        }
        wake();
    }

    CliContext &m_context;
    const Preferences m_preferences;
    Engine m_engine;
    QHash<QString, QString> m_names;
    std::unique_ptr<Notifier> m_notifier;
    Delivery m_delivery;
    HookRunner m_hooks{m_engine.history, {.network = fetcherOptions(m_preferences)}};
    Pulse m_pulse{m_engine.history, {}};
    AlertKeeper m_keeper{m_engine.history, storedReviewer(), QDateTime::currentDateTimeUtc};
    Caretaker m_caretaker{m_engine.history, m_context.historyFile(), QDateTime::currentDateTimeUtc};
};

} // namespace

int cli::watch(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"watch"_s, {},
                      u"Polls until stopped (Ctrl+C), prints a line a change, and delivers alerts."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    QDir().mkpath(context.dataDir());
    FileLock lock(pollerLockFile(context.dataDir()));
    if (!lock.tryLock()) {
        return context.fail(
            ExitFailed,
            u"another Foghorn polls %1 already; close it, or use --data-dir"_s.arg(context.dataDir()));
    }
    if (const auto store = context.open(); !store)
        return context.fail(store.error());
    Watcher watcher(context);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, &watcher, [] { QCoreApplication::quit(); });
    qCInfo(lcWatch, "watching");
    watcher.start();
    return QCoreApplication::exec();
}

} // namespace foghorn
