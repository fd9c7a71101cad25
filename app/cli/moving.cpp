// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/moving.h"

#include "models/alerts/judging.h"
#include "models/fetch/networkfetcher.h"
#include "models/monitor/relocation.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Result<Preview> readPage(const QString &typed)
{
    const Result<QUrl> address = addressFrom(typed);
    if (!address)
        return address.error();
    NetworkFetcher fetcher;
    Look look(fetcher, QDateTime::currentDateTimeUtc);
    Result<Preview> answer(Error{Error::Kind::Connect, u"it was broken off"_s});
    QObject::connect(&look, &Look::done, &look, [&answer](const Preview &preview) {
        answer = preview;
        QCoreApplication::exit();
    });
    QObject::connect(&look, &Look::failed, &look, [&answer](const Error &error) {
        answer = error;
        QCoreApplication::exit();
    });
    // Some answers come before there is a loop to leave.
    QMetaObject::invokeMethod(
        &look, [&look, &address] { look.start(*address); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return answer;
}

Result<void> moveVendor(HistoryStore &store, const QString &vendorId, const Preview &preview)
{
    const Result<QList<Change>> moved = acceptPreview(store, vendorId, preview, storedJudge());
    return moved ? Result<void>() : Result<void>(moved.error());
}

} // namespace foghorn
