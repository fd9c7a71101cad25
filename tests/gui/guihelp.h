// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "feedfarm/feedfarm.h"
#include "models/status/words.h"

#include <QListView>
#include <QTemporaryDir>

// What journeys share: a made-up vendor on a farm, a store it is written to, and finding what is on the
// screen.
namespace foghorn::gui {

// A page of two components, "Checkout" and "Ledger", as a Statuspage tells of them.
struct Page
{
    QByteArray checkout = "operational"; // in the platform's own words
    QByteArray incident; // the title of an incident that touches Checkout, or empty
    QDateTime began = {}; // of it; now where it is not given
    QByteArray postmortem = {}; // it is over, and this was written of it, as JSON takes it
};
void serve(farm::FeedFarm &farm, const Page &page);
void serveFailure(farm::FeedFarm &farm);

// Writes the vendor to the directory's store, read every second; seen well at that moment where it is valid.
bool watch(const QString &dataDir, const farm::FeedFarm &farm, const QString &name,
           const QDateTime &seenWell = {});

MainWindow *window();
// A visible widget by its name, of any window of the program.
QWidget *shown(const QString &name);
template <typename T>
T *shown(const QString &name)
{
    return qobject_cast<T *>(shown(name));
}
QString labelText(const QString &name);

// The vendors' rows in the side list as they are spoken, topmost first.
QStringList sideRows();
// Every widget that takes the keyboard and has no name for those who can't see it.
QStringList nameless(const QWidget &top);

} // namespace foghorn::gui
