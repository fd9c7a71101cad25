// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/json.h"
#include "models/history/backups.h"
#include "models/monitor/caretaker.h"
#include "models/status/severity.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFileInfo>
#include <QNetworkInterface>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// What one check found, and what to do about it.
struct Finding
{
    enum class Verdict { Good, Note, Bad };
    QString check;
    Verdict verdict = Verdict::Good;
    QString detail;
    QString advice;
};

using enum Finding::Verdict;

QString verdictWord(Finding::Verdict verdict)
{
    return verdict == Good ? u"ok"_s : verdict == Note ? u"note"_s : u"bad"_s;
}

constexpr qint64 littleSpace = 200LL * 1024 * 1024;

// "1 vendor", "2 vendors"
QString countOf(qint64 count, const QString &word)
{
    return QString::number(count) + u' ' + word + (count == 1 ? QString() : u"s"_s);
}

void checkDisk(const CliContext &context, QList<Finding> &findings)
{
    const QStorageInfo disk(context.dataDir());
    const qint64 free = disk.bytesAvailable();
    if (free >= 0 && free < littleSpace) {
        findings.append({u"disk"_s, Bad, u"%1 MB free where the history lies"_s.arg(free / 1024 / 1024),
                         u"make room: a full disk stops the history"_s});
    } else {
        findings.append({u"disk"_s, Good, u"%1 MB free"_s.arg(free / 1024 / 1024), {}});
    }
}

void checkRetention(HistoryStore &store, qint64 dayRows, QList<Finding> &findings)
{
    const Result<QString> setting = store.setting(retentionSetting);
    const int years = setting ? setting->toInt() : 0;
    findings.append({u"retention"_s,
                     Good,
                     years <= 0 ? u"everything is kept as it was seen"_s
                                : u"levels older than %1 are kept by the day (%2)"_s.arg(
                                    countOf(years, u"year"_s), countOf(dayRows, u"row"_s)),
                     {}});
}

void checkDatabase(CliContext &context, HistoryStore &store, QList<Finding> &findings)
{
    const Result<StoreCheck> check = store.check();
    if (!check) {
        findings.append(
            {u"database"_s, Bad, check.error().detail, u"keep a copy of the file and report it"_s});
        return;
    }
    const QString size = u"schema %1, %2 KB, %3, %4, %5"_s.arg(check->schemaVersion)
                             .arg(check->bytes / 1024)
                             .arg(countOf(check->vendors, u"vendor"_s),
                                  countOf(check->incidents, u"incident"_s), countOf(check->spans, u"span"_s));
    if (!check->ok) {
        findings.append(
            {u"database"_s, Bad, check->detail,
             u"stop Foghorn, keep a copy of %1, then start it: it sets a damaged file aside"_s.arg(
                 context.historyFile())});
        return;
    }
    findings.append({u"database"_s, Good, size, {}});
    checkRetention(store, check->dayRows, findings);
    const auto mode = QFileInfo(context.historyFile()).permissions();
    if (mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) {
        findings.append({u"database"_s, Note,
                         u"others on this computer can read %1"_s.arg(context.historyFile()),
                         u"chmod 600 it"_s});
    }
    if (check->pendingAlerts > 0) {
        findings.append({u"alerts"_s, Note,
                         countOf(check->pendingAlerts, u"alert"_s)
                             + (check->pendingAlerts == 1 ? u" waits to be told"_s : u" wait to be told"_s),
                         u"start the desktop program or foghorn watch: they deliver"_s});
    }
}

void checkCopies(const CliContext &context, QList<Finding> &findings)
{
    const QString check = u"copies"_s;
    const QList<BackupCopy> copies = backupsOf(context.historyFile());
    if (!hasRoomForBackup(context.historyFile(), QStorageInfo(context.dataDir()).bytesAvailable())) {
        findings.append({check, Note, u"the disk has less than twice the history's size free: none is made"_s,
                         u"make room, or copy it elsewhere with foghorn backup FILE.sqlite"_s});
    } else if (copies.isEmpty()) {
        findings.append(
            {check, Note, u"there is none yet"_s, u"the desktop program and foghorn watch make one a day"_s});
    } else {
        const bool old = copies.first().madeAt.daysTo(QDateTime::currentDateTimeUtc()) > 2;
        findings.append({check, old ? Note : Good,
                         u"%1, the newest of %2 (%3 KB)"_s.arg(copies.size())
                             .arg(copies.first().madeAt.toString(Qt::ISODate))
                             .arg(copies.first().bytes / 1024),
                         old ? u"the desktop program and foghorn watch make one a day"_s : QString()});
    }
}

// Once a day a silent one goes from the store to the desktop's door.
void checkTelling(HistoryStore &store, QList<Finding> &findings)
{
    constexpr qint64 tooOldSeconds = 2 * 24 * 60 * 60;
    const auto times = store.silentTests();
    if (!times || !times->written.isValid()) {
        findings.append({u"telling"_s, Note, u"not tried yet"_s,
                         u"start the desktop program or foghorn watch: they try it once a day"_s});
        return;
    }
    const bool late
        = !times->arrived.isValid() || times->arrived.secsTo(QDateTime::currentDateTimeUtc()) > tooOldSeconds;
    const QString arrived = times->arrived.isValid()
        ? u"the daily test last arrived %1"_s.arg(times->arrived.toString(Qt::ISODate))
        : u"the daily test of %1 has not arrived"_s.arg(times->written.toString(Qt::ISODate));
    findings.append(
        {u"telling"_s, late ? Bad : Good, arrived,
         late ? u"see below whether a notification service is there, and start Foghorn"_s : QString()});
}

