// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/look.h"

#include "models/feeds/addresses.h"
#include "models/monitor/whynot.h"
#include "models/status/markup.h"
#include "models/status/whendone.h"

#include <QtConcurrent>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype fewLinks = 4;

// Whether an answer says for sure that there is no such page here, so that what else was recognised counts.
bool isNotThere(const FetchReply &reply)
{
    using enum Error::Kind;
    switch (reply.error->kind) {
    case Http:
        return reply.http >= 400 && reply.http < 500 && reply.http != 429;
    case Blocked:
    case Syntax:
    case Schema:
    case TooLarge:
    case Redirect:
        return true;
    default:
        return false;
    }
}

} // namespace

Look::Look(Fetcher &fetcher, Clock now, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_now(std::move(now))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Look::timeUp);
}

Look::~Look()
{
    cancelOpen();
}

void Look::start(const QUrl &address, const QString &platform)
{
    m_typed = address;
    m_platform = platform;
    m_private = namesPrivateHost(address);
    begin();
}

void Look::startUnasked(const QUrl &address, bool privateAllowed)
{
    m_typed = address;
    m_private = privateAllowed;
    m_typedByUser = false;
    begin();
}

void Look::begin()
{
    cancelOpen();
    ++m_turn;
    m_address = m_typed;
    m_asked.clear();
    m_failures.clear();
    m_itself.reset();
    m_patience.start(m_patienceMs);
    if (m_platform.isEmpty())
        ask(probesOf(m_address));
    else
        read({.platform = m_platform, .page = m_address, .feed = m_address});
}

// Whether it was refused for leading inside, and the user typed that very host: then they meant it.
bool Look::allowsInside(const QUrl &url, const FetchReply &reply) const
{
    return m_typedByUser && !m_private && reply.leadsInside && url.host() == m_typed.host();
}

void Look::ask(const QList<Probe> &probes)
{
    for (const Probe &probe : probes) {
        const auto same = [&probe](const Asked &one) { return sameDocument(one.probe.url, probe.url); };
        if (std::ranges::any_of(m_asked, same))
            continue;
        m_asked.append({.probe = probe, .future = {}, .document = {}, .candidates = {}});
        m_asked.last().future
            = m_fetcher.fetch({.url = probe.url, .privateAllowed = m_private, .atOnce = true});
        whenDone(m_asked.last().future, this,
                 [this, index = m_asked.size() - 1, turn = m_turn](const FetchReply &reply) {
                     if (turn == m_turn && m_asked[index].open)
                         answered(index, reply);
                 });
    }
}

void Look::answered(qsizetype index, const FetchReply &reply)
{
    const QUrl url = m_asked[index].probe.url;
    if (allowsInside(url, reply)) {
        m_private = true;
        begin();
        return;
    }
    if (sameDocument(url, m_typed)) {
        m_itself = reply;
        followTyped(reply);
    }
    Asked &asked = m_asked[index];
    if (reply.error) {
        m_failures.append(reply);
        asked.open = false;
        consider();
        return;
    }
    asked.document = Document{.role = DocumentRole::Probe,
                              .url = reply.finalUrl.isEmpty() ? url : reply.finalUrl,
                              .body = reply.body,
                              .contentType = reply.contentType,
                              .http = reply.http};
    const auto meant = QtConcurrent::run([document = *asked.document, address = m_address] {
        return candidatesOf(std::span(&document, 1), address);
    });
    whenDone(meant, this, [this, index, turn = m_turn](const QList<Candidate> &candidates) {
        if (turn != m_turn || !m_asked[index].open)
            return;
        m_asked[index].open = false;
        m_asked[index].candidates = candidates;
        consider();
    });
}

// A page that was sent elsewhere is asked for there: probes under its old address may not be sent along.
void Look::followTyped(const FetchReply &reply)
{
    if (!reply.redirected || reply.finalUrl.isEmpty() || sameDocument(reply.finalUrl, m_address))
        return;
    const QUrl before = pageAddress(m_address);
    m_address = reply.finalUrl;
    if (pageAddress(m_address) != before)
        ask(probesOf(m_address));
}

void Look::timeUp()
{
    if (m_reading)
        return; // it has a patience of its own
    m_outOfTime = std::ranges::any_of(m_asked, &Asked::open);
    cancelOpen();
    consider();
}

void Look::cancelOpen()
{
    for (Asked &asked : m_asked) {
        if (std::exchange(asked.open, false))
            asked.future.cancel();
    }
}

