// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/addresses.h"
#include "models/catalog/configuration.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int maxDepth = 64;
const QString formatName = u"foghorn-configuration"_s;

QJsonArray toJson(const QList<ComponentName> &components)
{
    QJsonArray array;
    for (const ComponentName &component : components) {
        QJsonObject one{{u"name"_s, component.name}};
        if (!component.group.isEmpty())
            one.insert(u"group"_s, component.group);
        array.append(one);
    }
    return array;
}

QJsonObject toJson(const ConfigVendor &vendor)
{
    QJsonObject object{{u"name"_s, vendor.name}, {u"feed"_s, vendor.feed.toString(QUrl::FullyEncoded)}};
    if (!vendor.id.isEmpty())
        object.insert(u"id"_s, vendor.id);
    if (!vendor.page.isEmpty())
        object.insert(u"page"_s, vendor.page.toString(QUrl::FullyEncoded));
    if (!vendor.platform.isEmpty())
        object.insert(u"platform"_s, vendor.platform);
    if (vendor.intervalSeconds)
        object.insert(u"interval"_s, *vendor.intervalSeconds);
    if (vendor.tags)
        object.insert(u"tags"_s, QJsonArray::fromStringList(*vendor.tags));
    if (vendor.paused)
        object.insert(u"paused"_s, *vendor.paused);
    if (vendor.watchAll)
        object.insert(u"watchAll"_s, *vendor.watchAll);
    if (vendor.watched)
        object.insert(u"watched"_s, toJson(*vendor.watched));
    if (vendor.unwatched)
        object.insert(u"unwatched"_s, toJson(*vendor.unwatched));
    if (vendor.privateAllowed)
        object.insert(u"private"_s, true);
    return object;
}

// Reads an entry's values; the first wrong one is kept. null counts as absent.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key, QJsonValue::String, u"a text"_s);
        return value.toString();
    }
    std::optional<bool> flag(const QString &key)
    {
        const QJsonValue value = take(key, QJsonValue::Bool, u"true or false"_s);
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }
    std::optional<int> number(const QString &key)
    {
        const QJsonValue value = take(key, QJsonValue::Double, u"a number"_s);
        if (!value.isDouble())
            return std::nullopt;
        const double number = value.toDouble();
        if (number != value.toInt(-1))
            fail(u"\"%1\" is no whole number that can be"_s.arg(key));
        return value.toInt(-1);
    }
    QUrl address(const QString &key)
    {
        const QString typed = text(key);
        if (typed.isEmpty())
            return {};
        const Result<QUrl> url = checkedAddress(typed);
        if (!url)
            fail(u"%1: %2"_s.arg(key, url.error().detail));
        return url ? *url : QUrl();
    }
    std::optional<QStringList> texts(const QString &key)
    {
        const QJsonValue value = take(key, QJsonValue::Array, u"a list"_s);
        if (!value.isArray())
            return std::nullopt;
        QStringList list;
        for (const QJsonValue &one : value.toArray()) {
            if (!one.isString())
                fail(u"\"%1\" holds something that is no text"_s.arg(key));
            list.append(one.toString());
        }
        return list;
    }
    std::optional<QList<ComponentName>> components(const QString &key)
    {
        const QJsonValue value = take(key, QJsonValue::Array, u"a list"_s);
        if (!value.isArray())
            return std::nullopt;
        QList<ComponentName> list;
        for (const QJsonValue &one : value.toArray()) {
            Reader part(one.toObject());
            list.append({part.text(u"name"_s), part.text(u"group"_s)});
            if (!one.isObject() || !part.fault().isEmpty())
                fail(u"\"%1\" holds something that is no component"_s.arg(key));
        }
        return list;
    }
    QString fault() const { return m_fault; }

private:
    QJsonValue take(const QString &key, QJsonValue::Type type, const QString &what)
    {
        const QJsonValue value = m_object.value(key);
        if (value.type() == type)
            return value;
        if (!value.isUndefined() && !value.isNull())
            fail(u"\"%1\" is not %2"_s.arg(key, what));
        return QJsonValue(QJsonValue::Undefined);
    }
    void fail(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }

    const QJsonObject m_object;
    QString m_fault;
};

