// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alertchoices.h"
#include "views/preferences/hooksform.h"
#include "views/preferences/preferencesdialog.h"
#include "views/traypanel/traypanel.h"
#include "views/vendor/notificationstab.h"
#include "views/viewtest.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTimeEdit>

using namespace foghorn;
using namespace foghorn::viewtest;

namespace {

class FakeChoices : public AlertChoices
{
public:
    AlertPolicy kept;
    QList<Mute> muted;
    QStringList waited;
    QDateTime quiet;

    AlertPolicy policy() const override { return kept; }
    void setPolicy(const AlertPolicy &policy) override
    {
        kept = policy;
        emit changed();
    }
    AlertRules inherited(const QString &, const QString &) const override
    {
        return {.told = true,
                .fromLevel = kept.all.fromLevel.value_or(ComponentStatus::Operational),
                .phases = defaultPhases,
                .lastsSeconds = 0,
                .remindSeconds = 0,
                .unwatched = false};
    }
    QString componentKey(const QString &vendor, const QString &component) const override
    {
        return vendor + u'/' + component;
    }
    QList<Mute> mutes() const override { return muted; }
    void mute(const Mute &mute) override
    {
        muted.append(mute);
        emit changed();
    }
    void unmute(const QString &vendor) override
    {
        muted.removeIf([&vendor](const Mute &mute) { return mute.vendor == vendor; });
        emit changed();
    }
    bool isAwaited(const QString &vendor) const override { return waited.contains(vendor); }
    void setAwaited(const QString &vendor, bool awaited) override
    {
        waited.removeAll(vendor);
        if (awaited)
            waited.append(vendor);
        emit changed();
    }
    QDateTime quietUntil() const override { return quiet; }
    void setQuietUntil(const QDateTime &until) override
    {
        quiet = until;
        emit changed();
    }
};

} // namespace

// What the user chooses, where it is chosen, and that it says what it will do.
class TestPreferences : public QObject
{
    Q_OBJECT

    FakeChoices choices;
    VendorModel model;

