// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace foghorn {

enum class Urgency { Low, Normal, Critical };

// What a message is about, as it is handed back when the person activates it.
struct Subject
{
    QString vendor; // its id; empty: the program itself
    QString incident; // the incident's id, where it is one

    QString token() const { return incident.isEmpty() ? vendor : vendor + u'\n' + incident; }
    static Subject of(const QString &token) { return {token.section(u'\n', 0, 0), token.section(u'\n', 1)}; }
    bool operator==(const Subject &) const = default;
};

// One message to the person at the desktop. Title and body are plain text; a notifier escapes what its way
// needs.
struct Notification
{
    QString key; // a later one with the same key takes the place of the earlier
    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    QString token; // Subject::token(); handed back when the person activates it
    bool offersPage = false; // also offer to open the vendor's own page
    bool offersMute = false; // also offer silence until it is resolved
    QString sound; // a name of the desktop's sound theme, or empty: the desktop's own choice

    bool operator==(const Notification &) const = default;
};

// A way to tell. The future says whether the desktop took the message: only then it counts as told.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QFuture<Result<void>> notify(const Notification &notification) = 0;
    // Whether the desktop would take a message now, without showing one.
    virtual QFuture<Result<void>> reach() { return QtFuture::makeReadyFuture(Result<void>()); }

    static constexpr QLatin1StringView defaultAction{"default"};
    static constexpr QLatin1StringView showAction{"show"};
    static constexpr QLatin1StringView openPageAction{"open-page"};
    static constexpr QLatin1StringView muteAction{"mute"};

signals:
    void activated(const QString &token, const QString &action);
    void closed(const QString &key);
};

} // namespace foghorn
