// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace foghorn {

enum class Urgency { Low, Normal, Critical };

// One message to the person at the desktop. Title and body are plain text; a notifier escapes what its way
// needs.
struct Notification
{
    QString key; // a later one with the same key takes the place of the earlier
    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    QString token; // handed back when the person activates it
    bool offersPage = false; // also offer to open the vendor's own page

    bool operator==(const Notification &) const = default;
};

// A way to tell. The future says whether the desktop took the message: only then it counts as told.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QFuture<Result<void>> notify(const Notification &notification) = 0;

    static constexpr QLatin1StringView defaultAction{"default"};
    static constexpr QLatin1StringView openPageAction{"open-page"};

signals:
    void activated(const QString &token, const QString &action);
    void closed(const QString &key);
};

} // namespace foghorn
