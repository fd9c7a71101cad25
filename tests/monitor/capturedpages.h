// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

#include <QMap>

// What the collection of captured bodies holds, which lies outside the project: its pages, each with the
// documents that its host would answer, and what no bare host answers, with why.
namespace foghorn::test {

struct CapturedPage
{
    QString platform;
    QString name; // the file of its first document
    QList<Document> documents;
};

struct Captured
{
    QList<CapturedPage> pages;
    QMap<QString, QMap<QString, int>> leftOut; // how many by why, by platform
    QStringList unplaced; // files that no rule speaks of: the collection has grown
};

Captured capturedIn(const QString &corpus);

} // namespace foghorn::test