    template <typename T>
    static T *part(const QWidget &top, const QString &name)
    {
        T *found = top.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    PageContext context()
    {
        PageContext made = contextFor(model);
        made.alerts = &choices;
        return made;
    }
    static void choose(QComboBox *box, const QVariant &data)
    {
        const int at = box->findData(data);
        QVERIFY(at >= 0);
        box->setCurrentIndex(at);
    }

private slots:
    void init()
    {
        choices.kept = {};
        choices.muted.clear();
        choices.waited.clear();
        choices.quiet = {};
        for (const VendorSummary &summary : madeup::vendors(4))
            model.setVendor(summary);
    }

    void rulesForEverythingAreKeptAtOnce()
    {
        PreferencesDialog dialog({}, choices, {u"critical"_s});
        choose(part<QComboBox>(dialog, u"rules.level"_s),
               QVariant::fromValue(ComponentStatus::PartialOutage));
        QCOMPARE(choices.kept.all.fromLevel, ComponentStatus::PartialOutage);
        choose(part<QComboBox>(dialog, u"rules.lasts"_s), 300);
        QCOMPARE(choices.kept.all.lastsSeconds, 300);
        part<QCheckBox>(dialog, u"rules.phase.%1"_s.arg(int(AlertPhase::Updates)))->setChecked(false);
        QVERIFY(choices.kept.all.phases && !choices.kept.all.phases->testFlag(AlertPhase::Updates));
        QVERIFY(choices.kept.all.phases->testFlag(AlertPhase::Opened));
    }

    void aTagHasRulesOfItsOwn()
    {
        PreferencesDialog dialog({}, choices, {u"critical"_s});
        auto *scope = part<QComboBox>(dialog, u"alerts.scope"_s);
        choose(scope, u"critical"_s);
        const auto remind = dialog.findChildren<QComboBox *>(u"rules.remind"_s);
        QCOMPARE(remind.size(), 2);
        QVERIFY(remind.last()->itemText(0).contains(u"never"_s)); // as elsewhere, and what that is
        choose(remind.last(), 1800);
        QCOMPARE(choices.kept.tags.value(u"critical"_s).remindSeconds, 1800);
        QVERIFY(!choices.kept.all.remindSeconds);
        remind.last()->setCurrentIndex(0);
        QVERIFY(!choices.kept.tags.contains(u"critical"_s));
    }

    void quietHoursAreKept()
    {
        PreferencesDialog dialog({}, choices, {});
        part<QCheckBox>(dialog, u"quiet.on"_s)->setChecked(true);
        part<QTimeEdit>(dialog, u"quiet.from"_s)->setTime(QTime(23, 15));
        part<QCheckBox>(dialog, u"quiet.day.7"_s)->setChecked(false);
        choose(part<QComboBox>(dialog, u"quiet.zone"_s), QByteArray("Europe/Berlin"));
        QVERIFY(choices.kept.quiet.on);
        QCOMPARE(choices.kept.quiet.fromMinute, 23 * 60 + 15);
        QCOMPARE(choices.kept.quiet.days, 0b0111111);
        QCOMPARE(choices.kept.quiet.zone, QByteArray("Europe/Berlin"));
    }

    void soundsAreKept()
    {
        PreferencesDialog dialog({}, choices, {});
        part<QComboBox>(dialog, u"sound.major_outage"_s)->setCurrentText(u"dialog-error"_s);
        QCOMPARE(choices.kept.sounds,
                 (QHash<ComponentStatus, QString>{{ComponentStatus::MajorOutage, u"dialog-error"_s}}));
    }

    void generalChoicesAreTold()
    {
        PreferencesDialog dialog({.monochromeTray = false}, choices, {});
        QSignalSpy told(&dialog, &PreferencesDialog::preferencesChanged);
        part<QCheckBox>(dialog, u"general.monochrome"_s)->setChecked(true);
        QCOMPARE(told.size(), 1);
        choose(part<QComboBox>(dialog, u"general.proxy"_s), int(ProxyChoiceKind::Manual));
        QVERIFY(part<QLineEdit>(dialog, u"general.proxyHost"_s)->isEnabled());
        QSignalSpy test(&dialog, &PreferencesDialog::testRequested);
        part<QPushButton>(dialog, u"general.test"_s)->click();
        QCOMPARE(test.size(), 1);
    }

    void hooksSayWhatIsWrongWithThem()
    {
        QVERIFY(!HooksForm::wrongWith({.id = u"a"_s, .program = u"notify.sh"_s}).isEmpty());
        QVERIFY(HooksForm::wrongWith({.id = u"a"_s, .program = u"/usr/bin/true"_s}).isEmpty());
        QVERIFY(!HooksForm::wrongWith({.id = u"a"_s, .address = u"http://example.com/"_s}).isEmpty());
        QVERIFY(HooksForm::wrongWith({.id = u"a"_s, .address = u"https://example.com/"_s}).isEmpty());

        PreferencesDialog dialog({}, choices, {});
        QSignalSpy told(&dialog, &PreferencesDialog::preferencesChanged);
        part<QPushButton>(dialog, u"hooks.addProgram"_s)->click();
        auto *target = part<QLineEdit>(dialog, u"hooks.target"_s);
        target->setText(u"/usr/bin/true"_s);
        emit target->editingFinished();
        auto *arguments = part<QLineEdit>(dialog, u"hooks.arguments"_s);
        arguments->setText(u"one \"two three\""_s);
        emit arguments->editingFinished();
        const auto kept = told.last().first().value<Preferences>().hooks;
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().arguments, (QStringList{u"one"_s, u"two three"_s}));
        QVERIFY(!kept.first().id.isEmpty());
    }

