// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include "models/catalog/catalog.h"
#include "models/history/historystore.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

constexpr int patience = 20'000;

} // namespace

// Adding, choosing and importing with nothing but the keyboard, in the real program.
class TestAdding : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir;
    std::unique_ptr<farm::FeedFarm> farm;
    std::unique_ptr<Application> program;

    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    void start()
    {
        program = std::make_unique<Application>(Application::Options{.dataDir = dir->path()});
        QVERIFY(program->start());
        QTRY_VERIFY_WITH_TIMEOUT(window() && window()->isVisible(), patience);
        window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == window());
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 1, patience);
    }

    void writeFile(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    // What became of the newest alert of a component's change to a level; nothing where none is there yet.
    std::optional<AlertState> stateOfAlert(const QString &vendorId, const QString &component,
                                           ComponentStatus level) const
    {
        const auto store
            = HistoryStore::open(dir->filePath(u"history.sqlite"_s), HistoryStore::Mode::ReadOnly);
        const auto alerts = store ? (*store)->alerts({}) : Result<QList<Alert>>(store.error());
        if (!alerts)
            return {};
        for (const Alert &alert : *alerts) {
            if (alert.change.vendor == vendorId && alert.change.componentId == component
                && alert.change.to == level)
                return alert.state;
        }
        return {};
    }

    static void openDialog()
    {
        QTest::keyClick(window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown(u"addvendor"_s) && QApplication::focusWidget() == shown(u"addvendor.address"_s));
    }

    const VendorSummary *vendor(const QString &id) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *list = top->findChild<QListView *>(u"sidelist"_s)) {
                for (int row = 0; row < list->model()->rowCount(); ++row) {
                    const QModelIndex index = list->model()->index(row, 0);
                    if (index.data(VendorModel::IdRole).toString() == id)
                        return index.data(VendorModel::SummaryRole).value<const VendorSummary *>();
                }
            }
        }
        return nullptr;
    }

private slots:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }

    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        farm = std::make_unique<farm::FeedFarm>();
        QVERIFY(farm->listen());
        serve(*farm, {});
        farm::FeedFarm other; // only so that the first vendor is at another address
        QVERIFY(other.listen());
        QVERIFY(watch(dir->path(), other, u"Yew Mail"_s, QDateTime::currentDateTimeUtc()));
    }

    void cleanup()
    {
        program.reset();
        farm.reset();
        dir.reset();
    }

    void aVendorOfTheCatalogueIsAddedAndItsComponentsChosen()
    {
        writeFile(Catalog::ownFile(dir->path()),
                  "larch\tLarch Pay\t" + farm->url(u"/"_s).toEncoded() + "\tstatuspage\tpayments\n");
        serve(*farm, {.checkout = "major_outage"});
        start();
        openDialog();
        type(u"larch pay"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown<QListView>(u"addvendor.offers"_s)->model()->rowCount() > 0, patience);
        press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), shown(u"addvendor.offers"_s));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(shown<QTreeView>(u"addvendor.choice.tree"_s), patience);
        QCOMPARE(shown<QPushButton>(u"addvendor.add"_s)->text(), u"Add 1 vendor"_s);
        QVERIFY2(nameless(*shown(u"addvendor"_s)).isEmpty(), "the dialog's widgets have names");
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(u"addvendor"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(labelText(u"vendor.name"_s), u"Larch Pay"_s, patience);
        QTRY_VERIFY(vendor(u"larch-pay"_s) && vendor(u"larch-pay"_s)->level == MajorOutage);
        QTRY_COMPARE_WITH_TIMEOUT(program->trayState().level, MajorOutage, patience);

        window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == window());
        QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(shown(u"choose"_s));
        QVERIFY2(nameless(*shown(u"choose"_s)).isEmpty(), "the dialog's widgets have names");
        shown(u"choose"_s)->activateWindow();
        shown(u"choose.choice.search"_s)->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), shown(u"choose.choice.search"_s));
        type(u"check"_s);
        press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), shown(u"choose.choice.tree"_s));
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(vendor(u"larch-pay"_s)->level == Operational, patience);
        QVERIFY(vendor(u"larch-pay"_s)->uptime.value_or(1.0) > 0.999);
        QTRY_VERIFY(program->trayState().level != MajorOutage);
        // What is told follows the choice as well: the change is judged, kept and not told.
        serve(*farm, {.checkout = "partial_outage"});
        window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == window());
        // A round that is under way has seen the page as it was, and is not started twice.
        const auto askedAgain = [this] {
            QTest::keyClick(window(), Qt::Key_F5);
            return stateOfAlert(u"larch-pay"_s, u"c1"_s, PartialOutage);
        };
        QTRY_VERIFY_WITH_TIMEOUT(askedAgain() == AlertState::Suppressed, patience);
        QVERIFY(vendor(u"larch-pay"_s)->level == Operational);
        QVERIFY(program->trayState().level != PartialOutage);
    }

    void anOpmlFileIsShownAndImported()
    {
        const QString path = dir->filePath(u"list.opml"_s);
        writeFile(path,
                  "<opml version='2.0'><body><outline text='money'><outline text='Larch Pay' xmlUrl='"
                      + farm->url(u"/"_s).toEncoded()
                      + "'/></outline><outline text='Broken' xmlUrl='ftp://x.example/'/></body></opml>");
        start();
        openDialog();
        QTest::keyClick(shown(u"addvendor"_s), Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(shown(u"addvendor.chooser"_s));
        QWidget *chooser = shown(u"addvendor.chooser"_s);
        chooser->activateWindow();
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())
                    && QApplication::focusWidget()->window() == chooser);
        type(path);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"addvendor.import.list"_s), patience);
        QCOMPARE(labelText(u"addvendor.import.counts"_s),
                 u"1 new · 0 watched already · 0 differ · 1 refused"_s);
        QTRY_COMPARE(QApplication::focusWidget(), shown(u"addvendor.import.list"_s));
        press(Qt::Key_Space); // it leads to this computer: the user has to mean it
        QCOMPARE(sideRows().size(), 1);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 2, patience);
        QCOMPARE(vendor(u"larch-pay"_s)->vendor.tags, QStringList{u"money"_s});
    }

    void thirtyAtOnceCanBeStoppedAndWhatWasAddedStays()
    {
        std::vector<std::unique_ptr<farm::FeedFarm>> farms;
        QStringList addresses;
        for (int i = 0; i < 30; ++i) {
            auto &one = farms.emplace_back(std::make_unique<farm::FeedFarm>());
            QVERIFY(one->listen());
            if (i < 5)
                serve(*one, {});
            else
                one->playOnConnect({{farm::Step::Kind::Stall, {}, 0}});
            addresses << one->url(u"/"_s).toString();
        }
        start();
        openDialog();
        type(addresses.join(u' '));
        press(Qt::Key_Return);
        QTRY_COMPARE(shown<QPushButton>(u"addvendor.add"_s)->text(), u"Add 30 vendors"_s);
        QTest::keyClick(shown(u"addvendor.offers"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(labelText(u"addvendor.message"_s).startsWith(u"5 of 30"), patience);
        press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(labelText(u"addvendor.message"_s).startsWith(u"5 vendors were added"),
                                 patience);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!shown(u"addvendor"_s));
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 6, patience);
    }
};

QTEST_MAIN(TestAdding)
#include "tst_adding.moc"
