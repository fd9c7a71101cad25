// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"
#include "support/madepage.h"
#include "support/program.h"

#include <QRegularExpression>
#include <QTest>

// What the tests of the command line share: a made-up vendor on loopback, and what its JSON must look like.
namespace foghorn::test {

using namespace Qt::Literals::StringLiterals;

// Fails the test with all that the program said.
#define VERIFY_CODE(answer, expected)                                                                        \
    do {                                                                                                     \
        const auto &ended = (answer);                                                                        \
        QVERIFY2(ended.code == (expected),                                                                   \
                 qPrintable(u"expected %1, "_s.arg(expected) + QString::fromUtf8(ended.all())));             \
    } while (false)

inline void serve(farm::FeedFarm &farm, const MadePage &page)
{
    farm.serve("/api/v2/summary.json", farm::Answer::json(page.summary()));
    farm.serve("/api/v2/incidents.json", farm::Answer::json(page.incidents()));
    farm.serve("/api/v2/scheduled-maintenances.json", farm::Answer::json(page.maintenances()));
}

// Two groups with a "Web App" each, and one at the root.
inline MadePage acorn()
{
    MadePage page;
    page.addComponent(u"c1"_s, u"Web App"_s, u"Storage"_s);
    page.addComponent(u"c2"_s, u"Buckets"_s, u"Storage"_s);
    page.addComponent(u"c3"_s, u"Web App"_s, u"Compute"_s);
    page.addComponent(u"c4"_s, u"Mail"_s);
    return page;
}

inline QString hostOf(const farm::FeedFarm &farm)
{
    return farm.url(u"/"_s).toString();
}

inline QStringList keys(const QJsonValue &value)
{
    return value.toObject().keys(); // sorted
}

inline QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

inline QStringList wordsOf(const char *words)
{
    return sorted(QString::fromLatin1(words).split(u' '));
}

inline QStringList strings(const QJsonArray &array, const QString &key)
{
    QStringList values;
    for (const QJsonValue &value : array)
        values.append(value[key].toString());
    return values;
}

// ISO 8601 in UTC with Z.
inline bool isTime(const QJsonValue &value)
{
    static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z$"_s);
    return value.isString() && form.match(value.toString()).hasMatch();
}

inline bool isTimeOrNull(const QJsonValue &value)
{
    return value.isNull() || isTime(value);
}

// The contract: what is absent is null, never "". Returns the path of the first empty text.
inline QString emptyText(const QJsonValue &value, const QString &path = u"$"_s)
{
    if (value.isString() && value.toString().isEmpty())
        return path;
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (const QString found = emptyText(at.value(), path + u'.' + at.key()); !found.isEmpty())
            return found;
    }
    int index = 0;
    for (const QJsonValue &one : value.toArray()) {
        if (const QString found = emptyText(one, u"%1[%2]"_s.arg(path).arg(index++)); !found.isEmpty())
            return found;
    }
    return {};
}

// An error is one line on standard error that starts with the program's name.
inline bool isOneLine(const QByteArray &err)
{
    return err.startsWith("foghorn: ") && err.count('\n') == 1 && err.endsWith('\n') && err.size() > 12;
}

inline QJsonObject byKey(const QJsonArray &array, const QString &key, const QString &value)
{
    for (const QJsonValue &one : array) {
        if (one[key].toString() == value)
            return one.toObject();
    }
    return {};
}

} // namespace foghorn::test
