// SPDX-License-Identifier: GPL-3.0-or-later
// gallery --out DIR [--vendors N] [--dark] [--size WxH] [--demo]: saves a picture of each screen.
// QT_SCALE_FACTOR=2 for a fine screen, QT_QPA_PLATFORM=offscreen without one.
#include "items/madeup.h"
#include "support/fakepagedata.h"
#include "views/addvendor/addvendordialog.h"
#include "views/gallerydata.h"
#include "views/mainwindow/mainwindow.h"
#include "views/theme/statusicon.h"
#include "views/theme/traypicture.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

namespace {

void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

void shoot(QWidget &widget, const QString &file)
{
    settle();
    widget.grab().save(file);
}

const QByteArray catalogText = "gable\tGable Cloud\thttps://status.gable.example\tinstatus\tcloud\n"
                               "garnet\tGarnet\thttps://www.garnetstatus.example\tstatuspage\tdevtools\n"
                               "gitano\tGitano\thttps://status.gitano.example\tstatusio\tdocs\n";

void shootDialog(const QDir &out, const VendorSummary &summary)
{
    AddVendorDialog dialog([](const QString &id) { return id; });
    dialog.setCatalog(std::make_shared<const Catalog>(Catalog::parse(catalogText)));
    const QString key = u"https://status.larkspur.example"_s;
    dialog.show();
    dialog.offer({{QUrl(key)}, {}});
    dialog.setError(
        key, {Error::Kind::Schema, u"components[3].status: a string was expected, an object is there"_s});
    shoot(dialog, out.filePath(u"add-error.png"_s));
    dialog.offer({{QUrl(key), QUrl(u"https://status.gable.example"_s)}, {}});
    dialog.setPreview(key, {summary, u"Statuspage"_s, {}, 50});
    shoot(dialog, out.filePath(u"add-preview.png"_s));
}

void shootIcons(const QDir &out)
{
    QPixmap sheet(7 * 70, 6 * 70);
    sheet.fill(QColor(40, 44, 52));
    QPainter painter(&sheet);
    painter.fillRect(0, 0, sheet.width() / 2, sheet.height(), QColor(236, 238, 240));
    for (int level = 0; level < componentStatusCount; ++level) {
        const QIcon icon = trayIcon(static_cast<ComponentStatus>(level));
        int x = 4;
        for (const int size : {16, 22, 32, 48, 64, 16, 22, 32, 48}) {
            painter.drawPixmap(x, level * 70 + 3, icon.pixmap(QSize(size, size), 1.0));
            x += size + 10;
        }
    }
    painter.end();
    sheet.save(out.filePath(u"tray.png"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption outOption(u"out"_s, {}, u"dir"_s, u"."_s);
    const QCommandLineOption countOption(u"vendors"_s, {}, u"n"_s, u"34"_s);
    const QCommandLineOption sizeOption(u"size"_s, {}, u"WxH"_s, u"1280x820"_s);
    const QCommandLineOption darkOption(u"dark"_s);
    const QCommandLineOption demoOption(u"demo"_s);
    parser.addOptions({outOption, countOption, sizeOption, darkOption, demoOption});
    parser.process(app);
    app.setStyle(u"Fusion"_s);
    app.setPalette(parser.isSet(darkOption) ? madeup::darkPalette() : madeup::lightPalette());

    const QDir out(parser.value(outOption));
    out.mkpath(u"."_s);
    VendorModel model;
    const QList<VendorSummary> vendors = madeup::vendors(parser.value(countOption).toInt());
    for (const VendorSummary &summary : vendors)
        model.setVendor(summary);
    QTemporaryDir place;
    QSettings settings(place.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QElapsedTimer clock;
    clock.start();
    FakePageData data;
    MainWindow window({model, data, madeup::clock,
                       [](const QString &id) { return id == "statuspage"_L1 ? u"Statuspage"_s : id; }},
                      settings);
    window.setHealth({.nextCheck = madeup::clock().addSecs(20),
                      .historySince = madeup::clock().addMonths(-8),
                      .historyBytes = 18'200'000,
                      .offline = false,
                      .trouble = {}});
    window.setDemo(parser.isSet(demoOption));
    const QStringList size = parser.value(sizeOption).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    settle();
    qInfo("%lld ms from the first line of the window to its first picture", clock.elapsed());
    shoot(window, out.filePath(u"overview.png"_s));
    if (vendors.isEmpty())
        return 0;
    for (int n = 0; n < 30; ++n) {
        const VendorSummary &of = vendors.at((n * 7) % std::min<qsizetype>(vendors.size(), 9));
        IncidentRecord record{
            .vendor = of.vendor.id,
            .state = madeup::incident(u"Web App is slow for some users, part %1"_s.arg(n),
                                      static_cast<Impact>(1 + n % 3),
                                      n < 2 ? IncidentStatus::Identified : IncidentStatus::Postmortem)};
        Incident &incident = record.state.incident;
        incident.startedAt = madeup::clock().addSecs(-n * 150'000);
        if (n >= 2)
            incident.resolvedAt = incident.startedAt.addSecs(6000 + n * 900);
        incident.components = {{u"web"_s, u"Web App"_s, u"Log Analysis"_s}};
        const auto say = [&](int minutes, IncidentStatus status, const QString &text) {
            incident.updates.prepend({.id = QString::number(minutes),
                                      .status = status,
                                      .postedAt = incident.startedAt.addSecs(minutes * 60),
                                      .text = text,
                                      .format = TextFormat::Markdown});
        };
        say(0, IncidentStatus::Investigating, u"We look into **slow pages**."_s);
        say(20, IncidentStatus::Identified, u"* a queue grew\n* a `worker` stood still"_s);
        say(90, IncidentStatus::Postmortem,
            u"# What happened\n\n"_s + u"A worker stood still and the queue behind it grew. "_s.repeated(30));
        record.earlier[u"20"_s] = {{u"* a queue vanished"_s, incident.startedAt}};
        data.records.append(record);
    }
    window.showPage(u"incidents"_s);
    shoot(window, out.filePath(u"incidents.png"_s));
    if (auto *edits = window.findChild<QPushButton *>(u"incident.edits"_s))
        edits->click();
    if (auto *all = window.findChild<QPushButton *>(u"incident.readall"_s))
        all->click();
    shoot(window, out.filePath(u"incident-read.png"_s));
    window.showVendor(vendors.first().vendor.id);
    shoot(window, out.filePath(u"vendor.png"_s));
    QObject::connect(&window, &MainWindow::spanWanted, &window, [&](const QString &id, BarSpan span) {
        window.showSpan(madeup::spanOf(*model.summary(id), span));
    });
    for (const VendorSummary &summary : vendors) {
        if (summary.level == ComponentStatus::Unknown)
            window.showVendor(summary.vendor.id);
    }
    shoot(window, out.filePath(u"vendor-silent.png"_s));
    shootDialog(out, vendors.first());
    shootIcons(out);
    return 0;
}