    void everythingHasAName()
    {
        PreferencesDialog dialog({}, choices, {u"critical"_s});
        for (const auto *box : dialog.findChildren<QComboBox *>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        for (const auto *field : dialog.findChildren<QLineEdit *>(QRegularExpression(u"general"_s)))
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }

    void aVendorIsMutedAndHeardAgain()
    {
        NotificationsTab tab(context(), nullptr);
        const QString id = model.vendors().first().vendor.id;
        tab.showVendor(id);
        part<QPushButton>(tab, u"notifications.mute.4"_s)->click();
        QCOMPARE(choices.muted.size(), 1);
        QCOMPARE(choices.muted.first().until, madeup::clock().addSecs(4 * 3600));
        QVERIFY(part<QLabel>(tab, u"notifications.muted"_s)->text().startsWith(u"Muted until"_s));
        part<QPushButton>(tab, u"notifications.unmute"_s)->click();
        QVERIFY(choices.muted.isEmpty());
        part<QPushButton>(tab, u"notifications.mute.resolved"_s)->click();
        QVERIFY(!choices.muted.first().until.isValid());
        part<QCheckBox>(tab, u"notifications.awaited"_s)->setChecked(true);
        QCOMPARE(choices.waited, QStringList{id});
    }

    void aVendorAndItsComponentsHaveRulesOfTheirOwn()
    {
        NotificationsTab tab(context(), nullptr);
        const VendorSummary &summary = model.vendors().first();
        tab.showVendor(summary.vendor.id);
        auto *told = part<QComboBox>(tab, u"rules.told"_s);
        QVERIFY(told->itemText(0).contains(u"yes"_s));
        choose(told, false);
        QCOMPARE(choices.kept.vendors.value(summary.vendor.id).told, false);
        const QString component = summary.components.first().id;
        choose(part<QComboBox>(tab, u"notifications.part"_s), component);
        QVERIFY(!told->currentData().isValid()); // as elsewhere
        choose(told, true);
        QCOMPARE(choices.kept.components.value(summary.vendor.id + u'/' + component).told, true);
        told->setCurrentIndex(0);
        QVERIFY(choices.kept.components.isEmpty());
    }

    void thePanelShowsProblemsFirstAndGoesAway()
    {
        TrayPanel panel(context(), choices);
        panel.showAt({});
        QVERIFY(panel.isVisible());
        auto *list = part<QListView>(panel, u"panel.list"_s);
        QCOMPARE(list->model()->rowCount(), 4);
        QVERIFY(list->model()->index(0, 0).data(VendorModel::AttentionRole).toBool());
        QVERIFY(!list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
        QSignalSpy activated(&panel, &TrayPanel::vendorActivated);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(!panel.isVisible());
    }

    void thePanelsButtonsWork()
    {
        TrayPanel panel(context(), choices);
        panel.showAt({});
        part<QPushButton>(panel, u"panel.quiet"_s)->click();
        QCOMPARE(choices.quiet, madeup::clock().addSecs(3600));
        QVERIFY(part<QLabel>(panel, u"panel.note"_s)->text().contains(u"Quiet"_s));
        part<QPushButton>(panel, u"panel.quiet"_s)->click();
        QVERIFY(!choices.quiet.isValid());
        QSignalSpy checked(&panel, &TrayPanel::checkNowRequested);
        part<QPushButton>(panel, u"panel.check"_s)->click();
        QCOMPARE(checked.size(), 1);
        QVERIFY(panel.isVisible());
        QTest::keyClick(&panel, Qt::Key_Escape);
        QVERIFY(!panel.isVisible());
    }

    void theMiddleButtonOpensTheStatusPage()
    {
        TrayPanel panel(context(), choices);
        panel.showAt({});
        QSignalSpy opened(&panel, &TrayPanel::openUrlRequested);
        auto *list = part<QListView>(panel, u"panel.list"_s);
        const QRect row = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::MiddleButton, {}, row.center());
        QCOMPARE(opened.size(), 1);
    }

    void hostileNamesStayPlain()
    {
        for (const QString &name : hostileNames()) {
            VendorSummary summary = hostileVendor(name);
            model.setVendor(summary);
            TrayPanel panel(context(), choices);
            panel.showAt({});
            verifyPlain(panel);
            NotificationsTab tab(context(), nullptr);
            tab.showVendor(summary.vendor.id);
            verifyPlain(tab);
            model.removeVendor(summary.vendor.id);
        }
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
