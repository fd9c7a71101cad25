// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace foghorn::test {

// A made-up page in Statuspage's form that a test changes step by step: its three documents as bodies.
class MadePage
{
public:
    explicit MadePage(const QString &name = QStringLiteral("Acorn Freight"),
                      const QString &id = QStringLiteral("acornpage001"));

    // A group's id is its name in lower case; an empty one puts the component at the root.
    void addComponent(const QString &id, const QString &name, const QString &group = {});
    void setLevel(const QString &id, const QString &word);
    void removeComponent(const QString &id);
    void renameComponent(const QString &id, const QString &name);
    void moveComponent(const QString &id, const QString &group);
    void turnComponents(); // the last one first
    void become(const QString &name, const QString &id); // another page, as far as anybody can see
    void setIndicator(const QString &word, const QString &description);
    // A moment in ISO 8601; every other time of the page is made from it.
    void touch(const QString &updatedAt);

    // An incident with one update; further ones by say(). `listed` false takes it from the summary only.
    void open(const QString &id, const QString &title, const QString &impact, const QString &at,
              const QStringList &componentIds = {});
    void say(const QString &incident, const QString &updateId, const QString &phase, const QString &at,
             const QString &text);
    void reword(const QString &incident, const QString &updateId, const QString &text);
    void retitle(const QString &incident, const QString &title);
    void setImpact(const QString &incident, const QString &impact);
    void withdraw(const QString &incident, const QString &updateId);
    void hide(const QString &incident); // from the summary; the list keeps it
    void drop(const QString &incident); // from everywhere
    // Without a time of its own it was posted when it begins.
    void schedule(const QString &id, const QString &title, const QString &from, const QString &until,
                  const QString &postedAt = {});

    QByteArray summary() const;
    QByteArray incidents() const; // the newest 50
    QByteArray maintenances() const;

private:
    QJsonObject page() const;
    QJsonArray componentRows() const;
    QJsonObject &incident(const QString &id);

    struct Part
    {
        QString id;
        QString name;
        QString group;
        QString level;
    };
    struct Told
    {
        QJsonObject row;
        bool hidden = false;
        bool maintenance = false;
    };
    QString m_name;
    QString m_id;
    QString m_updatedAt = QStringLiteral("2026-03-01T08:00:00.000Z");
    QString m_indicator = QStringLiteral("none");
    QString m_description = QStringLiteral("All is well");
    QList<Part> m_parts;
    QList<Told> m_told; // newest first
};

} // namespace foghorn::test
