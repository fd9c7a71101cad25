// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>

namespace foghorn {

class JsonDocument;

// A place in a JSON document. Reading never throws: the first wrong thing found is kept in the document with
// its path ("components[3].status: a string was expected, an object is there"), what is read is then empty,
// and the platform asks JsonDocument::error() once, at the end. null counts as absent. What is absent reads
// as absent all the way down. Valid as long as its document.
class JsonValue
{
public:
    bool present() const { return m_present; }
    bool has(QLatin1StringView key) const; // there and not null
    bool isObject(QLatin1StringView key) const;
    bool isText(QLatin1StringView key) const;
    bool isNull(QLatin1StringView key) const; // there, and null
    QString path(QLatin1StringView key = {}) const;

    QString text(QLatin1StringView key) const; // required
    QString textOr(QLatin1StringView key, const QString &fallback = {}) const;
    QString id(QLatin1StringView key) const; // required, not empty; a string or an integer, as text
    QString idOr(QLatin1StringView key) const;
    QStringList idsOr(QLatin1StringView key) const; // an array of strings and integers, as text
    bool flag(QLatin1StringView key, bool fallback = false) const;
    std::optional<double> number(QLatin1StringView key) const;
    JsonValue object(QLatin1StringView key) const; // required
    JsonValue objectOr(QLatin1StringView key) const;
    QList<JsonValue> objects(QLatin1StringView key) const; // required: an array of nothing but objects
    QList<JsonValue> objectsOr(QLatin1StringView key) const;
    QStringList texts(QLatin1StringView key) const; // required: an array of nothing but strings
    QStringList textsOr(QLatin1StringView key) const;
    QStringList keys() const; // the names of an object's members, in its order

    // For what only the platform can know to be wrong; `what` stands after the path.
    void fail(QLatin1StringView key, const QString &what) const;

private:
    friend class JsonDocument;
    struct Found;
    using Handle = std::array<quintptr, 2>; // a parser's element, by its bytes: its header is a large one

    JsonValue(const JsonDocument *document, QString path);
    Found find(QLatin1StringView key, bool required) const;
    QString asId(QLatin1StringView key, const Found &found) const;
    QString readText(QLatin1StringView key, bool required) const;
    QString readId(QLatin1StringView key, bool required) const;
    JsonValue readObject(QLatin1StringView key, bool required) const;
    QList<JsonValue> readObjects(QLatin1StringView key, bool required) const;
    QStringList readTexts(QLatin1StringView key, bool required) const;
    static JsonValue row(const JsonDocument *document, const QString &path, Handle handle);

    const JsonDocument *m_document = nullptr;
    Handle m_handle{};
    bool m_present = false;
    QString m_path;
};

// A whole body. Refused: not JSON to its very end, not UTF-8, deeper than 64 (all `syntax`). A UTF-8 mark is
// skipped, UTF-16 with a mark is taken.
class JsonDocument
{
public:
    static Result<JsonDocument> read(const QByteArray &body);
    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;
    ~JsonDocument();

    JsonValue root() const; // must be an object to be read from
    bool isArray() const;
    QList<JsonValue> rows() const; // the document is an array of nothing but objects
    void fail(const QString &what) const; // for what only the platform can know to be wrong with all of it
    const std::optional<Error> &error() const; // `schema`: the first wrong thing met

private:
    friend class JsonValue;
    struct Private;
    explicit JsonDocument(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace foghorn
