// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

// The project's own text files, for the tests that hold the house rules true.
namespace foghorn::house {

using namespace Qt::Literals::StringLiterals;

struct Source
{
    QString path; // from the root
    QString text;

    QStringList lines() const { return text.split(u'\n'); }
    bool isUnder(QLatin1StringView folder) const { return path.startsWith(folder + u'/'); }
};

inline QString root()
{
    return QStringLiteral(FOGHORN_SOURCE_DIR);
}

inline QString textOf(const QString &path)
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

inline QList<Source> sourcesOf(const QStringList &folders, const QStringList &patterns)
{
    QList<Source> sources;
    for (const QString &folder : folders) {
        QDirIterator files(root() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(root().size() + 1);
            sources.append({path, textOf(path)});
        }
    }
    return sources;
}

inline const QList<Source> &program()
{
    static const QList<Source> all
        = sourcesOf({u"app"_s, u"models"_s, u"views"_s}, {u"*.h"_s, u"*.cpp"_s, u"*.def"_s});
    return all;
}

inline QString at(const Source &source, qsizetype lineIndex)
{
    return u"%1:%2: %3"_s.arg(source.path).arg(lineIndex + 1).arg(source.lines().value(lineIndex).trimmed());
}

// Each line of these sources that matches, as "path:line: text"; comments are no code.
inline QStringList linesMatching(const QList<Source> &sources, const QRegularExpression &pattern)
{
    QStringList found;
    for (const Source &source : sources) {
        const QStringList lines = source.lines();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString code = lines[i].section(u"// "_s, 0, 0);
            if (pattern.match(code).hasMatch())
                found.append(at(source, i));
        }
    }
    return found;
}

} // namespace foghorn::house
