// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/madeup.h"
#include "support/fakepagedata.h"
#include "views/gallerydata.h"
#include "views/parts/page.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QPushButton>
#include <QTest>

// What tests of views share: a context with a still clock, and the names nobody should have.
namespace foghorn::viewtest {

using namespace Qt::Literals::StringLiterals;

inline PageData &emptyData()
{
    static FakePageData data;
    return data;
}

inline PageContext contextFor(VendorModel &vendors, PageData &data = emptyData())
{
    return {vendors, data, madeup::clock, [](const QString &id) { return id; }};
}

inline QStringList hostileNames()
{
    return {u"<b>x</b><img src=/dev/zero>"_s, u"API &lt;v2&gt; &amp; <a href='file:///etc/passwd'>y</a>"_s,
            u"good\u202Elive\u202C\nsecond line\t\u0007"_s, u"W"_s.repeated(10'000),
            u"a\u0301"_s.repeated(3000)};
}

inline VendorSummary hostileVendor(const QString &name, ComponentStatus level = ComponentStatus::MajorOutage)
{
    VendorSummary summary = madeup::vendor(u"Hostile"_s, level);
    summary.vendor.name = name;
    summary.vendor.tags = {name};
    summary.worst = name;
    summary.claimed = name;
    for (ComponentSummary &component : summary.components) {
        component.name = name;
        component.group = name;
    }
    IncidentState incident = madeup::incident(name);
    IncidentUpdate update;
    update.text = name;
    incident.incident.updates = {update};
    summary.incidents = {incident};
    summary.error = Error{Error::Kind::Schema, name};
    return summary;
}

// No label may guess at markup, and a tooltip may hold none but our own wrapping.
inline void verifyPlain(const QWidget &top)
{
    for (const auto *label : top.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText,
                 qPrintable(label->objectName() + label->text().left(40)));
    for (const auto *widget : top.findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        QVERIFY2(!tip.contains("<img"_L1) && !tip.contains("<a "_L1) && !tip.contains("<b>"_L1),
                 qPrintable(tip));
        QVERIFY2(tip.size() < 6000, "a tooltip as long as a page");
    }
}

// Everything that takes the keyboard can be found by tests and said by screen readers.
inline void verifySpeakable(const QWidget &top)
{
    for (const auto *widget : top.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool speaks = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(
            speaks || qobject_cast<const QLabel *>(widget),
            qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
}

} // namespace foghorn::viewtest
