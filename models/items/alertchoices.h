// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/alertpolicy.h"
#include "models/status/verdict.h"

#include <QObject>

namespace foghorn {

// What the user chose to be told, as pages show and change it. Answers at once with what was known last; what
// is changed is written by the application, and changed() says when it stands.
class AlertChoices : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual AlertPolicy policy() const = 0;
    virtual void setPolicy(const AlertPolicy &policy) = 0;
    // The rules that hold where the vendor (or its component) says nothing itself; every field is set.
    virtual AlertRules inherited(const QString &vendorId, const QString &componentId = {}) const = 0;
    // Under which a component's own rules are kept in the policy.
    virtual QString componentKey(const QString &vendorId, const QString &componentId) const = 0;

    virtual QList<Mute> mutes() const = 0;
    virtual void mute(const Mute &mute) = 0;
    virtual void unmute(const QString &vendorId) = 0;
    virtual bool isAwaited(const QString &vendorId) const = 0;
    virtual void setAwaited(const QString &vendorId, bool awaited) = 0;
    // Quiet by hand (UTC); invalid: not quiet.
    virtual QDateTime quietUntil() const = 0;
    virtual void setQuietUntil(const QDateTime &until) = 0;

signals:
    void changed();
};

} // namespace foghorn
