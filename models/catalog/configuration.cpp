// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configuration.h"

#include "models/catalog/addresses.h"
#include "models/catalog/catalog.h"
#include "models/catalog/opml.h"
#include "models/status/markup.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int shortestInterval = 10;
constexpr int longestInterval = 24 * 60 * 60;
constexpr qsizetype maxTags = 100;
constexpr qsizetype maxTextChars = 200;
constexpr qsizetype maxComponents = 10'000;

bool isId(const QString &id)
{
    static const QRegularExpression slug(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    return id.size() <= 80 && slug.match(id).hasMatch();
}

std::optional<QString> faultOf(const std::optional<QList<ComponentName>> &components, const QString &what)
{
    if (!components)
        return std::nullopt;
    if (components->size() > maxComponents)
        return u"%1 names more than %2 components"_s.arg(what).arg(maxComponents);
    for (const ComponentName &component : *components) {
        if (component.name.isEmpty())
            return u"%1 names a component without a name"_s.arg(what);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> faultOf(const ConfigVendor &vendor)
{
    if (vendor.name.isEmpty())
        return u"it has no name"_s;
    if (!vendor.id.isEmpty() && !isId(vendor.id))
        return u"\"%1\" is no id (small letters, digits, single hyphens)"_s.arg(vendor.id.left(80));
    if (!vendor.platform.isEmpty() && !isPlatformId(vendor.platform))
        return u"there is no platform \"%1\""_s.arg(vendor.platform.left(80));
    if (vendor.intervalSeconds
        && (*vendor.intervalSeconds < shortestInterval || *vendor.intervalSeconds > longestInterval)) {
        return u"the interval is not from %1 to %2 seconds"_s.arg(shortestInterval).arg(longestInterval);
    }
    if (vendor.tags && vendor.tags->size() > maxTags)
        return u"it has more than %1 tags"_s.arg(maxTags);
    if (const auto fault = faultOf(vendor.watched, u"watched"_s))
        return fault;
    return faultOf(vendor.unwatched, u"unwatched"_s);
}

void ConfigCollector::refuse(const QString &where, const QString &reason)
{
    m_configuration.refused.append({cleanName(where, maxTextChars), reason});
}

void ConfigCollector::take(const QString &where, ConfigVendor vendor)
{
    vendor.name = cleanName(vendor.name, maxTextChars);
    if (vendor.tags) {
        QStringList tags;
        for (const QString &tag : std::as_const(*vendor.tags)) {
            const QString clean = cleanName(tag, maxTextChars);
            if (!clean.isEmpty() && !tags.contains(clean))
                tags.append(clean);
        }
        vendor.tags = tags;
    }
    const auto refused = [&](const QString &reason) {
        m_configuration.refused.append({cleanName(where, maxTextChars), reason});
    };
    if (const auto fault = faultOf(vendor)) {
        refused(*fault);
        return;
    }
    const QString address = foldedAddress(vendor.feed);
    if (const qsizetype at = m_byAddress.value(address, -1); at >= 0) {
        ConfigVendor &first = m_configuration.vendors[at];
        QStringList tags = first.tags.value_or(QStringList());
        for (const QString &tag : vendor.tags.value_or(QStringList())) {
            if (!tags.contains(tag))
                tags.append(tag);
        }
        if (!tags.isEmpty())
            first.tags = tags;
        refused(u"the same address as %1, which was taken, with the tags of both"_s.arg(first.name));
        return;
    }
    if (!vendor.id.isEmpty() && m_byId.contains(vendor.id)) {
        refused(u"the id \"%1\" stands there twice"_s.arg(vendor.id));
        return;
    }
    m_byAddress.insert(address, m_configuration.vendors.size());
    if (!vendor.id.isEmpty())
        m_byId.insert(vendor.id, m_configuration.vendors.size());
    m_configuration.vendors.append(std::move(vendor));
}

Result<Configuration> readConfiguration(const QByteArray &file)
{
    const auto refused = [](const QString &what) { return Error{Error::Kind::Syntax, what}; };
    if (file.size() > maxConfigBytes)
        return Error{Error::Kind::TooLarge, u"it is larger than 8 MiB; a list of vendors is not"_s};
    if (file.startsWith("SQLite format 3"))
        return refused(u"it is a history; to use it, copy it as history.sqlite into a new data directory"_s);
    qsizetype at = file.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < file.size() && (file[at] == ' ' || file[at] == '\t' || file[at] == '\r' || file[at] == '\n'))
        ++at;
    if (at == file.size())
        return refused(u"it is empty"_s);
    if (file[at] == '{' || file[at] == '[')
        return configFromJson(file);
    const bool wide = file.startsWith("\xFE\xFF") || file.startsWith("\xFF\xFE");
    if (file[at] == '<' || wide)
        return configFromOpml(file);
    return refused(u"it is neither JSON nor OPML; foghorn backup writes both"_s);
}

} // namespace foghorn