std::optional<Candidate> Look::best() const
{
    std::optional<Candidate> found;
    for (const Asked &asked : m_asked) {
        for (const Candidate &candidate : asked.candidates) {
            const bool refused = std::ranges::any_of(m_refused, [&candidate](const Recognised &one) {
                return one.platform == candidate.found.platform && one.feed == candidate.found.feed;
            });
            if (!refused && (!found || candidate.preference < found->preference))
                found = candidate;
        }
    }
    return found;
}

// Decides as soon as nothing that is still to come could change it.
void Look::consider()
{
    if (m_reading)
        return;
    Preference stillPossible = std::numeric_limits<Preference>::max();
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.open)
            stillPossible = std::min(stillPossible, asked.probe.best);
    }
    const std::optional<Candidate> candidate = best();
    if (candidate && candidate->preference <= stillPossible)
        read(candidate->found);
    else if (std::ranges::none_of(m_asked, &Asked::open))
        followLinks();
}

void Look::followLinks()
{
    if (!std::exchange(m_followedLinks, true) && !m_outOfTime) {
        for (const Asked &asked : std::as_const(m_asked)) {
            for (const QUrl &url : asked.document ? linkedFeeds(*asked.document) : QList<QUrl>()) {
                if (!m_linked.contains(url) && m_linked.size() < fewLinks)
                    m_linked.append(url);
            }
        }
        QList<Probe> probes;
        for (const QUrl &url : std::as_const(m_linked))
            probes.append({url, 0});
        ask(probes);
    }
    if (std::ranges::none_of(m_asked, &Asked::open))
        giveUp();
}

void Look::read(const Recognised &found)
{
    m_found = found;
    const Platform *platform = platformById(found.platform);
    if (!platform) {
        emit failed({Error::Kind::Usage, u"there is no platform \"%1\""_s.arg(found.platform)});
        return;
    }
    QList<HeldAnswer> held;
    for (Asked &asked : m_asked) {
        if (asked.document)
            held.append({asked.probe.url, *asked.document});
        // Those still open can't beat it; should it be refused, they are asked again.
        if (asked.open)
            asked.future.cancel();
    }
    m_reading = std::make_unique<PageReading>(m_fetcher, *platform, m_private, nullptr);
    connect(m_reading.get(), &PageReading::done, this, &Look::parse);
    connect(m_reading.get(), &PageReading::failed, this, [this](const QUrl &url, const FetchReply &reply) {
        if (allowsInside(url, reply)) {
            m_reading.release()->deleteLater();
            m_private = true;
            begin();
        } else if (isNotThere(reply)) {
            refuse(*reply.error);
        } else {
            emit failed(*reply.error);
        }
    });
    m_reading->start(found.feed, held);
}

void Look::parse(const QList<Document> &documents)
{
    const auto parsed = QtConcurrent::run([platform = platformById(m_found.platform), documents,
                                           now = m_now()] { return platform->parse(documents, now); });
    whenDone(parsed, this, [this](const Result<Snapshot> &snapshot) {
        if (snapshot)
            tell(*snapshot);
        else
            refuse(snapshot.error());
    });
}

// What was recognised can't be read as that: the next best is tried.
void Look::refuse(const Error &error)
{
    m_reading.release()->deleteLater();
    if (!m_platform.isEmpty()) {
        emit failed(error);
        return;
    }
    m_refused.append(m_found);
    if (!m_refusal)
        m_refusal = error;
    QList<Probe> unasked;
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.open)
            unasked.append(asked.probe);
    }
    erase_if(m_asked, [](const Asked &asked) { return asked.open; });
    ++m_turn;
    if (m_patience.isActive())
        ask(unasked);
    consider();
}

void Look::tell(const Snapshot &snapshot)
{
    m_patience.stop();
    Preview preview{.found = m_found, .snapshot = snapshot, .privateAllowed = m_private};
    if (preview.found.name.isEmpty())
        preview.found.name = snapshot.pageName;
    preview.found.name = cleanName(preview.found.name, 80);
    if (preview.found.name.isEmpty())
        preview.found.name = m_address.host();
    emit done(preview);
}

void Look::giveUp()
{
    m_patience.stop();
    if (m_refusal) {
        emit failed(*m_refusal);
        return;
    }
    FruitlessLook look{.typed = m_typed,
                       .itself = m_itself,
                       .answers = {},
                       .failures = m_failures,
                       .linked = m_linked,
                       .outOfTime = m_outOfTime};
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.document)
            look.answers.append(*asked.document);
    }
    emit failed(whyNot(look));
}

} // namespace foghorn
