// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/json.h"

#include <QStringDecoder>

#include <bit>

QT_WARNING_PUSH
QT_WARNING_DISABLE_GCC("-Wold-style-cast")
QT_WARNING_DISABLE_GCC("-Wshadow")
#include <simdjson.h>
QT_WARNING_POP

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t maxDepth = 64;

QString typeName(element_type type)
{
    switch (type) {
    case element_type::ARRAY:
        return u"an array"_s;
    case element_type::OBJECT:
        return u"an object"_s;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        return u"a number"_s;
    case element_type::STRING:
        return u"a string"_s;
    case element_type::BOOL:
        return u"a boolean"_s;
    case element_type::NULL_VALUE:
        break;
    }
    return u"null"_s;
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The bytes without their mark, in UTF-8.
QByteArray unmarked(const QByteArray &body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        return body.sliced(3);
    if (body.startsWith("\xFE\xFF") || body.startsWith("\xFF\xFE")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder.decode(body);
        return decoder.hasError() ? QByteArray() : text.toUtf8();
    }
    return body;
}

Error notJson(const QByteArray &text, simdjson::error_code code)
{
    const QByteArray start = text.trimmed().left(1);
    if (start.isEmpty())
        return {Error::Kind::Syntax, u"JSON was expected, the body is empty"_s};
    if (start == "<")
        return {Error::Kind::Syntax, u"JSON was expected, a page of HTML or XML is there"_s};
    return {Error::Kind::Syntax, u"not JSON: "_s + QString::fromUtf8(simdjson::error_message(code))};
}

// False, and said, where something else than an array is there.
bool takeArray(const JsonValue &at, QLatin1StringView key, const element &found, simdjson::dom::array &array)
{
    if (found.get(array) == simdjson::SUCCESS)
        return true;
    at.fail(key, u"an array was expected, "_s + typeName(found.type()) + u" is there"_s);
    return false;
}

} // namespace

struct JsonDocument::Private
{
    simdjson::dom::parser parser; // owns what every element points into
    element root;
    std::optional<Error> error;
};

JsonDocument::JsonDocument(std::unique_ptr<Private> content)
    : d(std::move(content))
{
}

JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
JsonDocument &JsonDocument::operator=(JsonDocument &&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::read(const QByteArray &body)
{
    const QByteArray text = unmarked(body);
    auto content = std::make_unique<Private>();
    const auto size = static_cast<std::size_t>(text.size());
    // Allocated here so that the parser doesn't take its own, deeper limit.
    if (const auto code = content->parser.allocate(std::max<std::size_t>(size, 64), maxDepth))
        return notJson(text, code);
    // The parser copies the bytes behind padding of its own.
    if (const auto code = content->parser.parse(text.constData(), size).get(content->root))
        return notJson(text, code);
    return JsonDocument(std::move(content));
}

JsonValue JsonDocument::root() const
{
    return JsonValue::row(this, {}, std::bit_cast<JsonValue::Handle>(d->root));
}

bool JsonDocument::isArray() const
{
    return d->root.is_array();
}

QList<JsonValue> JsonDocument::rows() const
{
    QList<JsonValue> values;
    simdjson::dom::array array;
    if (d->root.get(array) != simdjson::SUCCESS) {
        JsonValue(this, {}).fail({},
                                 u"an array was expected, "_s + typeName(d->root.type()) + u" is there"_s);
        return values;
    }
    for (const element item : array) {
        const QString path = u'[' + QString::number(values.size()) + u']';
        values.append(JsonValue::row(this, path, std::bit_cast<JsonValue::Handle>(item)));
    }
    return values;
}

void JsonDocument::fail(const QString &what) const
{
    JsonValue(this, {}).fail({}, what);
}

const std::optional<Error> &JsonDocument::error() const
{
    return d->error;
}

struct JsonValue::Found
{
    element value;
    bool there = false;
};

JsonValue::JsonValue(const JsonDocument *document, QString path)
    : m_document(document)
    , m_path(std::move(path))
{
}

JsonValue JsonValue::row(const JsonDocument *document, const QString &path, Handle handle)
{
    JsonValue value(document, path);
    const auto item = std::bit_cast<element>(handle);
    value.m_handle = handle;
    value.m_present = item.is_object();
    if (!value.m_present)
        value.fail({}, u"an object was expected, "_s + typeName(item.type()) + u" is there"_s);
    return value;
}

QString JsonValue::path(QLatin1StringView key) const
{
    if (key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? QString(key) : QString(m_path + u'.' + key);
}

void JsonValue::fail(QLatin1StringView key, const QString &what) const
{
    const QString where = path(key);
    std::optional<Error> &error = m_document->d->error;
    if (!error)
        error = Error{Error::Kind::Schema, (where.isEmpty() ? u"the document"_s : where) + u": "_s + what};
}

JsonValue::Found JsonValue::find(QLatin1StringView key, bool required) const
{
    Found found;
    if (m_present) {
        const auto object = std::bit_cast<element>(m_handle).get_object();
        const std::string_view name(key.data(), static_cast<std::size_t>(key.size()));
        if (object.error() == simdjson::SUCCESS)
            found.there = object.at_key(name).get(found.value) == simdjson::SUCCESS && !found.value.is_null();
    }
    if (required && !found.there)
        fail(key, u"missing"_s);
    return found;
}

bool JsonValue::has(QLatin1StringView key) const
{
    return find(key, false).there;
}

bool JsonValue::isObject(QLatin1StringView key) const
{
    const Found found = find(key, false);
    return found.there && found.value.is_object();
}

bool JsonValue::isText(QLatin1StringView key) const
{
    const Found found = find(key, false);
    return found.there && found.value.is_string();
}

bool JsonValue::isNull(QLatin1StringView key) const
{
    if (!m_present)
        return false;
    const auto object = std::bit_cast<element>(m_handle).get_object();
    const std::string_view name(key.data(), static_cast<std::size_t>(key.size()));
    element value;
    return object.error() == simdjson::SUCCESS && object.at_key(name).get(value) == simdjson::SUCCESS
        && value.is_null();
}

QString JsonValue::readText(QLatin1StringView key, bool required) const
{
    const Found found = find(key, required);
    std::string_view text;
    if (found.there && found.value.get(text) != simdjson::SUCCESS)
        fail(key, u"a string was expected, "_s + typeName(found.value.type()) + u" is there"_s);
    return toText(text);
}

QString JsonValue::text(QLatin1StringView key) const
{
    return readText(key, true);
}

QString JsonValue::textOr(QLatin1StringView key, const QString &fallback) const
{
    return has(key) ? readText(key, false) : fallback;
}

QString JsonValue::asId(QLatin1StringView key, const Found &found) const
{
    if (found.value.is_int64())
        return QString::number(found.value.get_int64().value_unsafe());
    if (found.value.is_uint64())
        return QString::number(found.value.get_uint64().value_unsafe());
    if (found.value.is_string())
        return toText(found.value.get_string().value_unsafe());
    fail(key, u"a string or an integer was expected, "_s + typeName(found.value.type()) + u" is there"_s);
    return {};
}

QString JsonValue::readId(QLatin1StringView key, bool required) const
{
    const Found found = find(key, required);
    if (!found.there)
        return {};
    QString id = asId(key, found);
    if (required && id.isEmpty())
        fail(key, u"empty"_s);
    return id;
}

QStringList JsonValue::idsOr(QLatin1StringView key) const
{
    const Found found = find(key, false);
    QStringList ids;
    simdjson::dom::array array;
    if (!found.there || !takeArray(*this, key, found.value, array))
        return ids;
    for (const element item : array)
        ids.append(asId(key, Found{item, true}));
    return ids;
}

QString JsonValue::id(QLatin1StringView key) const
{
    return readId(key, true);
}
QString JsonValue::idOr(QLatin1StringView key) const
{
    return readId(key, false);
}

bool JsonValue::flag(QLatin1StringView key, bool fallback) const
{
    const Found found = find(key, false);
    bool value = fallback;
    if (found.there && found.value.get(value) != simdjson::SUCCESS)
        fail(key, u"a boolean was expected, "_s + typeName(found.value.type()) + u" is there"_s);
    return value;
}

std::optional<double> JsonValue::number(QLatin1StringView key) const
{
    const Found found = find(key, false);
    double value = 0;
    if (!found.there)
        return std::nullopt;
    if (found.value.get(value) == simdjson::SUCCESS)
        return value;
    fail(key, u"a number was expected, "_s + typeName(found.value.type()) + u" is there"_s);
    return std::nullopt;
}

JsonValue JsonValue::readObject(QLatin1StringView key, bool required) const
{
    JsonValue value(m_document, path(key));
    const Found found = find(key, required);
    value.m_handle = std::bit_cast<Handle>(found.value);
    value.m_present = found.there && found.value.is_object();
    if (found.there && !value.m_present)
        fail(key, u"an object was expected, "_s + typeName(found.value.type()) + u" is there"_s);
    return value;
}

JsonValue JsonValue::object(QLatin1StringView key) const
{
    return readObject(key, true);
}
JsonValue JsonValue::objectOr(QLatin1StringView key) const
{
    return readObject(key, false);
}

QList<JsonValue> JsonValue::readObjects(QLatin1StringView key, bool required) const
{
    const Found found = find(key, required);
    QList<JsonValue> values;
    simdjson::dom::array array;
    if (!found.there || !takeArray(*this, key, found.value, array))
        return values;
    const QString here = path(key);
    for (const element item : array) {
        const QString place = here + u'[' + QString::number(values.size()) + u']';
        values.append(row(m_document, place, std::bit_cast<Handle>(item)));
    }
    return values;
}

QList<JsonValue> JsonValue::objects(QLatin1StringView key) const
{
    return readObjects(key, true);
}
QList<JsonValue> JsonValue::objectsOr(QLatin1StringView key) const
{
    return readObjects(key, false);
}

QStringList JsonValue::readTexts(QLatin1StringView key, bool required) const
{
    const Found found = find(key, required);
    QStringList values;
    simdjson::dom::array array;
    if (!found.there || !takeArray(*this, key, found.value, array))
        return values;
    for (const element item : array) {
        std::string_view text;
        if (item.get(text) != simdjson::SUCCESS)
            fail(key, u"strings were expected, "_s + typeName(item.type()) + u" is there"_s);
        values.append(toText(text));
    }
    return values;
}

QStringList JsonValue::texts(QLatin1StringView key) const
{
    return readTexts(key, true);
}
QStringList JsonValue::textsOr(QLatin1StringView key) const
{
    return readTexts(key, false);
}

QStringList JsonValue::keys() const
{
    QStringList names;
    if (m_present) {
        const auto object = std::bit_cast<element>(m_handle).get_object();
        for (const auto &member : object.value_unsafe())
            names.append(toText(member.key));
    }
    return names;
}

} // namespace foghorn