void takeVendor(ConfigCollector &collector, const QJsonValue &value, qsizetype number)
{
    QString where = u"vendors[%1]"_s.arg(number);
    if (!value.isObject()) {
        collector.refuse(where, u"it is no object"_s);
        return;
    }
    Reader read(value.toObject());
    ConfigVendor vendor{.id = read.text(u"id"_s), .name = read.text(u"name"_s)};
    if (!vendor.name.isEmpty())
        where += u" (%1)"_s.arg(vendor.name);
    vendor.page = read.address(u"page"_s);
    vendor.feed = read.address(u"feed"_s);
    vendor.platform = read.text(u"platform"_s);
    vendor.intervalSeconds = read.number(u"interval"_s);
    vendor.tags = read.texts(u"tags"_s);
    vendor.paused = read.flag(u"paused"_s);
    vendor.watchAll = read.flag(u"watchAll"_s);
    vendor.watched = read.components(u"watched"_s);
    vendor.unwatched = read.components(u"unwatched"_s);
    vendor.privateAllowed = read.flag(u"private"_s).value_or(false);
    if (vendor.feed.isEmpty())
        vendor.feed = vendor.page;
    if (vendor.page.isEmpty())
        vendor.page = vendor.feed;
    if (!read.fault().isEmpty())
        collector.refuse(where, read.fault());
    else if (vendor.feed.isEmpty())
        collector.refuse(where, u"it has no address"_s);
    else
        collector.take(where, std::move(vendor));
}

bool isTooDeep(const QByteArray &text)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            ++depth;
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
        if (depth > maxDepth)
            return true;
    }
    return false;
}

std::optional<Error> faultOfHead(const QJsonObject &root)
{
    const auto schema = [](const QString &what) { return Error{Error::Kind::Schema, what}; };
    if (root.value(u"format").toString() != formatName)
        return schema(
            u"it is JSON, but no configuration of Foghorn (its \"format\" is not \"%1\")"_s.arg(formatName));
    const QJsonValue version = root.value(u"version");
    if (!version.isDouble() || version.toDouble() != version.toInt(-1) || version.toInt() < 1)
        return schema(u"its \"version\" is missing or no whole number"_s);
    if (version.toInt() > configVersion) {
        return schema(u"it was written by a newer Foghorn (form %1, this one knows %2); update Foghorn"_s
                          .arg(version.toInt())
                          .arg(configVersion));
    }
    if (!root.value(u"vendors").isArray())
        return schema(u"it has no list \"vendors\""_s);
    const QJsonValue policies = root.value(u"policies");
    if (!policies.isUndefined() && !policies.isNull() && !policies.isObject())
        return schema(u"its \"policies\" are no object"_s);
    return std::nullopt;
}

} // namespace

QByteArray configToJson(const Configuration &configuration)
{
    QJsonArray vendors;
    for (const ConfigVendor &vendor : configuration.vendors)
        vendors.append(toJson(vendor));
    QJsonObject root{{u"format"_s, formatName}, {u"version"_s, configVersion}, {u"vendors"_s, vendors}};
    if (!configuration.policies.isEmpty())
        root.insert(u"policies"_s, configuration.policies);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Configuration> configFromJson(const QByteArray &file)
{
    const QByteArray text = file.startsWith("\xEF\xBB\xBF") ? file.sliced(3) : file;
    if (isTooDeep(text))
        return Error{Error::Kind::Syntax, u"it is nested deeper than %1"_s.arg(maxDepth)};
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(text, &wrong);
    if (wrong.error != QJsonParseError::NoError) {
        return Error{Error::Kind::Syntax,
                     u"it is no whole JSON: %1 at byte %2"_s.arg(wrong.errorString()).arg(wrong.offset)};
    }
    const QJsonObject root = document.object();
    if (const auto fault = faultOfHead(root))
        return *fault;
    const QJsonArray vendors = root.value(u"vendors").toArray();
    if (vendors.size() > maxConfigEntries)
        return Error{Error::Kind::TooLarge, u"it has more than %1 entries"_s.arg(maxConfigEntries)};
    ConfigCollector collector;
    for (qsizetype i = 0; i < vendors.size(); ++i)
        takeVendor(collector, vendors[i], i);
    Configuration configuration = std::move(collector).finished();
    configuration.policies = root.value(u"policies").toObject();
    return configuration;
}

} // namespace foghorn
