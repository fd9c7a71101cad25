// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include "models/history/historystore.h"
#include "models/items/vendormodel.h"
#include "models/status/severity.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>

namespace foghorn::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int minutesLong = 41;

const QByteArray head = R"({"page": {"id": "larch1", "name": "Larch Pay", "url": "@url",
  "time_zone": "Etc/UTC", "updated_at": "@now"})";

QByteArray component(const QByteArray &id, const QByteArray &name, const QByteArray &status)
{
    return R"({"id": ")" + id + R"(", "name": ")" + name + R"(", "status": ")" + status
        + R"(", "position": 1, "group_id": null, "group": false, "only_show_if_degraded": false})";
}

QByteArray updateOf(const QByteArray &id, const QByteArray &status, const QByteArray &body,
                    const QDateTime &at)
{
    const QByteArray time = at.toString(Qt::ISODateWithMs).toUtf8();
    return R"({"id": ")" + id + R"(", "status": ")" + status + R"(", "body": ")" + body
        + R"(", "created_at": ")" + time + R"(", "display_at": ")" + time + R"("})";
}

QByteArray incidentOf(const Page &page, const QDateTime &now)
{
    if (page.incident.isEmpty())
        return {};
    const bool over = !page.postmortem.isEmpty();
    const QDateTime began = page.began.isValid() ? page.began : now;
    const QDateTime ended = began.addSecs(minutesLong * 60);
    const auto quoted = [](const QDateTime &time) -> QByteArray {
        return '"' + time.toString(Qt::ISODateWithMs).toUtf8() + '"';
    };
    QByteArray updates = updateOf("u1", "investigating", "We are looking.", began);
    if (over) {
        updates.prepend(updateOf("u2", "resolved", "All is well again.", ended) + ", ");
        updates.prepend(updateOf("u3", "postmortem", page.postmortem, ended.addSecs(60)) + ", ");
    }
    return R"({"id": "inc1", "name": ")" + page.incident + R"(", "status": ")"
        + (over ? "postmortem" : "investigating") + R"(", "impact": "critical", "created_at": )"
        + quoted(began) + R"(, "updated_at": )" + quoted(over ? ended.addSecs(60) : began)
        + R"(, "started_at": )" + quoted(began) + R"(, "resolved_at": )"
        + (over ? quoted(ended) : QByteArray("null")) + R"(, "incident_updates": [)" + updates
        + R"(], "components": [)" + component("c1", "Checkout", page.checkout) + "]}";
}

} // namespace

void serve(farm::FeedFarm &farm, const Page &page)
{
    const QDateTime moment = QDateTime::currentDateTimeUtc();
    const QByteArray now = moment.toString(Qt::ISODateWithMs).toUtf8();
    QByteArray start = head;
    start.replace("@url", farm.url(u"/"_s).toEncoded()).replace("@now", now);
    const QByteArray incidents = R"("incidents": [)" + incidentOf(page, moment) + "]";
    // The summary has what is open.
    const QByteArray open = page.postmortem.isEmpty() ? incidents : QByteArray(R"("incidents": [])");
    const QByteArray indicator = page.checkout == "operational" ? "none" : "critical";
    farm.serve("/api/v2/summary.json",
               farm::Answer::json(start + R"(, "status": {"indicator": ")" + indicator
                                  + R"(", "description": "as it is"}, "components": [)"
                                  + component("c1", "Checkout", page.checkout) + ","
                                  + component("c2", "Ledger", "operational") + "], " + open
                                  + R"(, "scheduled_maintenances": []})"));
    farm.serve("/api/v2/incidents.json", farm::Answer::json(start + ", " + incidents + "}"));
    farm.serve("/api/v2/scheduled-maintenances.json",
               farm::Answer::json(start + R"(, "scheduled_maintenances": []})"));
}

void serveFailure(farm::FeedFarm &farm)
{
    farm::Answer answer;
    answer.status = 503;
    answer.body = "out of order";
    for (const char *path :
         {"/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json"})
        farm.serve(path, answer);
}

bool watch(const QString &dataDir, const farm::FeedFarm &farm, const QString &name, const QDateTime &seenWell)
{
    const auto store = HistoryStore::open(QDir(dataDir).filePath(u"history.sqlite"_s));
    if (!store)
        return false;
    const Vendor vendor{.id = name.toLower().replace(u' ', u'-'),
                        .name = name,
                        .page = farm.url(u"/"_s),
                        .feed = farm.url(u"/"_s),
                        .platform = u"statuspage"_s,
                        .tags = {u"money"_s},
                        .intervalSeconds = 1,
                        .privateAllowed = true};
    if (!(*store)->addVendor(vendor, QDateTime::currentDateTimeUtc()))
        return false;
    if (!seenWell.isValid())
        return true;
    Snapshot well{.observedAt = seenWell, .pageId = u"larch1"_s, .hasComponents = true};
    well.indicator = Indicator::None;
    well.components = {{.id = u"c1"_s, .name = u"Checkout"_s, .status = ComponentStatus::Operational},
                       {.id = u"c2"_s, .name = u"Ledger"_s, .status = ComponentStatus::Operational}};
    return (*store)->record(vendor.id, well, {.holdMs = freshnessLimitMs(1)}).ok();
}

MainWindow *window()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<MainWindow *>(top))
            return found;
    }
    return nullptr;
}

QWidget *shown(const QString &name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->objectName() == name && widget->isVisible())
            return widget;
    }
    return nullptr;
}

QString labelText(const QString &name)
{
    const auto *label = shown<QLabel>(name);
    return label ? label->text() : QString();
}

QStringList sideRows()
{
    QStringList rows;
    const auto *list = shown<QListView>(u"sidelist"_s);
    for (int row = 0; list && row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (!index.data(VendorModel::IdRole).toString().isEmpty())
            rows << index.data(Qt::AccessibleTextRole).toString();
    }
    return rows;
}

QStringList nameless(const QWidget &top)
{
    QStringList found;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

} // namespace foghorn::gui
