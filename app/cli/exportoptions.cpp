// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportoptions.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int defaultDays = 365;
constexpr int mostDays = 3660;
constexpr int mostSide = 20'000;
constexpr std::array dayNames{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

Error usage(const QString &detail)
{
    return {Error::Kind::Usage, detail};
}

Result<void> takeWindow(const CliArguments &call, const QDateTime &now, ReportRequest &request)
{
    const QDate today = now.toTimeZone(request.zone).date();
    const bool month = call.has(u"month"_s);
    const bool days = call.has(u"days"_s);
    const bool dates = call.has(u"from"_s) || call.has(u"to"_s);
    if (int(month) + int(days) + int(dates) > 1)
        return usage(u"the window is one of --days, --month, or --from and --to"_s);
    request.to = today;
    request.from = today.addDays(1 - defaultDays);
    if (month) {
        request.from = QDate::fromString(call.value(u"month"_s) + u"-01"_s, Qt::ISODate);
        request.to = request.from.isValid() ? request.from.addMonths(1).addDays(-1) : QDate();
    } else if (days) {
        bool ok = false;
        const int count = call.value(u"days"_s).toInt(&ok);
        request.from = ok && count >= 1 ? today.addDays(1 - std::min(count, mostDays + 1)) : QDate();
    } else if (dates) {
        if (call.has(u"to"_s))
            request.to = QDate::fromString(call.value(u"to"_s), Qt::ISODate);
        request.from = call.has(u"from"_s) ? QDate::fromString(call.value(u"from"_s), Qt::ISODate)
                                           : request.to.addDays(1 - defaultDays);
    }
    if (!request.from.isValid() || !request.to.isValid() || request.from > request.to || request.from > today
        || request.from.daysTo(request.to) >= mostDays)
        return usage(u"the window is --days N (1 to %1), --month 2026-10, or --from and --to as dates "
                     "(2026-11-01) that are not all to come"_s.arg(mostDays));
    return {};
}

Result<void> takeRules(const CliArguments &call, ReportRequest &request)
{
    if (call.has(u"rule"_s)) {
        const QString word = call.value(u"rule"_s);
        bool known = false;
        for (const UptimeRule rule : {UptimeRule::Statuspage, UptimeRule::Strict, UptimeRule::Outages}) {
            if (word == wireName(rule)) {
                request.rule = rule;
                known = true;
            }
        }
        if (!known)
            return usage(u"--rule is statuspage, strict or outages"_s);
    }
    if (call.has(u"sla"_s)) {
        const std::optional<int> sla = slaFrom(call.value(u"sla"_s));
        if (!sla)
            return usage(u"--sla is in per cent, with at most four decimals: 99.95"_s);
        request.slaPpm = *sla;
    }
    if (call.has(u"business-hours"_s)) {
        request.business = businessHoursFrom(call.value(u"business-hours"_s));
        if (!request.business)
            return usage(
                u"--business-hours is like \"Mon-Fri 09:00-17:00\" or \"Sat,Sun 08:00-12:00 Europe/Berlin\""_s);
    }
    return {};
}

Result<void> takePicture(const CliArguments &call, ExportOptions &options)
{
    if (call.has(u"theme"_s)) {
        const QString theme = call.value(u"theme"_s);
        if (theme != "light"_L1 && theme != "dark"_L1)
            return usage(u"--theme is light or dark"_s);
        options.picture.dark = theme == "dark"_L1;
    }
    if (call.has(u"size"_s)) {
        static const QRegularExpression form(u"^(\\d{1,5})[xX×](\\d{1,5})$"_s);
        const QRegularExpressionMatch match = form.match(call.value(u"size"_s));
        const int width = match.captured(1).toInt();
        const int height = match.captured(2).toInt();
        if (!match.hasMatch() || width < 200 || width > mostSide || (height > 0 && height < 120)
            || height > mostSide)
            return usage(u"--size is WIDTHxHEIGHT in pixels, like 1200x600: 200 to %1 wide, 120 to %1 high "
                         "or 0 for as high as it needs to be"_s.arg(mostSide));
        options.picture.size = QSizeF(width, height);
    }
    if (QFileInfo(options.file).completeBaseName().endsWith("@2x"_L1))
        options.picture.scale = 2;
    if (call.has(u"scale"_s)) {
        bool ok = false;
        const int scale = call.value(u"scale"_s).toInt(&ok);
        if (!ok || scale < 1 || scale > 4)
            return usage(u"--scale is 1 to 4"_s);
        options.picture.scale = scale;
    }
    return {};
}

Result<void> takeWhat(const CliArguments &call, ExportOptions &options)
{
    const QStringList words = call.positionals();
    const std::optional<ExportKind> kind = exportKindFrom(words.value(0));
    if (!kind)
        return usage(u"export takes what to write and of whom: foghorn export chart|bars|timeline|report "
                     "ID... -o FILE"_s);
    if (words.size() < 2)
        return usage(
            u"export %1 takes at least one vendor's id; foghorn vendors lists them"_s.arg(wireName(*kind)));
    options.kind = *kind;
    options.request.vendors = words.mid(1);
    options.request.vendors.removeDuplicates();
    options.file = call.value(u"output"_s);
    if (options.file.isEmpty())
        return usage(
            u"export needs -o FILE; its ending says the format: %1"_s.arg(formatsOf(*kind).join(u' ')));
    options.format = QFileInfo(options.file).suffix().toLower();
    if (!formatsOf(*kind).contains(options.format))
        return usage(u"%1 can be written as %2, not as \"%3\""_s.arg(
            wireName(*kind), formatsOf(*kind).join(u", "_s), options.format));
    return {};
}

} // namespace

