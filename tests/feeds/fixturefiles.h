// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

#include <QDir>
#include <QFile>
#include <QMap>

// The fixtures of tests/feeds/<platform>/: <case>.<role>.json|xml, one or several, and <case>.expected.txt.
namespace foghorn {

struct Fixture
{
    QString platform;
    QString name;
    QString folder;
    QList<Document> documents;
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline std::optional<DocumentRole> roleOf(const QString &word)
{
    static const QMap<QString, DocumentRole> roles{
        {QStringLiteral("summary"), DocumentRole::Summary},
        {QStringLiteral("components"), DocumentRole::Components},
        {QStringLiteral("incidents"), DocumentRole::Incidents},
        {QStringLiteral("maintenances"), DocumentRole::Maintenances},
        {QStringLiteral("past"), DocumentRole::Past},
    };
    const auto found = roles.constFind(word);
    return found == roles.constEnd() ? std::nullopt : std::optional(*found);
}

inline QList<Fixture> allFixtures()
{
    const QDir root(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds"));
    QMap<QString, Fixture> fixtures;
    for (const QString &platform : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(root.filePath(platform));
        for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
            const QStringList parts = file.split(u'.');
            const auto role = parts.size() == 3 ? roleOf(parts.at(1)) : std::nullopt;
            if (!role)
                continue;
            Fixture &fixture = fixtures[platform + u'/' + parts.first()];
            fixture.platform = platform;
            fixture.name = parts.first();
            fixture.folder = folder.path();
            fixture.documents.append({.role = *role,
                                      .url = QUrl(QStringLiteral("https://status.example.com/") + file),
                                      .body = bytesOf(folder.filePath(file)),
                                      .contentType = {}});
        }
    }
    return fixtures.values();
}

inline std::span<const Document> spanOf(const QList<Document> &documents)
{
    return {documents.constData(), static_cast<std::size_t>(documents.size())};
}

// The time at which every fixture is read.
inline QDateTime fixtureTime()
{
    return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
}

} // namespace foghorn