void checkFeeds(HistoryStore &store, QList<Finding> &findings)
{
    const Result<QList<VendorState>> states = store.states();
    if (!states) {
        findings.append({u"feeds"_s, Bad, states.error().detail, {}});
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const VendorState &state : *states) {
        const QString check = u"feed "_s + state.vendor.id;
        if (state.vendor.paused) {
            findings.append({check, Note, u"paused"_s, u"foghorn set %1 --resume"_s.arg(state.vendor.id)});
            continue;
        }
        const Freshness fresh = freshness(state.read, state.vendor.intervalSeconds, now);
        QString detail = wireName(fresh);
        if (state.read.lastRead.isValid())
            detail += u", read "_s + state.read.lastRead.toString(Qt::ISODate);
        if (state.read.error)
            detail += u"; "_s + wireName(state.read.error->kind) + u": "_s + state.read.error->detail;
        const bool good = fresh == Freshness::Fresh;
        const bool old = !state.read.error && !good;
        findings.append({check, good ? Good : Bad, detail,
                         good      ? QString()
                             : old ? u"nobody polls: start Foghorn, foghorn watch, or foghorn poll"_s
                                   : u"open %1 in a browser; if it moved, add it anew"_s.arg(
                                       state.vendor.page.toString())});
    }
}

void checkNetwork(QList<Finding> &findings)
{
    const auto isUsable = [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return (flags & QNetworkInterface::IsUp) && (flags & QNetworkInterface::IsRunning)
            && !(flags & QNetworkInterface::IsLoopBack) && !interface.addressEntries().isEmpty();
    };
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    const auto usable = std::ranges::find_if(all, isUsable);
    if (usable == all.end())
        findings.append(
            {u"network"_s, Bad, u"no interface is up"_s, u"connect this computer to a network"_s});
    else
        findings.append({u"network"_s, Good, usable->humanReadableName() + u" is up"_s, {}});
}

void checkDesktop(QList<Finding> &findings)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        findings.append({u"notifications"_s, Note, u"no session bus; fine without a desktop"_s,
                         u"alerts wait in the store, or are printed by foghorn watch"_s});
        return;
    }
    const auto owned = [&bus](const QString &name) {
        return bus.interface()->isServiceRegistered(name).value()
            || bus.interface()->activatableServiceNames().value().contains(name);
    };
    const bool notifications = owned(u"org.freedesktop.Notifications"_s);
    findings.append(
        {u"notifications"_s, notifications ? Good : Note,
         notifications ? u"a notification service is there"_s : u"no notification service on the bus"_s,
         notifications ? QString() : u"install one (dunst, xfce4-notifyd...) to be told on the desktop"_s});
    const bool tray = owned(u"org.kde.StatusNotifierWatcher"_s);
    findings.append({u"tray"_s, tray ? Good : Note,
                     tray ? u"a StatusNotifier host is there"_s
                          : u"no StatusNotifier host; an older (XEmbed) tray may still be"_s,
                     tray ? QString() : u"without a tray the window stays reachable in the task bar"_s});
}

int report(CliContext &context, const QList<Finding> &findings)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{{u"check"_s, finding.check},
                                 {u"verdict"_s, verdictWord(finding.verdict)},
                                 {u"detail"_s, finding.detail},
                                 {u"advice"_s, json::text(finding.advice)}});
        rows.append(
            {verdictWord(finding.verdict), finding.check,
             finding.advice.isEmpty() ? finding.detail : finding.detail + u" -> "_s + finding.advice});
    }
    if (context.json())
        context.print(array);
    else
        context.printTable(rows);
    return std::ranges::any_of(findings, [](const Finding &f) { return f.verdict == Bad; }) ? ExitUnread
                                                                                            : ExitDone;
}

} // namespace

int cli::doctor(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"doctor"_s, {},
                      u"Checks database, feeds, network and desktop, and says what to do."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    QList<Finding> findings{
        {u"version"_s, Good, u"Foghorn " FOGHORN_VERSION ", Qt "_s + QString::fromLatin1(qVersion()), {}}};
    findings.append({u"data"_s, Good, context.dataDir(), {}});
    if (context.hasHistory()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (store) {
            checkDatabase(context, **store, findings);
            checkCopies(context, findings);
            checkDisk(context, findings);
            checkFeeds(**store, findings);
            checkTelling(**store, findings);
        } else {
            findings.append({u"database"_s, Bad, store.error().detail, {}});
        }
    } else {
        findings.append({u"database"_s, Note, u"there is none yet"_s, u"foghorn add URL starts one"_s});
    }
    checkNetwork(findings);
    checkDesktop(findings);
    return report(context, findings);
}

} // namespace foghorn
