// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace foghorn {

// One update out of the HTML that a status page writes into its feed's entries: a stamp, a phase, a text.
struct HtmlUpdate
{
    QString stamp;
    QString phase;
    QString html;
};

// Statuspage and Instatus: <small>STAMP</small><br><strong>PHASE</strong> - text; others:
// <strong>STAMP</strong> and <h3>PHASE</h3>. In the order of the text; empty for any other HTML. Linear.
QList<HtmlUpdate> splitUpdates(const QString &html);

// Text without tags, entities undone, on one line. For reading words in, not for showing.
QString plainOf(const QString &html);

} // namespace foghorn
