// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/search.h"

#include "models/history/stored.h"
#include "models/status/markup.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// The index takes private-use characters for parts of words. The first keeps a phrase from reaching from one
// text into the next; the others show where a match begins and ends.
constexpr QChar between{0xE000};
constexpr QChar markOn{0xE001};
constexpr QChar markOff{0xE002};
constexpr QChar gap{0x200B}; // parts words, and is not seen

constexpr qsizetype mostNeedles = 24;
constexpr qsizetype longestNeedle = 120;

// Scripts that are written without spaces; each character is a word then, and a word a phrase.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

QString needle(const QString &piece, bool begins)
{
    const QString cut = forIndex(piece.left(longestNeedle)).simplified();
    const bool says
        = std::ranges::any_of(cut, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    if (!says)
        return {};
    QString quoted = cut;
    quoted.remove(u'"').remove(QChar(u'\0'));
    return begins ? QString(u'"' + quoted + u"\"*"_s) : QString(u'"' + quoted + u'"');
}

void addTexts(Sql &sql, qint64 incidentRow, QStringList &texts)
{
    Rows rows = sql.rows(
        "SELECT u.text, u.format FROM incident_update u WHERE u.incident_id = :incident "
        "UNION ALL SELECT r.value, COALESCE(u.format, 'plain') FROM revision r "
        "LEFT JOIN incident_update u ON u.id = r.update_id WHERE r.incident_id = :incident "
        "AND ((r.update_id <> 0 AND r.field = 'text') OR (r.update_id = 0 AND r.field = 'title'))"_L1,
        {{":incident"_L1, incidentRow}});
    while (rows.next()) {
        const QString text = plainText(rows.text(0), formatFrom(rows.text(1)));
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
}

struct Marked
{
    QString text;
    QList<TextRange> marks;
};

// What the index gives back, as it was written, with the marks as ranges.
Marked unmarked(const QString &found)
{
    Marked result;
    qsizetype begun = -1;
    for (const QChar c : found) {
        if (c == markOn)
            begun = result.text.size();
        else if (c == markOff && begun >= 0) {
            if (result.text.size() > begun)
                result.marks.append({begun, result.text.size() - begun});
            begun = -1;
        } else if (c == between) {
            result.text += u'\u00B7';
        } else if (c != gap) {
            result.text += c.isSpace() ? QChar(u' ') : c;
        }
    }
    // Characters that stand alone follow each other: one mark.
    QList<TextRange> joined;
    for (const TextRange &mark : std::as_const(result.marks)) {
        if (!joined.isEmpty() && joined.last().from + joined.last().length == mark.from)
            joined.last().length += mark.length;
        else
            joined.append(mark);
    }
    result.marks = joined;
    return result;
}

QString sameness(const IncidentHit &hit)
{
    return hit.vendor + u'\n' + hit.title.toCaseFolded().simplified() + u'\n'
        + (hit.startedAt.isValid() ? QString::number(hit.startedAt.toSecsSinceEpoch() / 60) : hit.incident);
}

} // namespace

QString forIndex(const QString &text)
{
    const bool plain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x300; });
    if (plain)
        return text;
    QString out;
    out.reserve(text.size() * 2);
    const QList<uint> points = text.normalized(QString::NormalizationForm_KC).toUcs4();
    for (const uint point : points) {
        if (point >= between.unicode() && point <= markOff.unicode())
            continue;
        if (QChar::script(point) == QChar::Script_Greek) {
            // The index folds Latin accents only.
            const QString parts = QChar::decomposition(point);
            const QString whole = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
            out += parts.isEmpty() ? whole : parts.normalized(QString::NormalizationForm_D).left(1);
            continue;
        }
        const bool alone = standsAlone(point);
        if (alone && !out.isEmpty() && out.back() != gap)
            out += gap;
        out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        if (alone)
            out += gap;
    }
    return out;
}

WordsWanted::WordsWanted(const QString &query)
{
    // Every second piece stands between quotes; a quote that nobody closes makes a phrase of the rest.
    const QStringList pieces = query.split(u'"');
    QStringList needles;
    asksNothing = true;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString piece = pieces[i].simplified();
        if (piece.isEmpty())
            continue;
        asksNothing = false;
        if (i % 2 == 1) {
            // A phrase that is still being typed ends where the typing ends.
            needles.append(needle(piece, i == pieces.size() - 1));
            continue;
        }
        const QStringList words = piece.split(u' ');
        for (const QString &word : words)
            needles.append(needle(word, true));
    }
    needles.removeAll(QString());
    match = needles.mid(0, mostNeedles).join(u" AND "_s);
}