Result<ExportOptions> exportOptionsFrom(const CliArguments &call, const QDateTime &now)
{
    ExportOptions options;
    if (const Result<void> taken = takeWhat(call, options); !taken)
        return taken.error();
    if (const Result<void> taken = takeWindow(call, now, options.request); !taken)
        return taken.error();
    if (const Result<void> taken = takeRules(call, options.request); !taken)
        return taken.error();
    if (const Result<void> taken = takePicture(call, options); !taken)
        return taken.error();
    return options;
}

std::optional<BusinessHours> businessHoursFrom(const QString &text)
{
    static const QRegularExpression form(
        u"^([A-Za-z,\\-]+)\\s+(\\d\\d?:\\d\\d)\\s*[-–]\\s*(\\d\\d?:\\d\\d)(?:\\s+(\\S+))?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto dayOf = [](QStringView word) {
        const auto at = std::ranges::find_if(dayNames, [word](QLatin1StringView name) {
            return word.left(3).compare(name, Qt::CaseInsensitive) == 0;
        });
        return at == dayNames.end() ? -1 : static_cast<int>(at - dayNames.begin());
    };
    BusinessHours hours{.days = 0};
    for (const QString &part : match.captured(1).split(u',')) {
        const int first = dayOf(part.section(u'-', 0, 0));
        const int last = dayOf(part.section(u'-', -1));
        if (first < 0 || last < 0)
            return std::nullopt;
        for (int day = first;; day = (day + 1) % 7) {
            hours.days |= 1 << day;
            if (day == last)
                break;
        }
    }
    hours.from = QTime::fromString(match.captured(2), u"H:mm"_s);
    hours.to = QTime::fromString(match.captured(3) == "24:00"_L1 ? u"0:00"_s : match.captured(3), u"H:mm"_s);
    if (!match.captured(4).isEmpty())
        hours.zone = QTimeZone(match.captured(4).toLatin1());
    if (!hours.from.isValid() || !hours.to.isValid() || !hours.zone.isValid())
        return std::nullopt;
    return hours;
}

std::optional<int> slaFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,3})(?:[.,](\\d{1,4}))?\\s*%?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int ppm = match.captured(1).toInt() * 10'000 + match.captured(2).leftJustified(4, u'0').toInt();
    return ppm <= wholePpm ? std::optional(ppm) : std::nullopt;
}

} // namespace foghorn
