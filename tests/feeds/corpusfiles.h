// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/fixturefiles.h"

#include <QStringList>

// A collection of real bodies, which lies outside the project.
namespace foghorn {

inline QString corpusFolder()
{
    return qEnvironmentVariable("FOGHORN_CORPUS_DIR", QStringLiteral(FOGHORN_CORPUS_DIR));
}

inline QString corpus(const QString &file)
{
    return corpusFolder() + u'/' + file;
}

// The platform behind a body; two pages that look like Statuspage's are incident.io's.
inline QString platformOf(const QString &file)
{
    const QString folder = file.section(u'/', 0, 0);
    return folder == u"statuspage-html" ? QStringLiteral("incidentio") : folder;
}

// Later than every capture.
inline QDateTime readTime()
{
    return QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
}

inline Result<Snapshot> parseFile(const QString &platform, const QString &file, DocumentRole role)
{
    const Document document{.role = role,
                            .url = QUrl(QStringLiteral("https://status.example.com/")),
                            .body = bytesOf(corpus(file)),
                            .contentType = {}};
    return platformById(platform)->parse(std::span(&document, 1), readTime());
}

// The platform of a vendor with a format of its own, by the collection's folder.
inline QString vendorOf(const QString &folder)
{
    if (folder == u"gcp" || folder == u"google-workspace")
        return QStringLiteral("google");
    if (folder == u"yandexcloud")
        return QStringLiteral("yandex");
    static const QStringList same{QStringLiteral("aws"),          QStringLiteral("azure"),
                                  QStringLiteral("microsoft365"), QStringLiteral("slack"),
                                  QStringLiteral("heroku"),       QStringLiteral("salesforce"),
                                  QStringLiteral("apple")};
    return same.contains(folder) ? folder : QString();
}

struct Counts
{
    qsizetype components = 0;
    qsizetype groups = 0;
    qsizetype incidents = 0;
    qsizetype updates = 0;
    qsizetype steps = 0;
};

inline QString toText(const Counts &counts)
{
    return QStringLiteral("components %1 groups %2 incidents %3 updates %4 steps %5")
        .arg(counts.components)
        .arg(counts.groups)
        .arg(counts.incidents)
        .arg(counts.updates)
        .arg(counts.steps);
}

inline Counts counted(const Snapshot &snapshot)
{
    Counts counts{.components = snapshot.components.size(),
                  .groups = snapshot.groups.size(),
                  .incidents = snapshot.incidents.size()};
    for (const Incident &incident : snapshot.incidents) {
        counts.updates += incident.updates.size();
        for (const IncidentUpdate &update : incident.updates)
            counts.steps += update.components.size();
    }
    return counts;
}

} // namespace foghorn