void indexIncident(Sql &sql, qint64 incidentRow)
{
    QString title;
    QStringList names;
    {
        Rows rows = sql.rows("SELECT title, components FROM incident WHERE id = :incident"_L1,
                             {{":incident"_L1, incidentRow}});
        if (!rows.next())
            return;
        title = cleanName(rows.text(0));
        for (const ComponentRef &component : componentsFrom(rows.text(1)))
            names.append(cleanName(component.group + u' ' + component.name));
    }
    QStringList texts;
    addTexts(sql, incidentRow, texts);
    const QString gapText = u' ' + between + u' ';
    sql.run("INSERT OR REPLACE INTO incident_words (rowid, title, components, body) "
            "VALUES (:incident, :title, :components, :body)"_L1,
            {{":incident"_L1, incidentRow},
             {":title"_L1, forIndex(title)},
             {":components"_L1, forIndex(names.join(u'\n')).replace(u'\n', gapText)},
             {":body"_L1, forIndex(texts.join(u'\u000C')).replace(u'\u000C', gapText)}});
}

void indexAll(Sql &sql)
{
    QList<qint64> all;
    {
        Rows rows = sql.rows("SELECT id FROM incident"_L1);
        while (rows.next())
            all.append(rows.integer(0));
    }
    for (const qint64 row : std::as_const(all))
        indexIncident(sql, row);
}

QList<IncidentHit> findIncidents(Sql &sql, const SearchQuery &query)
{
    QList<IncidentHit> hits;
    const WordsWanted wanted(query.text);
    if (wanted.match.isEmpty())
        return hits;
    // A match in the title weighs more than one in a component's name, and that more than one in the text.
    Rows rows = sql.rows(
        "SELECT v.slug, i.ext_id, i.kind, COALESCE(i.started_ms, i.scheduled_for_ms, i.posted_ms, "
        "i.first_seen_ms), highlight(incident_words, 0, char(57345), char(57346)), "
        "snippet(incident_words, 2, char(57345), char(57346), char(8230), 18), i.impact "
        "FROM incident_words CROSS JOIN incident i ON i.id = incident_words.rowid "
        "CROSS JOIN vendor v ON v.id = i.vendor_id "
        "WHERE incident_words MATCH :match AND rank MATCH 'bm25(8.0, 3.0, 1.0)' AND v.removed_ms IS NULL "
        "AND (:from IS NULL OR COALESCE(i.started_ms, i.scheduled_for_ms, i.posted_ms, i.first_seen_ms) >= "
        ":from) "
        "AND (:to IS NULL OR COALESCE(i.started_ms, i.scheduled_for_ms, i.posted_ms, i.first_seen_ms) < :to) "
        "ORDER BY rank"_L1,
        {{":match"_L1, wanted.match}, {":from"_L1, msOrNull(query.from)}, {":to"_L1, msOrNull(query.to)}});
    QHash<QString, qsizetype> places;
    while (hits.size() < query.limit && rows.next()) {
        const QString vendor = rows.text(0);
        if (!query.vendors.isEmpty() && !query.vendors.contains(vendor))
            continue;
        const Marked title = unmarked(rows.text(4));
        const Marked body = unmarked(rows.text(5));
        IncidentHit hit{.vendor = vendor,
                      .incident = rows.text(1),
                      .kind = fromWireName<IncidentKind>(rows.text(2)).value_or(IncidentKind::Incident),
                        .impact = word<Impact>(rows.text(6)),
                      .title = title.text,
                      .titleMarks = title.marks,
                      .snippet = body.marks.isEmpty() ? QString() : body.text,
                      .snippetMarks = body.marks,
                      .startedAt = rows.time(3)};
        const auto same = places.constFind(sameness(hit));
        if (same != places.cend()) {
            ++hits[*same].alike;
            continue;
        }
        places.insert(sameness(hit), hits.size());
        hits.append(hit);
    }
    return hits;
}

} // namespace foghorn::history
